"""Decisions of reviewers from files: what the HTML report exports, or the workbook with its queue filled in.

A workbook is taken wholly or not at all: one row that cannot be understood, and nothing of the file counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from a11y_audit.errors import UsageError
from a11y_audit.judging import reviews
from a11y_audit.judging.reviews import Reviewed
from a11y_audit.people import sheets
from a11y_audit.render.review_sheet import DECISIONS, HEADINGS, PLACES, column_of, decision_of
from a11y_audit.render.words import text

SIZE_LIMIT = 50_000_000  # bytes; a file of reviews is far smaller, and what is larger is some other file
LONGEST_NAME, LONGEST_NOTE = 500, 10_000  # characters, as in a file of reviews
EARLIEST = 2000  # year; what is earlier is a slip, or a date of another calendar
_QUEUE = ("number", "decision", "why", "who", "when", "until", "fingerprint", "element", "copies")
_PAGES = ("number", "fingerprint", "page")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_AGAIN = "write the workbook again with --format xlsx, or leave --reviews out"
_Key = tuple[str, str]  # number of the question, fingerprint
_Cells = Mapping[str, Any]


class _Sheet(NamedTuple):
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, _Cells], ...]  # by column of HEADINGS, with the number of the row


def load(files: Iterable[Path]) -> tuple[Reviewed, ...]:
    """Return the decisions of all files, the latest last, so that it wins.

    Raises UsageError that names the file, the place in it and what was expected.
    """
    everything = [decision for file in files for decision in _decisions(file)]
    return tuple(sorted(everything, key=lambda decision: decision.when))


def _decisions(file: Path) -> Iterable[Reviewed]:
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise UsageError(f"{file} is too large to be a file of reviews; {reviews.WHAT_NEXT}")
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}); check the path given to --reviews") from error
    if sheets.is_workbook(file.name, content):
        return _workbook(file, content)
    return reviews.read(file, content).reviews


def _workbook(file: Path, content: bytes) -> tuple[Reviewed, ...]:
    try:
        book = sheets.opened(content, values=False)
        saved = book.properties.modified
        found = [known for sheet in book.worksheets if (known := _sheet(sheet))]
    except Exception as error:  # of a broken sheet the library raises whatever its parts raise, while it is read
        raise UsageError(f"{file} is not a workbook that can be read ({sheets.said(error)}); {_AGAIN}") from error
    queue = next((sheet for sheet in found if {"fingerprint", "decision"} <= {*sheet.columns}), None)
    if queue is None:
        raise UsageError(
            f"{file} has no sheet with columns for decisions (a checklist is taken by `a11y-audit checklist import`); "
            f"{_AGAIN}"
        )
    missing = [name for name in _QUEUE if name not in queue.columns]
    if missing:
        raise UsageError(f"{file}: sheet {queue.title!r} has no column {_heading(missing[0])}; {_AGAIN}")
    pages = _pages(sheet for sheet in found if {*_PAGES} <= {*sheet.columns})
    made: list[Reviewed] = []
    wrong: list[str] = []
    for number, cells in queue.rows:
        if not _is_empty(cells["decision"]):
            try:
                made.append(_reviewed(cells, pages, saved.date() if isinstance(saved, datetime) else None))
            except ValueError as error:
                wrong.append(f"row {number}: {error}")
    if wrong:
        more = f" (and {len(wrong) - 1} more rows)" if len(wrong) > 1 else ""
        raise UsageError(f"{file}: sheet {queue.title!r}, {wrong[0]}{more}; fix the row, or leave --reviews out")
    return tuple(made)


def _sheet(sheet: Any) -> _Sheet | None:
    """Return a sheet whose first row has headings of ours, its cells by column; a formula is a `_Formula`."""
    rows = sheet.iter_rows()
    columns = tuple(column_of(str(cell.value or "")) for cell in next(rows, ()))
    if "fingerprint" not in columns or not {"decision", "page"} & {*columns}:
        return None
    read = tuple(
        (number, {name: _value(cell) for name, cell in zip(columns, row, strict=False) if name})
        for number, row in enumerate(rows, start=2)
    )
    whole = tuple((number, dict.fromkeys(filter(None, columns)) | cells) for number, cells in read if cells)
    return _Sheet(str(sheet.title), columns, whole)


class _Formula(NamedTuple):
    """A cell that is computed: what it comes to is not in the file for certain, and may be another tomorrow."""


def _value(cell: Any) -> Any:
    return _Formula() if cell.data_type == "f" else cell.value


def _pages(found: Iterable[_Sheet]) -> Mapping[_Key, tuple[str, ...]]:
    pages: dict[_Key, list[str]] = defaultdict(list)
    for sheet in found:
        for _, cells in sheet.rows:
            if isinstance(cells["page"], str) and cells["page"].strip():
                pages[_written(cells["number"]), _written(cells["fingerprint"])].append(cells["page"].strip())
    return {key: tuple(dict.fromkeys(own)) for key, own in pages.items()}


def _reviewed(cells: _Cells, pages: Mapping[_Key, tuple[str, ...]], saved: date | None) -> Reviewed:
    for name in _QUEUE:
        if isinstance(cells[name], _Formula):
            raise ValueError(f"{_heading(name)} is a formula; put its value in its place")
    decision = decision_of(_written(cells["decision"]))
    if decision is None:
        expected = ", ".join(text(key, "en") for key in DECISIONS.values())
        raise ValueError(f"the decision {_written(cells['decision'])[:40]!r} is none of {expected}")
    fingerprint, element = cells["fingerprint"], cells["element"]
    if not isinstance(fingerprint, str) or not isinstance(element, str | None):
        raise ValueError("its fingerprint is gone or has become a number; keep these columns as they were written")
    who, why = _written(cells["who"]), _written(cells["why"])
    if not who:
        raise ValueError(f"no name of the person who decided; fill in {_heading('who')}")
    if len(who) > LONGEST_NAME or len(why) > LONGEST_NOTE:
        raise ValueError("the name or the note is too long")
    when = _day(cells["when"]) or saved
    if when is None:
        raise ValueError(f"no day of the decision; fill in {_heading('when')}")
    until = _day(cells["until"])
    if until and until < when:
        raise ValueError(f"the decision ends before it was made (until {until}, made on {when})")
    where = pages.get((_written(cells["number"]), fingerprint.strip()))
    if not where:
        raise ValueError(f"no page on which it holds; keep the sheet {text(PLACES, 'en')!r} as it was written")
    return Reviewed(
        fingerprint=fingerprint.strip(), decision=decision, who=who, when=when, why=why, until=until,
        rule=_written(cells.get("rule")), element=(element or "").strip(), pages=where, copies=_copies(cells["copies"]),
    )  # fmt: skip


def _day(value: Any) -> date | None:
    """A day as a spreadsheet keeps it, or as a person writes it, in the digits of either script."""
    if _is_empty(value):
        return None
    try:
        found = value.date() if isinstance(value, datetime) else value
        if not isinstance(found, date):
            found = date.fromisoformat(_written(value).translate(_DIGITS).replace("/", "-")[:10])
        if found.year < EARLIEST:
            raise ValueError
    except ValueError:
        raise ValueError(f"{_written(value)[:40]!r} is not a Gregorian date such as 2026-03-31") from None
    return found


def _copies(value: Any) -> int:
    written = _written(value)
    if not written.isdecimal() or int(written) < 1:
        raise ValueError(f"{_heading('copies')} is not a number from 1 on; keep it as it was written")
    return int(written)


def _written(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():  # LibreOffice keeps every number as one with a fraction
        value = int(value)
    return "" if value is None else str(value).strip()


def _is_empty(value: Any) -> bool:
    return not isinstance(value, _Formula) and not _written(value)


def _heading(name: str) -> str:
    return f"{text(HEADINGS[name], 'en')!r} ({text(HEADINGS[name], 'ar')})"
