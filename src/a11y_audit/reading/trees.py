"""Shadow trees: an id is unique and known in its own tree alone, and so are references to it (DOM, "trees")."""

from __future__ import annotations

from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.rows import Flag
from a11y_audit.reading.once import once


def tree_of(element: Element) -> int:
    """Return the row of the shadow host in whose tree an element stands, -1 in the document."""
    node: Element | None = element
    while node is not None:
        if node.has(Flag.SHADOW_CHILD):
            return node.parent.index if node.parent else -1
        node = node.dom_parent
    return -1


@once
def _has_shadows(frame: Frame) -> bool:
    return any(row.flags & Flag.SHADOW_CHILD for row in frame.rows)


def by_id(element: Element, identifier: str) -> Element | None:
    """Return the first element of an id as a reference from an element's own tree finds it."""
    frame = element.frame
    rows = frame.by_id.get(identifier, ())
    if not rows or not _has_shadows(frame):
        return frame.views[rows[0]] if rows else None
    here = tree_of(element)
    return next((view for view in map(frame.views.__getitem__, rows) if tree_of(view) == here), None)
