"""People who use the Tab key meet fields and links in an order that makes sense: name before address, before "Send".

SC 2.4.3, failure F44. Positive values of tabindex that do not follow the order of the page, or that leave out a field or
link between two of them, so that it comes last. Whether the order makes sense all the same, or mends one that styles have
changed, a person must say: one question a page. What only comes first as a whole is left to tabindex-positive.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from a11y_audit.api import Element, Flag, Impact, Judgement, Snapshot, Text, cant_tell, documents, met, passed, rule


@rule(
    "focus-order-differs",
    criteria=("2.4.3",),
    provisions=("CXP-10.9",),
    impact=Impact.SERIOUS,
    title=Text(en="The Tab key follows the order of the page", ar="يتبع مفتاح Tab ترتيب الصفحة"),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader: the focus jumps to and fro.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة، إذ يقفز التركيز إلى الأمام وإلى الخلف.",
    ),
    reasons={
        "reversed": Text(
            en="By tabindex the Tab key reaches “{name}” before “{other}”, which comes first on the page (positive values: {count})",
            ar="بسبب السمة tabindex يصل مفتاح Tab إلى «{name}» قبل «{other}» وهو السابق في الصفحة (عدد القيم الموجبة: {count})",
        ),
        "left-out": Text(
            en="By tabindex the Tab key passes over “{other}” to “{name}”, and comes back to it later (positive values: {count})",
            ar="بسبب السمة tabindex يتخطى مفتاح Tab العنصر «{other}» إلى «{name}» ثم يعود إليه لاحقًا (عدد القيم الموجبة: {count})",
        ),
    },
    actions={
        "reversed": Text(
            en="Press Tab through this part of the page: if the order does not make sense, it is a failure.",
            ar="تنقل في هذا الجزء من الصفحة بمفتاح Tab: إن لم يكن للترتيب معنى فهذه مخالفة.",
        ),
        "left-out": Text(
            en="Press Tab through this part of the page: if the order does not make sense, it is a failure.",
            ar="تنقل في هذا الجزء من الصفحة بمفتاح Tab: إن لم يكن للترتيب معنى فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Put the elements in the right order in the code, and leave tabindex out.",
        ar="رتّب العناصر في الشيفرة كما ينبغي، واحذف السمة tabindex.",
    ),
)  # fmt: skip
def focus_order_differs(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        stops = [element for element in frame.elements if element.has(Flag.TABBABLE) and met(element)]
        early = [element for element in stops if rank(element)]
        if reason := differing(stops, early):
            code, name, other = reason
            yield cant_tell(code, name, of_many=len(early), count=len(early), name=called(name), other=called(other))
        elif len(stops) > 1:
            yield passed(at=stops[0])


def differing(stops: list[Element], early: list[Element]) -> tuple[str, Element, Element] | None:
    """Return how positive values change the order of the page, what is reached too early, and what too late."""
    for before, after in pairwise(early):
        if rank(after) < rank(before):
            return "reversed", after, before
    between = (stop for stop in stops if early and early[0].index < stop.index < early[-1].index and not rank(stop))
    passed_over = next((stop for stop in between if stop.role != "radio"), None)  # arrow keys move within a set
    if passed_over is None:
        return None
    return "left-out", next(element for element in early if element.index > passed_over.index), passed_over


def rank(element: Element) -> int:
    """Return a positive tabindex, 0 for any other."""
    value = (element.attribute("tabindex") or "").strip()
    return int(value) if value.isdecimal() else 0


def called(element: Element) -> str:
    return element.name or element.visible_text[:60] or f"<{element.tag}>"
