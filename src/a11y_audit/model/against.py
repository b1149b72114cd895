"""What came of holding a run against a baseline: counts, what is gone, and what could not be compared."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.finding import Outcome
from a11y_audit.model.text import Text


class Gone(Struct, frozen=True, kw_only=True):
    """A finding of the baseline that the run does not have, over the pages where it is missing."""

    rule: str
    title: Text
    reason: str
    outcome: Outcome
    impact: str
    criteria: tuple[str, ...]
    element: str  # its name, text or target, else its path
    pages: tuple[str, ...]  # as the baseline names them, "" for the site as a whole
    places: int
    fingerprint: str
    owner: str = ""


class Against(Struct, frozen=True, kw_only=True):
    """A run held against a baseline. The findings of the run say themselves how each of them stands."""

    source: str  # name of the file
    sha256: str  # of its bytes
    run: str  # the run that the baseline was made from
    made: str  # ISO 8601
    method: tuple[str, ...] = ()  # what makes the two hard to compare: level, rules, browser, viewports
    new: int = 0  # failures of criteria that were asked for
    new_questions: int = 0
    unchanged: int = 0  # failures and questions that the baseline knows
    expired: int = 0
    fixed: tuple[Gone, ...] = ()  # its page was audited, its rule ran, and it is not there
    stale: tuple[Gone, ...] = ()  # nothing can match it any more: its rule is no part of this run
    unseen: tuple[Gone, ...] = ()  # nobody looked: its page was not audited or its rule could not run
    outside: tuple[Gone, ...] = ()  # left out by choice: its page or viewport is not of this run
    missing_pages: tuple[str, ...] = ()  # of the baseline that should have been audited and were not
    outside_pages: int = 0
