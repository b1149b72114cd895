"""The columns of a finding in tables: the same in CSV and in the workbook."""

from __future__ import annotations

from collections.abc import Iterable

from a11y_audit import standards
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language
from a11y_audit.render.rows import Row, page_title
from a11y_audit.render.standing import word
from a11y_audit.render.words import known, text

COLUMNS = (
    "outcome", "impact", "rule", "rule-title", "words", "task", "criteria", "provisions", "page", "page-title",
    "page-language", "viewport", "selector", "html", "engine", "reason", "fingerprint", "cluster",
    "standing", "owner", "until",
)  # fmt: skip
_ISOLATES = str.maketrans("", "", FIRST_STRONG_ISOLATE + POP_ISOLATE)


def headings(columns: Iterable[str], language: Language) -> list[str]:
    """Return the words over the columns."""
    return [text(f"formats.{column}", language) for column in columns]


def view_words(view: Viewport, language: Language) -> str:
    """Return a window and its colour scheme in words."""
    scheme = text(known("scheme", view.color_scheme), language, None, code=view.color_scheme)
    return f"{view.width} × {view.height} {scheme}"


def cells(row: Row, language: Language, *, for_people: bool = False) -> list[str | int]:
    """Return the cells of a finding, in the order of COLUMNS; `for_people` the window stands in words."""
    finding, page = row.finding, row.page
    return [
        text(f"outcome.{row.kind}", language),
        text(f"impact.{finding.impact.value}", language),
        row.rule.id,
        row.rule.title.in_(language),
        unmarked(row.words),
        unmarked(row.task),
        ", ".join(sorted(finding.criteria, key=standards.order)),
        ", ".join(sorted(finding.provisions, key=standards.order)),
        row.url or text("console.whole-site", language),
        page_title(page.title) if page else "",
        page_title(page.language) if page else "",
        (view_words(page.viewport, language) if for_people else str(page.viewport)) if page else "",
        row.selector,
        row.html,
        finding.engine,
        finding.reason,
        finding.fingerprint,
        finding.cluster,
        word(finding, language),
        finding.accepted.owner if finding.accepted else "",
        finding.accepted.until.isoformat() if finding.accepted and finding.accepted.until else "",
    ]


def unmarked(words: str) -> str:
    """Return words without the isolates around values: in a cell they would get in the way of search and filters."""
    return words.translate(_ISOLATES)
