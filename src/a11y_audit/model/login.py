"""How a run signs in: what the login script says, line by line."""

from __future__ import annotations

from msgspec import Struct


class Step(Struct, frozen=True, kw_only=True):
    """One line of a login script."""

    line: int
    verb: str  # open, fill, choose, check, press, key, wait, pause, allow
    target: str = ""  # a name as people see it, a CSS selector, a URL, a key
    by_name: bool = False  # the target is a name, not a selector
    value: str = ""
    is_secret: bool = False  # the value came from the environment


class Login(Struct, frozen=True, kw_only=True):
    """A login script that was read: sentences, or the path of a Python file."""

    source: str  # the file, for messages
    steps: tuple[Step, ...] = ()
    python: str = ""
    origins: tuple[str, ...] = ()  # where secrets may be typed
