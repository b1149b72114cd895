"""Slanted letters over whole paragraphs tire readers with dyslexia and low vision.

Advice. Quotations and addresses are left alone. Arabic fonts have no italics; there the browser merely skews letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Impact,
    Judgement,
    Snapshot,
    Text,
    documents,
    failed,
    letters,
    passed,
    rule,
    text_blocks,
)

LONG = 150  # letters: about two lines; shorter texts are emphasis
_SLANTED = ("italic", "oblique")
_LEFT_ALONE = ("blockquote", "address", "cite", "q")


@rule(
    "text-italic-long",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Paragraphs are not set in italics", ar="الفقرات غير مكتوبة بخط مائل"),
    who=Text(en="People with dyslexia or low vision.", ar="ذوو عسر القراءة وضعاف البصر."),
    reasons={
        "slanted": Text(
            en="Paragraphs in italics: {count}, the first is “{text}”",
            ar="عدد الفقرات المكتوبة بخط مائل: {count}، وأولها «{text}»",
        ),
    },
    remedy=Text(
        en="Keep font-style: italic for a few words; set a paragraph apart with space, a border or a heading.",
        ar="اقصر font-style: italic على كلمات قليلة، وميّز الفقرة بمسافة أو إطار أو عنوان.",
    ),
)  # fmt: skip
def text_italic_long(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        long = [block for block in text_blocks(frame) if len(block.text) >= LONG <= letters(block.text).total()]
        found = [block for block in long if _slanted(block)]
        if found:
            yield failed("slanted", found[0].element, count=len(found), text=found[0].text[:60])
        elif long:
            yield passed()


def _slanted(block: Block) -> bool:
    if block.element.closest(*_LEFT_ALONE):
        return False
    holders = [holder for holder, text in block.parts if text.strip()]
    return all(holder.style("font-style").startswith(_SLANTED) for holder in holders)
