"""Write a checklist as a workbook, as CSV, or as JSON."""

from __future__ import annotations

import csv
import io
from typing import Any

import msgspec

from a11y_audit.model.text import Language, all_writable
from a11y_audit.people.checklist.build import Checklist
from a11y_audit.people.checklist.columns import COLUMNS, FILLED, VERDICTS, facts, heading, row, verdict_words
from a11y_audit.render.safe import shown
from a11y_audit.render.words import text

SCHEMA = "a11y-audit-checklist/1"
SUFFIXES = (".xlsx", ".csv", ".json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula
_WIDTHS = {"subject": 12, "level": 8, "title": 28, "task": 60, "machine": 26, "pages": 48, "earlier": 30,
           "verdict": 16, "why": 44, "who": 22, "when": 14, "run": 16}  # fmt: skip


def write(checklist: Checklist, suffix: str, language: Language) -> bytes:
    """Return a checklist as the file that the suffix (one of SUFFIXES) means."""
    if suffix == ".json":
        return _json(checklist, language)
    return _csv(checklist, language) if suffix == ".csv" else _workbook(checklist, language)


def _csv(checklist: Checklist, language: Language) -> bytes:
    sheet = io.StringIO(newline="")
    out = csv.writer(sheet, lineterminator="\r\n")
    out.writerow([heading(column, language) for column in COLUMNS])
    for item in checklist.items:
        out.writerow([_harmless(cell) for cell in row(checklist, item, language).values()])
    return sheet.getvalue().encode("utf-8-sig", "replace")  # the mark tells Excel that it is UTF-8


def _json(checklist: Checklist, language: Language) -> bytes:
    items: list[dict[str, Any]] = []
    for item in checklist.items:
        cells = row(checklist, item, language)
        verdict = next((name for name, value in VERDICTS.items() if item.ruling and value is item.ruling.outcome), None)
        items.append(
            {**cells, "subject": item.subject, "run": checklist.run, "pages": list(item.pages), "verdict": verdict}
        )
    document = {
        "schema": SCHEMA, "run": checklist.run, "site": checklist.site, "verdicts": list(VERDICTS),
        "scope": dict(facts(checklist, language)), "sample": checklist.sample, "items": items,
    }  # fmt: skip
    encoded = msgspec.json.encode(all_writable(msgspec.to_builtins(document)))
    return msgspec.json.format(encoded, indent=2) + b"\n"


def _workbook(checklist: Checklist, language: Language) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet: Any = book.active
    sheet.title = text("checklist.sheet", language)
    head, fill = PatternFill("solid", fgColor="0B3F32"), PatternFill("solid", fgColor="FFF7E0")
    top = Alignment(wrap_text=True, vertical="top", readingOrder=2 if language == "ar" else 1)
    sheet.append([heading(column, language) for column in COLUMNS])
    for item in checklist.items:
        sheet.append([_cell(cell) for cell in row(checklist, item, language).values()])
    for cells in sheet.iter_rows():
        for column, cell in zip(COLUMNS, cells, strict=True):
            cell.alignment = top
            if cell.row == 1:
                cell.font, cell.fill = Font(bold=True, color="FFFFFF"), head
            elif column in FILLED:
                cell.fill = fill
            if cell.data_type == "f":  # our cells are words, never formulas
                cell.data_type = "s"
    for position, column in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = _WIDTHS[column]
    sheet.freeze_panes = "D2"
    sheet.sheet_view.rightToLeft = language == "ar"
    words = [verdict_words(outcome, language) for outcome in VERDICTS.values()]
    choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=True)
    choice.error = text("checklist.choose", language)
    letter = get_column_letter(COLUMNS.index("verdict") + 1)
    choice.add(f"{letter}2:{letter}{len(checklist.items) + 1}")
    sheet.add_data_validation(choice)
    _scope(book, checklist, language, top)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _scope(book: Any, checklist: Checklist, language: Language, top: Any) -> None:
    from openpyxl.styles import Font

    sheet = book.create_sheet(text("checklist.scope", language))
    sheet.sheet_view.rightToLeft = language == "ar"
    for name, value in facts(checklist, language):
        sheet.append([name, _cell(value)])
    sheet.append([])
    sheet.append([text(f"checklist.{name}", language) for name in ("page", "page-title", "language", "reason")])
    bold_row = sheet.max_row
    for page in checklist.sample.pages:
        reason = text(f"checklist.reason-{page.reason}", language)
        sheet.append([_cell(shown(page.url)), _cell(shown(page.title)), _cell(shown(page.language)), reason])
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = top
            if cell.row == bold_row or (cell.row < bold_row and cell.column == 1):
                cell.font = Font(bold=True)
            if cell.data_type == "f":
                cell.data_type = "s"
    for letter, width in zip("ABCD", (60, 60, 12, 44), strict=True):
        sheet.column_dimensions[letter].width = width


def _cell(text_: str) -> str:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("\ufffd", text_).encode("utf-8", "replace").decode()


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from computing what a person or a page wrote."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
