"""People who use the Tab key go through a page in the order in which it is read.

A positive tabindex moves an element before all others. The order may still make sense, so no WCAG failure is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Flag, Impact, Judgement, Snapshot, Text, failed, met, passed, rule


@rule(
    "tabindex-positive",
    criteria=(),
    provisions=("CXP-10.9",),
    replaces=("tabindex",),
    impact=Impact.MODERATE,
    title=Text(en="No element jumps the queue of the Tab key", ar="لا عنصر يتقدم على غيره في التنقل بمفتاح Tab"),
    who=Text(
        en="People who use a keyboard: the focus jumps about the page.",
        ar="مستخدمو لوحة المفاتيح: يقفز التركيز من موضع إلى آخر في الصفحة.",
    ),
    reasons={
        "positive": Text(
            en='tabindex="{value}" takes the element out of the order of the page',
            ar='تُخرج السمة tabindex="{value}" العنصر من ترتيب الصفحة',
        ),
    },
    remedy=Text(
        en='Put the elements in the right order in the code, and write tabindex="0" or none.',
        ar='رتّب العناصر في الشيفرة كما ينبغي، واكتب tabindex="0" أو احذفها.',
    ),
)  # fmt: skip
def tabindex_positive(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.bearing("tabindex"):
        value = (element.attribute("tabindex") or "").strip()
        if not value.lstrip("-+").isdecimal() or not (element.has(Flag.TABBABLE) and met(element)):
            continue
        if int(value) > 0:
            yield failed("positive", element, value=int(value))
        else:
            yield passed(at=element)
