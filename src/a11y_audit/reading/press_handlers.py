"""What attributes do at presses of the pointer: act at once, act, count the press, or nothing."""

from __future__ import annotations

import re

from a11y_audit.model.dom import Element

PRESSES = frozenset({"click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend"})
_CLICKS = frozenset({"click", "dblclick"})
_DOES_NOTHING = re.compile(
    r"\s*(?:return\s+(?:true|false)|void\s*\(?\s*0\s*\)?|event\.(?:preventDefault|stopPropagation)\(\)|;|\s)*\s*"
)
# Calls that only count what visitors press, by the names of their makers' functions.
_COUNTS = re.compile(
    r"(?:\s*(?:window\.)?(?:ga|gtag|fbq|ym|plausible|clarity|dataLayer\.push|_paq\.push|_gaq\.push|mixpanel\.track"
    r"|_satellite\.track)\s*\([^;]*\)\s*;?)+\s*"
)
# Handlers that follow a pointer (which way it goes, how long it stays) or count it rather than act: they look at the
# event, or are named for it.
_FOLLOWS = re.compile(
    r"\b(?:event|evt|e|this)\b|drag|move|resiz|swip|pan|scroll|slid|grab|ripple|zoom|draw|hold|start|stop|seek"
    r"|track|count|log|stat|analytic|record|beacon|measure|gtag|fbq|\b_?(?:ga|ym|paq|gaq)\b",
    re.I,
)


def idle_presses(element: Element) -> frozenset[str]:
    """Return the presses at which an attribute does nothing for people: it is empty of deeds, or only counts."""
    return frozenset(
        event for event, code in _handlers(element).items() if _DOES_NOTHING.fullmatch(code) or _COUNTS.fullmatch(code)
    )


def acts_at_once(element: Element) -> bool:
    """Tell whether an attribute acts when the pointer is pressed down or let go, wherever that is."""
    return any(
        event not in _CLICKS and "(" in code and not _FOLLOWS.search(code)
        for event, code in _handlers(element).items()
    )


def _handlers(element: Element) -> dict[str, str]:
    """Return what is written into the page to be done at presses of an element, by event."""
    return {event: code for event in sorted(PRESSES) if (code := element.attribute(f"on{event}")) is not None}
