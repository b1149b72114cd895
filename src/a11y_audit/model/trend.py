"""Runs of one site over time: what a trend shows, decided; the page only lays it out."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.sample import Sample
from a11y_audit.model.text import Text


class Changes(Struct, frozen=True, kw_only=True):
    """Failures of one run against the one before, on the pages that both audited."""

    new: int
    fixed: int
    unseen: int = 0  # not there, and not looked for
    pages: int  # that both runs audited


class Point(Struct, frozen=True, kw_only=True):
    """One run."""

    number: int
    run: str
    started: str  # ISO 8601, UTC
    who: str
    level: str
    complete: bool
    interrupted: bool
    pages: int
    not_audited: int
    failed: int
    serious: int  # of the failures, those of serious and critical impact
    cant_tell: int
    pages_failing: int
    shares: dict[str, int]  # criteria by basis, see render.ledger
    decided: int  # criteria that people decided
    criteria: int
    languages: dict[str, tuple[int, int]]  # pages by language, and those of them with a failure
    changes: Changes | None  # None for the first run
    method: tuple[str, ...]  # what is not as in the run before: level, rules, browser, settings, pages


class Series(Struct, frozen=True, kw_only=True):
    """Failing places of one criterion, provision or part of the site, a value a run; None where it was not judged."""

    id: str
    values: tuple[int | None, ...]
    name: Text | None = None


class Indicator(Struct, frozen=True, kw_only=True):
    """One indicator of the periodic report: a count, or a part of a whole, for each run."""

    id: str
    provisions: tuple[str, ...]
    values: tuple[int | None, ...]
    wholes: tuple[int | None, ...] = ()  # () for a count


class OtherRun(Struct, frozen=True, kw_only=True):
    """A recorded run that looked at other pages, so that its numbers say nothing about the course of these."""

    number: int
    run: str
    started: str
    complete: bool
    pages: int
    failed: int


class Trend(Struct, frozen=True, kw_only=True):
    """The runs of a site, the oldest first."""

    site: str
    points: tuple[Point, ...]
    criteria: tuple[Series, ...]
    provisions: tuple[Series, ...]
    groups: tuple[Series, ...]
    indicators: tuple[Indicator, ...]
    sample: Sample  # of the latest run
    left_out: tuple[OtherRun, ...] = ()  # runs of the same time that looked at other pages
