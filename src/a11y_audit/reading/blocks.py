"""Paragraphs as readers meet them: each block with the text that runs in it, and the documents that people reach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.once import once

_FLOWS_IN_LINE = ("inline", "contents", "ruby", "")
_Piece = tuple[Element | None, str]
_BREAK: _Piece = (None, " ")  # a line break or another block parts the words before and after it


# What programs and files hold is in no language that people speak: SC 3.1.2, "technical terms, words of indeterminate
# language".
CODE = frozenset(("code", "kbd", "samp", "var"))
# HTML, "fallback content": what stands in these is shown by browsers that do not know the element, and by no other.
_REPLACED = ("video", "audio", "iframe", "frame", "object", "progress", "meter")


class Block(NamedTuple):
    """A block, the pieces of text in its lines, each with the element that holds it, and its text as a whole."""

    element: Element
    parts: tuple[tuple[Element, str], ...]
    text: str


def is_code(block: Block) -> bool:
    """Tell whether all that a block says is code."""
    return all(holder.closest(*CODE) is not None for holder, text in block.parts if text.strip())


def documents(snapshot: Snapshot) -> Iterator[Frame]:
    """Yield the main document and those of the frames that are painted or exposed; trackers' frames are neither."""
    reached: set[int] = set()
    for frame in snapshot.frames:
        if not frame.rows:
            continue
        if frame.parent >= 0:
            if frame.parent not in reached or frame.owner < 0:
                continue
            owner = Element(snapshot.frames[frame.parent], frame.owner)
            if not (owner.visible or owner.exposed):
                continue
        reached.add(frame.index)
        yield frame


def met(element: Element) -> bool:
    """Tell whether anybody meets an element's text: by sight or by assistive technology."""
    return element.visible or element.exposed


def seen(element: Element) -> bool:
    """Tell whether an element's text is painted; that in a canvas is heard alone."""
    return element.visible and element.closest("canvas") is None


def is_fallback(holder: Element) -> bool:
    """Tell whether an element's text only stands in for what a video, frame or the like around it shows."""
    return holder.index in _fallback(holder.frame)


@once
def _fallback(frame: Frame) -> frozenset[int]:
    found: set[int] = set()
    for element in frame.select(*_REPLACED):
        failed = element.tag == "object" and any(node.visible for node in element.descendants())
        if element.tag in _REPLACED and not failed:
            found.update(range(element.index, frame.ends[element.index]))
    return frozenset(found)


@once
def text_blocks(frame: Frame, wanted: Callable[[Element], bool] = seen) -> list[Block]:
    """Return the blocks of a document that hold text of their own, in document order.

    Text counts for the nearest block around it; `wanted` chooses by the element that holds the text.
    """
    found: list[Block] = []
    for block, pieces in _pieces(frame):
        if all(holder is None or wanted(holder) for holder, _ in pieces):  # nearly always
            found.append(block)
            continue
        kept = [(holder or block.element, text) for holder, text in pieces if holder is None or wanted(holder)]
        if (chosen := _block(block.element, kept)).text:
            found.append(chosen)
    return found


@once
def _pieces(frame: Frame) -> list[tuple[Block, list[_Piece]]]:
    """Return the blocks that hold text, wanted or not, each with its pieces."""
    rows, views, fallback = frame.rows, frame.views, _fallback(frame)
    in_line = [value in _FLOWS_IN_LINE for value in frame.values.get("display", ())]
    containers = list(range(len(rows)))
    pieces: defaultdict[int, list[_Piece]] = defaultdict(list)
    worded: set[int] = set()
    for index, row in enumerate(rows):
        if row.tag == TEXT:
            holder, block = views[row.parent], containers[row.parent]
            if holder.tag != "title" and row.parent not in fallback:
                pieces[block].append((holder, row.text))
                worded.add(block)
            continue
        inline = row.tag == "br" or not in_line or in_line[row.style]
        if inline and row.parent >= 0:
            containers[index] = containers[row.parent]
        outer = containers[index] if inline else (containers[row.parent] if row.parent >= 0 else index)
        if row.tag == "br" or not inline:
            pieces[outer].append(_BREAK)
    blocks = [
        (_block(views[index], [(holder or views[index], text) for holder, text in pieces[index]]), pieces[index])
        for index in sorted(worded)
    ]
    return [(block, found) for block, found in blocks if block.text]


def _block(element: Element, parts: list[tuple[Element, str]]) -> Block:
    text = parts[0][1] if len(parts) == 1 else "".join([text for _, text in parts])
    return Block(element, tuple(parts), collapse(text))


def lift(element: Element, same: Callable[[str], bool]) -> Element:
    """Return the outermost element around a block all of whose text is like the block's own, never the body itself."""
    node = element
    while (outer := node.parent) is not None and outer.tag not in ("body", "html"):
        if not same(collapse(" ".join(text for holder, text in outer.texts() if met(holder)))):
            break
        node = outer
    return node
