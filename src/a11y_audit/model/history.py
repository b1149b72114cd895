"""A recorded run as lists and trends show it: what was asked, what came of it, who ran it and when."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Finding
from a11y_audit.model.result import Check, ReviewedFinding, Versions


class Run(Struct, frozen=True, kw_only=True):
    """One run of the record. Times are ISO 8601 in UTC."""

    number: int  # its place in this record; never given twice
    run: str  # the id that stands in its reports
    site: str  # origin of most of its pages
    started: str
    finished: str
    recorded: str
    who: str
    level: str
    complete: bool
    interrupted: bool
    pages: int
    not_audited: int
    failed: int
    cant_tell: int
    advice: int
    rulings: int = 0  # verdicts by a person that stand now
    evidence: str = ""  # folder of the evidence, when it was kept
    folder: str = ""  # from which it was asked for, "" when nobody knows
    settings: dict[str, object] = {}
    versions: Versions


class RunPage(Struct, frozen=True, kw_only=True):
    """One audited page of a run, counted by outcome."""

    position: int
    url: str
    group: str  # see places.group_of
    language: str
    failed: int
    cant_tell: int
    advice: int


class SeenRule(Struct, frozen=True, kw_only=True):
    """A rule of a recorded run, by the ids that it has and had."""

    id: str
    known_as: tuple[str, ...] = ()


class SeenPage(Struct, frozen=True, kw_only=True):
    """A page of a recorded run with what comparison asks of it."""

    final_url: str
    viewport: Viewport = Viewport()
    findings: tuple[Finding, ...] = ()
    checks: tuple[Check, ...] = ()


class SeenVerdict(Struct, frozen=True, kw_only=True):
    """A criterion that a recorded run was asked for."""

    id: str


class Seen(Struct, frozen=True, kw_only=True):
    """As much of a recorded `AuditResult` as comparison over time asks of it, under the same names."""

    criteria: tuple[SeenVerdict, ...] = ()
    pages: tuple[SeenPage, ...] = ()
    site: tuple[Finding, ...] = ()
    site_checks: tuple[Check, ...] = ()
    reviewed: tuple[ReviewedFinding, ...] = ()
    rules: tuple[SeenRule, ...] = ()
