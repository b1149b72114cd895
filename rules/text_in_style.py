"""Words that a style sheet adds are gone when people read with styles of their own, and cannot be selected or searched.

Failure F87: `::before` and `::after` with words that say something. Browsers tell them to screen readers, so whether they
only decorate (or stand in the page as well) a person says: one question a page. Signs, counters and words that the page
itself has are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, documents, fold, letters, rule

FEWEST = 3  # letters; fewer are signs, units and letters of icon fonts


@rule(
    "text-in-style",
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    title=Text(en="What is said stands in the page, not in its styles", ar="المحتوى مكتوب في الصفحة لا في أنماطها"),
    who=Text(
        en="People who read with styles of their own, and people whose tools do not tell what styles add.",
        ar="من يقرؤون بأنماط خاصة بهم، ومن لا تنقل أدواتهم ما تضيفه الأنماط.",
    ),
    reasons={
        "words": Text(
            en="A style adds the words “{text}” ({count} places on this page)",
            ar="يضيف نمط الكلمات «{text}» (عدد المواضع في الصفحة {count})",
        ),
    },
    actions={
        "words": Text(
            en="Read the page without these words: if something is lost, it is a failure.",
            ar="اقرأ الصفحة دون هذه الكلمات: إن ضاع شيء من المعنى فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Write the words into the page: <p><span>New:</span> Boots of leather</p>.",
        ar="اكتب الكلمات في الصفحة نفسها: <p><span>جديد:</span> حذاء من الجلد</p>.",
    ),
)  # fmt: skip
def text_in_style(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        found = [(element, text) for element in frame.elements for text in added(element)]
        if not found:
            continue
        page = f" {fold(frame.elements[0].text)} "
        alone = [(element, text) for element, text in found if f" {fold(text)} " not in page]
        if alone:
            at, text = alone[0]
            yield cant_tell("words", at, of_many=len(alone), text=text.strip()[:60], count=len(alone))


def added(element: Element) -> Iterator[str]:
    """Yield the texts with words that a style adds before and after an element that people meet."""
    if element.visible and element.exposed:
        texts = (str(element.extra.get(side, "")) for side in ("before", "after"))
        yield from (text for text in texts if text and letters(text).total() >= FEWEST)
