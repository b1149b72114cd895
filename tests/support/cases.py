"""One row of a rule's table: a piece of HTML and all that the rule must say of it, in document order."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """`expected` lists (outcome, reason) in document order; [] means that the rule does not apply."""

    name: str
    html: str
    expected: list[tuple[str, str]]
    browser: bool = True  # False: the builder states something that plain HTML in a browser does not (say why there)
