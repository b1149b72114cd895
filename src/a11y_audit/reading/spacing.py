"""What became of texts that were spaced out, and whether what was lost of them may be had all the same."""

from __future__ import annotations

import re
from html import unescape

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape
from a11y_audit.model.spacing import Spacing
from a11y_audit.reading.once import once_a_page
from a11y_audit.reading.zoom import stands_again, way_to_whole

_SPACING: Shape[Spacing] = Shape(Spacing)

_LEVELS = 2  # around what cuts a text, in which a control for it is looked for
_ROOTS = ("html", "body", "main")
_NATIVE = ("a", "button")
_OPENERS = frozenset({"button", "tab", "link", "switch", "checkbox", "menuitem"})
_TELLS_MORE = frozenset({"title", "aria-describedby"})
_SIZE = re.compile(r"(?:^|[;\s-])(?:height|width|block-size|inline-size)\s*:", re.I)


@once_a_page
def spacing(snapshot: Snapshot) -> Spacing:
    """Return the evidence of the section "spacing", empty where there is none."""
    return _SPACING.of(snapshot.sections.get("spacing", {}))


def is_given_back(snapshot: Snapshot, element: Element, clipper: Element) -> bool:
    """Tell whether all of a text that is cut off may be had: by a control, a title, a copy, a script that fits it."""
    if way_to_whole(element, clipper) or _opener(clipper) or element.closest("img") or element.closest("textbox"):
        return True
    within = (node for node in (element, *element.ancestors()) if clipper.contains(node))
    if any(not _TELLS_MORE.isdisjoint(node.attributes) for node in within):
        return True
    return _is_fitted(snapshot, clipper) or stands_again(element)


def _opener(clipper: Element) -> Element | None:
    """Return what near a box looks like a control that opens it."""
    near = clipper
    for _ in range(_LEVELS):
        if near.parent is None or near.parent.tag in _ROOTS:
            break
        near = near.parent
    siblings = near.parent.children if near.parent else ()
    place = next((index for index, node in enumerate(siblings) if node == near), 0)
    beside = siblings[max(0, place - 1) : place + 2]
    nodes = (node for one in beside for node in (one, *one.descendants()) if not clipper.contains(node))
    return next((node for node in nodes if _opens(node, clipper)), None)


def _opens(node: Element, clipper: Element) -> bool:
    if node.attribute("aria-expanded") == "false" or (node.tag == "button" and "aria-expanded" not in node.attributes):
        return True
    kept = clipper.attribute("id")
    if kept and kept in (node.attribute("aria-controls") or "").split():
        return node.attribute("aria-expanded") != "true"
    return (node.tag == "label" and "for" in node.attributes) or (node.tag not in _NATIVE and node.role in _OPENERS)


def _is_fitted(snapshot: Snapshot, clipper: Element) -> bool:
    """Tell whether the size of a box was written by a script: it is not in the page as sent."""
    style = clipper.attribute("style") or ""
    return bool(_SIZE.search(style)) and style not in unescape(snapshot.source or "")
