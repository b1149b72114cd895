"""What was seen when keys were pressed, by element; and which elements a key can work at all."""

from __future__ import annotations

from typing import Literal

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.keyboard import Keyboard
from a11y_audit.model.rows import Flag
from a11y_audit.model.shape import Shape
from a11y_audit.reading.once import once_a_page

_KEYBOARD: Shape[Keyboard] = Shape(Keyboard)

# Roles of things that are pressed (WAI-ARIA 1.2, "widget roles"), and those that a composite widget moves among by
# its arrow keys, so that they need no Tab stop of their own.
PRESSED_ROLES = frozenset({
    "button", "link", "checkbox", "switch", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio", "tab",
    "treeitem",
})  # fmt: skip
MANAGED_ROLES = frozenset({
    "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio", "tab", "treeitem", "gridcell", "row",
    "columnheader", "rowheader",
})  # fmt: skip
_NATIVE = frozenset({"button", "input", "select", "textarea", "summary", "label", "option", "iframe", "video", "audio"})


@once_a_page
def keyboard(snapshot: Snapshot) -> Keyboard:
    """Return the evidence of the section "keyboard", empty where there is none."""
    return _KEYBOARD.of(snapshot.sections.get("keyboard", {}))


def works_by_key(element: Element) -> bool:
    """Tell whether the browser itself works an element by keys: native controls, links with an address, editors."""
    if element.tag in ("a", "area"):
        return element.attribute("href") is not None
    return element.tag in _NATIVE or element.attribute("contenteditable") not in (None, "false")


def is_stop(element: Element) -> bool:
    """Tell whether Tab comes to an element."""
    return element.has(Flag.TABBABLE) and element.box is not None and not element.has(Flag.INERT)


def has_stop_inside(element: Element) -> bool:
    """Tell whether something inside an element takes the focus."""
    return any(node.focusable and node.box is not None for node in element.descendants())


def stop_around(element: Element) -> Element | None:
    """Return the nearest ancestor that keys reach: a press on the element is a press on that.

    What only scripts give the focus (`<main tabindex="-1">`) is none.
    """
    return next((node for node in element.ancestors() if works_by_key(node) or node.has(Flag.TABBABLE)), None)


def uncounted_stop(snapshot: Snapshot, element: Element) -> Literal["", "player", "frame", "editor"]:
    """Name the kind of a stop of the Tab key that axe-core does not count among these, "" for all else.

    Those are the controls of a recording, a frame with something in it that takes the focus, and editable text.
    """
    if not element.visible or (element.attribute("tabindex") or "").strip().startswith("-"):
        return ""
    if element.tag in ("audio", "video") and element.extra.get("controls"):
        return "player"
    if element.tag == "iframe" and first_stop(snapshot, element):
        return "frame"
    if "tabindex" in element.attributes or element.attribute("contenteditable") is None:
        return ""
    return "editor" if is_stop(element) else ""


def first_stop(snapshot: Snapshot, holder: Element) -> Element | None:
    """Return the first stop of the document that a frame element shows."""
    shown = (frame for frame in snapshot.frames if frame.parent == holder.frame.index and frame.owner == holder.index)
    inside = next(shown, None)
    return next((node for node in inside.elements if is_stop(node) and node.visible), None) if inside else None
