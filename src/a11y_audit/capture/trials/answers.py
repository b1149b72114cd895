"""Whether a page answers to a character by itself, or to the motion of the device: tried where it matters alone.

A page that leads nowhere and has no switches offers no way to turn a shortcut off; only there the answer decides, and
only there a key is pressed. The events are made by a script, so that no field hears of them; nothing is sent meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from urllib.parse import urldefrag

from playwright.async_api import Page

from a11y_audit.capture.bundle import script
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.rows import Flag

MOST_KEYS = 8
CALM = 150  # ms in which a page that changes by itself shows it
ANSWER = 80  # ms in which a script has answered

# What people type into or press plainly; anything else that can be operated may be a switch.
PLAIN = frozenset({"textbox", "searchbox", "button", "link"})
_OTHER_PAGES = frozenset({"iframe", "frame", "object", "embed"})


async def answers(page: Page, frame: Frame, keys: Sequence[str], *, motion: bool) -> tuple[tuple[str, ...], bool]:
    """Return the characters that the page answers to, and whether it answers to motion; nothing where none decides."""
    controls = list(_controls(frame))
    tried = keys[:MOST_KEYS] if keys and _leads_nowhere(frame) and _are_plain(controls) else ()
    shaken = motion and not controls and _leads_nowhere(frame)
    if not (tried or shaken):
        return (), False
    options = {"keys": list(tried), "motion": shaken, "calm": CALM, "answer": ANSWER}
    answered, moved = await page.evaluate(script("answers"), options)
    return tuple(answered), bool(moved)


def _controls(frame: Frame) -> Iterator[Element]:
    """Yield what can be operated, hidden or not: it may be shown later."""
    for element in frame.elements:
        is_input = element.tag in ("input", "select", "textarea", "button", "summary", "audio", "video")
        hidden_field = element.tag == "input" and (element.attribute("type") or "").lower() == "hidden"
        if (element.focusable or (is_input and not element.has(Flag.DISABLED))) and not hidden_field:
            yield element


def _are_plain(controls: Collection[Element]) -> bool:
    return all(control.role in PLAIN for control in controls)


def _leads_nowhere(frame: Frame) -> bool:
    """Tell whether no link, frame or dialog of a page leads to another place, where settings could be."""
    here = urldefrag(frame.document.url)[0]
    for element in frame.elements:
        if element.tag in _OTHER_PAGES or element.tag == "dialog" or element.role in ("dialog", "alertdialog", "menu"):
            return False
        if element.tag in ("a", "area"):
            address = str(element.extra.get("href") or "")
            if address and urldefrag(address)[0] != here:
                return False
    return True
