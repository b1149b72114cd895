"""What a person decided about a doubt: who, when, why and until when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Decision(StrEnum):
    """What a reviewer answers to the question of a finding that a machine cannot tell."""

    ACCEPT = "accept"  # there is no barrier: the finding passed
    REJECT = "reject"  # there is one: the finding failed
    UNSURE = "unsure"  # it stays in the queue, with the note


class Review(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reviewer's decision as it stands with a finding."""

    decision: Decision
    who: str
    when: date
    why: str = ""
    until: date | None = None  # the last day on which it holds
    expired: bool = False  # its last day was before the run: the finding is back in the queue
