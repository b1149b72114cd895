"""The review queue of the workbook: each question a row, with places for a decision, which `--reviews` takes back.

What a decision is about (fingerprint, element, copies) stands on its row; the pages on which it holds stand on a sheet
of their own, for a cell cannot hold some hundred addresses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from a11y_audit.lexicon import fold
from a11y_audit.model.review import Decision, Review
from a11y_audit.model.text import Language
from a11y_audit.render.causes import Cause, Part
from a11y_audit.render.words import LANGUAGES, text
from a11y_audit.render.workbook import Cell, Column

QUEUE, PLACES = "workbook.review", "workbook.decision-pages"
DECISIONS = {decision: f"ui.{decision.value}" for decision in Decision}
# What the reader of a filled workbook asks for, by the message over its column.
HEADINGS = {
    "number": "workbook.number", "rule": "formats.rule", "decision": "workbook.decision", "why": "workbook.note",
    "who": "checklist.who", "when": "checklist.when", "until": "workbook.until", "fingerprint": "formats.fingerprint",
    "element": "workbook.element", "copies": "workbook.copies", "page": "workbook.decision-page",
}  # fmt: skip
FILLED = (
    Column(HEADINGS["decision"], 20, "fill", tuple(DECISIONS.values())), Column(HEADINGS["why"], 44, "fill"),
    Column(HEADINGS["who"], 22, "fill"), Column(HEADINGS["when"], 14, "day"), Column(HEADINGS["until"], 14, "day"),
    Column(HEADINGS["fingerprint"], 18, "code"), Column(HEADINGS["element"], 18, "code"),
    Column(HEADINGS["copies"], 10, "number"),
)  # fmt: skip
PAGES = (
    Column(HEADINGS["number"], 7, "number"), Column(HEADINGS["fingerprint"], 18, "code"),
    Column(HEADINGS["page"], 90, "code"),
)  # fmt: skip


def decision_cells(cause: Cause, language: Language) -> Sequence[Cell]:
    """Return the cells of FILLED for a question; what a reviewer left open stands there already."""
    asked = cause.question
    key: tuple[Cell, ...] = (asked.fingerprint, asked.element, asked.copies) if asked else ("", "", "")
    return (*_given(cause.review, language), *key)


def places(part: Part) -> Iterator[Sequence[Cell]]:
    """Yield where the decision on each question holds: paths of pages, or * for every page."""
    for group in part.groups:
        for cause in group.causes:
            if cause.question:
                for page in cause.question.pages:
                    yield cause.number, cause.question.fingerprint, page


def column_of(words: str) -> str:
    """Return the column of HEADINGS that a heading names, in either language, "" when it names none."""
    known = {fold(text(key, language)): name for name, key in HEADINGS.items() for language in LANGUAGES}
    return known.get(fold(words), "")


def decision_of(words: str) -> Decision | None:
    """Return the decision that a word names: as in the list, also its first word alone, or as in a file of reviews."""
    known = {fold(decision.value): decision for decision in Decision}
    for decision, key in DECISIONS.items():
        for label in (text(key, language) for language in LANGUAGES):
            known |= {fold(label): decision, fold(label.partition(":")[0]): decision}
    return known.get(fold(words))


def _given(review: Review | None, language: Language) -> Sequence[Cell]:
    if review is None or review.expired or review.decision is not Decision.UNSURE:
        return "", "", "", "", ""
    return text(DECISIONS[review.decision], language), review.why, review.who, review.when, review.until or ""
