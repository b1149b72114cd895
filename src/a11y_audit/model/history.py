"""A recorded run as lists and trends show it: what was asked, what came of it, who ran it and when."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Versions


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


class Kept(Struct, frozen=True, kw_only=True):
    """Findings of one kind on one page of a run, as comparison over time needs them."""

    position: int  # of the page; -1 for the site as a whole
    fingerprint: str
    rule: str
    outcome: Outcome
    impact: str
    criteria: tuple[str, ...]
    provisions: tuple[str, ...]
    copies: int

