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
from a11y_audit.model.text import Language, Text
from a11y_audit.model.wording import worded
from a11y_audit.people import sheets
from a11y_audit.people.checklist.columns import VERDICTS, column_of, heading, outcome_of, plain, verdict_words
from a11y_audit.people.checklist.write import SCHEMA, SUFFIXES
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import comma_of, isolated
from a11y_audit.render.words import text

SIZE_LIMIT = 20_000_000  # bytes; a checklist has some hundred lines
_LONGEST = 10_000  # characters of a reason
_NEEDED = ("subject", "verdict", "why", "who", "when", "run")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_AGAIN = worded(
    "export it again with `a11y-audit checklist export`", "صدّرها من جديد بالأمر `a11y-audit checklist export`"
)


class Line(NamedTuple):
    """One line of the file: where it stands, and its cells by column."""

    place: str
    cells: Mapping[str, str]


class Filled(NamedTuple):
    """A file as it was filled in: the run that it is about, its lines with a verdict, and how many are open."""

    run: str
    lines: tuple[Line, ...]
    open: int
    is_arabic: bool = False  # its headings and its list of verdicts are; what is wrong is told in its language


def read(file: Path) -> Filled:
    """Return what a person filled in. Raises UsageError that says what is wrong with the file."""
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(
            "{file}: a checklist ends in one of {suffixes}",
            "الملف {file}: تنتهي قائمة التحقق بأحد هذه الامتدادات: {suffixes}",
            file=file, suffixes=SUFFIXES,
        )
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise UsageError(
                "{file} is too large to be a checklist; {again}", "الملف {file} أكبر من أن يكون قائمة تحقق؛ {again}",
                file=file, again=_AGAIN,
            )
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(
            "{file} cannot be read ({cause}); check the path", "تعذرت قراءة الملف {file} ({cause})؛ تحقق من المسار",
            file=file, cause=error,
        ) from error
    table = [] if suffix == ".json" else _table(file, content, suffix)
    lines = list(_json(file, content) if suffix == ".json" else _lines(file, table))
    lines = [Line(place, {**c, "subject": plain(c["subject"]), "run": plain(c["run"])}) for place, c in lines]
    runs = sorted({line.cells["run"] for line in lines} - {""})
    if len(runs) != 1:
        several = worded("lines of several runs ({runs})", "أسطر من عدة فحوص ({runs})", runs=runs)
        what = several if runs else worded("no line that names its run", "لا سطر يذكر فحصه")
        raise UsageError(
            "{file} holds {what}; {again}", "الملف {file}: {what}؛ {again}", file=file, what=what, again=_AGAIN
        )
    filled = tuple(line for line in lines if line.cells["verdict"])
    is_arabic = heading("verdict", "ar") in [_text(cell) for cell in next(iter(table), [])]
    return Filled(runs[0], filled, len(lines) - len(filled), is_arabic)


def rulings(
    file: Path, filled: Filled, result: AuditResult, today: date, who: str = "", language: Language = "en"
) -> tuple[Ruling, ...]:
    """Return the verdicts that a file gives on a run; `who` stands for a name that a line does not give.

    Raises UsageError that names the first line that cannot be taken, and how many more there are: in Arabic where the
    file's headings are, else in `language`.
    """
    language = "ar" if filled.is_arabic else language
    verdicts = {verdict.id: verdict for verdict in (*result.criteria, *result.provisions)}
    good: dict[str, Ruling] = {}
    wrong: list[str] = []
    for line in filled.lines:
        try:
            ruling = _ruling(line.cells, today, who, language)
            if ruling.subject not in verdicts:
                raise ValueError(_wrong("subject", language, subject=ruling.subject))
            if ruling.subject in good:
                raise ValueError(_wrong("twice", language, subject=ruling.subject))
            if not ruling.why and _needs_reason(ruling.outcome, verdicts[ruling.subject].failed):
                raise ValueError(_wrong(_why(ruling.outcome), language, subject=ruling.subject))
            good[ruling.subject] = ruling
        except ValueError as error:
            wrong.append(f"{_place(line.place, language)}: {error}")
    if wrong:
        more = f" {text('checklist.wrong-more', language, len(wrong) - 1)}" if len(wrong) > 1 else ""
        name = isolated(str(file), language)
        said = text("checklist.wrong", language, file=name, line=wrong[0], more=more)
        raise UsageError.saying(Text(en=said, ar=said))
    return tuple(good.values())


def _needs_reason(outcome: Outcome, failed: int) -> bool:
    """What is not met must say how; who takes failures of the machine for none must say why."""
    return outcome is Outcome.FAILED if not failed else outcome in (Outcome.PASSED, Outcome.INAPPLICABLE)


def _why(outcome: Outcome) -> str:
    return "why" if outcome is Outcome.FAILED else "why-met"


def _wrong(key: str, language: Language, **values: object) -> str:
    return text(f"checklist.wrong-{key}", language, None, **values)


def _place(place: str, language: Language) -> str:
    kind, _, number = place.partition(" ")
    return text(f"checklist.{kind}", language, number=number)


def _ruling(cells: Mapping[str, str], today: date, who: str, language: Language) -> Ruling:
    outcome = outcome_of(cells["verdict"])
    if outcome is None:
        known = comma_of(language).join(verdict_words(outcome, language) for outcome in VERDICTS.values())
        raise ValueError(_wrong("verdict", language, verdict=shown(cells["verdict"][:40]), known=known))
    name = cells["who"] or who
    if not name:
        raise ValueError(_wrong("name", language))
    why = cells["why"]
    if len(name) > 200 or len(why) > _LONGEST:
        raise ValueError(_wrong("long", language))
    when = _date(cells["when"], language) if cells["when"] else today
    if when > today:
        raise ValueError(_wrong("future", language, when=isolated(when.isoformat(), language)))
    return Ruling(subject=cells["subject"], outcome=outcome, who=name, when=when, why=why)


def _date(words: str, language: Language) -> date:
    try:
        return date.fromisoformat(words.translate(_DIGITS).replace("/", "-")[:10])
    except ValueError:
        raise ValueError(
            _wrong("date", language, when=shown(words[:40]), such=isolated("2026-03-31", language))
        ) from None


def _json(file: Path, content: bytes) -> Iterator[Line]:
    try:
        document = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            "{file} is not valid JSON ({cause}); {again}", "الملف {file} ليس بصيغة JSON صالحة ({cause})؛ {again}",
            file=file, cause=error, again=_AGAIN,
        ) from error
    items = document.get("items") if isinstance(document, dict) and document.get("schema") == SCHEMA else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise UsageError(
            "{file} is not a checklist of a11y-audit ({schema}); {again}",
            "الملف {file} ليس قائمة تحقق من a11y-audit ({schema})؛ {again}",
            file=file, schema=SCHEMA, again=_AGAIN,
        )
    for number, item in enumerate(items, start=1):
        yield Line(f"item {number}", {column: _text(item.get(column)) for column in _NEEDED})


def _table(file: Path, content: bytes, suffix: str) -> list[list[Any]]:
    return _workbook(file, content) if suffix == ".xlsx" else _csv(file, content)


def _csv(file: Path, content: bytes) -> list[list[Any]]:
    try:
        decoded = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            "{file} is not UTF-8 text; save it as “CSV UTF-8”, or fill in the .xlsx",
            "الملف {file} ليس نصًا بترميز UTF-8؛ احفظه بصيغة «CSV UTF-8»، أو املأ ملف .xlsx",
            file=file,
        ) from error
    first = decoded.split("\n", 1)[0]
    delimiter = max((",", ";", "\t"), key=first.count)  # Excel writes what the country of the system uses
    try:
        return [list(row) for row in csv.reader(io.StringIO(decoded, newline=""), delimiter=delimiter, strict=True)]
    except csv.Error as error:
        raise UsageError(
            "{file} is not valid CSV ({cause}); {again}", "الملف {file} ليس بصيغة CSV صالحة ({cause})؛ {again}",
            file=file, cause=error, again=_AGAIN,
        ) from error


def _workbook(file: Path, content: bytes) -> list[list[Any]]:
    try:
        book = sheets.opened(content, values=True)
        return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    except Exception as error:  # of a broken sheet the library raises whatever its parts raise, while it is read
        raise UsageError(
            "{file} is not a workbook that can be read ({cause}); {again}",
            "الملف {file} ليس مصنفًا يمكن قراءته ({cause})؛ {again}",
            file=file, cause=sheets.said(error), again=_AGAIN,
        ) from error


def _lines(file: Path, table: Iterable[list[Any]]) -> Iterator[Line]:
    rows = iter(table)
    columns = [column_of(_text(cell)) for cell in next(rows, [])]
    missing = [column for column in _NEEDED if column not in columns]
    if missing:
        raise UsageError(
            "{file} has no column for {column} in its first row; {again}",
            "لا عمود باسم {column} في السطر الأول من الملف {file}؛ {again}",
            file=file, column=missing[0], again=_AGAIN,
        )
    for number, row in enumerate(rows, start=2):
        cells = {column: _text(cell) for column, cell in zip(columns, row, strict=False) if column}
        if any(cells.values()):
            yield Line(f"row {number}", {column: cells.get(column, "") for column in _NEEDED})


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if value is None:
        return ""
    words = str(value).strip()
    return words[1:] if words[:2] in ("'=", "'+", "'-", "'@") else words  # as write._harmless made it
