"""The element that axe-core names: its `ancestry`, a path of tags and positions through frames and shadow roots."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import Flag

# One step of an ancestry selector: `div:nth-child(2)`; the root and body carry no position.
_STEP = re.compile(r":nth-child\((\d+)\)")
_PSEUDO = re.compile(r"(?<!\\):")
_ESCAPED = re.compile(r"\\(.)")  # what a tag of broken markup is called may hold any sign: <linkhref="https:


def resolve(snapshot: Snapshot, ancestry: list[Any]) -> Element | None:
    """Return the element that axe's ancestry names: an entry a frame, each a path or paths over shadow roots."""
    frame: Frame | None = snapshot.frames[0]
    element: Element | None = None
    for step in ancestry:
        if element is not None:
            owner = element
            frame = next((f for f in snapshot.frames if f.parent == owner.frame.index and f.owner == owner.index), None)
        if frame is None:
            return None
        paths = step if isinstance(step, list) else [step]
        element = _walk(frame, paths)
        if element is None:
            return None
    return element


def _walk(frame: Frame, paths: list[str]) -> Element | None:
    element: Element | None = None
    for path in paths:
        steps = path.split(" > ")
        if element is None:
            element = frame.elements[0] if frame.elements else None
            steps = steps[1:]
        for number, step in enumerate(steps):
            if element is None:
                return None
            crosses = number == 0 and path is not paths[0]
            element = _child(element, step, through_shadow=crosses)
    return element


def _child(parent: Element, step: str, *, through_shadow: bool) -> Element | None:
    match = _STEP.search(step)
    tag = _ESCAPED.sub(r"\1", _PSEUDO.split(step, maxsplit=1)[0])
    for child in _dom_children(parent):
        if child.has(Flag.SHADOW_CHILD) is not through_shadow:
            continue
        if match and child.row.nth != int(match[1]):
            continue
        if not match and child.tag not in (tag, tag.casefold()):
            continue
        return child
    return None


def _dom_children(parent: Element) -> Iterable[Element]:
    """Children in the document: of the flat tree's, those that are not slotted here, and the slotted of a host."""
    yield from (child for child in parent.children if child.dom_parent == parent)
    yield from (
        element
        for element in parent.descendants()
        if element.row.extra.get("owner") == parent.index and element.parent != parent
    )
