"""Slides that wait beside the current one of a slider, dimmed until their turn comes."""

from __future__ import annotations

from a11y_audit.model.dom import Element
from a11y_audit.model.finding import Box

SLIDES = 3  # a current one and two that wait; less is a pair of things, not a row
CLIPS = frozenset({"hidden", "clip", "auto", "scroll"})


def waits_dimmed(element: Element) -> bool:
    """Tell whether what shows an element is a slide shown fainter than the current one of its row.

    Whether contrast is asked of it is disputed: it is read when its turn comes, and the row is cut off beside it.
    """
    for slide in (element, *element.ancestors()):
        opacity = slide.style("opacity")
        if opacity not in ("", "1") and slide.parent is not None:
            row = [child for child in slide.parent.children if child.tag == slide.tag and child.box]
            return len(row) >= SLIDES and any(other.style("opacity") == "1" for other in row) and _is_cut(slide, row)
    return False


def _is_cut(slide: Element, row: list[Element]) -> bool:
    """Tell whether something around the row cuts it off at its sides."""
    window = next((above for above in slide.ancestors() if above.box and above.style("overflow-x") in CLIPS), None)
    if window is None or window.tag in ("html", "body"):
        return False
    return any(_beyond(one.box, window.box) for one in row)


def _beyond(inner: Box | None, outer: Box | None) -> bool:
    if inner is None or outer is None:
        return False
    return inner.x < outer.x - 1 or inner.x + inner.width > outer.x + outer.width + 1
