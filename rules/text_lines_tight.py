"""Lines that stand apart can be followed with the eye, or with a magnifier, from their end to the next one's beginning.

Advice: paragraphs of several lines that stand closer than the letters are high with a tenth more, which is less than any browser sets by
itself. (SC 1.4.8, level AAA, wants one and a half, or a way to get it, which no look at a page decides.) Arabic text is
arabic-text-cramped's matter, code and headings are left alone. One judgement a document.
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
    is_code,
    line_spacing,
    mostly,
    passed,
    rule,
    text_blocks,
)

LEAST = 1.1  # sizes of the type; no font that browsers come with has less between its lines
WORDS, LINES = 20, 3  # fewer are a heading or a label


@rule(
    "text-lines-tight",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Lines of a paragraph stand apart", ar="أسطر الفقرات متباعدة بقدر كافٍ"),
    who=Text(
        en="People with dyslexia or low vision lose the line that they are on.",
        ar="ذوو عسر القراءة وضعاف البصر يضيع منهم السطر الذي يقرؤونه.",
    ),
    reasons={
        "tight": Text(
            en="Paragraphs with lines closer than {least} times the size of the type: {count}; the tightest has {spacing}: “{text}”",
            ar="عدد الفقرات التي تقل المسافة بين أسطرها عن {least} من حجم الخط: {count}، وأضيقها {spacing}: «{text}»",
        ),
    },
    remedy=Text(
        en="Set `line-height: 1.5` on the body, without a unit.",
        ar="اكتب `line-height: 1.5` على body من غير وحدة قياس.",
    ),
)  # fmt: skip
def text_lines_tight(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        told = [(spacing, block) for block in text_blocks(frame) if (spacing := _spacing(block))]
        tight = [(spacing, block) for spacing, block in told if spacing < LEAST]
        if tight:
            spacing, block = min(tight, key=lambda found: found[0])
            yield failed(
                "tight", block.element, of_many=len(tight), count=len(tight), spacing=round(spacing, 2), least=LEAST, text=block.text[:60]
            )
        elif told:
            yield passed()


def _spacing(block: Block) -> float | None:
    if len(block.text.split()) < WORDS or block.element.closest("heading") is not None:
        return None
    spacing = line_spacing(block, LINES)
    return None if spacing is None or mostly(block.text) is Script.ARABIC or is_code(block) else spacing
