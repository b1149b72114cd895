"""What tells a link from the text around it: a line, the look of its letters, or colour, and colour alone.

WCAG 2.0 SC 1.4.1 with failure F73 and techniques G182 and G183. Only what a link looks like at rest counts: what it
does under the pointer helps nobody to find it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from a11y_audit import colour
from a11y_audit.colour import Rgb
from a11y_audit.lexicon import cased
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.contrast import measured_texts, told
from a11y_audit.reading.link_lines import Around, Piece
from a11y_audit.reading.once import once, once_a_page
from a11y_audit.reading.typography import font_size, font_weight

# Technique G183: "a contrast ratio of 3:1 with the surrounding text".
APART = 3.0
# Of 255, in red, green and blue: letters that differ by less than that in each have one colour for everybody; and what
# rounding makes of one colour.
SEEN, ROUNDED = 16, 2
# No standard tells how large or how bold is plain. Browsers draw weights from 600 as bold whatever faces a font has,
# and 400 and 500 alike where it lacks one of them.
LARGER, BOLD = 1.1, 600
_OPAQUE = re.compile(r"rgb\((\d+), (\d+), (\d+)\)")
_EXACT = ("style", "flat")  # ways of measuring that tell one colour of all of a text and of its ground
_PICTURES = ("img", "svg", "canvas")

_Paints = dict[tuple[int, int], "_Paint"]  # of what is seen


class Apart(IntEnum):
    """How far a link is told from a text."""

    NOT = 0  # nothing differs that anybody could see
    BY_COLOUR = 1  # and by nothing else
    UNKNOWN = 2  # a colour could not be measured
    IN_PART = 3  # some of its words are plain, others not
    FROM_PART = 4  # from some of the text around it plainly, from other not
    HARDLY = 5  # in a way that may go unseen
    PLAINLY = 6


class Difference(NamedTuple):
    """How a link is told from a text around it."""

    apart: Apart
    text: str = ""
    what: str = ""  # the property that differs a little
    own: str = ""  # its value, or the colour, of the link
    other: str = ""  # and of the text
    ratio: str = ""


class _Look(NamedTuple):
    """Lines and letters of a text."""

    weight: int
    size: float
    style: str
    family: str
    case: str
    lines: frozenset[str]
    is_raised: bool


class _Paint(NamedTuple):
    """Colours of a text and of what is behind it: as painted, None where they are not one or were not measured."""

    ink: Rgb | None
    ground: Rgb | None
    color: str  # as the style has it
    behind: str


def difference(snapshot: Snapshot, around: Around) -> Difference:
    """Return what tells a link least from the text of its line, each of its words from each look that this has.

    Where most of the line looks just like the link, no colour says that it is one. A link that looks like most of it
    but for its colour, and stands between labels that are bold, is not told from these by colour alone.
    """
    looks = _kinds(around.others)
    if all(_stands_out(_look(word.holder), _look(text.holder)) for word in around.own for text in looks):
        return Difference(Apart.PLAINLY)
    paints = _paints(snapshot)
    words, others, nearest = (
        [piece for piece in pieces if _place(piece.holder) in paints]
        for pieces in (around.own, around.others, around.nearest)
    )
    if not words or not others:
        return Difference(Apart.NOT)
    most, *rest = (_of_words(paints, words, text) for text in (looks if len(looks) == 1 else _kinds(others)))
    if most.apart is Apart.NOT:
        return most
    beside = [_of_words(paints, words, text) for text in nearest]
    if most.apart is Apart.BY_COLOUR and any(one.apart not in (Apart.NOT, Apart.HARDLY) for one in beside):
        return most
    alike = [one for one in rest if one.apart is Apart.BY_COLOUR]
    least = min((one for one in (most, *beside, *alike) if one.apart is not Apart.NOT), key=lambda one: one.apart)
    return least._replace(apart=Apart.FROM_PART) if least.apart is Apart.BY_COLOUR else least


def looks_like(around: Around) -> bool:
    """Tell whether all words of a link look just like those on its sides, as their styles have it."""
    return bool(around.nearest) and all(
        _look(word.holder) == _look(text.holder) and _written(word.holder) == _written(text.holder)
        for word in around.own
        for text in around.nearest
    )


def _written(node: Element) -> tuple[str, ...]:
    return tuple(node.style(name) for name in ("color", "background-color", "background-image", "opacity"))


def has_sign(link: Element) -> bool:
    """Tell whether a picture, or a sign that a style draws, may show that a link is one."""
    drawn = ("sign", "before", "after")
    return any(
        node.visible and (node.tag in _PICTURES or any(node.extra.get(what) for what in drawn))
        for node in (link, *link.descendants())
    )


def _kinds(pieces: Sequence[Piece]) -> list[Piece]:
    """Return a text of each style, first that of the style which most of the letters have."""
    if len(pieces) == 1:
        return [pieces[0]]
    counted: Counter[int] = Counter()
    first: dict[int, Piece] = {}
    for piece in pieces:
        style = piece.holder.row.style
        counted[style] += piece.size
        first.setdefault(style, piece)
    return [first[style] for style, _ in counted.most_common()]


def _of_words(paints: _Paints, words: Sequence[Piece], text: Piece) -> Difference:
    """Return how all words of a link are told from a text."""
    each = [_compared(paints, word, text) for word in words]
    each = [one for one in each if one.apart is not Apart.NOT]
    if not each:
        return Difference(Apart.NOT)
    least = min(each, key=lambda one: one.apart)
    is_part = least.apart is Apart.BY_COLOUR and any(one.apart is Apart.PLAINLY for one in each)
    return least._replace(apart=Apart.IN_PART if is_part else least.apart, text=text.text)


def _compared(paints: _Paints, word: Piece, text: Piece) -> Difference:
    own, other = _look(word.holder), _look(text.holder)
    if _stands_out(own, other):
        return Difference(Apart.PLAINLY)
    by_colour = _by_colour(paints[_place(word.holder)], paints[_place(text.holder)])
    if by_colour.apart in (Apart.NOT, Apart.PLAINLY):
        return by_colour
    return _hardly(own, other, is_cased=bool(cased(word.text))) or by_colour


# -- lines and letters
@lru_cache(maxsize=1024)
def _stands_out(own: _Look, other: _Look) -> bool:
    """Tell whether words have a line or letters that a text beside them has not, plain for all to see."""
    if own.lines - other.lines or (own.is_raised and not other.is_raised):
        return True
    if own.weight >= BOLD > other.weight or (own.style != "normal" and other.style == "normal"):
        return True
    return max(own.size, other.size) >= LARGER * min(own.size, other.size)


@lru_cache(maxsize=1024)
def _hardly(own: _Look, other: _Look, *, is_cased: bool) -> Difference | None:
    """Return in what two texts differ beside their colours, so little that it may go unseen."""
    for name, mine, its in (
        ("font-weight", str(own.weight), str(other.weight)),
        ("font-size", f"{own.size:g}px", f"{other.size:g}px"),
        ("font-style", own.style, other.style),
        ("font-family", own.family, other.family),
        ("text-transform", own.case if is_cased else "", other.case if is_cased else ""),
        ("text-decoration-line", " ".join(sorted(own.lines)) or "none", " ".join(sorted(other.lines)) or "none"),
    ):
        if mine != its:
            return Difference(Apart.HARDLY, "", name, mine, its)
    return None


def _look(node: Element) -> _Look:
    known = _known_looks(node.frame)
    look = known.get(node.index)
    if look is None:
        family = node.style("font-family").partition(",")[0].strip("\"' ").lower()
        look = known[node.index] = _Look(
            font_weight(node), font_size(node), node.style("font-style"), family, node.style("text-transform"),
            _lines(node), node.closest("sup", "sub") is not None,
        )  # fmt: skip
    return look


def _lines(node: Element) -> frozenset[str]:
    """Return the lines that are drawn along a text, whatever around it draws them."""
    known, rows, index, way = _known_lines(node.frame), node.frame.rows, node.index, list[int]()
    while index not in known:
        way.append(index)
        index = rows[index].parent
    found = known[index]
    for index in reversed(way):
        extra, drawn = rows[index].extra, node.frame.views[index].style("text-decoration-line")
        if drawn not in ("none", "") and not extra.get("unlined"):
            found = found.union(drawn.split())
        if extra.get("line"):
            found = found | {"line"}
        known[index] = found
    return found


@once
def _known_looks(_: Frame) -> dict[int, _Look]:
    return {}


@once
def _known_lines(_: Frame) -> dict[int, frozenset[str]]:
    return {-1: frozenset()}  # what is around the root


# -- colours
@lru_cache(maxsize=1024)
def _by_colour(own: _Paint, other: _Paint) -> Difference:
    """Return how far colours tell two texts apart: those of the letters, or those behind them."""
    found = Difference(Apart.NOT)
    for name, mine, its, is_written in (
        ("color", own.ink, other.ink, own.color != other.color),
        ("background-color", own.ground, other.ground, own.behind != other.behind),
    ):
        if mine is None or its is None:
            if is_written and found.apart is Apart.NOT:
                found = Difference(Apart.UNKNOWN)
        elif (ratio := colour.ratio(mine, its)) >= APART:
            return Difference(Apart.PLAINLY)
        elif found.apart is not Apart.BY_COLOUR and _differ(mine, its, SEEN):
            found = Difference(Apart.BY_COLOUR, "", name, colour.to_hex(mine), colour.to_hex(its), told(ratio))
    return found


@once_a_page
def _paints(snapshot: Snapshot) -> _Paints:
    """Return the colours that were measured of the text of each element at rest, of those that anybody sees."""
    return {
        _place(text.element): _paint(text.element, text.sample)
        for text in measured_texts(snapshot)
        if text.sample.kind == "text" and text.sample.state == "default" and _is_seen(text.sample)
    }


def _place(node: Element) -> tuple[int, int]:
    return node.frame.index, node.index


def _paint(node: Element, sample: TextSample) -> _Paint:
    written = node.style("color")
    return _known_paint(
        sample.foreground, sample.background, sample.method, written, node.style("background-color"),
        is_cut="scrolled" in sample.notes,
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _known_paint(ink: str, ground: str, method: str, written: str, behind: str, *, is_cut: bool) -> _Paint:
    match = _OPAQUE.fullmatch(written)
    declared = (int(match[1]), int(match[2]), int(match[3])) if match else None
    painted = colour.from_hex(ink) if ink else declared if is_cut else None
    if painted and method == "pixels" and (declared is None or _differ(painted, declared, ROUNDED)):
        painted = None
    return _Paint(painted, colour.from_hex(ground) if method in _EXACT else None, written, behind)


def _is_seen(sample: TextSample) -> bool:
    if "unseen" in sample.notes or "same-colour" in sample.notes:
        return False
    return not sample.foreground or sample.foreground != sample.background


def _differ(one: Rgb, other: Rgb, least: int) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) >= least
