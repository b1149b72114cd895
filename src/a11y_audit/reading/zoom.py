"""What became of texts at twice their size, and whether a control leads to what was lost."""

from __future__ import annotations

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape
from a11y_audit.model.zoom import Zoom
from a11y_audit.reading.once import once_a_page

_ZOOM: Shape[Zoom] = Shape(Zoom)

_CONTROLS = ("a", "button", "summary")
_HIDES = ("hidden", "clip")
_SAME = 2.0  # px: slides of one row have one top and one width
_CARD = 6  # levels around a text in which the card is looked for that it stands in


@once_a_page
def zoom(snapshot: Snapshot) -> Zoom:
    """Return the evidence of the section "zoom", empty where there is none."""
    return _ZOOM.of(snapshot.sections.get("zoom", {}))


def way_to_whole(text: Element, clipper: Element) -> Element | None:
    """Return a link or button around or in what cuts a text, right after it or in its card, that may show all of it."""
    around = next((node for node in (text, *text.ancestors()) if _is_control(node)), None)
    inside = next((node for node in clipper.descendants() if _is_control(node)), None)
    return around or inside or _after(clipper) or _in_card(clipper)


def slides(text: Element) -> bool:
    """Tell whether a text stands in a row of equal boxes of which some lie beside the window that shows the row.

    That is a row of slides: its window lets one after the other be seen, in narrow windows fewer at a time, and whoever
    moves it meets those that were out of sight at the usual size as well.
    """
    return any(_beside_its_window(item) for item in (text, *text.ancestors()))


def _beside_its_window(item: Element) -> bool:
    if item.box is None or item.box.width < _SAME or item.parent is None:
        return False
    box = item.box
    row = [
        other.box
        for other in item.parent.children
        if other.box and abs(other.box.y - box.y) <= _SAME and abs(other.box.width - box.width) <= _SAME
    ]
    if len(row) < 2:
        return False
    window = next((node for node in item.ancestors() if node.style("overflow-x") in _HIDES), None)
    if window is None or window.box is None or window.tag in ("html", "body"):
        return False
    left, right = window.box.x, window.box.x + window.box.width
    return any(one.x >= right - _SAME or one.x + one.width <= left + _SAME for one in row)


def _in_card(element: Element) -> Element | None:
    """Return the first control in the nearest element around it that is one of several of its kind."""
    for node, _ in zip(element.ancestors(), range(_CARD), strict=False):
        kind = (node.tag, node.attribute("class"))
        siblings = node.parent.children if node.parent else ()
        if kind[1] and sum((one.tag, one.attribute("class")) == kind for one in siblings) > 1:
            return next((inner for inner in node.descendants() if _is_control(inner)), None)
    return None


def _after(element: Element) -> Element | None:
    siblings = element.parent.children if element.parent else ()
    following = next((node for node in siblings if node.index > element.index), None)
    if following is None:
        return None
    return next((node for node in (following, *following.descendants()) if _is_control(node)), None)


def _is_control(element: Element) -> bool:
    return element.tag in _CONTROLS and (element.tag != "a" or "href" in element.attributes)
