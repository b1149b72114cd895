"""What listens to presses: of a control's size, a label of something else, one of a template, a part of a widget."""

from __future__ import annotations

from itertools import islice

from a11y_audit.model.dom import Element
from a11y_audit.model.keyboard import Keyboard, Listener
from a11y_audit.model.rows import Flag
from a11y_audit.reading.forms import is_field
from a11y_audit.reading.keyboard import PRESSED_ROLES
from a11y_audit.reading.nearby import referenced

KEYS = frozenset({"keydown", "keyup", "keypress"})
MOVED_IN = ("toolbar", "radiogroup", "spinbutton", "slider")  # widgets whose keys reach or work the parts inside
MANAGING = ("menu", "listbox", "tree", "grid")
IN_GRIDS = ("gridcell", "row", "columnheader", "rowheader")
CLOSE = 3  # elements around one without a class of its own, by whose class it is known
LONG_TEXT = 100  # characters; who listens around so much text is a container, not a control
GRAPHICS = ("svg", "img", "canvas")
ICON = 64.0  # CSS px: a box without text that is larger is a part of the page, or lies over one


def is_of_control_size(element: Element) -> bool:
    """Tell whether an element is of a control's size: a few words, a picture or an icon, not a part of the page."""
    text, box = element.visible_text, element.box
    if element.tag in ("html", "body", "main", "form") or len(text) > LONG_TEXT:
        return False
    shows = text or any(_is_graphic(node) for node in (element, *element.descendants()))
    return bool(shows) or (box is not None and 0 < box.width <= ICON and 0 < box.height <= ICON)


def _is_graphic(element: Element) -> bool:
    """Tell whether an element is a picture, or a sign that a style draws before its text."""
    return element.tag in GRAPHICS or bool(str(element.extra.get("before", "")).strip())


def shows_it(element: Element, listener: Listener) -> bool:
    """Tell whether an element shows people that it can be pressed."""
    return listener.pointer or element.attribute("onclick") is not None or element.role in PRESSED_ROLES


def is_roleless(element: Element) -> bool:
    """Tell whether code says of a control that it is text, a picture or nothing (F59: "without providing a role").

    A custom element may have given itself a role by its script.
    """
    silent = ("", "none", "presentation", "generic", "paragraph", "img", "image", "listitem", "cell")
    return "-" not in element.tag and element.role in silent


def labels_a_control(element: Element) -> bool:
    """Tell whether an element imitates a <label>: a field or button that keys reach has its name from it."""
    for control in element.frame.bearing("aria-labelledby"):
        works = is_field(control) or control.role in PRESSED_ROLES
        if works and control.has(Flag.TABBABLE) and element in referenced(control, "aria-labelledby"):
            return True
    return False


def template_of(element: Element) -> tuple[str, ...]:
    """Return what the parts of one template share: windows of slide shows, rows that can be dragged, days of a month.

    A class of their own, else that of the nearest element close around them that has one.
    """
    if own := element.attribute("class"):
        return element.tag, element.role, own
    around = next((node for node in islice(element.ancestors(), CLOSE) if node.attribute("class")), None)
    place = f"{around.tag} {around.attribute('class')}" if around and around.tag != "body" else str(element.index)
    return element.tag, element.role, "in", place


def is_managed(element: Element) -> bool:
    """Tell whether a widget around an element takes the keys for it (roving tabindex, aria-activedescendant)."""
    if element.role in IN_GRIDS and element.closest("grid", "treegrid") is None:
        return False  # a table takes no keys for its rows and cells
    return element.focusable or any(
        node.has(Flag.TABBABLE) or "aria-activedescendant" in node.attributes or node.role in MANAGING
        for node in element.ancestors()
    )


def is_worked_from_around(element: Element, evidence: Keyboard) -> bool:
    """Tell whether a toolbar, a set of radio buttons or a field with arrows around an element hears keys itself."""
    hearing = {listener.row for listener in evidence.listeners if KEYS & set(listener.events)}
    return any(node.role in MOVED_IN and node.index in hearing for node in element.ancestors())


def hears_keys(element: Element, evidence: Keyboard) -> bool:
    """Tell whether something around an element listens to keys."""
    return any(
        KEYS & set(listener.events) and element.frame.views[listener.row].contains(element)
        for listener in evidence.listeners
    )
