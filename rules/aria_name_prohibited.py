"""A name on an element that cannot carry one is dropped by some screen readers and spoken by others.

ACT rule kb1m8s: ARIA 1.2 prohibits names on generic elements, paragraphs, emphasis, code and the like, and braille or
other role descriptions on those without a role. Text inside is still heard, so no failure of a criterion is claimed
here; an element without text is judged by axe's aria-prohibited-attr.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cannot_be_named,
    failed,
    passed,
    rule,
    without_meaning,
)

_NAMES = ("aria-label", "aria-labelledby", "aria-braillelabel")
_DESCRIPTIONS = ("aria-roledescription", "aria-brailleroledescription")
_ATTRIBUTES = (*_NAMES, *_DESCRIPTIONS)


@rule(
    "aria-name-prohibited",
    criteria=(),
    provisions=("CXP-10.4", "CXP-11.5"),
    act=("kb1m8s", "5c01ea"),
    impact=Impact.MODERATE,
    title=Text(en="Names stand on elements that can be named", ar="الأسماء على عناصر يصح أن تحمل اسمًا"),
    who=Text(
        en="People who use a screen reader: some hear the name instead of the text, some never hear it.",
        ar="مستخدمو قارئ الشاشة: يسمع بعضهم الاسم بدل النص، ولا يسمعه آخرون أبدًا.",
    ),
    reasons={
        "prohibited": Text(
            en="{attribute} is not allowed on this <{tag}>, which has no role that takes a name",
            ar="لا يجوز استخدام {attribute} على عنصر <{tag}> هذا، فليس له دور يقبل اسمًا",
        ),
    },
    remedy=Text(
        en="Write the words as text, or give the element a role that takes a name, such as group, img or region.",
        ar="اكتب الكلمات نصًا، أو امنح العنصر دورًا يقبل اسمًا مثل group أو img أو region.",
    ),
)  # fmt: skip
def aria_name_prohibited(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.bearing(*_ATTRIBUTES):
        used = [name for name in _ATTRIBUTES if (element.attribute(name) or "").strip()]
        if not used or not (element.exposed or element.visible) or not element.text:
            continue
        if wrong := [name for name in used if _prohibited(element, name)]:
            yield failed("prohibited", element, attribute=wrong[0], tag=element.tag)
        else:
            yield passed(at=element)


def _prohibited(element: Element, attribute: str) -> bool:
    return without_meaning(element) or (attribute in _NAMES and cannot_be_named(element))
