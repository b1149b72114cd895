"""Columns made with spaces run together when they are read aloud line by line.

SC 1.3.1, failures F33, F34 and F48: a table or columns of text built with spaces in preformatted text, or with no-break
spaces between line breaks. Columns of figures that end one below another are a table beyond doubt, and so are three
columns of words. Code and its output are preformatted by nature, on pages with code anything else may be, and what spaces
mean in a drawing cannot be told from here: a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    failed,
    lines_drawn,
    preformatted,
    rule,
)

LINES, LINE = 3, 2000  # lines; characters of one in the source, more of which are none that was arranged by hand
COLUMNS, FIGURES = 2, 4  # so many columns of figures, each in so many lines, are a table beyond doubt
WORDED = 3  # columns of words, each in so many lines, that are a table beyond doubt; two may be verses
_CELL = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"[^\W_]")
_FIGURE = re.compile(r"(?<=[ \t])[\d.,%-]*\d[\d.,%]*(?=[ \t]|$)")
_GAP = re.compile(r"\S[ \t\u00a0]{2,}(?=\S)")
_CODE = re.compile(r"[{};=<>]|//|/\*|\*/|^\s*[$#>]\s", re.M)
_TAG = re.compile(r"<[^>]*>")
# What begins and never ends runs to the end, so that no source is read twice.
_NOT_SEEN = re.compile(r"<(script|style|pre|textarea|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.S)
# Any tag that is neither a line break nor of a run of text.
_BLOCK = re.compile(r"</?(?!(?:br|b|i|u|em|strong|span|font|tt|code|small|big|a)\b)[a-z][^>]*>", re.I)
_BREAK = re.compile(r"<br\b[^>]*>", re.I)
_BLANKS = re.compile(r"(?<=\S)(?:(?:&nbsp;|&#160;|&#xa0;|\u00a0)\s*){3,}(?=\S)", re.I)


@rule(
    "text-arranged-by-spaces",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    needs=("dom", "source"),
    impact=Impact.MODERATE,
    title=Text(en="Tables are tables, not text with spaces", ar="الجداول عناصر جدول لا نص منسق بالمسافات"),
    who=Text(en="People who use a screen reader or enlarge the text.", ar="مستخدمو قارئ الشاشة ومن يكبرون النص."),
    reasons={
        "figures": Text(
            en="Preformatted text holds a table: figures stand one below another in {columns} columns over {lines} lines",
            ar="نص منسق مسبقًا يحمل جدولًا: أرقام بعضها تحت بعض (الأعمدة: {columns}، الأسطر: {lines})",
        ),
        "words": Text(
            en="Preformatted text holds a table: words stand one below another in {columns} columns over {lines} lines",
            ar="نص منسق مسبقًا يحمل جدولًا: كلمات بعضها تحت بعض (الأعمدة: {columns}، الأسطر: {lines})",
        ),
        "blanks": Text(
            en="Lines are arranged with no-break spaces ({lines} lines), the first begins with “{text}”",
            ar="أسطر مرتبة بمسافات غير فاصلة (عددها {lines})، وأولها يبدأ بـ «{text}»",
        ),
        "columns": Text(
            en="Preformatted text is arranged with spaces in {lines} lines",
            ar="نص منسق مسبقًا مرتب بالمسافات (عدد الأسطر: {lines})",
        ),
    },
    actions={
        "blanks": Text(
            en="Read the lines one by one without the gaps: if they lose their sense, they must be a table.",
            ar="اقرأ الأسطر سطرًا سطرًا دون الفراغات: إن ضاع معناها فيجب أن تكون جدولًا.",
        ),
        "columns": Text(
            en="Read it line by line without the gaps: if it loses its sense, it must be a table or have a text.",
            ar="اقرأه سطرًا سطرًا دون الفراغات: إن ضاع معناه فيجب أن يكون جدولًا أو أن يرافقه نص.",
        ),
    },
    remedy=Text(en="Use <table> with <th>.", ar="استخدم <table> مع <th>."),
)  # fmt: skip
def text_arranged_by_spaces(snapshot: Snapshot) -> Iterator[Judgement]:
    yield from _blanks(snapshot)
    technical = bool(snapshot.main.select("code", "samp", "kbd"))
    for element, text in preformatted(snapshot):
        lines = [line for line in text.splitlines() if _GAP.search(line.strip()) or line.startswith(" " * 8)]
        if element.visible and len(lines) >= LINES and not _is_code(element, text):
            columns, rows = figures(text)
            worded = word_columns(text)
            if columns >= COLUMNS and rows >= FIGURES:
                yield failed("figures", element, columns=columns, lines=rows)
            elif worded >= WORDED and not technical:
                yield failed("words", element, columns=worded, lines=len(lines))
            elif not lines_drawn(text):  # which has a rule of its own
                yield cant_tell("columns", element, lines=len(lines))


def _blanks(snapshot: Snapshot) -> Iterator[Judgement]:
    """Ask about lines between line breaks that each hold two gaps of no-break spaces: three columns."""
    for block in _BLOCK.split(_NOT_SEEN.sub("<p>", snapshot.source or "")):
        written = [line.strip() for line in _BREAK.split(block) if len(line) <= LINE]
        lines = [cells for line in written if len(cells := _BLANKS.split(line)) > COLUMNS]
        if len(lines) < LINES:
            continue
        text = collapse(unescape(_TAG.sub("", lines[0][0])))
        at = next((node for node in snapshot.main.elements if node.visible and text in node.own_text), None)
        if at is not None:
            yield cant_tell("blanks", at, text=text, lines=len(lines))
            return


def parts(text: str) -> list[list[str]]:
    """Return the lines that follow one another; the heads of pages stand apart, though one below another."""
    return [part.splitlines() for part in re.split(r"\n\s*\n", text.expandtabs())]


def word_columns(text: str) -> int:
    """Return in how many columns words begin, or end, at one place in many lines that follow one another."""
    return max(map(_word_columns, parts(text)))


def _word_columns(lines: list[str]) -> int:
    rows = [cells for line in lines if len(cells := [*_CELL.finditer(line)]) > 1]
    cells = [cell for row in rows for cell in row if _WORD.search(cell.group())]
    starts = {at for at, count in Counter(cell.start() for cell in cells).items() if count >= FIGURES}
    rest = Counter(cell.end() for cell in cells if cell.start() not in starts)
    return len(starts) + sum(count >= FIGURES for count in rest.values())


def figures(text: str) -> tuple[int, int]:
    """Return how many columns of figures end at one place in many lines, and in how many lines the least of them does."""
    return max(map(_figures, parts(text)))


def _figures(lines: list[str]) -> tuple[int, int]:
    ends = Counter(match.end() for line in lines for match in _FIGURE.finditer(line))
    columns = [count for count in ends.values() if count >= FIGURES]
    return len(columns), min(columns, default=0)


def _is_code(element: Element, text: str) -> bool:
    return any(node.tag in ("code", "samp", "kbd") for node in element.descendants()) or bool(_CODE.search(text))
