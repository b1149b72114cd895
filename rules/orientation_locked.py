"""Nobody has to turn a device that is fixed to a wheelchair, or that they cannot turn.

SC 1.3.4 (WCAG 2.1), failure F97: style sheets turn the content by a quarter in one orientation of the device, so that
it can be read in the other alone. The browser's own cascade tells what is turned (see capture/js/turned.js): a style
that another overrides, or that both orientations share, turns nothing. An arrow or a picture may turn; with half of the
words on the page it is the page, and with a few words a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, failed, passed, rule

WORD = re.compile(r"\w+")
MOST = 0.5  # share of the words that are painted: with so many it is the page that is turned
FEW = 3  # words among others: fewer are a label on something that turns


@rule(
    "orientation-locked",
    criteria=("1.3.4",),
    act=("b33eff",),
    replaces=("css-orientation-lock",),
    impact=Impact.SERIOUS,
    title=Text(
        en="The content stands upright however the device is held", ar="يبقى المحتوى قائمًا كيفما أُمسك الجهاز"
    ),
    who=Text(
        en="People whose device is mounted in one position, and people who cannot turn it.",
        ar="من ثُبتت أجهزتهم في وضع واحد، ومن لا يستطيعون تدويرها.",
    ),
    reasons={
        "page": Text(
            en="When the device is turned, style sheets turn the page by a quarter, so that it lies on its side",
            ar="عند تدوير الجهاز تدير أوراق الأنماط الصفحة ربع دورة فتصبح على جنبها",
        ),
        "part": Text(
            en="When the device is turned, style sheets turn this part by a quarter: “{text}”",
            ar="عند تدوير الجهاز تدير أوراق الأنماط هذا الجزء ربع دورة: «{text}»",
        ),
    },
    actions={
        "part": Text(
            en="Open the page in a tall and in a wide window: if this part can be read in one of them alone, it is a failure,"
               " unless that is essential.",
            ar="افتح الصفحة في نافذة طولية ثم في نافذة عرضية: إن لم يمكن قراءة هذا الجزء إلا في إحداهما فهذه مخالفة، ما لم"
               " يكن ذلك أساسيًا.",
        ),
    },
    remedy=Text(
        en="Take the rotation out of @media (orientation: …); lay the content out for both orientations instead.",
        ar="احذف التدوير من ‎@media (orientation: …)‎ وصمّم عرض المحتوى للوضعين كليهما.",
    ),
)  # fmt: skip
def orientation_locked(snapshot: Snapshot) -> Iterator[Judgement]:
    frame = snapshot.main
    turned = dict.fromkeys(frame.document.turned, 0)
    if not turned:
        return
    words = 0
    for holder, text in frame.views[0].texts():
        if not holder.visible or not (count := len(WORD.findall(text))):
            continue
        words += count
        around = [node.index for node in (holder, *holder.ancestors()) if node.index in turned]
        if len(around) % 2:  # two quarters set it upright again, or on its head
            turned[around[-1]] += count
    told = [(frame.views[row], count) for row, count in turned.items() if count]
    parts = [element for element, count in told if count >= FEW]
    if told and sum(count for _, count in told) >= MOST * words:
        yield failed("page", told[0][0])
    elif not parts:
        yield passed()
    else:
        yield from (cant_tell("part", element, text=shortened(element)) for element in parts)


def shortened(element: Element) -> str:
    """Return the first words that are painted in an element."""
    return element.visible_text[:60]
