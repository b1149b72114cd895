"""Spacing between Arabic letters pulls apart what the script joins, and words lose their shape.

Advice: a computed letter-spacing on Arabic text; some browsers leave it out for joined scripts, others break the joins.
One judgement a document.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Script,
    Snapshot,
    Text,
    cant_tell,
    documents,
    font_size,
    letters,
    pixels,
    rule,
    text_blocks,
)

LEAST = 0.01  # em; less is rounding
DRAWN = 0.05  # em; drawn together by less, joined letters stay joined and apart from the next word
FEWEST_LETTERS = 2


@rule(
    "arabic-letter-spacing",
    criteria=(),
    provisions=("CXP-8.1.8",),
    impact=Impact.MINOR,
    title=Text(en="Arabic text has no letter-spacing", ar="النص العربي بلا تباعد بين حروفه"),
    who=Text(
        en="People with dyslexia or low vision, who recognise words by their joined shape.",
        ar="ذوو عسر القراءة وضعاف البصر الذين يتعرفون على الكلمة من شكلها المتصل.",
    ),
    reasons={
        "spaced": Text(
            en="Arabic text blocks with letter-spacing: {count}, such as “{text}” ({spacing})",
            ar="عدد الفقرات العربية التي حددت لها letter-spacing: {count}، مثل «{text}» ({spacing})",
        ),
    },
    actions={
        "spaced": Text(
            en="Look at the text in Safari, Firefox and Chrome: are the letters still joined?",
            ar="انظر إلى النص في متصفحات سفاري وفايرفوكس وكروم: هل ما زالت الحروف متصلة؟",
        ),
    },
    remedy=Text(
        en="Set letter-spacing for Latin text only: :lang(ar) { letter-spacing: normal; }.",
        ar="اجعل letter-spacing للنص اللاتيني فقط: :lang(ar) { letter-spacing: normal; }.",
    ),
)  # fmt: skip
def arabic_letter_spacing(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        found = []
        for block in text_blocks(frame):
            spaced = [(holder, text) for holder, text in block.parts if _is_spread(holder)]
            if spread := next((h for h, text in spaced if letters(text)[Script.ARABIC] >= FEWEST_LETTERS), None):
                found.append((spread, block.text))
        if found:
            at, text = found[0]
            shown = text if len(text) <= 60 else f"{text[:59]}…"
            yield cant_tell("spaced", at, of_many=len(found), count=len(found), text=shown, spacing=at.style("letter-spacing"))


def _is_spread(holder: Element) -> bool:
    spacing = pixels(holder.style("letter-spacing"))
    size = font_size(holder)
    return spacing is not None and not -DRAWN * size <= spacing <= LEAST * size
