"""What became of texts at twice their size, and whether a control leads to what was lost."""

from __future__ import annotations

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape
from a11y_audit.model.zoom import Zoom
from a11y_audit.reading.once import once_a_page

_ZOOM: Shape[Zoom] = Shape(Zoom)

_CONTROLS = ("a", "button", "summary")


@once_a_page
def zoom(snapshot: Snapshot) -> Zoom:
    """Return the evidence of the section "zoom", empty where there is none."""
    return _ZOOM.of(snapshot.sections.get("zoom", {}))


def way_to_whole(text: Element, clipper: Element) -> Element | None:
    """Return a link or button around or in what cuts a text, or right after it, that may show all of it."""
    around = next((node for node in (text, *text.ancestors()) if _is_control(node)), None)
    inside = next((node for node in clipper.descendants() if _is_control(node)), None)
    return around or inside or _after(clipper)


def _after(element: Element) -> Element | None:
    siblings = element.parent.children if element.parent else ()
    following = next((node for node in siblings if node.index > element.index), None)
    if following is None:
        return None
    return next((node for node in (following, *following.descendants()) if _is_control(node)), None)


def _is_control(element: Element) -> bool:
    return element.tag in _CONTROLS and (element.tag != "a" or "href" in element.attributes)
