"""What controls say of their state when they are pressed: expanded, pressed, checked, selected."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

State = Literal["aria-expanded", "aria-pressed", "aria-checked", "aria-selected"]


class Toggled(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One control that was pressed, and pressed again."""

    row: int
    state: State
    before: str = "false"
    after: str = ""  # "" where the attribute went away
    changed: bool = False  # what it controls came to be seen; of what is pressed or checked, its own looks are others
    renamed: bool = False  # its words are others
    asked: bool = False  # the press asked the network for something, which was held back


class Toggles(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "toggles"."""

    tried: tuple[Toggled, ...] = ()
    untried: int = 0  # controls beyond the bound
