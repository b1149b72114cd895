"""What changed between two runs: findings that only one of them has, and verdicts that turned."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.finding import Outcome
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


class Since(Struct, frozen=True, kw_only=True):
    """What changed since the run of the same site that was recorded last."""

    run: str  # its id
    finished: str  # ISO 8601
    method: tuple[str, ...]  # what makes the runs hard to compare: level, rules, browser, settings, pages
    pages: int  # that both audited
    gone_pages: tuple[str, ...]
    new_pages: tuple[str, ...]
    new: tuple[Moved, ...]
    fixed: tuple[Moved, ...]
    unseen: tuple[Moved, ...] = ()  # not there, and not looked for: the rule did not run, or the level is another
    unchanged: int
    verdicts: tuple[Turn, ...]
