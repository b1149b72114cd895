"""Recording as the command line does it: every scan, never in silence, and the commands that read the record."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from support.bare import finding, result
from support.results import result as full

from a11y_audit import app
from a11y_audit.cli.boundary import run
from a11y_audit.cli.record import keep, prepare
from a11y_audit.errors import ExitCode
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.people.recorded import recorded
from a11y_audit.record.database import open_database
from a11y_audit.record.place import place
from a11y_audit.record.write import add_run
from a11y_audit.run.progress import Progress
from a11y_audit.settings.config import Config, load_config

Err = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    audit = result(finding(Outcome.FAILED, Impact.SERIOUS, "1.1.1"))

    def run_audit(config: Config, progress: Progress, **_: object) -> tuple[AuditResult, Mapping[str, bytes]]:
        return audit, {}

    monkeypatch.setattr(app, "run_audit", run_audit)
    return tmp_path


def history(*more: str, capsys: Err) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["history", "--json", *more]) == ExitCode.CLEAN
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def fill(folder: Path, *starts: str) -> None:
    found = place(folder / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    for nth, start in enumerate(starts):
        add_run(database, msgspec.structs.replace(full(), run=f"{nth}abcdefabcde", started=start), who="هند")


def test_a_scan_is_recorded_with_the_persons_data(folder: Path, capsys: Err) -> None:
    assert run(["scan", "https://m.example", "--auditor", "فريق إمكانية الوصول"]) == ExitCode.FINDINGS
    assert "Recorded as run 1 in " in capsys.readouterr().err
    [kept] = history(capsys=capsys)
    assert (kept["site"], kept["who"]) == ("https://m.example", "فريق إمكانية الوصول")
    assert (folder / "data" / "a11y-audit" / "record.sqlite").is_file()


def test_a_project_has_a_record_of_its_own(folder: Path, capsys: Err) -> None:
    (folder / "a11y-audit.toml").write_text("quiet = true\n")
    run(["scan", "https://m.example"])
    assert capsys.readouterr().err == ""
    assert len(history(capsys=capsys)) == 1
    assert (folder / ".a11y-audit" / "record.sqlite").is_file()
    assert not (folder / "data").exists()


def test_none_records_nothing(folder: Path, capsys: Err) -> None:
    run(["scan", "https://m.example", "--record", "none"])
    assert not (folder / "data").exists()
    assert run(["history", "--record", "none"]) == ExitCode.USAGE
    assert run(["history"]) == ExitCode.USAGE
    assert "`a11y-audit scan` makes one" in capsys.readouterr().err


def test_a_record_that_cannot_be_used_is_told_before_the_scan(folder: Path, capsys: Err) -> None:
    (folder / "r.sqlite").write_text("this is no database at all" * 40)
    assert run(["scan", "https://m.example", "--record", "r.sqlite"]) == ExitCode.USAGE
    assert not (folder / "a11y-audit-report.html").exists()
    assert capsys.readouterr().err.count("\n") == 1


def test_the_usual_place_without_rights_does_not_stop_a_scan(folder: Path, capsys: Err) -> None:
    (folder / "data").touch()
    assert run(["scan", "https://m.example"]) == ExitCode.FINDINGS
    assert (folder / "a11y-audit-report.html").exists()
    assert "will not be recorded" in capsys.readouterr().err


@pytest.mark.parametrize(("code", "expected"), [(ExitCode.CLEAN, ExitCode.USAGE), (ExitCode.FINDINGS, ExitCode.FINDINGS)])
def test_a_run_that_could_not_be_recorded_is_no_success(
    folder: Path, capsys: Err, code: ExitCode, expected: ExitCode
) -> None:
    config = load_config(None, {}, {"record": str(folder / "r.sqlite")})
    database = prepare(config)
    with sqlite3.connect(folder / "r.sqlite") as broken:
        broken.execute("drop table a11y_audit_runs")
    assert keep(database, result(), config, code) == expected
    assert "NOT recorded" in capsys.readouterr().err


def test_history_as_a_table_in_both_languages(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-01-02T08:00:00+00:00", "2026-02-02T08:00:00+00:00")
    assert run(["history", "--record", "r.sqlite"]) == ExitCode.CLEAN
    head, first, _ = capsys.readouterr().out.splitlines()
    assert "Failures" in head
    assert first.split()[:4] == ["1", "0abcdefabcde", "2026-01-02", "08:00"]
    assert run(["history", "--record", "r.sqlite", "--lang", "ar", "--limit", "1"]) == ExitCode.CLEAN
    head, only = capsys.readouterr().out.splitlines()
    assert "المخالفات" in head
    assert only.endswith("غير مكتمل")
    assert history("--record", "r.sqlite", "--site", "https://other.example", capsys=capsys) == []


def test_prune_tells_asks_and_removes(folder: Path, capsys: Err, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder, "2020-01-02T08:00:00+00:00", "2021-02-02T08:00:00+00:00", "2026-02-02T08:00:00+00:00")
    assert run(["prune", "--record", "r.sqlite"]) == ExitCode.USAGE
    assert run(["prune", "--record", "r.sqlite", "--older-than", "soon"]) == ExitCode.USAGE
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(["prune", "--record", "r.sqlite", "--keep", "1"]) == ExitCode.USAGE
    assert "--yes removes without asking" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run(["prune", "--record", "r.sqlite", "--keep", "1"]) == ExitCode.CLEAN
    assert "Nothing was removed" in capsys.readouterr().out
    assert len(history("--record", "r.sqlite", capsys=capsys)) == 3
    assert run(["prune", "--record", "r.sqlite", "--keep", "1", "--older-than", "5y", "--yes"]) == ExitCode.CLEAN
    assert capsys.readouterr().out.count("goes:") == 2
    assert [kept["number"] for kept in history("--record", "r.sqlite", capsys=capsys)] == [3]


def test_runs_that_people_ruled_on_stay(folder: Path, capsys: Err) -> None:
    from datetime import date

    from a11y_audit.model.ruling import Ruling
    from a11y_audit.record.write import add_rulings

    fill(folder, "2020-01-02T08:00:00+00:00", "2026-02-02T08:00:00+00:00")
    found = place(folder / "r.sqlite", None)
    assert found is not None
    ruling = Ruling(subject="1.1.1", outcome=Outcome.PASSED, who="Hind", when=date(2020, 1, 3))
    add_rulings(open_database(found), 1, [ruling])
    assert run(["prune", "--record", "r.sqlite", "--keep", "1", "--yes"]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert "stays: run 1" in told
    assert "it holds one verdict by a person" in told
    assert run(["prune", "--record", "r.sqlite", "--keep", "1", "--with-rulings", "--yes"]) == ExitCode.CLEAN
    assert [kept["number"] for kept in history("--record", "r.sqlite", capsys=capsys)] == [2]


def test_prune_speaks_both_languages_and_counts(folder: Path, capsys: Err) -> None:
    fill(folder, "2020-01-02T08:00:00+00:00", "2021-02-02T08:00:00+00:00", "2026-02-02T08:00:00+00:00")
    at = ("--record", "r.sqlite")
    assert run(["prune", "--keep", "2", "--yes", *at]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert "1 pages" not in told
    assert told.endswith("Removed one run\n")
    assert run(["prune", "--keep", "1", "--yes", "--lang", "ar", *at]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert told.startswith("يُحذف: الفحص 2 (")
    assert told.endswith("حُذف فحص واحد\n")
    assert run(["prune", "--keep", "1", "--lang", "ar", *at]) == ExitCode.CLEAN
    assert capsys.readouterr().out == "لا شيء يُحذف\n"


def test_a_checklist_is_taken_in_in_arabic_too(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-02-02T08:00:00+00:00")
    at = ("--record", "r.sqlite")
    assert run(["checklist", "export", "latest", "-o", "c.json", *at]) == ExitCode.CLEAN
    capsys.readouterr()
    assert run(["checklist", "import", "c.json", "--auditor", "نورة", "--lang", "ar", *at]) == ExitCode.CLEAN
    assert "لم يُسجَّل أي حكم، ولا حكم معروف من قبل، و38 سطرًا بلا حكم" in capsys.readouterr().out


def test_a_checklist_goes_out_and_comes_back(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-02-02T08:00:00+00:00")
    at = ("--record", "r.sqlite")
    assert run(["checklist", "export", "latest", "-o", "out/c.json", "--lang", "ar", *at]) == ExitCode.CLEAN
    assert capsys.readouterr().out == "out/c.json\n"
    file = folder / "out" / "c.json"
    document = json.loads(file.read_text("utf-8"))
    line = next(item for item in document["items"] if item["subject"] == "1.2.4")
    line["verdict"] = "met"
    file.write_text(json.dumps(document), "utf-8")
    assert run(["checklist", "import", "out/c.json", *at]) == ExitCode.USAGE
    assert "no name" in capsys.readouterr().err
    assert run(["checklist", "import", "out/c.json", "--auditor", "نورة", *at]) == ExitCode.CLEAN
    assert "one verdict recorded, 0 were known already, 37 lines" in capsys.readouterr().out
    assert run(["checklist", "import", "out/c.json", "--auditor", "نورة", *at]) == ExitCode.CLEAN
    assert "0 verdicts recorded, one was known already" in capsys.readouterr().out
    [kept] = history(*at, capsys=capsys)
    assert kept["rulings"] == 1
    found = place(folder / "r.sqlite", None)
    assert found is not None
    entry, audited = recorded(open_database(found), "latest")
    assert entry.number == 1
    assert next(v for v in audited.criteria if v.id == "1.2.4").outcome is Outcome.PASSED


def test_a_checklist_of_a_run_that_is_not_here(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-02-02T08:00:00+00:00")
    (folder / "c.csv").write_text("Criterion,Verdict,Reason,Decided by,Date,Run\n1.2.4,Met,,A,,ffffffffffff\n")
    assert run(["checklist", "import", "c.csv", "--record", "r.sqlite"]) == ExitCode.USAGE
    assert "holds no run ffffffffffff" in capsys.readouterr().err
    assert run(["checklist", "import", "c.csv", "--run", "1", "--record", "r.sqlite"]) == ExitCode.USAGE
    assert run(["checklist", "export", "1", "-o", "c.pdf", "--record", "r.sqlite"]) == ExitCode.USAGE


def test_a_trend_is_written(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-01-02T08:00:00+00:00", "2026-02-02T08:00:00+00:00")
    at = ("--record", "r.sqlite")
    assert run(["trend", *at, "--lang", "ar"]) == ExitCode.CLEAN
    assert capsys.readouterr().out == "a11y-audit-trend.html\n"
    assert 'dir="rtl"' in (folder / "a11y-audit-trend.html").read_text("utf-8")
    assert run(["trend", *at, "-o", "t.json", "--limit", "1"]) == ExitCode.CLEAN
    assert len(json.loads((folder / "t.json").read_text("utf-8"))["points"]) == 1
    assert run(["trend", *at, "-o", "t.pdf"]) == ExitCode.USAGE
    assert run(["trend", *at, "--site", "https://other.example"]) == ExitCode.USAGE
    assert "https://portal.example.gov.sa" in capsys.readouterr().err


def test_a_trend_leaves_out_and_names_runs_of_other_pages(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-01-02T08:00:00+00:00", "2026-02-02T08:00:00+00:00")
    found = place(folder / "r.sqlite", None)
    assert found is not None
    one = msgspec.structs.replace(full(), run="c0c0c0c0c0c0", pages=full().pages[:1])
    down = msgspec.structs.replace(
        full(), run="d0d0d0d0d0d0", pages=(), summary=msgspec.structs.replace(full().summary, pages=0),
        settings={"urls": [page.final_url for page in full().pages]},
    )  # fmt: skip
    for audited in (one, down):
        add_run(open_database(found), audited)
    at = ("--record", "r.sqlite", "-o", "t.json")

    def points(*flags: str) -> list[int]:
        assert run(["trend", *flags, *at]) == ExitCode.CLEAN
        return [point["number"] for point in json.loads((folder / "t.json").read_text("utf-8"))["points"]]

    assert points() == [3]  # the latest that audited a page
    assert "3 recorded runs are left out: they looked at other pages. (Runs: 1, 2, 4." in capsys.readouterr().err
    assert points("--like", "2") == [1, 2]
    assert points("--like", "2", "--limit", "1") == [2]
    capsys.readouterr()
    assert points("--all-runs", "--lang", "ar") == [1, 2, 3, 4]
    [which] = capsys.readouterr().err.splitlines()
    assert which.startswith("الفحص رقم 4"), "the run that is meant, and none that is left out"


def test_a_statement_is_drafted_in_both_languages(folder: Path, capsys: Err) -> None:
    fill(folder, "2026-02-02T08:00:00+00:00")
    at = ("--record", "r.sqlite")
    assert run(["statement", "1", "-o", "drafts", *at]) == ExitCode.CLEAN
    assert len(list((folder / "drafts").iterdir())) == 4
    assert run(["statement", "latest", "-o", "one", "--lang", "ar", "--organisation", "الوزارة", *at]) == ExitCode.CLEAN
    assert sorted(file.name for file in (folder / "one").iterdir()) == [
        "accessibility-statement-ar.html", "accessibility-statement-ar.md",
    ]  # fmt: skip
    assert "الوزارة" in (folder / "one" / "accessibility-statement-ar.md").read_text("utf-8")
    assert run(["statement", "2", *at]) == ExitCode.USAGE
    assert "holds no run 2" in capsys.readouterr().err


def test_two_runs_are_compared(folder: Path, capsys: Err) -> None:
    from support.runs import recorded as some_runs

    some_runs(folder)
    at = ("--record", "record.sqlite")
    assert run(["compare", "4", "latest", "--json", *at]) == ExitCode.CLEAN
    found = json.loads(capsys.readouterr().out)
    assert [(moved["rule"], moved["places"]) for moved in found["new"]] == [("image-alt-file-name", 1)]
    assert [(moved["rule"], moved["places"]) for moved in found["fixed"]] == [("button-name", 5), ("image-alt-file-name", 1)]
    assert (found["pages"], found["new_pages"], found["method"]) == (7, [], [])
    assert {"id": "1.2.4", "before": "person", "after": "absent"} in found["verdicts"]
    assert run(["compare", "1", "4", *at]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert "Run 1 (2025-11-02) against run 4 (2026-02-01)" in told
    assert "this differs: the version of a11y-audit or axe-core" in told
    assert "One page was audited only by the later run." in told
    assert "Fixed failures: 4" in told
    assert run(["compare", "previous", "latest", "--lang", "ar", *at]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert "المخالفات الجديدة: واحدة" in told
    assert "لكل زر اسم" in told
    assert run(["compare", "1", "99", *at]) == ExitCode.USAGE


def test_a_copy_of_the_site_is_compared_page_by_page(folder: Path, capsys: Err) -> None:
    found = place(folder / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    whole = full()
    copied = tuple(
        msgspec.structs.replace(page, final_url=page.final_url.replace("portal.example", "test.example")) for page in whole.pages
    )
    add_run(database, whole)
    add_run(database, msgspec.structs.replace(whole, pages=copied))
    assert run(["compare", "1", "2", "--json", "--record", "r.sqlite"]) == ExitCode.CLEAN
    told = json.loads(capsys.readouterr().out)
    assert (told["pages"], told["new"], told["fixed"], told["method"]) == (7, [], [], ["site"])


def test_a_run_that_went_on_is_not_compared_with_its_own_half(folder: Path) -> None:
    from a11y_audit.cli.record import compared

    found = place(folder / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    whole = full()
    add_run(database, msgspec.structs.replace(whole, run="a" * 12, started="2025-01-01T08:00:00+00:00"))
    add_run(database, msgspec.structs.replace(whole, complete=False, interrupted=True, pages=whole.pages[:1]))
    since = compared(database, whole, "en").since
    assert since is not None
    assert since.run == "a" * 12


@pytest.mark.parametrize("command", [["checklist", "export"], ["report"], ["statement"]])
def test_latest_is_of_the_folder_at_hand_and_is_told(folder: Path, capsys: Err, command: list[str]) -> None:
    found = place(folder / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    other = tuple(msgspec.structs.replace(page, final_url="https://other.example/") for page in full().pages)
    add_run(database, full(), folder=str(folder))
    add_run(database, msgspec.structs.replace(full(), run="b" * 12, pages=other), folder="/elsewhere")
    assert run([*command, "latest", "--record", "r.sqlite"]) == ExitCode.CLEAN
    assert "Run 1 of https://portal.example.gov.sa, begun 2026-03-01 08:00 UTC" in capsys.readouterr().err
    (folder / "a11y-audit.toml").write_text('urls = ["other.example"]', "utf-8")
    assert run([*command, "latest", "--record", "r.sqlite"]) == ExitCode.CLEAN
    assert "Run 2 of https://other.example" in capsys.readouterr().err
