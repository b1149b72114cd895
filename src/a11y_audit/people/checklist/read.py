"""Read a filled-in checklist: every line that bears a verdict becomes a ruling, or the whole file is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from a11y_audit.errors import UsageError
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.people import sheets
from a11y_audit.people.checklist.columns import column_of, outcome_of, plain
from a11y_audit.people.checklist.write import SCHEMA, SUFFIXES

SIZE_LIMIT = 20_000_000  # bytes; a checklist has some hundred lines
_LONGEST = 10_000  # characters of a reason
_NEEDED = ("subject", "verdict", "why", "who", "when", "run")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_AGAIN = "export it again with `a11y-audit checklist export`"


class Line(NamedTuple):
    """One line of the file: where it stands, and its cells by column."""

    place: str
    cells: Mapping[str, str]


class Filled(NamedTuple):
    """A file as it was filled in: the run that it is about, its lines with a verdict, and how many are open."""

    run: str
    lines: tuple[Line, ...]
    open: int


def read(file: Path) -> Filled:
    """Return what a person filled in. Raises UsageError that says what is wrong with the file."""
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{file}: a checklist ends in one of {', '.join(SUFFIXES)}")
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise UsageError(f"{file} is too large to be a checklist; {_AGAIN}")
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}); check the path") from error
    lines = list(_json(file, content) if suffix == ".json" else _lines(file, _table(file, content, suffix)))
    lines = [Line(place, {**c, "subject": plain(c["subject"]), "run": plain(c["run"])}) for place, c in lines]
    runs = sorted({line.cells["run"] for line in lines} - {""})
    if len(runs) != 1:
        what = f"lines of several runs ({', '.join(runs)})" if runs else "no line that names its run"
        raise UsageError(f"{file} holds {what}; {_AGAIN}")
    filled = tuple(line for line in lines if line.cells["verdict"])
    return Filled(runs[0], filled, len(lines) - len(filled))


def rulings(file: Path, filled: Filled, result: AuditResult, today: date, who: str = "") -> tuple[Ruling, ...]:
    """Return the verdicts that a file gives on a run; `who` stands for a name that a line does not give.

    Raises UsageError that names the first line that cannot be taken, and how many more there are.
    """
    verdicts = {verdict.id: verdict for verdict in (*result.criteria, *result.provisions)}
    good: dict[str, Ruling] = {}
    wrong: list[str] = []
    for line in filled.lines:
        try:
            ruling = _ruling(line.cells, today, who)
            if ruling.subject not in verdicts:
                raise ValueError(f"this run has no criterion or provision {ruling.subject!r}")
            if ruling.subject in good:
                raise ValueError(f"{ruling.subject} has a line above already")
            if not ruling.why and _needs_reason(ruling.outcome, verdicts[ruling.subject].failed):
                raise ValueError(f"{ruling.subject} needs a reason: {_why(ruling.outcome)}")
            good[ruling.subject] = ruling
        except ValueError as error:
            wrong.append(f"{line.place}: {error}")
    if wrong:
        more = f" (and {len(wrong) - 1} more lines)" if len(wrong) > 1 else ""
        raise UsageError(f"{file}, {wrong[0]}{more}; nothing was recorded; fix the file and import it again")
    return tuple(good.values())


def _needs_reason(outcome: Outcome, failed: int) -> bool:
    """What is not met must say how; who takes failures of the machine for none must say why."""
    return outcome is Outcome.FAILED if not failed else outcome in (Outcome.PASSED, Outcome.INAPPLICABLE)


def _why(outcome: Outcome) -> str:
    return "say what is not met, and where" if outcome is Outcome.FAILED else "the machine found failures"


def _ruling(cells: Mapping[str, str], today: date, who: str) -> Ruling:
    outcome = outcome_of(cells["verdict"])
    if outcome is None:
        raise ValueError(f"the verdict {cells['verdict'][:40]!r} is none of met, not met, not applicable, not sure")
    name = cells["who"] or who
    if not name:
        raise ValueError("no name of the person who decided; fill it in, or give --auditor NAME")
    why = cells["why"]
    if len(name) > 200 or len(why) > _LONGEST:
        raise ValueError("the name or the reason is too long")
    when = _date(cells["when"]) if cells["when"] else today
    if when > today:
        raise ValueError(f"the date {when} is in the future")
    return Ruling(subject=cells["subject"], outcome=outcome, who=name, when=when, why=why)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text.translate(_DIGITS).replace("/", "-")[:10])
    except ValueError:
        raise ValueError(f"the date {text[:40]!r} is not a date such as 2026-03-31") from None


def _json(file: Path, content: bytes) -> Iterator[Line]:
    try:
        document = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} is not valid JSON ({error}); {_AGAIN}") from error
    items = document.get("items") if isinstance(document, dict) and document.get("schema") == SCHEMA else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise UsageError(f"{file} is not a checklist of a11y-audit ({SCHEMA}); {_AGAIN}")
    for number, item in enumerate(items, start=1):
        yield Line(f"item {number}", {column: _text(item.get(column)) for column in _NEEDED})


def _table(file: Path, content: bytes, suffix: str) -> list[list[Any]]:
    return _workbook(file, content) if suffix == ".xlsx" else _csv(file, content)


def _csv(file: Path, content: bytes) -> list[list[Any]]:
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8 text; save it as “CSV UTF-8”, or fill in the .xlsx") from error
    first = text.split("\n", 1)[0]
    delimiter = max((",", ";", "\t"), key=first.count)  # Excel writes what the country of the system uses
    try:
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)]
    except csv.Error as error:
        raise UsageError(f"{file} is not valid CSV ({error}); {_AGAIN}") from error


def _workbook(file: Path, content: bytes) -> list[list[Any]]:
    try:
        book = sheets.opened(content, values=True)
        return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    except Exception as error:  # of a broken sheet the library raises whatever its parts raise, while it is read
        raise UsageError(f"{file} is not a workbook that can be read ({sheets.said(error)}); {_AGAIN}") from error


def _lines(file: Path, table: Iterable[list[Any]]) -> Iterator[Line]:
    rows = iter(table)
    columns = [column_of(_text(cell)) for cell in next(rows, [])]
    missing = [column for column in _NEEDED if column not in columns]
    if missing:
        raise UsageError(f"{file} has no column for {missing[0]} in its first row; {_AGAIN}")
    for number, row in enumerate(rows, start=2):
        cells = {column: _text(cell) for column, cell in zip(columns, row, strict=False) if column}
        if any(cells.values()):
            yield Line(f"row {number}", {column: cells.get(column, "") for column in _NEEDED})


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if value is None:
        return ""
    text = str(value).strip()
    return text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text  # as write._harmless made it
