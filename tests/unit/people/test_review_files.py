"""The workbook goes out, a reviewer fills in its queue, and it comes back: in both languages, and never half understood."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import IllegalCharacterError
from support.hostile import TEXTS
from support.results import result

from a11y_audit.cli.boundary import run as shell
from a11y_audit.errors import ExitCode, UsageError
from a11y_audit.judging import reviews
from a11y_audit.judging.reviews import Reviewed
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.review import Decision
from a11y_audit.model.text import Language
from a11y_audit.people import review_files
from a11y_audit.people.reviewing import apply
from a11y_audit.render import FORMATS
from a11y_audit.render.review_sheet import DECISIONS, HEADINGS, PLACES, QUEUE
from a11y_audit.render.view import view
from a11y_audit.render.words import LANGUAGES, text

DAY, LAST_DAY = date(2026, 2, 1), date(2027, 2, 1)
Fill = Callable[[dict[str, Any]], None]  # cells of one row by column


def written(run: AuditResult, language: Language = "en") -> bytes:
    return FORMATS["xlsx"].render(run, language=language, crops={})


def filled(folder: Path, fill: Fill, language: Language = "en", run: AuditResult | None = None) -> Path:
    """A workbook as a person gives it back, each row of its queue filled in."""
    book = load_workbook(io.BytesIO(written(run or result(), language)))
    sheet = book[text(QUEUE, language)]
    names = {text(key, language): name for name, key in HEADINGS.items()}
    head, *rows = sheet.iter_rows()
    for row in rows:
        cells = {names[top.value]: cell for top, cell in zip(head, row, strict=True) if top.value in names}
        values = {name: cell.value for name, cell in cells.items()}
        fill(values)
        for name, value in values.items():
            cells[name].value = value
    return saved(book, folder)


def saved(book: Workbook, folder: Path) -> Path:
    file = folder / "queue.xlsx"
    book.save(file)
    return file


def answered(given: object, **more: object) -> Fill:
    return lambda cells: cells.update({"decision": given, "who": "نورة العتيبي", "when": DAY} | more)


def doubts(run: AuditResult) -> list[Finding]:
    everything = [finding for page in run.pages for finding in page.findings] + list(run.site)
    return [finding for finding in everything if finding.outcome is Outcome.CANT_TELL and finding.criteria]


# -- there and back ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("decision", Decision)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_decided_by_its_row(tmp_path: Path, language: Language, decision: Decision) -> None:
    file = filled(tmp_path, answered(text(DECISIONS[decision], language), why="رأيته", until=LAST_DAY), language)
    decisions = review_files.load([file])
    assert {(one.decision, one.who, one.when, one.why, one.until) for one in decisions} == {
        (decision, "نورة العتيبي", DAY, "رأيته", LAST_DAY)
    }
    assert len(doubts(result())) > 0
    made = apply(result(), decisions)
    left, failed = doubts(made), made.summary.failed - result().summary.failed
    assert {
        Decision.ACCEPT: (left, failed, len(made.reviewed)) == ([], 0, len(doubts(result()))),
        Decision.REJECT: (left, failed, len(made.reviewed)) == ([], len(doubts(result())), 0),
        Decision.UNSURE: (len(left), failed, len(made.reviewed)) == (len(doubts(result())), 0, 0),
    }[decision]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_and_the_html_report_name_the_same_questions(tmp_path: Path, language: Language) -> None:
    asked = {cause.question for part in view(result(), {}).parts for group in part.groups for cause in group.causes} - {None}
    decided = review_files.load([filled(tmp_path, answered("accept"), language)])
    assert {(q.fingerprint, q.element, q.pages, q.copies, q.rule) for q in asked if q} == {
        (one.fingerprint, one.element, one.pages, one.copies, one.rule) for one in decided
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_queue_offers_the_decisions_as_a_list_and_days_as_days(language: Language) -> None:
    sheet = load_workbook(io.BytesIO(written(result(), language)))[text(QUEUE, language)]
    rules = {rule.type: rule for rule in sheet.data_validations.dataValidation}
    assert rules["list"].formula1 == '"' + ",".join(text(key, language) for key in DECISIONS.values()) + '"'
    assert rules["date"].errorStyle == "warning"


def test_an_empty_queue_decides_nothing(tmp_path: Path) -> None:
    assert review_files.load([filled(tmp_path, lambda cells: cells.update(why="still open", who="Omar"))]) == ()


@pytest.mark.parametrize("word", ["Accept: no barrier", "accept", " ACCEPT ", "قبول: لا عائق", "قَبول"])
def test_a_decision_is_understood_in_either_language(tmp_path: Path, word: str) -> None:
    assert {one.decision for one in review_files.load([filled(tmp_path, answered(word), "ar")])} == {Decision.ACCEPT}


@pytest.mark.parametrize(
    "day",
    [DAY, datetime.combine(DAY, time(9, 30)), "2026-02-01", "2026/02/01", "٢٠٢٦-٠٢-٠١", " 2026-02-01 "],
)
def test_a_day_is_read_as_people_write_it(tmp_path: Path, day: object) -> None:
    assert {one.when for one in review_files.load([filled(tmp_path, answered("accept", when=day))])} == {DAY}


def test_without_a_day_it_is_that_on_which_the_workbook_was_saved(tmp_path: Path) -> None:
    file = filled(tmp_path, answered("accept", when=None))
    day = load_workbook(file).properties.modified.date()
    assert {one.when for one in review_files.load([file])} == {day}


def test_rows_may_be_sorted_and_columns_that_nobody_needs_left_out(tmp_path: Path) -> None:
    whole = review_files.load([filled(tmp_path, answered("reject"))])
    book = load_workbook(tmp_path / "queue.xlsx")
    sheet = book[text(QUEUE, "en")]
    head, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    sheet.delete_rows(1, sheet.max_row)
    kept = [nth for nth, name in enumerate(head) if name not in ("Code", "Selector", text("workbook.question", "en"))]
    for row in [head, *reversed(rows)]:
        sheet.append([row[nth] for nth in kept])
    again = review_files.load([saved(book, tmp_path)])
    assert sorted(again, key=msgspec.json.encode) == sorted(whole, key=msgspec.json.encode)


def test_what_was_left_open_stands_in_the_next_workbook(tmp_path: Path) -> None:
    asked = review_files.load([filled(tmp_path, answered("unsure", until=LAST_DAY))])
    unsure = [msgspec.structs.replace(one, why='=HYPERLINK("http://evil.example")', who="@Omar") for one in asked]
    file = tmp_path / "next.xlsx"
    file.write_bytes(written(apply(result(), unsure), "ar"))
    assert sorted(review_files.load([file]), key=msgspec.json.encode) == sorted(unsure, key=msgspec.json.encode)


def test_a_workbook_and_a_file_of_the_report_go_together(tmp_path: Path) -> None:
    early = filled(tmp_path, answered("accept"))
    [first, *_] = review_files.load([early])
    late = msgspec.structs.replace(first, decision=Decision.REJECT, when=date(2026, 2, 20))
    exported = tmp_path / "reviews.json"
    exported.write_bytes(msgspec.json.encode(reviews.ReviewFile(schema=reviews.SCHEMA, reviews=(late,))))
    assert review_files.load([exported, early])[-1] == late


def test_a_question_on_more_pages_than_a_cell_can_hold(tmp_path: Path) -> None:
    run = result()
    picture = next(finding for finding in doubts(run) if finding.location and finding.location.html)
    assert picture.location
    bare = msgspec.structs.replace(picture, location=msgspec.structs.replace(picture.location, name="", text=""))
    pages = tuple(
        msgspec.structs.replace(run.pages[0], url=url, final_url=url, findings=(bare,))
        for url in (f"https://portal.example.gov.sa/ar/{'section/' * 20}{nth}" for nth in range(400))
    )
    clusters = tuple(c for c in run.clusters if c.id == picture.cluster)
    many = msgspec.structs.replace(run, pages=pages, site=(), clusters=clusters)
    made = apply(many, review_files.load([filled(tmp_path, answered("accept"), run=many)]))
    assert (doubts(made), len(made.reviewed)) == ([], 400)


# -- what cannot be trusted --------------------------------------------------------------------------------------------
WRONG: dict[str, tuple[dict[str, object], str]] = {
    "word": ({"decision": "perhaps"}, "the decision 'perhaps' is none of Accept: no barrier, Reject: a failure, Not sure"),
    "nobody": ({"who": None}, "no name of the person who decided"),
    "no-day": ({"when": "soon"}, "'soon' is not a Gregorian date"),
    "hijri": ({"when": "1447-08-13"}, "not a Gregorian date"),
    "no-last-day": ({"until": "31.12.2026"}, "not a Gregorian date"),
    "ends-early": ({"until": date(2026, 1, 31)}, "ends before it was made"),
    "long": ({"why": "ط" * 10_001}, "too long"),
    "no-fingerprint": ({"fingerprint": None}, "its fingerprint is gone"),
    "turned": ({"fingerprint": 1.2e21}, "become a number"),
    "other": ({"fingerprint": "0000000000000000"}, "no page on which it holds"),
    "no-copies": ({"copies": "many"}, "is not a number from 1 on"),
    "formula": ({"decision": '=IF(1,"accept","reject")'}, "is a formula"),
    "formula-of-a-day": ({"when": "=TODAY()"}, "is a formula"),
    "formula-of-a-name": ({"who": '=HYPERLINK("http://evil.example","Noura")'}, "is a formula"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_row_that_cannot_be_understood_stops_the_run(tmp_path: Path, name: str) -> None:
    changed, message = WRONG[name]
    with pytest.raises(UsageError) as stopped:
        review_files.load([filled(tmp_path, answered("accept", **changed))])
    said = str(stopped.value)
    assert stopped.value.exit_code is ExitCode.USAGE
    assert message in said
    assert f"{tmp_path / 'queue.xlsx'}: sheet 'Review queue', row 2: " in said
    assert "more rows)" in said
    assert "\n" not in said


def _without(title: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        del book[title]

    return change


def _renamed(column: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        cell = next(cell for cell in book[text(QUEUE, "en")][1] if cell.value == text(HEADINGS[column], "en"))
        cell.value = "Something else"

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_without(text(QUEUE, "en")), "has no sheet with columns for decisions"),
        (_without(text(PLACES, "en")), "no page on which it holds; keep the sheet 'Pages of decisions'"),
        (_renamed("who"), "sheet 'Review queue' has no column 'Decided by' (المراجع)"),
        (_renamed("decision"), "has no sheet with columns for decisions"),
    ],
)
def test_a_workbook_of_which_something_is_gone(tmp_path: Path, change: Callable[[Workbook], None], message: str) -> None:
    book = load_workbook(filled(tmp_path, answered("accept")))
    change(book)
    with pytest.raises(UsageError) as stopped:
        review_files.load([saved(book, tmp_path)])
    assert message in str(stopped.value)
    assert "\n" not in str(stopped.value)


def _bomb() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as parts:
        for nth in range(9):
            parts.writestr(f"{nth}.xml", b" " * 50_000_000)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("r.xlsx", b""), ("r.xlsx", b"no workbook"), ("r.xlsx", b"PK\x03\x04 cut off"), ("r.json", b"PK\x03\x04 cut off"),
        ("r.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)), ("r.xls", b"old"), ("r.xlsx", _bomb()),
        ("r.xlsx", written(result())[:-40]),
    ],
)  # fmt: skip
def test_a_file_that_is_no_workbook(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UsageError) as stopped:
        review_files.load([file])
    assert str(stopped.value).startswith(f"{file} is not a workbook that can be read (")
    assert "\n" not in str(stopped.value)


def test_a_checklist_is_told_from_it(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Criterion", "Verdict"])
    with pytest.raises(UsageError, match="checklist import"):
        review_files.load([saved(book, tmp_path)])


def test_a_shell_is_told_in_one_line(tmp_path: Path, capsys: Any) -> None:
    stored = tmp_path / "result.json"
    stored.write_bytes(FORMATS["json"].render(result(), language="en", crops={}))
    asked = ["report", str(stored), "-o", str(tmp_path / "again.json"), "--reviews"]
    assert shell([*asked, str(filled(tmp_path, answered("yes!")))]) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "the decision 'yes!' is none of" in told
    assert shell([*asked, str(filled(tmp_path, answered("قبول"), "ar"))]) == ExitCode.CLEAN
    again = msgspec.json.decode((tmp_path / "again.json").read_bytes(), type=AuditResult)
    assert doubts(again) == []


@settings(deadline=None, max_examples=25)
@given(words=st.sampled_from([*TEXTS[:-1], "", "عادي"]), name=st.text(max_size=20))
def test_whatever_is_typed_is_taken_or_told(tmp_path_factory: pytest.TempPathFactory, words: str, name: str) -> None:
    folder = tmp_path_factory.mktemp("typed")
    try:
        file = filled(folder, answered("reject", why=words, who=name))
    except (ValueError, IllegalCharacterError):  # what a workbook cannot hold, nobody can type into it
        return
    try:
        decisions: tuple[Reviewed, ...] = review_files.load([file])
    except UsageError as error:
        assert "\n" not in str(error)  # noqa: PT017
        return
    assert {one.decision for one in decisions} == {Decision.REJECT}
    assert all(one.who and len(one.why) <= review_files.LONGEST_NOTE for one in decisions)
