"""Which report goes where, and that it can be written is known beforehand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from a11y_audit.cli.destinations import Destination, settle, write
from a11y_audit.errors import OutputError, UsageError
from a11y_audit.settings.config import Config


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("formats", "outputs", "expected"),
    [
        ((), (), [("html", "a11y-audit-report.html")]),
        (("json",), (), [("json", "a11y-audit-report.json")]),
        (("html", "json"), (), [("html", "a11y-audit-report.html"), ("json", "a11y-audit-report.json")]),
        ((), ("r.html",), [("html", "r.html")]),
        ((), ("r.HTM",), [("html", "r.HTM")]),
        ((), ("تقرير.json", "r.html"), [("json", "تقرير.json"), ("html", "r.html")]),
        (("json",), ("-",), [("json", None)]),
        (("json", "html"), ("-", "r.html"), [("html", "r.html"), ("json", None)]),
        (("json",), ("r.txt",), [("json", "r.txt")]),
        ((), ("reports",), [("html", "reports/a11y-audit-report.html")]),
        (("json", "html"), ("reports",),
         [("json", "reports/a11y-audit-report.json"), ("html", "reports/a11y-audit-report.html")]),
        ((), ("new/deep/r.json",), [("json", "new/deep/r.json")]),
    ],
)  # fmt: skip
def test_pairing(
    folder: Path, formats: tuple[str, ...], outputs: tuple[str, ...], expected: list[tuple[str, str | None]]
) -> None:
    absolute = tuple(Path(output) if output == "-" else folder / output for output in outputs)
    settled = settle(Config(formats=formats, outputs=absolute))
    assert settled == tuple(Destination(name, folder / path if path else None) for name, path in expected)
    assert not [path for path in folder.rglob("*") if path.is_file()], "trying leaves no file behind"


@pytest.mark.parametrize(
    ("formats", "outputs", "said"),
    [
        (("docx",), (), "no report format docx"),
        ((), ("-",), "needs to know the format"),
        ((), ("r.xyz",), "suffix"),
        (("json",), ("r.html",), "says html"),
        (("json", "html"), ("-", "-"), "Standard output takes one"),
        (("json", "html"), ("-",), "No -o is left for --format html"),
        (("json", "html"), ("a.txt", "a.txt"), "Two reports would go to"),
    ],
)
def test_what_does_not_pair(folder: Path, formats: tuple[str, ...], outputs: tuple[str, ...], said: str) -> None:
    absolute = tuple(Path(output) if output == "-" else folder / output for output in outputs)
    with pytest.raises(UsageError, match=said):
        settle(Config(formats=formats, outputs=absolute))


@pytest.mark.parametrize("place", ["file.txt/r.html", "loop/r.html"])
def test_an_unwritable_place_is_told_before_the_scan(folder: Path, place: str) -> None:
    (folder / "file.txt").write_text("x", "utf-8")
    (folder / "loop").symlink_to("loop")
    with pytest.raises(OutputError, match="cannot be written"):
        settle(Config(outputs=(folder / place,)))


def test_an_unwritable_place_for_evidence_is_told_too(folder: Path) -> None:
    (folder / "file.txt").write_text("x", "utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        settle(Config(evidence=folder / "file.txt" / "evidence"))


def test_an_old_report_is_untouched_until_there_is_a_new_one(folder: Path) -> None:
    report = folder / "r.json"
    report.write_text("old", "utf-8")
    [destination] = settle(Config(outputs=(report,)))
    assert report.read_text("utf-8") == "old"
    write(destination, b"new")
    assert report.read_text("utf-8") == "new"


def test_a_full_disk_is_told(folder: Path) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("this system has no /dev/full")
    with pytest.raises(OutputError, match="No space left"):
        write(Destination("json", Path("/dev/full")), b"{}")
