"""What the elements of a page listen to, as the browser itself knows it: inline, by property and by script."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from playwright.async_api import CDPSession, Error

from a11y_audit.capture.members import kept
from a11y_audit.capture.named_keys import named_keys

POINTER = frozenset({
    "click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend",
})  # fmt: skip
HOVER = frozenset({"mouseover", "mouseenter", "pointerover", "pointerenter"})
KEYS = frozenset({"keydown", "keyup", "keypress"})
FOCUS = frozenset({"focus", "focusin", "blur", "focusout"})
MOTION = frozenset({"devicemotion", "deviceorientation", "deviceorientationabsolute"})  # of the window
_ALL = POINTER | HOVER | KEYS | FOCUS | MOTION
CHANGE = frozenset({"change", "input", "click"})  # what fields say of themselves
NODES_LIMIT = 400  # elements with listeners that are looked up; a page with more binds the same to every row of a list
_GROUP = "a11y-audit"  # without one the browser tells no sources; it is let go with the document
WINDOW = 0  # in place of a node
# Called on the document with the nodes: "root" for what stands for all of it, the row of an element, else null.
_PLACES = kept("""function (...nodes) {
  const hook = window === window.top && window[Symbol.for("a11y-audit")];
  if (!hook || !hook.rowOf) return nodes.map(() => null);
  const isRoot = (node) => node === document || node === document.documentElement || node === document.body;
  return nodes.map((node) => (isRoot(node) ? "root" : node.nodeType === 1 ? hook.rowOf(node) ?? null : null));
}""")


class Heard(Struct, frozen=True):
    """Events by row of the main document, those of the document as a whole, and how many elements were left out."""

    rows: dict[int, frozenset[str]]
    root: frozenset[str]
    left_out: int
    keys: tuple[str, ...] = ()  # characters that handlers of the document as a whole wait for
    changes: frozenset[int] = frozenset()  # rows that hear of a change, of input or of clicks


async def heard(session: CDPSession) -> Heard:
    """Return who listens to what in the main document."""
    holder, listeners = await _listeners(session)
    events: dict[int, set[str]] = defaultdict(set)
    changing: dict[int, None] = {}
    root: set[str] = set()
    keys: dict[int, list[str]] = defaultdict(list)  # by node; WINDOW
    for node, type_, source in listeners:
        if node != WINDOW and type_ in CHANGE:
            changing[node] = None
        if type_ in _ALL:
            (root if node == WINDOW else events[node]).add(type_)
        if type_ in KEYS:
            keys[node] += named_keys(source, type_)
    nodes = dict.fromkeys(list(events)[:NODES_LIMIT])
    others = [node for node in changing if node not in nodes][:NODES_LIMIT]
    asked = [*nodes, *others]
    places = dict(zip(asked, await _places(session, holder, asked), strict=True))
    rows: dict[int, frozenset[str]] = {}
    named = dict.fromkeys(keys[WINDOW])
    for node in nodes:
        place = places[node]
        if place == "root":
            root |= events[node]
            named |= dict.fromkeys(keys[node])
        elif isinstance(place, int):
            rows[place] = frozenset(events[node])
    changes = frozenset(place for node, place in places.items() if node in changing and isinstance(place, int))
    return Heard(dict(sorted(rows.items())), frozenset(root), len(events) - len(nodes), tuple(named), changes)


async def _listeners(session: CDPSession) -> tuple[str, list[tuple[int, str, str]]]:
    """Return the document, and of each listener its node (WINDOW for the window), type and source."""
    found: list[tuple[int, str, str]] = []
    holder = ""
    for name, depth in (("window", 1), ("document", -1)):
        answer = await session.send("Runtime.evaluate", {"expression": name, "objectGroup": _GROUP})
        holder = str(answer["result"]["objectId"])
        given = {"objectId": holder, "depth": depth, "pierce": depth < 0}
        for listener in (await session.send("DOMDebugger.getEventListeners", given))["listeners"]:
            node = WINDOW if name == "window" else listener.get("backendNodeId")
            if node is not None:
                found.append((node, listener["type"], _source(listener)))
    return holder, found


def _source(listener: dict[str, Any]) -> str:
    """Return the source of a handler, "" where the browser does not tell it."""
    return str((listener.get("handler") or {}).get("description") or "")


async def _places(session: CDPSession, document: str, nodes: Sequence[int]) -> list[object]:
    """Return where each node stands; None for one that has gone meanwhile, or that another document holds."""
    objects = await asyncio.gather(*(_object(session, node) for node in nodes))
    own = [object_id for object_id in objects if object_id]
    try:
        told = iter(await _told(session, document, own) if own else [])
    except Error:  # nodes of several documents cannot be asked about at once
        told = iter(await asyncio.gather(*(_alone(session, object_id) for object_id in own)))
    return [next(told) if object_id else None for object_id in objects]


async def _alone(session: CDPSession, object_id: str) -> object:
    try:
        [place] = await _told(session, object_id, [object_id])
    except Error:
        return None
    return place


async def _told(session: CDPSession, holder: str, objects: Sequence[str]) -> list[object]:
    """Ask in the document of `holder`."""
    given = [{"objectId": object_id} for object_id in objects]
    question = {"objectId": holder, "functionDeclaration": _PLACES, "arguments": given, "returnByValue": True}
    answer = await session.send("Runtime.callFunctionOn", question)
    return list(answer["result"]["value"])


async def _object(session: CDPSession, node: int) -> str:
    try:
        found = await session.send("DOM.resolveNode", {"backendNodeId": node})
    except Error:
        return ""
    return str(found["object"].get("objectId") or "")
