"""The lines of text that links stand in, as against links that stand by themselves: in a menu, a path, a box."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.once import once

_IN_LINE = ("inline", "contents", "ruby", "")
_BOXES_IN_LINE = ("inline-block", "inline-flex", "inline-grid", "inline-table")
_CONTROLS = ("link", "button", "menuitem", "tab", "option", "checkbox", "radio", "switch")
_ENTRIES = ("li", "dt", "dd")  # each is a line to its reader, though a style sets several in one
_WORD, _WORDS = re.compile(r"[^\W_]"), re.compile(r"\w+")
CLAUSE = 5  # words together
# What parts the entries of a row; a guillemet that touches a word is a quotation mark, and a dash parts links alone.
_PARTS = re.compile(r"[|/\\›‹<>·•∙⋅●▪→←]|(?<!\S)[«»](?!\S)")
_DASHES = ("-", "–", "—")


class Piece(NamedTuple):
    """A text of a line, with the element that holds it."""

    holder: Element
    text: str
    control: Element | None  # the link or other control that it is a part of
    is_box: bool  # in a box of its own within the line
    size: int  # letters and figures


class _Line(NamedTuple):
    pieces: tuple[Piece, ...]
    others: tuple[Piece, ...]  # words that are no control's
    is_text: bool


class _Way(Enum):
    """What one comes to from a link along its line."""

    WORDS, LABEL, PARTED, EDGE = range(4)  # a label ends in a colon


class Around(NamedTuple):
    """A link within text: its words, the nearest words on its sides that are no link's, and all such of the line."""

    own: tuple[Piece, ...]
    nearest: tuple[Piece, ...]
    others: tuple[Piece, ...]
    is_set_off: bool  # a label is all that it has beside it, or a sign parts it from another entry of a row


def text_around(link: Element) -> Around | None:
    """Return the text that a link stands in, None for one that is told by its place.

    A line is text where some words together are no link's, or, as for axe-core, where more of its letters and figures
    stand outside of controls than in them.
    """
    display = link.style("display")
    if link.parent is None or (display not in _IN_LINE and display not in _BOXES_IN_LINE):
        return None
    line = _lines(link.frame, _box(link.parent).index).get(link.index)
    if line is None or not line.is_text or _is_entry(link):
        return None
    pieces = line.pieces
    places = [place for place, piece in enumerate(pieces) if piece.size and piece.control == link]
    (to, before, gap), (fro, after, end) = _before(pieces[: places[0]]), _after(pieces[places[-1] + 1 :])
    own = tuple(pieces[place] for place in places)
    is_in_brackets = (gap + own[0].text).lstrip().startswith("[") and (own[-1].text + end).rstrip().endswith("]")
    ways = {to, fro}
    is_touched = _Way.WORDS in ways or (_Way.LABEL in ways and _Way.PARTED not in ways)
    if is_in_brackets or not is_touched or (display in _BOXES_IN_LINE and ways != {_Way.WORDS}):
        return None
    is_set_off = _Way.WORDS not in ways or _Way.PARTED in ways
    return Around(own, tuple(piece for piece in (before, after) if piece), line.others, is_set_off)


def _is_entry(link: Element) -> bool:
    """Tell whether a link is an entry of a navigation, or part of a listing, whose lines are not told."""
    if link.closest("pre") is not None:
        return True
    return link.closest("navigation") is not None and (link.closest("li") is not None or link.closest("p") is None)


def _before(pieces: tuple[Piece, ...]) -> tuple[_Way, Piece | None, str]:
    """Return what the way back from a link ends with, the words there if there are any, and what lies between."""
    gap = ""
    for piece in reversed(pieces):
        if not piece.size:
            gap = piece.text + gap
            continue
        last = next(place for place in range(len(piece.text), 0, -1) if piece.text[place - 1].isalnum())
        gap = piece.text[last:] + gap
        way = _way(piece, gap, gap + "x")
        if way is not None:
            return way, piece if way in (_Way.WORDS, _Way.LABEL) else None, gap
        gap = ""
    return _Way.PARTED if _PARTS.search(gap + "x") else _Way.EDGE, None, gap


def _after(pieces: tuple[Piece, ...]) -> tuple[_Way, Piece | None, str]:
    """Return the same of the way on."""
    gap = ""
    for piece in pieces:
        word = _WORD.search(piece.text) if piece.size else None
        if word is None:
            gap += piece.text
            continue
        gap += piece.text[: word.start()]
        way = _way(piece, "", "x" + gap)
        if way is not None:
            return way, piece if way is _Way.WORDS else None, gap
        gap = ""
    return _Way.PARTED if _PARTS.search("x" + gap) else _Way.EDGE, None, gap


def _way(piece: Piece, ending: str, between: str) -> _Way | None:
    """Return what a piece with words is to a link, None for another link, past which the way goes on."""
    if _PARTS.search(between):
        return _Way.PARTED
    if piece.is_box:
        return _Way.EDGE
    if piece.control is not None:
        return _Way.PARTED if between.strip("x ") in _DASHES else None
    return _Way.LABEL if ":" in ending else _Way.WORDS


@once
def _lines(frame: Frame, box: int) -> dict[int, _Line]:
    """Return the lines of a box by the rows of the links in them; breaks, blocks and entries of lists part them."""
    found: dict[int, _Line] = {}
    line: list[Piece] = []
    rows, views, ends, shown = frame.rows, frame.views, frame.ends, frame.values.get("display", ())
    index, boxed, unbroken, entry = box + 1, 0, 0, 0  # the rows after a box of text, any box, an entry within the line
    while index < ends[box]:
        row, beyond = rows[index], index + 1
        if row.tag in _ENTRIES or index == entry:
            _keep(found, line)
            line, entry = [], ends[index] if row.tag in _ENTRIES else 0
        display = shown[row.style] if shown and row.tag != TEXT else ""
        if row.tag == TEXT:
            holder = views[row.parent]
            if holder.visible:
                size = sum(map(str.isalnum, row.text))
                line.append(Piece(holder, row.text, holder.closest(*_CONTROLS), index < boxed, size))
        elif display == "none":
            beyond = ends[index]
        elif display in _BOXES_IN_LINE:
            unbroken = max(unbroken, ends[index])
            boxed = boxed if row.role in _CONTROLS else max(boxed, ends[index])
        elif row.tag == "br" or display not in _IN_LINE:
            if index >= unbroken and _ends_line(views[index]):
                _keep(found, line)
                line = []
            beyond = index + 1 if index < unbroken or row.tag == "br" else ends[index]
        index = beyond
    _keep(found, line)
    return found


def _keep(found: dict[int, _Line], pieces: list[Piece]) -> None:
    links = {piece.control.index for piece in pieces if piece.size and piece.control is not None}
    if links:
        others = tuple(piece for piece in pieces if piece.size and piece.control is None and not piece.is_box)
        line = _Line(tuple(pieces), others, _is_text(pieces, others))
        for link in links:
            found.setdefault(link, line)


def _is_text(pieces: Iterable[Piece], others: Iterable[Piece]) -> bool:
    if sum(piece.size for piece in others) > sum(piece.size for piece in pieces if piece.control is not None):
        return True
    return any(len(_WORDS.findall(piece.text)) >= CLAUSE for piece in others)


def _ends_line(node: Element) -> bool:
    """Tell whether a break or block ends the line; a break within a link does not, nor what floats or is lifted out."""
    if node.tag == "br":
        return node.closest(*_CONTROLS) is None
    return node.style("float") in ("none", "") and node.style("position") not in ("absolute", "fixed")


def _box(node: Element) -> Element:
    """Return what a text flows in: a block, or a box in a line that is laid out by itself."""
    while node.style("display") in _IN_LINE and node.parent is not None:
        node = node.parent
    return node
