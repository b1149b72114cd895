"""What forms of the main document said when they were sent empty, and how their fields looked then.

Rows are those of the main document as it was read, before anything was sent; nothing reached the network.
"""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.keyboard import NOWHERE


class Message(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words that came to stand on the page."""

    text: str
    seen: bool = True  # False: in a place or a size that perhaps only a screen reader comes by
    near: int = NOWHERE  # the field that they stand with, and no other
    tied: tuple[int, ...] = ()  # fields whose label or description they are part of
    live: bool = False  # they are spoken when they come: a live region, a dialog, or the focus is there
    heard: bool = True  # not within aria-hidden
    within: bool = False  # in the form


class Marked(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A field that became red, while the focus was not on it."""

    row: int
    was: tuple[int, ...] = ()  # a colour of what became red; () where nothing was there
    now: tuple[int, ...] = ()
    pure: bool = False  # nothing but colours changed: no line came or grew
    icon: bool = False  # a picture, or a sign that the style sheet draws, came with it
    invalid: bool = False  # it calls itself invalid to programs


class Sending(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A form that was sent as it was, with nothing filled in."""

    holder: int  # the form, or the part of the page that is one
    control: int  # what was pressed
    fields: int = 0
    sent: bool = False  # nothing kept it from being sent: the server would answer
    asked: int = 0  # a script asked for something, which was held back: what it says then is not its answer
    native: tuple[int, ...] = ()  # fields that the browser itself gives a message for; NOWHERE: one that came later
    spoken: tuple[str, ...] = ()  # messages in windows of the browser: alert() and its like
    messages: tuple[Message, ...] = ()
    changed: tuple[str, ...] = ()  # placeholders and values with new words
    hinted: tuple[str, ...] = ()  # words that were written where perhaps nobody sees them: a tooltip, a hidden element
    marked: tuple[Marked, ...] = ()
    lost: bool = False  # some fields were replaced by others
    late: bool = False  # a script has set itself something to do after the form was looked at
    focus: int = NOWHERE  # the field that the focus was moved to

    @property
    def is_answered_here(self) -> bool:
        """Whether the page itself answered, and not a server that was kept from it."""
        return not (self.sent or self.asked)

    @property
    def says_something(self) -> bool:
        """Whether any words came, from the page or from the browser."""
        return bool(self.native or self.spoken or self.messages or self.changed)


class Sendings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "sendings"."""

    tried: tuple[Sending, ...] = ()
    barred: tuple[int, ...] = ()  # what was not pressed, since a worker might have sent what a form holds
