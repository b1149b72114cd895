"""Justified lines open gaps between words that make text hard to follow for people with dyslexia.

SC 1.4.8 (AAA), failure F88: blocks of text that are aligned to both sides. The criterion lets a
page offer a way to turn it off; pages hardly ever do, and the remedy is simpler. Arabic paragraphs have a rule of their own,
which asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Impact,
    Judgement,
    Script,
    Snapshot,
    Text,
    documents,
    failed,
    mostly,
    passed,
    rule,
    text_blocks,
)  # fmt: skip

ENOUGH_WORDS = 20  # fewer fill no two lines even in a narrow window


@rule(
    "text-justified",
    criteria=("1.4.8",),
    impact=Impact.MINOR,
    title=Text(en="Paragraphs are not justified", ar="الفقرات غير مضبوطة على الطرفين"),
    who=Text(en="People with dyslexia or low vision.", ar="ذوو عسر القراءة وضعاف البصر."),
    reasons={
        "justified": Text(en="Justified paragraphs: {count}", ar="عدد الفقرات المضبوطة على الطرفين: {count}"),
    },
    remedy=Text(
        en="Use text-align: start instead of text-align: justify.",
        ar="استخدم text-align: start بدلًا من text-align: justify.",
    ),
    level="AAA",
)  # fmt: skip
def text_justified(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        blocks = [block for block in text_blocks(frame) if _is_long(block)]
        found = [block for block in blocks if block.element.style("text-align") == "justify"]
        if found:
            yield failed("justified", found[0].element, count=len(found))
        elif blocks:
            yield passed()


def _is_long(block: Block) -> bool:
    return len(block.text.split()) >= ENOUGH_WORDS and mostly(block.text) is not Script.ARABIC
