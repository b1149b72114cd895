"""Calls of the scripts that nearly every page is asked by: put into the first script of a tab, then called by name.

A script that goes with each call is written, read and compiled in four processes, for every page anew.
"""

from __future__ import annotations

from typing import Any, Literal

from playwright.async_api import Frame

from a11y_audit.capture.bundle import COMPOSED, source

Name = Literal[
    "settle", "movers", "look", "axe_finish", "contrast", "still", "keys", "guard", "cut_texts", "cut_texts_drawn",
    "spacing", "menus", "state_suspects", "prospects",
]
_MISSING = "a11y-audit: not at hand"


async def call(frame: Frame, name: Name, given: object = None) -> Any:
    """Return what a script answers in a document; where it is not at hand, it is sent along."""
    answer = await frame.evaluate(_CALLS[name], given)
    if answer != _MISSING:
        return answer
    return await frame.evaluate(source(name), given)


_CALLS = {
    name: f"""(given) => {{
  const hook = window[Symbol.for("a11y-audit")];
  return hook && hook.scripts ? hook.scripts.{name}(given) : "{_MISSING}";
}}"""
    for name in COMPOSED
}
