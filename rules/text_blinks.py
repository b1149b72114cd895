"""Text that is marked to blink: browsers of today paint it still, so it is a question whether anybody sees it blink.

W3C documented such markup as failures of SC 2.2.2: F47 (the blink element) and F4 (text-decoration: blink), whose tests
look at the code alone. Since 2025 it calls both obsolete, "no modern browser support": SC 2.2.2 speaks of what blinks,
and this does not. The markup still promises movement that nobody can stop, to whatever program keeps the promise. Text
that is seen to blink, by a style or a script, fails as what moves (moving-content-unstoppable), in such markup as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Frame, Impact, Judgement, Snapshot, Text, cant_tell, rule

_ACTION = Text(
    en="Open the page in the oldest browser that your visitors use: does the text blink there?",
    ar="افتح الصفحة في أقدم متصفح يستعمله زوار الموقع: هل يومض النص فيه؟",
)


@rule(
    "text-blinks",
    criteria=("2.2.2",),
    provisions=("CXP-10.7",),
    replaces=("blink",),
    impact=Impact.SERIOUS,
    title=Text(en="No text is marked to blink", ar="لا نص موسوم بالوميض"),
    who=Text(
        en="People with attention or cognitive disabilities, people with low vision, people prone to seizures.",
        ar="ذوو صعوبات الانتباه والإدراك وضعاف البصر والمعرضون للنوبات.",
    ),
    reasons={
        "element": Text(
            en="“{text}” stands in a <blink> element (failure F47, which W3C calls obsolete: this browser shows it without blinking)",
            ar="النص «{text}» داخل عنصر <blink> (الإخفاق F47 الذي تعده W3C متقادمًا: هذا المتصفح يعرض النص ثابتًا)",
        ),
        "decoration": Text(
            en="“{text}” has text-decoration: blink (failure F4, which W3C calls obsolete: this browser shows it without blinking)",
            ar="للنص «{text}» النمط text-decoration: blink (الإخفاق F4 الذي تعده W3C متقادمًا: هذا المتصفح يعرض النص ثابتًا)",
        ),
    },
    actions={"element": _ACTION, "decoration": _ACTION},
    remedy=Text(
        en="Take <blink> and text-decoration: blink out; stress words with <strong>.",
        ar="احذف <blink> وtext-decoration: blink، وأبرز الكلمات بعنصر <strong>.",
    ),
)  # fmt: skip
def text_blinks(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in (element for frame in snapshot.frames if _has_any(frame) for element in frame.elements):
        if element.tag == "blink" and element.visible_text:
            yield cant_tell("element", element, text=element.visible_text[:60])
        elif blinks(element) and element.visible_text and not (element.parent and blinks(element.parent)):
            yield cant_tell("decoration", element, text=element.visible_text[:60])


def _has_any(frame: Frame) -> bool:
    """A cheap test: few pages have any."""
    styled = any("blink" in value for value in frame.values.get("text-decoration-line", ()))
    return styled or any(row.tag == "blink" for row in frame.rows)


def blinks(element: Element) -> bool:
    return "blink" in element.style("text-decoration-line").split()
