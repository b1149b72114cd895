"""The section "toggles": controls that say a state (expanded, pressed, checked, selected) are pressed, then once more.

Meanwhile nothing reaches the network, no cookie and no storage is written, and no navigation goes through. Of controls
that one template makes one is pressed, and a second where the first went on saying what it had said; what sends a form,
leads away, opens a dialog, deletes or signs out is left alone.
"""

from __future__ import annotations

import re
from contextlib import suppress

import msgspec
from playwright.async_api import Error, Page, Request

from a11y_audit.capture.bundle import script
from a11y_audit.capture.menus import AVOID
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.indoors import Door
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.rows import Flag
from a11y_audit.model.toggles import State, Toggled, Toggles
from a11y_audit.reading.pressed import template_of

MOST = 12  # controls pressed on a page
ALIKE = 2  # of one template
Kind = tuple[str, ...]
_FIELDS = ("input", "select", "textarea", "summary", "option")
_AVOIDED = re.compile(AVOID, re.I)
_ANSWER: Told[Toggled | None] = Told(Toggled | None)
_OWN = 'window[Symbol.for("a11y-audit")].toggles'


async def try_toggles(page: Page, door: Door, frame: Frame) -> Toggles:
    """Return what the controls say when they are pressed; raises Error when the page goes away meanwhile."""
    controls = _controls(frame)
    if not controls:
        return Toggles()
    tried: list[Toggled] = []
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    try:
        await door.shut()
        rows = [[element.index, state] for element, state, _ in controls[:MOST]]
        said: set[Kind] = set()
        try:
            await page.evaluate(script("toggles"), {"rows": rows})
            for place, (_, _, kind) in enumerate(controls[:MOST]):
                if kind in said:
                    continue
                before = len(asked)
                told = await page.evaluate(f"async (place) => JSON.stringify(await {_OWN}.press(place))", place)
                if (one := _ANSWER.decode(told)) is not None:
                    tried.append(msgspec.structs.replace(one, asked=len(asked) > before))
                    said |= {kind} if one.after != one.before else set()
        finally:
            with suppress(Error):
                await page.evaluate(f"() => {{ const own = {_OWN}; if (own) own.end(); }}")
    finally:
        page.remove_listener("request", note)
    return Toggles(tried=tuple(tried), untried=max(0, len(controls) - MOST))


def _controls(frame: Frame) -> list[tuple[Element, State, Kind]]:
    """Return the controls to press, each with the attribute of its state and what those of one template share."""
    found: list[tuple[Element, State, Kind]] = []
    alike: dict[Kind, int] = {}
    for element in frame.bearing("aria-expanded", "aria-pressed", "aria-checked", "aria-selected"):
        state = _state_of(element)
        if state is None or not _is_harmless(element):
            continue
        kind = (state, *template_of(element))
        alike[kind] = alike.get(kind, 0) + 1
        if alike[kind] <= ALIKE:
            found.append((element, state, kind))
    return found


def _state_of(element: Element) -> State | None:
    """Return the state that a press changes, None where the element says none or has it from elsewhere."""
    said = {name: (value or "").strip() for name, value in element.attributes.items() if name.startswith("aria-")}
    if said.get("aria-expanded") == "false" and (element.role in ("button", "link") or _is_heading_to_press(element)):
        return "aria-expanded"
    if said.get("aria-pressed") in ("true", "false") and element.role == "button":
        return "aria-pressed"
    if said.get("aria-checked") in ("true", "false") and element.role in ("checkbox", "switch"):
        return "aria-checked"
    return "aria-selected" if said.get("aria-selected") == "false" and element.role == "tab" else None


def _is_heading_to_press(element: Element) -> bool:
    return element.role in ("heading", "") and element.focusable


def _is_harmless(element: Element) -> bool:
    if not (element.visible and element.exposed) or element.has(Flag.DISABLED) or element.has(Flag.INERT):
        return False
    if element.tag in _FIELDS or element.attribute("aria-haspopup") == "dialog" or _AVOIDED.search(element.name):
        return False
    if element.tag == "a":
        return (element.attribute("href") or "#").startswith(("#", "javascript:"))
    sends = element.tag == "button" and (element.attribute("type") or "submit").lower() != "button"
    return not (sends and element.closest("form") is not None)
