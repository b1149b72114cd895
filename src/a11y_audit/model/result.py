"""What an audit ends in: pages with findings, verdicts, and what was not audited and why."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from a11y_audit.model.against import Against
from a11y_audit.model.evidence import IN_PART, NOTHING_SEEN, Gap, Viewport
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.ruling import Ruled
from a11y_audit.model.since import Since
from a11y_audit.model.text import Text

SCHEMA_VERSION = "1.0"


# What a verdict rests on. A result that another version wrote may hold another word: it then speaks by its outcome.
Basis = Literal[
    "failures", "review", "partly-tested", "nothing-found", "nothing-applicable", "not-tested", "person", "ruling"
]


class Check(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What one rule came to on one page, counted by outcome of the elements that it looked at."""

    rule: str
    outcome: Outcome
    failed: int = 0
    cant_tell: int = 0
    passed: int = 0
    reason: str = ""  # of an untested rule: what was missing


class PageResult(Struct, frozen=True, kw_only=True):
    """One audited page at one viewport."""

    url: str  # as asked
    final_url: str
    title: str = ""
    language: str = ""
    status: int = 200
    viewport: Viewport = Viewport()
    findings: tuple[Finding, ...] = ()
    checks: tuple[Check, ...] = ()
    gaps: tuple[Gap, ...] = ()
    found_on: str = ""  # the page whose link led here

    @property
    def shows_nothing(self) -> bool:
        """Tell whether nothing was seen on it, so that what was not found on it says nothing."""
        return NOTHING_SEEN in self.gaps

    @property
    def is_in_part(self) -> bool:
        """Tell whether there was no time for some of it, so that another run may find more."""
        return any(gap.section in IN_PART for gap in self.gaps)


class NotAudited(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A URL that was met and holds no verdict, so that nobody takes silence for a pass."""

    url: str
    reason: str  # a FailureCode or a SkipReason; words in render
    detail: str = ""
    found_on: str = ""
    is_gap: bool = False  # True: it should have been audited (error, login, crash), so the run is incomplete


class Limit(Struct, frozen=True, kw_only=True):
    """The limit of pages that ended a crawl before the site did."""

    option: str  # its name: max-pages, sample
    pages: int
    beyond: int  # addresses of the site that were known, and not opened
    is_chosen: bool  # False: nobody asked for this limit, so the audit is not the whole one that was asked for


class ReviewedFinding(Struct, frozen=True, kw_only=True):
    """A doubt that a reviewer decided to be no barrier; the finding passed, and says who said so."""

    page: str  # final URL, "" for the site as a whole
    finding: Finding


class Cluster(Struct, frozen=True, kw_only=True):
    """Findings with one cause: the same rule and reason at the same component, over one or many pages."""

    id: str
    rule: str
    reason: str
    outcome: Outcome
    impact: str
    criteria: tuple[str, ...]
    provisions: tuple[str, ...]
    count: int
    pages: tuple[str, ...]  # final URLs, sorted
    first: Finding


class Verdict(Struct, frozen=True, kw_only=True):
    """What can be said of a criterion or provision; a machine never says that one is met by silence."""

    id: str
    outcome: Outcome
    basis: str  # a Basis
    failed: int = 0
    cant_tell: int = 0
    pages_failed: int = 0
    rules: tuple[str, ...] = ()  # the rules that ran for it
    ruled: Ruled | None = None  # a person gave this verdict; the machine's own stands in it


class Summary(Struct, frozen=True, kw_only=True):
    """Counts for the first screen."""

    pages: int
    not_audited: int
    failed: int
    cant_tell: int
    advice: int
    clusters: int
    by_impact: dict[str, int] = {}


class Versions(Struct, frozen=True, kw_only=True):
    """What made this result; evidence depends on all of it."""

    a11y_audit: str
    axe: str
    browser: str
    playwright: str
    python: str

    @property
    def tools(self) -> str:
        """The tools by name and version; a run without a page used no axe-core, perhaps no browser."""
        return ", ".join(part for part in (f"a11y-audit {self.a11y_audit}", self.engine, self.browser) if part)

    @property
    def engine(self) -> str:
        """axe-core with its version, "" where it did not run."""
        return f"axe-core {self.axe}" if self.axe else ""


def are_known_to_differ(version: str, other: str) -> bool:
    """Tell whether two versions differ; what was not used has none, and says nothing."""
    return version != other and bool(version and other)


class AuditResult(Struct, frozen=True, kw_only=True):
    """A whole run."""

    schema: str = SCHEMA_VERSION
    run: str = ""
    started: str = ""
    finished: str = ""
    versions: Versions
    settings: dict[str, object] = {}
    complete: bool = True
    interrupted: bool = False
    summary: Summary
    criteria: tuple[Verdict, ...] = ()
    provisions: tuple[Verdict, ...] = ()
    pages: tuple[PageResult, ...] = ()
    site: tuple[Finding, ...] = ()
    site_checks: tuple[Check, ...] = ()  # what the rules over the whole site came to
    clusters: tuple[Cluster, ...] = ()
    reviewed: tuple[ReviewedFinding, ...] = ()  # doubts that a person took for no barrier
    not_audited: tuple[NotAudited, ...] = ()
    skipped: dict[str, int] = {}  # links that were left out by choice, counted by reason
    limit: Limit | None = None  # where it was reached with pages left
    notes: tuple[Text, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    baseline: Against | None = None  # what came of holding it against a baseline
    since: Since | None = None  # what changed since the run of the same site that was recorded last
