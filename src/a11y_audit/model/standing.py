"""How a finding stands to a baseline, and whether it repeated: what decides whether it fails the command."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Standing(StrEnum):
    """Of a finding in a run that was held against a baseline."""

    NEW = "new"
    UNCHANGED = "unchanged"  # the baseline knows it
    EXPIRED = "expired"  # the baseline knows it, and its last day is over: it counts again


class Acceptance(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who answers for a finding that the baseline knows, why it may stay, and until when."""

    owner: str = ""
    why: str = ""
    until: date | None = None  # the last day on which it holds


class Flaky(Struct, frozen=True, kw_only=True):
    """The finding did not repeat when its page was opened again: no failure, a question for a person."""

    visits: int
    seen: int  # of these visits
