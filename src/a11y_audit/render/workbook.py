"""A workbook: sheets with headings, filters, links and places to fill in, right to left in Arabic.

XlsxWriter writes words as words (a cell never becomes a formula) and the same bytes for the same input.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Literal

from msgspec import Struct

from a11y_audit.model.text import Language
from a11y_audit.render.addresses import readable
from a11y_audit.render.cells import plain
from a11y_audit.render.rows import web_uri
from a11y_audit.render.words import text

Kind = Literal["words", "code", "number", "link", "fill", "day"]
Cell = str | int | date

LINK_LIMIT = 2_000  # characters: Excel takes no longer address (2,079)
LINKS = 60_000  # on one sheet: Excel opens none with more than 65,530
_DAY_ONE = datetime(1980, 1, 1)  # noqa: DTZ001 a workbook has no zones
_FIRST_DAY = date(2000, 1, 1)  # that may be filled in: what is earlier is a slip, or a date of another calendar
_HEAD, _FILL, _LINE = "#0B3F32", "#FFF7E0", "#D0D7D4"


class Column(Struct, frozen=True):
    """One column: the message over it, its width in characters, and what its cells hold.

    Of a column to fill in `choices` are the messages of its list.
    """

    heading: str
    width: int
    kind: Kind = "words"
    choices: tuple[str, ...] = ()


class Workbook:
    """A workbook in one language."""

    def __init__(self, language: Language, title: str, finished: str) -> None:
        from xlsxwriter import Workbook as Writer

        self._language = language
        self._content = io.BytesIO()
        self._book = Writer(self._content, {"in_memory": True})
        self._book.set_properties({"title": plain(title), "created": _moment(finished)})
        body = {"text_wrap": True, "valign": "top", "border": 1, "border_color": _LINE}
        order = {"reading_order": 2 if language == "ar" else 1}
        self._head = self._book.add_format(
            {**body, **order, "bold": True, "font_color": "#FFFFFF", "bg_color": _HEAD, "valign": "vcenter"}
        )
        made: dict[Kind, dict[str, Any]] = {
            "words": order, "code": {"reading_order": 1, "font_name": "Consolas", "align": "left"}, "number": {},
            "link": {"reading_order": 1, "font_color": "#0B5FA5", "underline": 1}, "fill": {**order, "bg_color": _FILL},
            "day": {"reading_order": 1, "align": "left", "bg_color": _FILL, "num_format": "yyyy-mm-dd"},
        }  # fmt: skip
        self._formats = {kind: self._book.add_format({**body, **extra}) for kind, extra in made.items()}

    def add(self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, frozen: int = 1) -> None:
        """Add a sheet named by a message; the headings, and the first `frozen` columns, stay in sight."""
        sheet = self._book.add_worksheet(text(name, self._language))
        if self._language == "ar":
            sheet.right_to_left()
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, text(column.heading, self._language), self._head)
        last = 0
        for last, row in enumerate(rows, start=1):
            for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
                self._write(sheet, last, place, column.kind, cell)
        sheet.freeze_panes(1, frozen)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for place, column in enumerate(columns):
            if column.choices and last:
                words = [text(choice, self._language) for choice in column.choices]
                sheet.data_validation(1, place, last, place, {"validate": "list", "source": words})
            elif column.kind == "day" and last:
                warned = {"validate": "date", "criteria": ">=", "value": _FIRST_DAY, "error_type": "warning"}
                sheet.data_validation(1, place, last, place, warned)

    def content(self) -> bytes:
        """Return the file; nothing can be added after it."""
        self._book.close()
        return self._content.getvalue()

    def _write(self, sheet: Any, row: int, place: int, kind: Kind, cell: Cell) -> None:
        shape = self._formats[kind]
        if isinstance(cell, date):
            sheet.write_datetime(row, place, cell, shape)
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell, shape)
        elif kind == "link" and row <= LINKS and (address := _address(cell)):
            sheet.write_url(row, place, address, shape, str(plain(readable(cell))))
        elif cell:
            sheet.write_string(row, place, str(plain(cell)), shape)
        else:
            sheet.write_blank(row, place, None, shape)


def _address(cell: str) -> str:
    """Return what a cell links to, "" where it is no address of a page or one that Excel does not take."""
    address = web_uri(cell) if cell.startswith(("http://", "https://")) else ""
    return address if len(address) <= LINK_LIMIT else ""


def _moment(moment: str) -> datetime:
    try:
        return datetime.fromisoformat(moment).replace(tzinfo=None)
    except ValueError:  # a result that some other program wrote
        return _DAY_ONE
