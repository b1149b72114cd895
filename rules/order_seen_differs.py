"""The order in which parts are read aloud is that of the code; where the eye meets them otherwise, sense may be lost.

SC 1.3.2, failures F1 and F49. Neighbours with text (three or more) that are painted in another order than they are
written, by floats, flex order, grid or positions, in the direction of the page; where all are placed by hand, one such
pair in a column is enough; and layout tables with cells that reach over rows. Whether the order matters is for a person
to say: one question a group, the menu bars of a page left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from a11y_audit.api import (
    Box,
    Element,
    Impact,
    Judgement,
    Snapshot,
    TableKind,
    Text,
    cant_tell,
    grid,
    is_table,
    kind_of_table,
    letters,
    rule,
)

FEWEST = 3
SHARE = 1 / 3  # of all pairs: fewer swaps are a part moved to the side
_NOT_ORDERED = ("nav", "navigation", "tablist", "toolbar", "menu", "menubar", "select", "table", "svg", "figure")


@rule(
    "order-seen-differs",
    criteria=("1.3.2",),
    provisions=("CXP-8.1.4", "CXP-10.9", "CXP-11.9"),
    impact=Impact.SERIOUS,
    title=Text(en="Parts are written in the order in which they are seen", ar="ترتيب الأجزاء في الشيفرة كترتيب ظهورها"),
    who=Text(
        en="People who use a screen reader, and people who read with styles of their own.",
        ar="مستخدمو قارئ الشاشة ومن يقرؤون بأنماط خاصة بهم.",
    ),
    reasons={
        "reordered": Text(
            en="“{seen}” is seen before “{read}” and read after it, among {count} neighbours",
            ar="يُرى «{seen}» قبل «{read}» ويُقرأ بعده (الأجزاء المتجاورة: {count})",
        ),
        "layout-table": Text(
            en="A table for layout has cells over several rows, so it is read in another order than it is seen",
            ar="جدول للتخطيط فيه خلايا ممتدة على عدة صفوف، فيُقرأ بترتيب غير الذي يظهر به",
        ),
    },
    actions={
        "reordered": Text(
            en="Read the parts in the order of the code: if the sense changes (steps, question and answer), it is a failure.",
            ar="اقرأ الأجزاء بترتيب الشيفرة: إن تغيّر المعنى (خطوات، سؤال وجواب) فهذه مخالفة.",
        ),
        "layout-table": Text(
            en="Read the cells row by row: if sentences or their order come apart, it is a failure.",
            ar="اقرأ الخلايا صفًا صفًا: إن تقطعت الجمل أو اختل ترتيبها فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Write the parts in the order of their sense, and place them without order, row-reverse or floats that turn it.",
        ar="اكتب الأجزاء بترتيب معناها، ونسّقها دون order أو row-reverse أو تعويم يقلب الترتيب.",
    ),
)  # fmt: skip
def order_seen_differs(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.elements:
        if element.tag == "table":
            if is_table(element) and _breaks_rows(element):
                yield cant_tell("layout-table", element)
            continue
        parts = _parts(element)
        if not parts:
            continue
        from_right = element.style("direction") == "rtl"
        swapped = _turned(parts, from_right)
        if swapped and element.closest(*_NOT_ORDERED) is None:
            read, seen = swapped[0]
            yield cant_tell(
                "reordered", element, seen=seen.visible_text[:40], read=read.visible_text[:40], count=len(parts)
            )


def _turned(parts: list[Element], from_right: bool) -> list[tuple[Element, Element]]:
    """Return the pairs that are seen the other way round, where they are more than a part moved to the side."""
    swapped = _swapped(parts, from_right)
    if len(swapped) >= SHARE * len(parts) * (len(parts) - 1) / 2:
        return swapped
    if any(part.style("position") != "absolute" for part in parts):
        return []
    return [(one, two) for at, one in enumerate(parts) for two in parts[at + 1 :] if _is_over(two, one, from_right)]


def _is_over(two: Element, one: Element, from_right: bool) -> bool:
    """Tell whether a part stands over another one in the same column: their lines begin alike, and both have words."""
    if one.box is None or two.box is None or two.box.y + two.box.height / 2 > one.box.y:
        return False
    ends = (one.box.x + one.box.width, two.box.x + two.box.width) if from_right else (one.box.x, two.box.x)
    return abs(ends[0] - ends[1]) <= 1 and bool(letters(one.visible_text)) and bool(letters(two.visible_text))


def _parts(element: Element) -> list[Element]:
    """Return the children that are painted with text, none where they plainly stand in order.

    Inline runs of text are laid out by the bidi algorithm alone.
    """
    children = element.children
    if len(children) < FEWEST or element.style("display") in ("inline", "none", "contents"):
        return []
    placed = [
        child
        for child in children
        if child.visible and child.box is not None and child.style("position") != "fixed"
        and (child.style("display") != "inline" or child.style("position") == "absolute")
    ]  # fmt: skip
    if len(placed) < FEWEST or _stands_in_order(placed, element.style("direction") == "rtl"):
        return []
    texts = [child for child in placed if child.visible_text]
    if all(child.style("position") == "absolute" and not letters(child.visible_text) for child in texts):
        return []  # the figures of a scale, each set at its place
    return texts if len(texts) >= FEWEST else []


def _swapped(parts: Sequence[Element], from_right: bool) -> list[tuple[Element, Element]]:
    """Return the pairs of which the part that is written later is seen first."""
    return [
        (one, two)
        for at, one in enumerate(parts) for two in parts[at + 1 :]
        if one.box is not None and two.box is not None and _before(two.box, one.box, from_right)
    ]  # fmt: skip


def _stands_in_order(parts: Sequence[Element], from_right: bool) -> bool:
    """Tell whether no part begins above one before it, and none on the side where lines begin unless it is lower.

    A cheap answer for nearly all; what it does not tell is found pair by pair.
    """
    boxes = [part.box for part in parts if part.box is not None]
    if any(box.width <= 1 or box.height <= 1 for box in boxes):
        return False
    tops = [box.y for box in boxes]
    level = min(box.y + box.height for box in boxes) > max(tops) + 1
    if not level and any(later < earlier for earlier, later in pairwise(tops)):
        return False
    if from_right:
        in_line = all(later.x + later.width <= earlier.x + earlier.width for earlier, later in pairwise(boxes))
    else:
        in_line = all(later.x >= earlier.x for earlier, later in pairwise(boxes))
    return in_line or all(later.y >= earlier.y + earlier.height for earlier, later in pairwise(boxes))


def _before(one: Box, two: Box, from_right: bool) -> bool:
    """Tell whether the eye meets one wholly before two: above it, or in the same line on the side where lines begin."""
    if one.y + one.height <= two.y + 1:
        return True
    middle, other = one.y + one.height / 2, two.y + two.height / 2
    level = two.y <= middle <= two.y + two.height and one.y <= other <= one.y + one.height
    if not level:
        return False
    return one.x >= two.x + two.width - 1 if from_right else one.x + one.width <= two.x + 1


def _breaks_rows(element: Element) -> bool:
    table = grid(element)
    if any(cell.header for cell in table.cells) or kind_of_table(table) is TableKind.DATA:
        return False
    tall = [cell for cell in table.cells if cell.height > 1 and not cell.empty]
    return any(other.row > cell.row and not other.empty for cell in tall for other in table.cells)
