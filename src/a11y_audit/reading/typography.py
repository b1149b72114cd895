"""How a block of text is set: size, weight and line height as computed, and the size that most of a page is set in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from a11y_audit.lexicon.scripts import letters
from a11y_audit.model.dom import Element
from a11y_audit.reading.blocks import Block

_WEIGHTS = {"normal": 400, "bold": 700, "lighter": 300, "bolder": 700}
_NORMAL_SIZE = 16.0


@lru_cache(maxsize=1024)
def pixels(value: str) -> float | None:
    """Return a computed length in CSS px, None for a keyword."""
    try:
        return float(value.removesuffix("px"))
    except ValueError:
        return None


def font_size(element: Element) -> float:
    return pixels(element.style("font-size")) or _NORMAL_SIZE


def seen_size(element: Element) -> float:
    """Return how large its letters are shown (CSS px): a style may draw a part of the page larger than it is set."""
    return font_size(element) * float(element.extra.get("scale", 1.0))


def font_weight(element: Element) -> int:
    value = element.style("font-weight")
    return _WEIGHTS.get(value) or (int(float(value)) if value.replace(".", "").isdecimal() else _WEIGHTS["normal"])


def smallest(block: Block) -> tuple[float, int]:
    """Return the smallest size and the lightest weight among the block's words."""
    holders = [holder for holder, text in block.parts if letters(text)] or [block.element]
    return min(font_size(holder) for holder in holders), min(font_weight(holder) for holder in holders)


def line_spacing(block: Block, lines: int) -> float | None:
    """Return the distance of a paragraph's lines in sizes of its letters; None when none is stated, or fewer lines."""
    height, box = pixels(block.element.style("line-height")), block.element.box
    if height is None or box is None or box.height < lines * height:
        return None
    return height / max((font_size(holder) for holder, text in block.parts if letters(text)), default=_NORMAL_SIZE)


def body_size(blocks: Iterable[Block]) -> float:
    """Return the size in CSS px that most letters are set in."""
    counted: Counter[float] = Counter()
    for block in blocks:
        for holder, text in block.parts:
            counted[font_size(holder)] += letters(text).total()
    return max(counted.items(), key=lambda pair: (pair[1], -pair[0]))[0] if counted else _NORMAL_SIZE
