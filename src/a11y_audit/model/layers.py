"""What became of the keyboard when a control opened a layer (a dialog, a lightbox) over the main document.

Rows are those of the main document as it was read, before anything was opened.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from a11y_audit.model.keyboard import NOWHERE

Entered = Literal["inside", "opener", "elsewhere", "nowhere"]  # where the focus was once the layer stood there


class Closer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A control of the layer whose words say that it closes."""

    words: str
    keyed: bool = True  # it, or what it stands in, can have the focus
    role: bool = True  # it, or what it stands in, is a control to programs: a button, a link, a role
    closed: bool | None = None  # it closed the layer: by Enter where it can have the focus, else by the pointer


class Layer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One layer that a control opened by Enter."""

    opener: int
    row: int = NOWHERE  # the layer, where it was in the page before
    name: str = ""  # its name, or its first words
    dialog: bool = False  # it says of itself that it is a dialog
    covers: bool = False  # nothing of the page behind it can be pressed
    loads: bool = False  # the page asked for something meanwhile, which was held back: the layer may not be whole
    entered: Entered = "inside"
    stops: int = 0  # controls in it that can have the focus
    ways: int = 0  # those that say nothing of closing and may close it all the same
    passed: tuple[int, ...] = ()  # what the layer covers and Tab stopped at before it came into the layer, or at all
    reached: bool = True  # Tab came into the layer
    behind: tuple[int, ...] = ()  # what the layer covers and Tab stopped at after it had been in the layer
    escape: bool = False  # Escape closed it
    toggled: bool = False  # Enter on its opener closed it
    closers: tuple[Closer, ...] = ()  # that were tried: where Escape closed it, one that is for the pointer alone


class Layers(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "layers"."""

    opened: tuple[Layer, ...] = ()
