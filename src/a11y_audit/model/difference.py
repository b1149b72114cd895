"""Two recorded runs side by side."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run
from a11y_audit.model.text import Text


class Moved(Struct, frozen=True, kw_only=True):
    """Findings of one rule that only one of the runs has, on pages that both audited."""

    rule: str
    title: Text
    outcome: Outcome
    impact: str
    places: int
    pages: tuple[str, ...]
    selector: str  # of the first place


class Turn(Struct, frozen=True, kw_only=True):
    """A criterion or provision whose verdict is another now; bases as in render.ledger."""

    id: str
    before: str
    after: str


class Difference(Struct, frozen=True, kw_only=True):
    """What is not the same in the later run."""

    before: Run
    after: Run
    method: tuple[str, ...]  # what makes the runs hard to compare: level, rules, browser, settings, pages
    pages: int  # that both audited
    gone_pages: tuple[str, ...]
    new_pages: tuple[str, ...]
    new: tuple[Moved, ...]
    fixed: tuple[Moved, ...]
    unchanged: int
    verdicts: tuple[Turn, ...]
