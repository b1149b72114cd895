"""What a person decided about a criterion or a provision: the verdict, who, when and why."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from a11y_audit.model.finding import Outcome


class Ruling(Struct, frozen=True, kw_only=True):
    """A person's verdict on one criterion or provision of one run."""

    subject: str  # 1.4.3 or CXP-10.6
    outcome: Outcome  # passed, failed, inapplicable (nothing of the kind is there), cantTell
    who: str
    when: date
    why: str = ""


class Ruled(Struct, frozen=True, kw_only=True):
    """Stands with a verdict that a person gave, and keeps the machine's own beside it."""

    who: str
    when: date
    why: str
    machine_outcome: Outcome
    machine_basis: str
