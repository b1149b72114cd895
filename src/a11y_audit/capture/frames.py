"""The documents of a page: which frames can be read, where they lie, and the rows of each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import msgspec
from msgspec import Struct
from playwright.async_api import Error, Frame, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.bundle import STYLE_PROPERTIES, natives_and_axe
from a11y_audit.capture.members import kept
from a11y_audit.capture.told import Told
from a11y_audit.errors import first_line
from a11y_audit.model import dom
from a11y_audit.model.evidence import Gap
from a11y_audit.model.rows import Animation, DocumentInfo, Flag, Row

FRAME_LIMIT = 50  # documents of one page; more is a trap, and is told as a gap
NOBODY = -1  # no row: the main document stands in no element
FRAME_SECONDS = 5.0  # a frame that does not answer within this is a gap, not the end of the page


class Document(Struct, frozen=True, array_like=True):
    """A frame of the browser with its place among the page's documents."""

    handle: Frame
    index: int
    parent: int
    place: int = -1  # among the windows within its parent's; -1 where that does not count it (a frame in a shadow root)


class _Read(Struct, frozen=True):
    document: DocumentInfo
    rows: tuple[Row, ...]
    properties: tuple[str, ...]
    styles: tuple[tuple[str, ...], ...]
    animations: tuple[Animation, ...]
    windows: tuple[tuple[int, int], ...]  # rows of frame elements with the window (window[i]) that each shows

    def frame(self, document: Document, owner: int = NOBODY, holder: Row | None = None) -> dom.Frame:
        """Return the document as evidence; `owner` and `holder` are the row, and its number, of its frame element."""
        return dom.Frame(
            index=document.index, parent=document.parent, owner=owner, document=self.document,
            rows=as_held(self.rows, holder) if holder else self.rows,
            properties=self.properties, styles=self.styles, animations=self.animations,
        )  # fmt: skip


# What js/look.js answers: a document, what axe-core says, what broke that.
ANSWER: Told[tuple[_Read | None, msgspec.Raw, str]] = Told(tuple[_Read | None, msgspec.Raw, str])


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
            place = await asyncio.wait_for(_give_axe(frame), FRAME_SECONDS if frame.parent_frame else None)
        except (Error, TimeoutError) as error:
            if frame.parent_frame is None:
                raise
            gaps.append(Gap("frame", f"{frame.url}: {first_line(error)}"))
            continue
        known[frame] = len(documents)
        parent = known[frame.parent_frame] if frame.parent_frame else -1
        documents.append(Document(frame, len(documents), parent, place))
    if len(page.frames) > FRAME_LIMIT:
        gaps.append(Gap("frame", f"{len(page.frames) - FRAME_LIMIT} frames beyond the first {FRAME_LIMIT}"))
    return documents, gaps


# What first_script put away.
_AT_HAND = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook && hook.native) hook.native();
  if (!hook || !hook.axe) return null;
  window.axe = hook.axe;
  return window === window.top ? -1 : hook.place();
}"""


async def _give_axe(frame: Frame) -> int:
    """Set axe-core up; return the place of the document's window among those within its parent's."""
    place = await frame.evaluate(_AT_HAND)
    if place is None:
        await frame.evaluate(natives_and_axe())
    return -1 if place is None else int(place)


async def read(documents: list[Document], *, letters: bool = False) -> tuple[tuple[dom.Frame, ...], list[Gap]]:
    """Read every document; a frame that vanished meanwhile leaves an empty one, so that indexes hold, and a gap.

    `letters`: of the part that is looked at (js/part.js) only the letters matter, and of the rest not even roles.
    """
    frames: list[dom.Frame] = []
    gaps: list[Gap] = []
    owners: dict[tuple[int, int], int] = {}  # row of the frame element by document and window within it
    for document in documents:
        owner = owners.get((document.parent, document.place), NOBODY)
        if owner == NOBODY and document.parent >= 0:
            owner = await _owner(document, frames)
        try:
            place = place_of(document, owner, frames)
            given = {"reading": asked(place, letters=letters)}
            part, _, _ = ANSWER.decode(await at_hand.call(document.handle, "look", given))
            assert part is not None
        except Error as error:
            if document.parent < 0:
                raise
            gaps.append(Gap("frame", f"{document.handle.url}: {first_line(error)}"))
            empty = DocumentInfo(url=document.handle.url)
            frames.append(dom.Frame(index=document.index, parent=document.parent, owner=owner, document=empty))
            continue
        owners |= {(document.index, place): row for row, place in part.windows}
        holder = frames[document.parent].rows[owner] if document.parent >= 0 and owner >= 0 else None
        frames.append(part.frame(document, owner, holder))
    return tuple(frames), gaps


def asked(place: list[float] | None, *, letters: bool = False) -> dict[str, object]:
    """Return what a document is read with (js/dom.js); `place` is that of its window, None for the page's own."""
    return {"properties": list(STYLE_PROPERTIES), "place": place, "letters": letters}


def as_held(rows: tuple[Row, ...], holder: Row) -> tuple[Row, ...]:
    """Return the rows of a document as its frame element lets people meet them: in a hidden frame nothing is shown.

    The document itself knows nothing of that. A frame without a role of its own holds its content all the same.
    """
    lost = 0 if holder.flags & Flag.VISIBLE else int(Flag.VISIBLE)
    if not holder.flags & Flag.EXPOSED and holder.role not in ("none", "presentation"):
        lost |= Flag.EXPOSED
    if lost == Flag.VISIBLE | Flag.EXPOSED:
        lost |= Flag.FOCUSABLE | Flag.TABBABLE
    if not lost:
        return rows
    return tuple(msgspec.structs.replace(row, flags=row.flags & ~lost) if row.flags & lost else row for row in rows)


# The frame element as the document within sees it, where both are of one origin.
_OWN_ELEMENT = """() => {
  const element = window.frameElement;
  const hook = element && element.ownerDocument.defaultView[Symbol.for("a11y-audit")];
  return (hook && hook.rowOf && hook.rowOf(element)) ?? -1;
}"""
# The frame elements of a document in flat-tree order, as the collector meets them.
_FRAME_ELEMENTS = kept("""(element) => {
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
}""")


async def _owner(document: Document, frames: list[dom.Frame]) -> int:
    """Return the row of a frame element that the windows did not tell, NOBODY when it cannot be told.

    Playwright's handles come last: they put 350 kB of script and listeners of their own into the page.
    """
    try:
        row = int(await document.handle.evaluate(_OWN_ELEMENT))
        if row >= 0:
            return row
        position = await (await document.handle.frame_element()).evaluate(_FRAME_ELEMENTS)
    except Error:
        return NOBODY
    rows = [index for index, of in enumerate(frames[document.parent].rows) if of.tag in ("iframe", "frame")]
    return rows[position] if 0 <= position < len(rows) else NOBODY


def place_of(document: Document, owner: int, frames: Sequence[dom.Frame]) -> list[float] | None:
    """Return where the window of a document is shown on the page: left, top, width and height (CSS px).

    None where it is the page's own, scrolled; width and height are 0 where they cannot be told.
    """
    if document.parent < 0:
        return None
    unknown = [0.0, 0.0, 0.0, 0.0]
    if owner < 0:
        return unknown
    return [float(value) for value in frames[document.parent].rows[owner].extra.get("content", unknown)]
