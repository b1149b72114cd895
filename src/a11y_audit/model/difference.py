"""Two recorded runs side by side."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.history import Run
from a11y_audit.model.since import Moved, Turn


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
    unseen: tuple[Moved, ...] = ()  # not there, and not looked for: the rule did not run, or the level is another
    unchanged: int
    verdicts: tuple[Turn, ...]
