"""The Tab key goes through a page as its reader does, not back and forth.

Failure F44: numbers in tabindex that make the focus go back, to what stands above in the same column or before in the same
line. An order by columns (H4) is one. Whether what is left out of order keeps its sense only a person can say, so one
question a page, at the first step back.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from a11y_audit.api import Element, Flag, Impact, Judgement, Snapshot, Text, cant_tell, is_stop, passed, rule

SAME = 8.0  # CSS px: lines of fields and links begin so alike


@rule(
    "tab-order-jumps",
    criteria=("2.4.3",),
    provisions=("CXP-10.9",),
    impact=Impact.SERIOUS,
    title=Text(en="The focus goes through the page in the order of its sense", ar="ينتقل التركيز في الصفحة بترتيب معناها"),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader.", ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة."
    ),
    reasons={
        "back": Text(
            en="Because of tabindex the focus goes back from “{one}” to “{two}”, which stands before it",
            ar="بسبب السمة tabindex يعود التركيز من «{one}» إلى «{two}» الذي يسبقه في الصفحة",
        ),
    },
    actions={
        "back": Text(
            en="Go through the page with the Tab key: if fields or links come in an order that confuses, it is a failure.",
            ar="تنقّل في الصفحة بمفتاح Tab: إن جاءت الحقول أو الروابط بترتيب مربك فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Remove the numbers from tabindex, and write the elements in the order of their sense.",
        ar="احذف الأرقام من السمة tabindex، واكتب العناصر بترتيب معناها.",
    ),
)  # fmt: skip
def tab_order_jumps(snapshot: Snapshot) -> Iterator[Judgement]:
    if not any(number(element) > 0 for element in snapshot.main.bearing("tabindex")):  # nearly always
        return
    stops = [element for element in snapshot.main.elements if element.visible and is_stop(element)]
    numbered = sorted((element for element in stops if number(element) > 0), key=number)  # of one number: as written
    if not numbered:
        return
    order = [*numbered, *(element for element in stops if number(element) <= 0)]
    for one, two in pairwise(order):
        if two.index < one.index and number(one) > 0 and goes_back(one, two):
            yield cant_tell("back", two, one=called(one), two=called(two))
            return
    yield passed()


def number(element: Element) -> int:
    """Return the number of a tabindex, 0 without one."""
    value = (element.attribute("tabindex") or "").strip()
    return int(value) if value.lstrip("-+").isdecimal() and element.has(Flag.TABBABLE) else 0


def goes_back(one: Element, two: Element) -> bool:
    """Tell whether the eye, too, meets two before one: over it and not in a later column, or before it in its line."""
    if one.box is None or two.box is None:
        return False
    sign = -1 if two.style("direction") == "rtl" else 1
    starts = [box.x + box.width if sign < 0 else box.x for box in (one.box, two.box)]
    beyond = sign * (starts[1] - starts[0])  # how far two begins after one, in the direction of lines
    if two.box.y + two.box.height <= one.box.y:
        return beyond <= SAME
    return two.box.y < one.box.y + one.box.height and beyond < 0


def called(element: Element) -> str:
    return element.name or element.visible_text[:60] or element.tag
