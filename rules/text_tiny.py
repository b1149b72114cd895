"""Letters of ten pixels and less are read with effort by most people, and by many not at all until they zoom.

Advice: no criterion names a size. Latin and other letters in running words; small Arabic type is arabic-text-cramped's matter, whose
limit is higher. Raised and lowered signs, drawings, single words and badges are left alone. One judgement a document.
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
    letters,
    mostly,
    passed,
    rule,
    seen_size,
    text_blocks,
)

LARGEST = 10.0  # CSS px; no standard names a size: what WebAIM's WAVE calls very small
LETTERS = 15  # fewer are a badge or a sign
_APART = ("sup", "sub", "svg", "math", "rt")  # raised, lowered, drawn or scaled


@rule(
    "text-tiny",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Text is not tiny", ar="النص ليس صغيرًا جدًا"),
    who=Text(en="People with low vision and older people.", ar="ضعاف البصر وكبار السن."),
    reasons={
        "tiny": Text(
            en="Texts set in {least}px or less: {count}; the smallest is {size}px: “{text}”",
            ar="عدد النصوص التي لا يزيد حجم خطها على {least} بكسل: {count}، وأصغرها {size} بكسل: «{text}»",
        ),
    },
    remedy=Text(
        en="Set text in 1rem, and notes in no less than 0.75rem (12px).",
        ar="اجعل حجم النص 1rem، ولا تجعل حجم الملاحظات أقل من 0.75rem (12 بكسل).",
    ),
)  # fmt: skip
def text_tiny(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        blocks = text_blocks(frame)
        tiny = [(size, place, block) for place, block in enumerate(blocks) if (size := _tiny(block))]
        if tiny:
            size, _, smallest = min(tiny, key=lambda found: found[:2])
            yield failed("tiny", smallest.element, of_many=len(tiny), count=len(tiny), size=f"{size:g}", least=round(LARGEST), text=smallest.text[:60])
        elif blocks:
            yield passed()


def _tiny(block: Block) -> float:
    """Return the smallest size of a block's letters that are too small, 0 where they are hardly any."""
    small = [(size, text) for holder, text in block.parts if (size := seen_size(holder)) <= LARGEST and holder.closest(*_APART) is None]
    said = " ".join(text for _, text in small)
    if not small or mostly(said) is Script.ARABIC or letters(said).total() < LETTERS:
        return 0.0
    return min(size for size, text in small if letters(text))
