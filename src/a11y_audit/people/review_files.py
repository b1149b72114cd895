"""Decisions of reviewers from files: what the HTML report exports, or the workbook with its queue filled in.

A workbook is taken wholly or not at all: one row that cannot be understood, and nothing of the file counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from a11y_audit.errors import UsageError, WordedError
from a11y_audit.judging import reviews
from a11y_audit.judging.reviews import Reviewed
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded
from a11y_audit.people import sheets
from a11y_audit.render.review_sheet import DECISIONS, HEADINGS, PLACES, column_of, decision_of
from a11y_audit.render.words import LANGUAGES, text

SIZE_LIMIT = 50_000_000  # bytes; a file of reviews is far smaller, and what is larger is some other file
LONGEST_NAME, LONGEST_NOTE = 500, 10_000  # characters, as in a file of reviews
EARLIEST = 2000  # year; what is earlier is a slip, or a date of another calendar
_QUEUE = ("number", "decision", "why", "who", "when", "until", "fingerprint", "element", "copies")
_PAGES = ("number", "fingerprint", "page")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_AGAIN = worded(
    "write the workbook again with --format xlsx, or leave --reviews out",
    "اكتب المصنف من جديد بالخيار `--format xlsx`، أو احذف الخيار --reviews",
)
_Key = tuple[str, str]  # number of the question, fingerprint
_Cells = Mapping[str, Any]


class CellError(WordedError):
    """A cell of the workbook does not hold what it must."""


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
            raise UsageError(
                "{file} is too large to be a file of reviews; {what_next}",
                "الملف {file} أكبر من أن يكون ملف قرارات؛ {what_next}",
                file=file, what_next=reviews.WHAT_NEXT,
            )
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(
            "{file} cannot be read ({cause}); check the path given to --reviews",
            "تعذرت قراءة الملف {file} ({cause})؛ تحقق من المسار المحدد بالخيار --reviews",
            file=file, cause=error,
        ) from error
    if sheets.is_workbook(file.name, content):
        return _workbook(file, content)
    return reviews.read(file, content).reviews


def _workbook(file: Path, content: bytes) -> tuple[Reviewed, ...]:
    try:
        book = sheets.opened(content, values=False)
        saved = book.properties.modified
        found = [known for sheet in book.worksheets if (known := _sheet(sheet))]
    except Exception as error:  # of a broken sheet the library raises whatever its parts raise, while it is read
        raise UsageError(
            "{file} is not a workbook that can be read ({cause}); {again}",
            "الملف {file} ليس مصنفًا يمكن قراءته ({cause})؛ {again}",
            file=file, cause=sheets.said(error), again=_AGAIN,
        ) from error
    queue = next((sheet for sheet in found if {"fingerprint", "decision"} <= {*sheet.columns}), None)
    if queue is None:
        raise UsageError(
            "{file} has no sheet with columns for decisions (a checklist is taken by `a11y-audit checklist "
            "import`); {again}",
            "لا ورقة في الملف {file} فيها أعمدة للقرارات (وقائمة التحقق تُستورد بالأمر `a11y-audit checklist "
            "import`)؛ {again}",
            file=file, again=_AGAIN,
        )
    missing = [name for name in _QUEUE if name not in queue.columns]
    if missing:
        raise UsageError(
            "{file}: sheet {sheet!r} has no column {column}; {again}",
            "الملف {file}: لا عمود باسم {column} في الورقة «{sheet}»؛ {again}",
            file=file, sheet=queue.title, column=_heading(missing[0]), again=_AGAIN,
        )
    pages = _pages(sheet for sheet in found if {*_PAGES} <= {*sheet.columns})
    made: list[Reviewed] = []
    wrong: list[Text] = []
    for number, cells in queue.rows:
        if not _is_empty(cells["decision"]):
            try:
                made.append(_reviewed(cells, pages, saved.date() if isinstance(saved, datetime) else None))
            except CellError as error:
                wrong.append(worded("row {number}: {cause}", "السطر {number}: {cause}", number=number, cause=error))
    if wrong:
        more = _and_more(len(wrong) - 1)
        raise UsageError(
            "{file}: sheet {sheet!r}, {cause}{more}; fix the row, or leave --reviews out",
            "الملف {file}: الورقة «{sheet}»، {cause}{more}؛ صحح السطر، أو احذف الخيار --reviews",
            file=file, sheet=queue.title, cause=wrong[0], more=more,
        )
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
            raise CellError(
                "{column} is a formula; put its value in its place",
                "العمود {column} فيه معادلة؛ ضع قيمتها مكانها",
                column=_heading(name),
            )
    decision = decision_of(_written(cells["decision"]))
    if decision is None:
        expected = Text(
            en=", ".join(text(key, "en") for key in DECISIONS.values()),
            ar="، ".join(text(key, "ar") for key in DECISIONS.values()),
        )
        raise CellError(
            "the decision {decision!r} is none of {expected}",
            "القرار «{decision}» ليس من القرارات المقبولة: {expected}",
            decision=_written(cells["decision"])[:40], expected=expected,
        )  # fmt: skip
    fingerprint, element = cells["fingerprint"], cells["element"]
    if not isinstance(fingerprint, str) or not isinstance(element, str | None):
        raise CellError(
            "its fingerprint is gone or has become a number; keep these columns as they were written",
            "البصمة مفقودة أو تحولت إلى رقم؛ أبقِ هذه الأعمدة كما كُتبت",
        )
    who, why = _written(cells["who"]), _written(cells["why"])
    if not who:
        raise CellError(
            "no name of the person who decided; fill in {column}", "ينقص اسم صاحب القرار؛ املأ العمود {column}",
            column=_heading("who"),
        )  # fmt: skip
    if len(who) > LONGEST_NAME or len(why) > LONGEST_NOTE:
        raise CellError("the name or the note is too long", "الاسم أو السبب أطول من المسموح به")
    when = _day(cells["when"]) or saved
    if when is None:
        raise CellError(
            "no day of the decision; fill in {column}",
            "ينقص تاريخ القرار؛ املأ العمود {column}", column=_heading("when")
        )
    until = _day(cells["until"])
    if until and until < when:
        raise CellError(
            "the decision ends before it was made (until {until}, made on {when})",
            "ينتهي القرار قبل تاريخ اتخاذه (حتى {until}، واتُّخذ في {when})",
            until=until, when=when,
        )  # fmt: skip
    where = pages.get((_written(cells["number"]), fingerprint.strip()))
    if not where:
        raise CellError(
            "no page on which it holds; keep the sheet {sheet!r} as it was written",
            "لا صفحة يسري فيها القرار؛ أبقِ الورقة «{places}» كما كُتبت",
            sheet=text(PLACES, "en"), places=text(PLACES, "ar"),
        )  # fmt: skip
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
        raise CellError(
            "{day!r} is not a Gregorian date such as 2026-03-31", "«{day}» ليس تاريخًا ميلاديًا على صورة 2026-03-31",
            day=_written(value)[:40],
        ) from None  # fmt: skip
    return found


def _copies(value: Any) -> int:
    written = _written(value)
    if not written.isdecimal() or int(written) < 1:
        raise CellError(
            "{column} is not a number from 1 on; keep it as it was written",
            "قيمة العمود {column} ليست عددًا يبدأ من 1؛ أبقِها كما كُتبت",
            column=_heading("copies"),
        )
    return int(written)


def _written(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():  # LibreOffice keeps every number as one with a fraction
        value = int(value)
    return "" if value is None else str(value).strip()


def _is_empty(value: Any) -> bool:
    return not isinstance(value, _Formula) and not _written(value)


def _heading(name: str) -> Text:
    en, ar = (text(HEADINGS[name], language) for language in LANGUAGES)
    return worded("{en!r} ({ar})", "«{ar}» ({en})", en=en, ar=ar)


def _and_more(count: int) -> str | Text:
    if not count:
        return ""
    return Text(en=f" (and {count} more rows)", ar=f" {text('checklist.wrong-more', 'ar', count)}")
