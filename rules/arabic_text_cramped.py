"""Arabic letters differ by dots above and below the line: small type and tight lines make them hard to tell apart.

Advice: small type in running Arabic text, and lines closer than one and a half times the type's size in paragraphs
(WCAG 1.4.8, level AAA: "line spacing is at least space-and-a-half within paragraphs"; a mechanism is enough there).
One judgement of each kind a document.
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
    cant_tell,
    documents,
    is_code,
    line_spacing,
    mostly,
    rule,
    smallest,
    text_blocks,
)

SMALLEST = 14.0  # CSS px; no standard names a size, this is the least that Arabic interfaces commonly use for text
LINE_SPACING = 1.5  # WCAG 2.0 SC 1.4.8: "at least space-and-a-half within paragraphs"
WORDS_OF_A_TEXT, WORDS_OF_A_PARAGRAPH, LINES = 5, 20, 2


@rule(
    "arabic-text-cramped",
    criteria=(),
    provisions=("CXP-8.1.8",),
    impact=Impact.MINOR,
    title=Text(en="Arabic text is large and spacious enough to read", ar="النص العربي بحجم وتباعد أسطر مريحين للقراءة"),
    who=Text(
        en="People with low vision, older people and people with dyslexia.",
        ar="ضعاف البصر وكبار السن وذوو عسر القراءة.",
    ),
    reasons={
        "small": Text(
            en="Arabic texts smaller than {least}px: {count}; the smallest is {size}px",
            ar="عدد النصوص العربية الأصغر من {least} بكسل: {count}، وأصغرها {size} بكسل",
        ),
        "tight": Text(
            en="Arabic paragraphs with a line spacing under {least}: {count}; the tightest is {spacing}",
            ar="عدد الفقرات العربية التي يقل تباعد أسطرها عن {least}: {count}، وأضيقها {spacing}",
        ),
    },
    actions={
        "small": Text(
            en="Read the texts at 100 % zoom at arm's length: can the dots of the letters be told apart?",
            ar="اقرأ النصوص دون تكبير من مسافة ذراع: هل تتميز نقاط الحروف؟",
        ),
        "tight": Text(
            en="Look at the paragraphs: do dots and marks of one line touch the next?",
            ar="انظر إلى الفقرات: هل تلامس نقاط السطر وعلاماته السطر الذي يليه؟",
        ),
    },
    remedy=Text(
        en="Write in the style sheet :lang(ar) { font-size: 1rem; line-height: 1.7; }, and set no Arabic text smaller than 14px.",
        ar="اكتب في ملف الأنماط :lang(ar) { font-size: 1rem; line-height: 1.7; } ولا تجعل أي نص عربي أصغر من 14 بكسل.",
    ),
)  # fmt: skip
def arabic_text_cramped(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        texts = [
            block
            for block in text_blocks(frame)
            if mostly(block.text) is Script.ARABIC and len(block.text.split()) >= WORDS_OF_A_TEXT and not is_code(block)
        ]
        small = [(smallest(block)[0], block) for block in texts if smallest(block)[0] < SMALLEST]
        tight = [(spacing, block) for block in texts if (spacing := _spacing(block)) and spacing < LINE_SPACING]
        if small:
            least = min(size for size, _ in small)
            yield cant_tell("small", small[0][1].element, of_many=len(small), count=len(small), size=round(least, 1), least=round(SMALLEST))
        if tight:
            closest = round(min(spacing for spacing, _ in tight), 2)
            yield cant_tell("tight", tight[0][1].element, of_many=len(tight), count=len(tight), spacing=closest, least=LINE_SPACING)


def _spacing(block: Block) -> float | None:
    """Return the line spacing of a paragraph of several lines in sizes of its type, None when it is not stated."""
    return line_spacing(block, LINES) if len(block.text.split()) >= WORDS_OF_A_PARAGRAPH else None
