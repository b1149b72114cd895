"""The documents of a page: which frames can be read, where they lie, and the rows of each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import msgspec
from msgspec import Struct
from playwright.async_api import Error, Frame, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.bundle import STYLE_PROPERTIES, natives_and_axe
from a11y_audit.model import dom
from a11y_audit.model.evidence import Gap

FRAME_LIMIT = 50  # documents of one page; more is a trap, and is told as a gap
FRAME_SECONDS = 5.0  # a frame that does not answer within this is a gap, not the end of the page


class Document(Struct, frozen=True, array_like=True):
    """A frame of the browser with its place among the page's documents."""

    handle: Frame
    index: int
    parent: int


class _Read(Struct, frozen=True):
    document: dom.DocumentInfo
    rows: tuple[dom.Row, ...]
    properties: tuple[str, ...]
    styles: tuple[tuple[str, ...], ...]
    animations: tuple[dom.Animation, ...]


_DECODER = msgspec.json.Decoder(_Read)


async def inject(page: Page) -> tuple[list[Document], list[Gap]]:
    """Put axe-core into every document, parents first; what cannot be reached is told as a gap.

    Raises playwright's Error when the main document cannot be reached.
    """
    documents: list[Document] = []
    gaps: list[Gap] = []
    known: dict[Frame, int] = {}
    for frame in page.frames[:FRAME_LIMIT]:
        if frame.is_detached() or (frame.parent_frame is not None and frame.parent_frame not in known):
            continue
        try:
            await asyncio.wait_for(_give_axe(frame), FRAME_SECONDS if frame.parent_frame else None)
        except (Error, TimeoutError) as error:
            if frame.parent_frame is None:
                raise
            gaps.append(Gap("frame", f"{frame.url}: {_short(error)}"))
            continue
        known[frame] = len(documents)
        parent = known[frame.parent_frame] if frame.parent_frame else -1
        documents.append(Document(frame, len(documents), parent))
    if len(page.frames) > FRAME_LIMIT:
        gaps.append(Gap("frame", f"{len(page.frames) - FRAME_LIMIT} frames beyond the first {FRAME_LIMIT}"))
    return documents, gaps


# What first_script put away; another document than the main one is given all of it now.
_AT_HAND = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook && hook.native) hook.native();
  if (!hook || !hook.axe) return false;
  window.axe = hook.axe;
  return true;
}"""


async def _give_axe(frame: Frame) -> None:
    if not await frame.evaluate(_AT_HAND):
        await frame.evaluate(natives_and_axe())


async def read(documents: list[Document]) -> tuple[tuple[dom.Frame, ...], list[Gap]]:
    """Read every document; a frame that vanished meanwhile leaves an empty one, so that indexes hold, and a gap."""
    frames: list[dom.Frame] = []
    gaps: list[Gap] = []
    for document in documents:
        owner = await _owner(document, frames)
        try:
            options = {"properties": list(STYLE_PROPERTIES), "offset": offset_of(document, owner, frames)}
            found = await at_hand.call(document.handle, "collector", options)
            part = _DECODER.decode(found)
        except Error as error:
            if document.parent < 0:
                raise
            gaps.append(Gap("frame", f"{document.handle.url}: {_short(error)}"))
            empty = dom.DocumentInfo(url=document.handle.url)
            frames.append(dom.Frame(index=document.index, parent=document.parent, owner=owner, document=empty))
            continue
        frames.append(
            dom.Frame(
                index=document.index, parent=document.parent, owner=owner, document=part.document, rows=part.rows,
                properties=part.properties, styles=part.styles, animations=part.animations,
            )
        )  # fmt: skip
    return tuple(frames), gaps


# The frame elements of a document in flat-tree order, as the collector meets them.
_FRAME_ELEMENTS = """(element) => {
  const all = [];
  const stack = [document.documentElement];
  while (stack.length) {
    const node = stack.pop();
    if (node.localName === "iframe" || node.localName === "frame") all.push(node);
    const children = node.shadowRoot ? node.shadowRoot.children
      : node.localName === "slot" && node.assignedElements && node.assignedElements().length
        ? node.assignedElements() : node.children;
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]);
  }
  return all.indexOf(element);
}"""


async def _owner(document: Document, frames: list[dom.Frame]) -> int:
    """Return the row of the frame element in the parent, -1 for the main document or when it cannot be told."""
    if document.parent < 0:
        return -1
    try:
        position = await (await document.handle.frame_element()).evaluate(_FRAME_ELEMENTS)
    except Error:
        return -1
    rows = [index for index, row in enumerate(frames[document.parent].rows) if row.tag in ("iframe", "frame")]
    return rows[position] if 0 <= position < len(rows) else -1


def offset_of(document: Document, owner: int, frames: Sequence[dom.Frame]) -> list[float] | None:
    """Return where the window of a document lies on the page (CSS px); None where it is the page's own, scrolled."""
    if document.parent < 0:
        return None
    if owner < 0:
        return [0.0, 0.0]
    content = frames[document.parent].rows[owner].extra.get("content", [0, 0])
    return [float(content[0]), float(content[1])]


def _short(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200] or type(error).__name__
