"""What an accessibility statement rests on: a run, reviews and the verdicts of people."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from a11y_audit.model.text import Text


class Status(StrEnum):
    """How far conformance can be told; `met` only where people decided everything."""

    NOT_MET = "not-met"
    OPEN = "open"
    MET = "met"


class Shortfall(Struct, frozen=True, kw_only=True):
    """One thing that is known to be wrong, as one rule tells it."""

    title: Text  # what is asked, as the rule says it
    who: Text  # whom it hinders
    places: int
    pages: int


class Failure(Struct, frozen=True, kw_only=True):
    """One criterion that is not met."""

    id: str
    level: str
    url: str
    title: Text
    asks: Text
    shortfalls: tuple[Shortfall, ...]
    pages: tuple[str, ...]  # some of them
    words: str = ""  # of the person who found it not met


class Decider(Struct, frozen=True, kw_only=True):
    """A person who decided criteria, how many, and when last."""

    who: str
    criteria: int
    last: date


class Statement(Struct, frozen=True, kw_only=True):
    """All that a draft says."""

    site: str
    run: str
    audited: str  # ISO 8601, when the run began
    drafted: date
    level: str
    status: Status
    complete: bool
    pages: int
    not_audited: int
    criteria: int
    decided: int  # criteria that people decided, as met, not met or not applicable
    undecided: int  # neither failed nor decided
    questions: int  # findings that wait for a person
    reviewed: int  # findings that reviewers accepted
    set_aside: tuple[str, ...]  # criteria that people found met although the tests found failures
    deciders: tuple[Decider, ...]
    failures: tuple[Failure, ...]
    tools: str
