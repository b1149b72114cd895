"""What happened when lists, check boxes and radio buttons of the main document were set to something else."""

from __future__ import annotations

from msgspec import Struct


class Choice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One field that a script listens to, given another value and then its own again."""

    row: int
    left: str = ""  # the address that the page went to (held back)
    opened: bool = False  # a window was opened (held back)


class Choices(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "choices"."""

    tried: tuple[Choice, ...] = ()
    untried: int = 0  # fields beyond the bound
