"""Columns made with spaces run together when they are read aloud line by line.

SC 1.3.1, failures F33, F34 and F48: a table or columns of text built with spaces in preformatted text. Columns of
figures that end one below another are a table beyond doubt, and so are three columns of words. Code and its output are
preformatted by nature, on pages with code anything else may be, and what spaces mean in a drawing cannot be told from here:
a question; so are lines that no-break spaces hold apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import islice

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    documents,
    failed,
    lines_drawn,
    met,
    preformatted,
    rule,
    text_blocks,
)

LINES = 3
COLUMNS, FIGURES = 2, 4  # so many columns of figures, each in so many lines, are a table beyond doubt
WORDED = 3  # columns of words, each in so many lines, that are a table beyond doubt; two may be verses
_CELL = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"[^\W_]")
_FIGURE = re.compile(r"(?<=[ \t])[\d.,:%-]*\d[\d.,:%]*(?=[ \t]|$)")
_GAP = re.compile(r"\S[ \t\u00a0]{2,}(?=\S)")
_NO_BREAK = re.compile(r"(?:(?:&nbsp;|&#160;|&#xa0;|\u00a0) ?){3,}", re.I)
REACH, MOST_RUNS = 200, 500  # characters around a run of no-break spaces, and runs, that are read
_CODE = re.compile(r"[{};=<>]|//|/\*|\*/|^\s*[$#>]\s", re.M)


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
        "columns": Text(
            en="Preformatted text is arranged with spaces in {lines} lines",
            ar="نص منسق مسبقًا مرتب بالمسافات (عدد الأسطر: {lines})",
        ),
        "no-break": Text(
            en="No-break spaces hold words apart in {lines} lines, as if in columns",
            ar="مسافات غير منقسمة تباعد بين الكلمات كأنها أعمدة (عدد الأسطر: {lines})",
        ),
    },
    actions={
        "no-break": Text(
            en="Read it line by line without the gaps: if it loses its sense, it must be a table or have a text.",
            ar="اقرأه سطرًا سطرًا دون الفراغات: إن ضاع معناه فيجب أن يكون جدولًا أو أن يرافقه نص.",
        ),
        "columns": Text(
            en="Read it line by line without the gaps: if it loses its sense, it must be a table or have a text.",
            ar="اقرأه سطرًا سطرًا دون الفراغات: إن ضاع معناه فيجب أن يكون جدولًا أو أن يرافقه نص.",
        ),
    },
    remedy=Text(
        en='Put the text into the cells of a <table>, its headings into <th scope="col">, and leave the spaces out.',
        ar='ضع النص في خلايا عنصر <table>، وعناوين أعمدته في <th scope="col">، واحذف مسافات التنسيق.',
    ),
)  # fmt: skip
def text_arranged_by_spaces(snapshot: Snapshot) -> Iterator[Judgement]:
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
    held = list(held_apart(snapshot.source or ""))
    if len(held) >= LINES:
        blocks = (block for frame in documents(snapshot) for block in text_blocks(frame, met))
        at = next((block.element for block in blocks if held[0] in block.text and block.element.tag != "pre"), None)
        if at is not None:
            yield cant_tell("no-break", at, lines=len(held))


def held_apart(source: str) -> Iterator[str]:
    """Yield the lines between two tags in which three no-break spaces or more stand between words."""
    seen = -1
    for run in islice(_NO_BREAK.finditer(source), MOST_RUNS):
        start = max(source.rfind(">", 0, run.start()), run.start() - REACH)
        end = source.find("<", run.end(), run.end() + REACH)
        before, after = unescape(source[start + 1 : run.start()]), unescape(source[run.end() : end if end >= 0 else run.end()])
        if start != seen and any(map(str.isalnum, before)) and any(map(str.isalnum, after)):
            seen = start
            yield collapse(f"{before} {after}")


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
