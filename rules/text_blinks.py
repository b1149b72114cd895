"""Text that is made to blink by markup is a documented failure, whatever a browser makes of it.

SC 2.2.2, failures F47 (the blink element) and F4 (text-decoration: blink). Their tests look at the code alone. Browsers
of today paint such text still; the code promises movement that nobody can stop, and a style or another program may yet
keep the promise. Other movement has rules of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Frame, Impact, Judgement, Snapshot, Text, failed, rule


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
            en="“{text}” stands in a <blink> element (failure F47)",
            ar="النص «{text}» داخل عنصر <blink> (الإخفاق F47)",
        ),
        "decoration": Text(
            en="“{text}” has text-decoration: blink (failure F4)",
            ar="للنص «{text}» النمط text-decoration: blink (الإخفاق F4)",
        ),
    },
    remedy=Text(
        en="Take <blink> and text-decoration: blink out; stress words with <strong>.",
        ar="احذف <blink> وtext-decoration: blink، وأبرز الكلمات بعنصر <strong>.",
    ),
)  # fmt: skip
def text_blinks(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in (element for frame in snapshot.frames if _has_any(frame) for element in frame.elements):
        if element.tag == "blink" and element.visible_text:
            yield failed("element", element, text=element.visible_text[:60])
        elif blinks(element) and element.visible_text and not (element.parent and blinks(element.parent)):
            yield failed("decoration", element, text=element.visible_text[:60])


def _has_any(frame: Frame) -> bool:
    """A cheap test: few pages have any."""
    styled = any("blink" in value for value in frame.values.get("text-decoration-line", ()))
    return styled or any(row.tag == "blink" for row in frame.rows)


def blinks(element: Element) -> bool:
    return "blink" in element.style("text-decoration-line").split()
