"""Columns made with spaces run together when they are read aloud line by line.

SC 1.3.1, failures F33, F34 and F48: a table or columns of text built with spaces in preformatted text. Columns of
figures that end one below another are a table beyond doubt. Code and its
output are preformatted by nature and what spaces mean in a drawing cannot be told from here, so it is a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, failed, preformatted, rule

LINES = 3
COLUMNS, FIGURES = 2, 4  # so many columns of figures, each in so many lines, are a table beyond doubt
_FIGURE = re.compile(r"(?<=[ \t])[\d.,:%-]*\d[\d.,:%]*(?=[ \t]|$)")
_GAP = re.compile(r"\S[ \t\u00a0]{2,}(?=\S)")
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
        "columns": Text(
            en="Preformatted text is arranged with spaces in {lines} lines",
            ar="نص منسق مسبقًا مرتب بالمسافات (عدد الأسطر: {lines})",
        ),
    },
    actions={
        "columns": Text(
            en="Read it line by line without the gaps: if it loses its sense, it must be a table or have a text.",
            ar="اقرأه سطرًا سطرًا دون الفراغات: إن ضاع معناه فيجب أن يكون جدولًا أو أن يرافقه نص.",
        ),
    },
    remedy=Text(en="Use <table> with <th>.", ar="استخدم <table> مع <th>."),
)  # fmt: skip
def text_arranged_by_spaces(snapshot: Snapshot) -> Iterator[Judgement]:
    for element, text in preformatted(snapshot):
        lines = [line for line in text.splitlines() if _GAP.search(line.strip()) or line.startswith(" " * 8)]
        if element.visible and len(lines) >= LINES and not _is_code(element, text):
            columns, rows = figures(text)
            if columns >= COLUMNS and rows >= FIGURES:
                yield failed("figures", element, columns=columns, lines=rows)
            else:
                yield cant_tell("columns", element, lines=len(lines))


def figures(text: str) -> tuple[int, int]:
    """Return how many columns of figures end at one place in many lines, and in how many lines the least of them does."""
    ends = Counter(match.end() for line in text.splitlines() for match in _FIGURE.finditer(line.expandtabs()))
    columns = [count for count in ends.values() if count >= FIGURES]
    return len(columns), min(columns, default=0)


def _is_code(element: Element, text: str) -> bool:
    return any(node.tag in ("code", "samp", "kbd") for node in element.descendants()) or bool(_CODE.search(text))
