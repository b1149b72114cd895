"""`baseline` and `report` as a shell sees them: what they write, what they say, and what they refuse in one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from support.results import result

from a11y_audit.cli.boundary import run
from a11y_audit.errors import ExitCode
from a11y_audit.record.database import open_database
from a11y_audit.record.place import place
from a11y_audit.record.write import add_run
from a11y_audit.render import FORMATS

Shell = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("A11Y_AUDIT_RECORD", str(tmp_path / "r.sqlite"))
    now = result(complete=True)
    (tmp_path / "now.json").write_bytes(FORMATS["json"].render(now, language="en", crops={}))
    fewer = msgspec.structs.replace(now, pages=now.pages[:-2])
    (tmp_path / "fewer.json").write_bytes(FORMATS["json"].render(fewer, language="en", crops={}))
    found = place(tmp_path / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    add_run(database, fewer, who="Hind")
    add_run(database, msgspec.structs.replace(now, run="ffff00001111"), who="Hind")

    def call(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(list(words))
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_create_from_the_latest_run_and_show(shell: Shell) -> None:
    code, _, told = shell("baseline", "create", "--owner", "نورة", "--why", "new header", "--until", "2099-01-31")
    assert (code, told) == (ExitCode.CLEAN, "a11y-audit-baseline.json: 7 pages, 19 places\n")
    kept = json.loads(Path("a11y-audit-baseline.json").read_text("utf-8"))
    assert {entry["owner"] for entry in kept["entries"]} == {"نورة"}
    code, out, _ = shell("baseline", "show")
    assert (code, "button-name: 6 places" in out, "نورة answers for it. Reason: new header Accepted until 2099-01-31." in out) == (0, True, True)
    code, out, _ = shell("baseline", "show", "--lang", "ar")
    assert "المسؤول عنه" in out
    code, out, _ = shell("baseline", "show", "--json")
    assert json.loads(out) == kept


def test_create_never_overwrites(shell: Shell) -> None:
    assert shell("baseline", "create", "now.json")[0] == ExitCode.CLEAN
    code, _, told = shell("baseline", "create", "now.json")
    assert (code, told.count("\n"), "`a11y-audit baseline update" in told) == (ExitCode.USAGE, 1, True)


def test_update_from_a_file_and_from_the_record(shell: Shell) -> None:
    shell("baseline", "create", "fewer.json", "-o", "b.json")
    code, _, told = shell("baseline", "update", "b.json", "--owner", "Omar")
    assert (code, told) == (ExitCode.CLEAN, "b.json: 3 taken in, 0 taken out, 16 kept.\n")
    code, _, told = shell("baseline", "update", "b.json", "fewer.json")
    assert "3 places were kept because nobody looked at them in that run." in told
    code, _, told = shell("baseline", "update", "b.json", "fewer.json", "--forget-missing")
    assert "2 pages are forgotten: /en/contact, /en/licences?type=industrial&page=2" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("baseline", "create", "gone.json"), "gone.json cannot be read"),
        (("baseline", "create", "99"), "holds no run 99"),
        (("baseline", "create", "--until", "2020-01-01"), "is past already"),
        (("baseline", "create", "--until", "soon"), "--until"),
        (("baseline", "update", "gone.json"), "gone.json cannot be read"),
        (("baseline", "update", "now.json", "--fixed-only", "--owner", "x"), "--fixed-only takes nothing in"),
        (("baseline", "show", "bad.json"), "neither a baseline nor a JSON result"),
        (("report", "bad.json"), "neither a baseline nor a JSON result"),
        (("report", "99"), "holds no run 99"),
        (("report", "now.json", "--format", "docx"), "no report format docx"),
        (("scan", "https://m.example", "--baseline", "gone.json"), "there is no file"),
        (("scan", "https://m.example", "--baseline", "bad.json"), "bad.json is neither a baseline nor a JSON result"),
        (("scan", "https://m.example", "--baseline", "now.json"), "--baseline-site https://portal.example.gov.sa"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(shell: Shell, words: tuple[str, ...], told: str) -> None:
    Path("bad.json").write_text('{"violations": []}')
    code, _, error = shell(*words)
    assert (code, error.count("\n")) == (ExitCode.USAGE, 1)
    assert told in error


@pytest.mark.parametrize("named", ["1", "latest", "previous", "now.json"])
def test_any_run_is_reported_again(shell: Shell, named: str) -> None:
    code, out, _ = shell("report", named, "--format", "json", "-o", "-")
    assert (code, len(json.loads(out)["pages"])) == (ExitCode.CLEAN, 5 if named in ("1", "previous") else 7)


def test_a_report_in_several_formats_and_another_language(shell: Shell) -> None:
    code, _, told = shell("report", "latest", "-o", "r.html", "-o", "r.md", "-o", "r.sarif", "--lang", "ar")
    assert (code, told.count("التقرير")) == (ExitCode.CLEAN, 3)
    assert 'lang="ar" dir="rtl"' in Path("r.html").read_text("utf-8")
    assert shell("report", "latest", "-q") == (ExitCode.CLEAN, "", "")
    assert Path("a11y-audit-report.html").is_file()
