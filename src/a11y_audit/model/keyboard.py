"""What was seen when keys were pressed: tab stops, what listens to the pointer, traps, skip links.

Rows are those of the main document; elements inside of its open shadow roots are among them, frames are not.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

# A key as a page names it to its readers: "Ctrl+M", "Esc", "F6".
NAMED_KEY = re.compile(
    r"\b(?:ctrl|control|alt|shift|cmd|command|option)\s*[+\-–]\s*\w\b|\besc\b|\bescape\b|\bF(?:[1-9]|1[0-2])\b", re.I
)
NOWHERE = -1  # in place of a row: no element has the focus

# What the screen showed when an element got the focus: nothing changed; something did, hardly or plainly; the page
# moves by itself, so that nobody can tell; it comes as the page is scrolled; not looked at, since the styles settle it.
Change = Literal["", "none", "faint", "plain", "restless", "slid"]


class Stop(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One stop of the Tab key, with what its styles and the screen did when it got the focus."""

    row: int
    alike: int = 1  # stops on the page with the same tag, classes and role in the same kind of parent, itself included
    keeps: bool = True  # it had the focus after it was given to it
    goes: int = NOWHERE  # where the focus was instead
    shown: bool = True  # while it has the focus it lies on the page and is painted
    marks: tuple[str, ...] = ()  # styles that plainly change with the focus: outline, shadow, border, colour ...
    faint: tuple[str, ...] = ()  # styles that change, but little
    change: Change = ""
    opened: bool = False  # it opened a window as it got the focus
    left: str = ""  # the address that it went to as it got the focus (held back)


class Listener(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an element itself listens to; no events: it listens to nothing and looks as if it could be pressed."""

    row: int
    events: tuple[str, ...]  # DOM event types, sorted
    pointer: bool = False  # the mouse pointer over it is a hand, at rest or by a :hover rule
    near: int = NOWHERE  # a focusable control beside it that may do the same


class Trap(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Elements that the focus did not leave by Tab, nor by Escape and Tab, nor, but for `back`, by Shift+Tab."""

    rows: tuple[int, ...]
    acting: bool = False  # one of them does something when it is pressed or filled, so it may open the way out
    back: bool = False  # Shift+Tab leads out: what comes behind them is out of reach, what comes before is not
    key: str = ""  # the page names this key to its readers
    released: bool = False  # and pressing it let the focus out


class Press(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A link to a part of its own page was pressed by Enter."""

    row: int
    target: int = NOWHERE
    focus: int = NOWHERE  # where the focus was then
    next: int = NOWHERE  # where one more Tab brought it
    scrolled: float = 0.0  # px that the page moved


class Reveal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Content with links, controls or a few words that a style shows under the pointer and for nothing else."""

    row: int  # what must be hovered
    hidden: int  # what is shown then


class Keyboard(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "keyboard"."""

    stops: tuple[Stop, ...] = ()
    unseen: int = 0  # kinds of stops beyond those that are looked at
    late: int = 0  # of those, kinds for which there was no time: another run may tell of them
    listeners: tuple[Listener, ...] = ()
    delegated: tuple[str, ...] = ()  # event types that the window, the document, <html> or <body> listen to
    keys: tuple[str, ...] = ()  # characters that these wait for by themselves, as their source tells
    answered: tuple[str, ...] = ()  # those that the page answered to; tried where it leads nowhere and has no switches
    stirred: bool = False  # words or sliders answered to the motion of the device; tried where nothing can be operated
    traps: tuple[Trap, ...] = ()
    presses: tuple[Press, ...] = ()
    reveals: tuple[Reveal, ...] = ()
