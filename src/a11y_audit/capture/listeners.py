"""What the elements of a page listen to, as the browser itself knows it: inline, by property and by script."""

from __future__ import annotations

import asyncio
from collections import defaultdict

from msgspec import Struct
from playwright.async_api import CDPSession, Error

POINTER = frozenset({
    "click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend",
})  # fmt: skip
HOVER = frozenset({"mouseover", "mouseenter", "pointerover", "pointerenter"})
KEYS = frozenset({"keydown", "keyup", "keypress"})
FOCUS = frozenset({"focus", "focusin", "blur", "focusout"})
_ALL = POINTER | HOVER | KEYS | FOCUS
NODES_LIMIT = 400  # elements with listeners that are looked up; a page with more binds the same to every row of a list
_GROUP = "a11y-audit"
_PLACE = """function () {
  const hook = window === window.top && window[Symbol.for("a11y-audit")];
  if (!hook || !hook.rowOf) return null;
  if (this === document || this === document.documentElement || this === document.body) return "root";
  return this.nodeType === 1 ? hook.rowOf(this) ?? null : null;
}"""


class Heard(Struct, frozen=True):
    """Events by row of the main document, those of the document as a whole, and how many elements were left out."""

    rows: dict[int, frozenset[str]]
    root: frozenset[str]
    left_out: int


async def heard(session: CDPSession) -> Heard:
    """Return who listens to what in the main document."""
    events: dict[int, set[str]] = defaultdict(set)
    root: set[str] = set()
    try:
        for name, depth in (("window", 1), ("document", -1)):
            answer = await session.send("Runtime.evaluate", {"expression": name, "objectGroup": _GROUP})
            found = await session.send(
                "DOMDebugger.getEventListeners",
                {"objectId": answer["result"]["objectId"], "depth": depth, "pierce": depth < 0},
            )
            for listener in found["listeners"]:
                if listener["type"] not in _ALL:
                    continue
                if name == "window":
                    root.add(listener["type"])
                elif node := listener.get("backendNodeId"):
                    events[node].add(listener["type"])
        nodes = list(events)[:NODES_LIMIT]
        places = await asyncio.gather(*(_place(session, node) for node in nodes))
    finally:
        await session.send("Runtime.releaseObjectGroup", {"objectGroup": _GROUP})
    rows: dict[int, frozenset[str]] = {}
    for node, place in zip(nodes, places, strict=True):
        if place == "root":
            root |= events[node]
        elif isinstance(place, int):
            rows[place] = frozenset(events[node])
    return Heard(dict(sorted(rows.items())), frozenset(root), len(events) - len(nodes))


async def _place(session: CDPSession, node: int) -> object:
    try:
        found = await session.send("DOM.resolveNode", {"backendNodeId": node, "objectGroup": _GROUP})
        answer = await session.send(
            "Runtime.callFunctionOn",
            {"objectId": found["object"]["objectId"], "functionDeclaration": _PLACE, "returnByValue": True},
        )
    except Error:  # a node that has gone meanwhile
        return None
    return answer["result"].get("value")
