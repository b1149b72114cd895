"""Say where an element is: a selector for people and tools, and what stays the same when a page is rebuilt."""

from __future__ import annotations

import re
from collections.abc import Callable

from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Box, Location, OpenedBy
from a11y_audit.model.rows import Flag

HTML_LIMIT, TEXT_LIMIT, VALUE_LIMIT = 400, 120, 120
_WRAPPERS = frozenset({"div", "span", "body", "html", "center", "font", "b", "i", "em", "strong", "u", "small"})
_PLAIN_IDENTIFIER = re.compile(r"-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*")

# Parts of an id that a script makes anew at every visit: a long number, a hash, a time. A place survives a reload.
_RANDOM = re.compile(r"\d{6}|(?<![0-9a-z])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}(?![0-9a-z])", re.IGNORECASE)


# Tells the control that must be pressed before an element is seen, of the elements that are asked about.
Reveals = Callable[[Element], OpenedBy | None]


def location(snapshot: Snapshot, element: Element, reveals: Reveals | None = None) -> Location:
    """Return everything that a report and a baseline need to find the element again."""
    return Location(
        frames=frame_path(snapshot, element.frame),
        selector=selector(element),
        box=element.box,
        html=start_tag(element),
        path=tag_path(snapshot, element),
        role=element.role,
        name=element.name[:TEXT_LIMIT],
        text=element.text[:TEXT_LIMIT],
        opened_by=reveals(element) if reveals else None,
    )


def frame_path(snapshot: Snapshot, frame: Frame) -> tuple[str, ...]:
    """Return the selectors of the frame elements that lead to a frame, outermost first."""
    steps: list[str] = []
    while frame.parent >= 0:
        parent = snapshot.frames[frame.parent]
        steps.insert(0, selector(Element(parent, frame.owner)) if frame.owner >= 0 else f"frame:{frame.index}")
        frame = parent
    return tuple(steps)


def selector(element: Element) -> str:
    """Return a CSS selector that finds just this element; ` >>> ` crosses from a host into its open shadow root."""
    steps: list[str] = []
    node: Element | None = element
    while node is not None:
        identifier = node.attribute("id")
        if identifier and len(node.frame.by_id[identifier]) == 1 and not _RANDOM.search(identifier):
            steps.insert(
                0, f"#{_escape(identifier)}" if _PLAIN_IDENTIFIER.fullmatch(identifier) else _quoted(identifier)
            )
            if not (host := _host(node)):
                break
            steps.insert(0, ">>>")
            node = host
            continue
        parent = node.dom_parent
        alone = parent is None or node.tag in ("body", "head")
        steps.insert(0, _escape(node.tag) if alone else f"{_escape(node.tag)}:nth-child({node.row.nth})")
        if node.has(Flag.SHADOW_CHILD):
            steps.insert(0, ">>>")
        node = parent
    return " > ".join(steps).replace("> >>> >", ">>>").removeprefix(">>> ")


def _host(element: Element) -> Element | None:
    node: Element | None = element
    while node is not None:
        if node.has(Flag.SHADOW_CHILD):
            return node.parent
        node = node.dom_parent
    return None


def _escape(name: str) -> str:
    return re.sub(r"([^\w\u0080-\uffff-])", r"\\\1", name)


def _quoted(identifier: str) -> str:
    escaped = identifier.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'[id="{escaped}"]'


def start_tag(element: Element) -> str:
    """Return the element's start tag as written, long values shortened, with its own text after it."""
    parts = [element.tag]
    for name, value in element.attributes.items():
        short = value if len(value) <= VALUE_LIMIT else f"{value[:VALUE_LIMIT]}…"
        parts.append(f'{name}="{short.replace(chr(34), "&quot;")}"' if short else name)
    text = element.own_text
    return (f"<{' '.join(parts)}>" + (text if len(text) <= TEXT_LIMIT else f"{text[:TEXT_LIMIT]}…"))[:HTML_LIMIT]


def tag_path(snapshot: Snapshot, element: Element) -> str:
    """Return tags and landmark roles from the root, without ids, classes and positions: the same after a rebuild."""
    steps = [_step(node) for node in (element, *element.ancestors()) if _tells(node) or node == element]
    outer = "/".join(
        tag_path(snapshot, Element(snapshot.frames[element.frame.parent], element.frame.owner))
        for _ in (0,)
        if element.frame.parent >= 0 and element.frame.owner >= 0
    )
    return f"{outer}/{'/'.join(reversed(steps))}".lstrip("/")


def _step(node: Element) -> str:
    return f"{node.tag}[{node.attributes['role']}]" if node.attributes.get("role") else node.tag


def _tells(node: Element) -> bool:
    """Wrappers without meaning come and go with a redesign; they are left out of the path.

    A section without a name is one of them: it has the role of a div (HTML-AAM 1.0, section).
    """
    if role := node.attributes.get("role", "").strip().lower():
        return role not in ("none", "presentation", "generic")
    return node.tag not in _WRAPPERS and not (node.tag == "section" and not node.name.strip())


def union(boxes: list[Box]) -> Box:
    """Return the smallest box that holds all."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
    return Box(left, top, right - left, bottom - top)
