"""A checklist goes out in three formats and two languages, is filled in, and comes back as rulings, or not at all."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest
from support.results import SITE, result

from a11y_audit.errors import UsageError
from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run
from a11y_audit.model.ruling import Ruling
from a11y_audit.model.text import Language
from a11y_audit.people.checklist import build, read
from a11y_audit.people.checklist.columns import COLUMNS, heading
from a11y_audit.people.checklist.write import SUFFIXES, write

TODAY = date(2026, 3, 10)
KEPT = result()
RUN = Run(
    number=4, run=KEPT.run, site=SITE, started=KEPT.started, finished=KEPT.finished, recorded=KEPT.finished, who="x",
    level="AA", complete=True, interrupted=False, pages=7, not_audited=0, failed=1, cant_tell=1, advice=0,
    versions=KEPT.versions,
)  # fmt: skip
MADE = build.build(RUN, KEPT, policy=True)
Change = Callable[[dict[str, dict[str, Any]]], None]  # cells by subject and column


def filled(folder: Path, suffix: str, language: Language, change: Change) -> Path:
    """Write a checklist, fill it in as a person would, and save it."""
    file = folder / f"checklist{suffix}"
    content = write(MADE, suffix, language)
    if suffix == ".json":
        document = json.loads(content)
        change({item["subject"]: item for item in document["items"]})
        file.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        return file
    if suffix == ".csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    else:
        book = openpyxl.load_workbook(io.BytesIO(content))
        rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    lines = [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]
    change({line["subject"].removeprefix("WCAG "): line for line in lines})
    table = [rows[0], *([line[column] for column in COLUMNS] for line in lines)]
    if suffix == ".csv":
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";").writerows(table)
        file.write_bytes(text.getvalue().encode("utf-8-sig"))
    else:
        sheet = book.worksheets[0]
        for number, row in enumerate(table, start=1):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value
        book.save(file)
    return file


def imported(file: Path, who: str = "") -> tuple[Ruling, ...]:
    return read.rulings(file, read.read(file), KEPT, TODAY, who)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_a_person_fills_in_comes_back(tmp_path: Path, suffix: str, language: Language) -> None:
    words = {"en": ("Not met", "Met"), "ar": ("غير مستوفى", "مستوفي")}[language]

    def fill(cells: dict[str, dict[str, Any]]) -> None:
        when = date(2026, 3, 9) if suffix == ".xlsx" else "٢٠٢٦-٠٣-٠٩"
        cells["1.2.2"] |= {"verdict": words[0], "why": "لا نص للمقطع في /ar/", "who": "نورة العتيبي", "when": when}
        cells["1.2.4"] |= {"verdict": words[1], "who": "Omar"}
        cells["CXP-10.6"] |= {"verdict": "not-met" if suffix == ".json" else "Not met", "why": "-x", "who": "Omar"}

    file = filled(tmp_path, suffix, language, fill)
    assert read.read(file).open == len(MADE.items) - 3
    assert imported(file) == (
        Ruling(subject="1.2.2", outcome=Outcome.FAILED, who="نورة العتيبي", when=date(2026, 3, 9), why="لا نص للمقطع في /ar/"),
        Ruling(subject="1.2.4", outcome=Outcome.PASSED, who="Omar", when=TODAY),
        Ruling(subject="CXP-10.6", outcome=Outcome.FAILED, who="Omar", when=TODAY, why="-x"),
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_checklist_as_it_was_written_rules_nothing(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"c{suffix}"
    file.write_bytes(write(MADE, suffix, "en"))
    assert imported(file) == ()
    assert read.read(file).run == KEPT.run


@pytest.mark.parametrize(
    ("subject", "cells", "told"),
    [
        ("1.2.4", {"verdict": "perhaps", "who": "A"}, "'perhaps' is none of"),
        ("1.2.4", {"verdict": "met"}, "no name"),
        ("1.2.4", {"verdict": "met", "who": "A", "when": "tomorrow"}, "not a date"),
        ("1.2.4", {"verdict": "met", "who": "A", "when": "2026-03-11"}, "in the future"),
        ("1.2.4", {"verdict": "not-met", "who": "A"}, "say what is not met"),
        ("4.1.2", {"verdict": "met", "who": "A"}, "the machine found failures"),
        ("4.1.2", {"verdict": "absent", "who": "A"}, "the machine found failures"),
        ("1.2.4", {"verdict": "met", "who": "A", "subject": "9.9.9"}, "no criterion or provision '9.9.9'"),
        ("1.2.4", {"verdict": "met", "who": "A", "subject": "1.2.5"}, "1.2.5 has a line above"),
        ("1.2.4", {"verdict": "met", "who": "A" * 201}, "too long"),
    ],
)
def test_a_line_that_cannot_be_taken_stops_the_whole_file(
    tmp_path: Path, subject: str, cells: dict[str, str], told: str
) -> None:
    def fill(everything: dict[str, dict[str, Any]]) -> None:
        everything["1.2.5"] |= {"verdict": "met", "who": "A"}
        everything[subject] |= cells
        if cells.get("subject") == "1.2.5":
            everything["1.2.5"]["subject"], everything[subject]["subject"] = "1.2.5", "1.2.5"

    with pytest.raises(UsageError, match="nothing was recorded") as raised:
        imported(filled(tmp_path, ".json", "en", fill))
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_the_auditor_stands_for_a_name_that_is_missing(tmp_path: Path) -> None:
    file = filled(tmp_path, ".csv", "ar", lambda cells: cells["1.2.4"].update(verdict="مستوفى"))
    assert [ruling.who for ruling in imported(file, "فريق إمكانية الوصول")] == ["فريق إمكانية الوصول"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("c.txt", b"", "ends in one of"),
        ("c.json", b"{", "not valid JSON"),
        ("c.json", b'{"schema": "other"}', "not a checklist of a11y-audit"),
        ("c.json", b'{"schema": "a11y-audit-checklist/1", "items": [{"run": "a"}, {"run": "b"}]}', "several runs"),
        ("c.json", b'{"schema": "a11y-audit-checklist/1", "items": []}', "no line that names its run"),
        ("c.xlsx", b"not a workbook", "not a workbook that"),
        ("c.csv", "حكم".encode("cp1256") * 9, "CSV UTF-8"),
        ("c.csv", b"a,b\r\n1,2\r\n", "no column for"),
        ("c.csv", b"", "no column for"),
    ],
)
def test_a_file_that_is_no_checklist_is_told(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError) as raised:
        imported(tmp_path / name)
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_the_workbook_is_ready_to_be_worked_in() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(MADE, ".xlsx", "ar")))
    sheet, scope = book.worksheets
    assert sheet.sheet_view.rightToLeft
    assert [cell.value for cell in sheet[1]] == [heading(column, "ar") for column in COLUMNS]
    [choice] = sheet.data_validations.dataValidation
    assert choice.formula1 == '"مستوفى,غير مستوفى,لا ينطبق,غير محسوم"'
    assert any(row[0].value == f"{SITE}/ar/" for row in scope.iter_rows())
    assert all(cell.data_type != "f" for row in scope.iter_rows() for cell in row)


def test_each_line_says_where_to_look() -> None:
    items = {item.subject: item for item in MADE.items}
    assert items["1.1.1"].pages[0] == f"{SITE}/ar/about"  # the question first
    assert items["1.1.1"].task.ar
    assert len(items) == 38 + len(KEPT.provisions)


def test_an_earlier_verdict_is_a_help_and_not_filled_in() -> None:
    earlier = Ruling(subject="1.2.4", outcome=Outcome.PASSED, who="سارة", when=date(2025, 9, 1))
    made = build.build(RUN, KEPT, (), {"1.2.4": earlier})
    item = next(item for item in made.items if item.subject == "1.2.4")
    assert item.ruling is None
    table = list(csv.reader(io.StringIO(write(made, ".csv", "ar").decode("utf-8-sig"), newline="")))
    line = next(row for row in table if row[0] == "WCAG 1.2.4")
    assert dict(zip(COLUMNS, line, strict=True))["earlier"] == "مستوفى، حكم به سارة في \u200e2025-09-01"


def test_a_spreadsheet_computes_nothing() -> None:
    ruling = Ruling(subject="1.2.4", outcome=Outcome.FAILED, who="=cmd()", when=TODAY, why="+1")
    made = build.build(RUN, KEPT, [ruling])
    text = write(made, ".csv", "en").decode("utf-8-sig")
    assert "'=cmd()" in text
    assert "'+1" in text
    book = openpyxl.load_workbook(io.BytesIO(write(made, ".xlsx", "en")))
    assert all(cell.data_type != "f" for row in book.worksheets[0].iter_rows() for cell in row)


def test_no_spreadsheet_takes_a_criterion_for_a_date_or_a_run_for_a_number() -> None:
    run = msgspec.structs.replace(RUN, run="12345e678901")
    for row in csv.reader(io.StringIO(write(build.build(run, KEPT), ".csv", "en").decode("utf-8-sig"), newline="")):
        assert not re.fullmatch(r"[\d.]+", row[0])
        assert row[-1] in ("Run", "run-12345e678901")
