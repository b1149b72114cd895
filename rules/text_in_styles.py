"""Words that a style writes are gone where styles are changed or left out, and some screen readers leave them out too.

SC 1.3.1, failure F87: information put in by ::before and ::after. Signs, icons, quotation marks, counters and single short words
are left alone, unless the words differ from one entry of a list to the next; and so is what the page says in its own text too, or in an attribute (tooltips). Whether the words inform or only decorate, a person must
say: one question a page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    documents,
    is_field,
    letters,
    met,
    rule,
    words,
)

LEAST = 8  # letters: shorter words are signs, units and marks ("new", "PDF", "required")
SHORT = 3  # letters of words that differ from one element to the next
QUOTED = 80  # characters of the text in the report
SIDES = frozenset({"before", "after"})
# Where styles label code, fields and the cells of tables that are stacked on small screens.
_ELSEWHERE = ("pre", "code", "textbox", "td", "cell")


@rule(
    "text-in-styles",
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    title=Text(en="Information stands in the page, not in its styles", ar="المعلومات مكتوبة في الصفحة لا في أنماطها"),
    who=Text(
        en="People who read with styles of their own or without any, and people who use some screen readers.",
        ar="من يستخدمون أنماطًا خاصة بهم أو يقرؤون الصفحة بلا أنماط، ومستخدمو بعض قارئات الشاشة.",
    ),
    reasons={
        "words": Text(
            en="Styles write words into the page (places: {count}); the first are “{text}”",
            ar="تضيف الأنماط كلمات إلى الصفحة (عدد المواضع: {count})، وأولها «{text}»",
        ),
    },
    actions={
        "words": Text(
            en="Read the page without these words: if something is missing that is said nowhere else, it is a failure.",
            ar="اقرأ الصفحة دون هذه الكلمات: إن نقصت معلومة لا تُذكر في موضع آخر فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Write the words into the page, and keep ::before and ::after for ornaments.",
        ar='اكتب الكلمات في الصفحة نفسها، واقصر "::before" و"::after" على الزينة.',
    ),
)  # fmt: skip
def text_in_styles(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        written: set[str] | None = None
        found: list[tuple[Element, str]] = []
        for element in frame.elements:
            if not element.extra.keys() & SIDES:
                continue
            text = generated(element)
            if sum(letters(text).values()) < (SHORT if tells_apart(element, text) else LEAST):
                continue
            if not met(element) or is_field(element):
                continue
            from_attribute = any(len(value) >= LEAST and value in text for value in element.attributes.values())
            if from_attribute or element.closest(*_ELSEWHERE) is not None:
                continue
            written = set(words(frame.elements[0].text)) if written is None else written
            if not set(words(text)) <= written:
                found.append((element, text))
        if found:
            at, text = found[0]
            yield cant_tell("words", at, of_many=len(found), count=len(found), text=text[:QUOTED])


def tells_apart(element: Element, text: str) -> bool:
    """Tell whether styles write other words into other entries of a list: "accepted" here, "rejected" there."""
    beside = element.parent.children if element.parent and element.tag == "li" else ()
    others = (generated(node) for node in beside if node.tag == element.tag and node.extra.keys() & SIDES)
    return any(other != text and sum(letters(other).values()) >= SHORT for other in others)


def generated(element: Element) -> str:
    """Return the words that styles put before and after an element, without the glyphs of icon fonts."""
    said = " ".join(str(element.extra[side]) for side in ("before", "after") if side in element.extra)
    return collapse("".join(char for char in said if unicodedata.category(char) != "Co"))
