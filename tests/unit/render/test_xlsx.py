"""The workbook, read by another library: a sheet for each kind of work, right to left in Arabic, no formula at all."""

import io
import zipfile

import msgspec
import pytest
from openpyxl import Workbook, load_workbook
from support.hostile import TEXTS, hostile_run
from support.results import result

from a11y_audit.model.result import AuditResult
from a11y_audit.render import FORMATS
from a11y_audit.render.table import COLUMNS
from a11y_audit.render.words import LANGUAGES, catalogue

SHEETS = ("overview", "repairs", "review", "findings", "pages", "criteria", "provisions", "not-audited", "decision-pages")


def _written(run: AuditResult, language: str = "en") -> bytes:
    return FORMATS["xlsx"].render(run, language=language, crops={})


def _read(run: AuditResult, language: str = "en") -> Workbook:
    return load_workbook(io.BytesIO(_written(run, language)))


def _rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    heads, *lines = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, line, strict=True)) for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_in_the_language_and_direction_of_the_reader(language):
    book = _read(result(), language)
    assert book.sheetnames == [catalogue()[f"workbook.{name}"][language]["other"] for name in SHEETS]
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "ar"}
    assert all(sheet.freeze_panes and sheet.auto_filter.ref for sheet in book)
    assert book.properties.title.endswith("https://portal.example.gov.sa")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_sheets_are_ones_that_excel_takes(language):
    names = [catalogue()[f"workbook.{name}"][language]["other"] for name in SHEETS]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_every_finding_page_criterion_and_gap_has_its_row():
    run = result()
    book = _read(run)
    findings = _rows(book, "Findings")
    assert len(findings) == sum(len(page.findings) for page in run.pages) + len(run.site)
    assert len(findings[0]) == len(COLUMNS)
    assert [row["No."] for row in _rows(book, "Pages")] == list(range(1, len(run.pages) + 1))
    criteria = {row["Criterion"]: row for row in _rows(book, "Criteria")}
    assert list(criteria) == [verdict.id for verdict in run.criteria]
    assert (criteria["1.1.1"]["Verdict"], criteria["1.1.1"]["Failures"]) == ("Not met", 3)
    assert len(_rows(book, "Provisions")) == len(run.provisions)
    missing = _rows(book, "Not audited")
    assert [row["Should have been audited"] for row in missing].count("Yes") == sum(e.is_gap for e in run.not_audited)


def test_repairs_and_questions_are_lists_to_work_through():
    book = _read(result())
    repairs, questions = _rows(book, "Repairs"), _rows(book, "Review queue")
    assert {row["Status"] for row in repairs} == {"Open"}
    button = next(row for row in repairs if row["Rule"] == "button-name")
    assert (button["Selector"], button["Owner"], button["Note"]) == ("#site-search > button.icon", None, None)
    assert button["Pages"] > 1
    assert questions
    assert all(row["What to do"] and row["Fingerprint"] for row in questions)
    [choice] = book["Repairs"].data_validations.dataValidation
    assert choice.formula1 == '"Open,In progress,Done"'


def test_the_same_run_gives_the_same_bytes():
    assert _written(result()) == _written(result())
    parts = zipfile.ZipFile(io.BytesIO(_written(result())))
    assert b"2026-03-01T08:04:30Z" in parts.read("docProps/core.xml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_page_wrote_is_a_word(language):
    book = _read(hostile_run(), language)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert "=HYPERLINK(\"http://evil.example\",\"ok\")" in {cell.value for cell in cells}
    links = [cell.hyperlink.target or "" for cell in cells if cell.hyperlink]
    assert len(links) > len(TEXTS)
    assert all(link.startswith("https://portal.example.gov.sa/") for link in links)
    assert all(len(str(cell.value)) <= 8_001 for cell in cells)


def test_a_run_of_nothing():
    run = msgspec.structs.replace(result(), pages=(), site=(), clusters=(), not_audited=(), criteria=(), provisions=())
    book = _read(run)
    assert [len(list(sheet.iter_rows())) for sheet in book][1:] == [1] * (len(SHEETS) - 1)
