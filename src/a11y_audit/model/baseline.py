"""A baseline: what a team knows of and has taken on, kept in a file beside the source."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from a11y_audit.model.finding import Outcome
from a11y_audit.model.traits import Traits

_Word = Annotated[str, Meta(min_length=1, max_length=500)]
_Copies = Annotated[int, Meta(ge=1)]


class Entry(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One known finding, on every page where it stands."""

    rule: _Word
    reason: str
    label: str = ""  # the element in its own words, for people; no part of what it is known by
    outcome: Outcome = Outcome.FAILED
    impact: str = "moderate"
    owner: str = ""
    why: str = ""
    until: date | None = None  # the last day on which it holds
    criteria: tuple[str, ...] = ()
    engine: str = "a11y-audit"
    element: Traits = Traits()
    pages: Annotated[dict[str, _Copies], Meta(min_length=1)]  # copies by page; "" is the site as a whole
    views: tuple[str, ...] = ()  # windows in which it was seen; () for all of the baseline
    fingerprint: str = ""

    def has_expired(self, today: date) -> bool:
        """Tell whether its last day is over."""
        return self.until is not None and self.until < today


class Baseline(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The file, form 1. Pages are named without their origin, so that it holds on a copy of the site."""

    schema: Literal["a11y-audit-baseline/1"]
    site: str  # origin of most pages
    starts: tuple[str, ...] = ()  # origins of the addresses that the run began with
    run: str = ""
    made: str = ""  # ISO 8601
    program: str = ""
    axe: str = ""
    browser: str = ""
    level: str = "AA"
    views: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # that ran
    pages: tuple[str, ...]  # that were audited
    entries: tuple[Entry, ...]


class Change(Struct, frozen=True, kw_only=True):
    """A baseline after a change, and what the change was, in places."""

    baseline: Baseline
    kept: int = 0
    added: int = 0
    renewed: int = 0
    removed: int = 0
    unseen: int = 0  # kept, since nobody looked at them
    expired: int = 0  # kept with their last day, so that they go on counting
    forgotten_pages: tuple[str, ...] = ()
