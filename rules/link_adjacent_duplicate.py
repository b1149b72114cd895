"""People who go from link to link are not stopped twice for one target, once at the picture and once at the words.

Two links side by side to the same address, one of them with a picture and both with the same name (technique H2). Both
work, so it is advice; one finding a page, since it comes from a template.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, destination, failed, fold, links, passed, rule


@rule(
    "link-adjacent-duplicate",
    criteria=(),
    provisions=("CXP-10.8",),
    impact=Impact.MINOR,
    title=Text(en="Picture and text of one target are one link", ar="الصورة والنص المؤديان إلى وجهة واحدة رابط واحد"),
    who=Text(
        en="People who use a keyboard or a screen reader pass every target twice.",
        ar="مستخدمو لوحة المفاتيح وقارئ الشاشة يمرون بكل وجهة مرتين.",
    ),
    reasons={
        "twice": Text(
            en="Neighbouring links with the same name and target: {count}, the first is “{name}”",
            ar="عدد الروابط المتجاورة التي لها الاسم نفسه والوجهة نفسها: {count}، وأولها «{name}»",
        ),
    },
    remedy=Text(
        en='Put picture and words into one link and give the picture alt="".',
        ar='ضع الصورة والكلمات في رابط واحد واجعل النص البديل للصورة فارغًا (alt="").',
    ),
)  # fmt: skip
def link_adjacent_duplicate(snapshot: Snapshot) -> Iterator[Judgement]:
    pictured = False
    twice: list[Element] = []
    for first, second in pairwise(links(snapshot)):
        if first.frame is not second.frame or not (has_picture(first) or has_picture(second)):
            continue
        pictured = True
        target = destination(first)
        same = bool(target) and target == destination(second) and fold(first.name) == fold(second.name)
        if same and not text_between(first, second):
            twice.append(first)
    if twice:
        yield failed("twice", twice[0], of_many=len(twice), name=twice[0].name, count=len(twice))
    elif pictured:
        yield passed()


def has_picture(link: Element) -> bool:
    return any(node.tag in ("img", "svg", "picture") for node in link.descendants())


def text_between(first: Element, second: Element) -> bool:
    """Tell whether words stand between the end of one link and the start of the next."""
    rows = first.frame.rows[first.frame.ends[first.index] : second.index]
    return any(row.text.strip() for row in rows)
