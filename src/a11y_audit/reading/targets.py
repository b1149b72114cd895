"""What a pointer aims at, and how near small targets stand to others (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

from bisect import bisect_left
from math import hypot
from typing import NamedTuple

from a11y_audit.lexicon.scripts import letters
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.finding import Box
from a11y_audit.model.rows import Flag
from a11y_audit.reading.blocks import text_blocks
from a11y_audit.reading.links import destination
from a11y_audit.reading.once import once
from a11y_audit.reading.typography import font_size

# WCAG 2.2, 2.5.8: "The size of the target for pointer inputs is at least 24 by 24 CSS pixels"; "a 24 CSS pixel diameter
# circle".
LEAST_TARGET = 24.0
ROUNDING = 0.5  # CSS px that a browser may round away
USUAL = 16.0  # CSS px; the size of letters that a page does not set
BUTTON = 20.0  # CSS px; no browser makes a button of its own smaller than a line with its border
_SIZED = (  # what a page gives its size; of fields the browser does, or their labels add to it
    "link", "button", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "switch", "summary",
)  # fmt: skip
_FIELDS = ("input", "select", "textarea", "checkbox", "radio", "combobox", "textbox", "slider", "option")
_DRAWN = ("svg", "canvas", "math", "area")  # places on a drawing or map: "Essential"
_UNMOVED = ("fixed", "sticky")
_LAID_OVER = 0.5  # share of the smaller of two targets that lies under the other: they are not shown together
_IN_LINE = ("inline", "contents", "ruby")


class Target(NamedTuple):
    """What is pressed, and the box in which it is."""

    element: Element
    box: Box
    is_small: bool

    @property
    def middle(self) -> tuple[float, float]:
        return self.box.x + self.box.width / 2, self.box.y + self.box.height / 2


class Crowded(NamedTuple):
    """A target too small for where it stands, and the one that is too near."""

    target: Target
    other: Target


def is_target(element: Element) -> bool:
    """Tell whether a pointer can aim at an element that is there to be pressed."""
    if not element.visible or element.box is None or element.tag == "link" or _lacks_its_sign(element):
        return False
    return not (element.has(Flag.DISABLED) or element.has(Flag.INERT) or element.closest(*_DRAWN) is not None)


def _lacks_its_sign(element: Element) -> bool:
    """Tell whether what a target would show did not come (an icon font, a picture), so that its size is not known."""
    if element.visible_text or not element.children:
        return False
    return not any(node.box and node.box.width > 0 and node.box.height > 0 for node in element.descendants())


@once
def targets(frame: Frame) -> tuple[Target, ...]:
    """Return the targets of a document from above to below; what stands in another target is a part of it."""
    found: list[Target] = []
    end = 0
    for element in frame.select(*_SIZED, *_FIELDS):
        if element.index < end or not is_target(element):
            continue
        box = _hit(element)
        is_small = min(box.width, box.height) < LEAST_TARGET - ROUNDING and _is_sized(element)
        found.append(Target(element, box, is_small))
        end = frame.ends[element.index]
    return tuple(sorted(found, key=lambda target: (target.middle[1], target.element.index)))


def crowded(frame: Frame) -> list[Crowded]:
    """Return the targets that are neither of the least size nor far enough from every other one, in document order.

    Left alone, as the criterion has it: targets within a line of other text, those that the browser sizes, and links to
    where a link of the least size leads.
    """
    every = targets(frame)
    wide = {destination(one.element) for one in every if not one.is_small and one.element.role == "link"} - {""}
    heights = [target.middle[1] for target in every]
    tallest = max((target.box.height for target in every), default=0.0)
    found: list[Crowded] = []
    for place, target in enumerate(every):
        if not target.is_small or _is_in_text(target.element) or destination(target.element) in wide:
            continue
        reach = LEAST_TARGET + tallest / 2
        first = bisect_left(heights, heights[place] - reach)
        last = bisect_left(heights, heights[place] + reach)
        near = [
            other
            for other in every[first:last]
            if other is not target
            and _is_too_near(target, other)
            and _stand_beside(target, other)
            and not _leads_alike(target, other)
        ]
        if near:
            found.append(Crowded(target, min(near, key=lambda other: _gap(target, other))))
    return sorted(found, key=lambda crowd: crowd.target.element.index)


def _hit(element: Element) -> Box:
    """Return the box that answers a press: that of an element with what stands in it, or is laid over it by a style."""
    box = element.box
    assert box is not None
    if min(box.width, box.height) >= LEAST_TARGET:
        return box
    inside = [node.box for node in element.descendants() if node.visible and node.box is not None]
    left, top = min(one.x for one in (box, *inside)), min(one.y for one in (box, *inside))
    right = max(one.x + one.width for one in (box, *inside))
    bottom = max(one.y + one.height for one in (box, *inside))
    across, down = element.extra.get("overlay", (0.0, 0.0))
    more = max(0.0, across - (right - left)) / 2, max(0.0, down - (bottom - top)) / 2
    return Box(left - more[0], top - more[1], right - left + 2 * more[0], bottom - top + 2 * more[1])


def _is_sized(element: Element) -> bool:
    """Tell whether the page sized a target, not the browser ("User Agent Control").

    A button with the browser's own border, and a link in letters and lines of the usual size, have the browser's size.
    """
    if element.tag in ("input", "select", "textarea") and element.role != "button":
        return False
    if element.tag in ("a", "summary") and element.style("line-height") == "normal" and _is_plain(element):
        return False
    if element.tag in ("button", "input") and element.style("border-bottom-style") == "outset" and element.box:
        return element.box.height < BUTTON
    return element.role not in _FIELDS


def _is_plain(element: Element) -> bool:
    """Tell whether words in letters of the usual size, as wide as need be, are all that a target is."""
    is_wide = element.box is not None and element.box.width >= LEAST_TARGET
    return is_wide and bool(element.visible_text) and font_size(element) == USUAL and not _holds_a_box(element)


def _holds_a_box(element: Element) -> bool:
    return any(not node.style("display").startswith(_IN_LINE) for node in (element, *element.descendants()))


def _is_in_text(element: Element) -> bool:
    """Tell whether a target stands in a line with words that are no target's ("Inline")."""
    if not element.style("display").startswith(_IN_LINE):
        return False
    around = next((node for node in element.ancestors() if not node.style("display").startswith(_IN_LINE)), None)
    return around is not None and around.index in _worded(element.frame)


@once
def _worded(frame: Frame) -> frozenset[int]:
    """Return the blocks that hold words of no target."""
    pressed = [(one.element.index, frame.ends[one.element.index]) for one in targets(frame)]
    pressed.sort()
    starts = [start for start, _ in pressed]

    def is_pressed(holder: Element) -> bool:
        place = bisect_left(starts, holder.index + 1) - 1
        return place >= 0 and holder.index < pressed[place][1]

    return frozenset(
        block.element.index
        for block in text_blocks(frame)
        if any(letters(text) and not is_pressed(holder) for holder, text in block.parts)
    )


def _stand_beside(one: Target, other: Target) -> bool:
    """Tell whether two targets are seen beside each other: no layers, and none that stays while the page scrolls."""
    if _floats(one.element) is not _floats(other.element):
        return False
    across = min(one.box.x + one.box.width, other.box.x + other.box.width) - max(one.box.x, other.box.x)
    down = min(one.box.y + one.box.height, other.box.y + other.box.height) - max(one.box.y, other.box.y)
    smaller = min(one.box.width * one.box.height, other.box.width * other.box.height)
    return across <= 0 or down <= 0 or across * down <= _LAID_OVER * smaller


def _floats(element: Element) -> bool:
    return any(node.style("position") in _UNMOVED for node in (element, *element.ancestors()))


def _gap(target: Target, other: Target) -> float:
    """Return how far the middle of a target is from another: from its middle if that is small too, else its edge."""
    (x, y), box = target.middle, other.box
    if other.is_small:
        return hypot(x - other.middle[0], y - other.middle[1])
    return hypot(max(box.x - x, 0.0, x - box.x - box.width), max(box.y - y, 0.0, y - box.y - box.height))


def _is_too_near(target: Target, other: Target) -> bool:
    """Tell whether the circle around a target meets another target, or the circle around another small one."""
    return _gap(target, other) < (LEAST_TARGET if other.is_small else LEAST_TARGET / 2) - ROUNDING


def _leads_alike(target: Target, other: Target) -> bool:
    """Tell whether to press the one for the other does no harm."""
    leads = destination(target.element)
    return bool(leads) and leads == destination(other.element)
