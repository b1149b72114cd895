"""Whole sentences in capitals have no word shapes to recognise, and some screen readers spell them out.

Advice, for scripts that have capitals; Arabic has none. Headings, labels, buttons and short texts are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cased,
    documents,
    failed,
    passed,
    rule,
    text_blocks,
)

LONG = 60  # letters: shorter texts are titles, buttons, acronyms
SHARE = 0.9


@rule(
    "text-all-caps",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Sentences are not set in capitals", ar="الجمل اللاتينية غير مكتوبة كلها بأحرف كبيرة"),
    who=Text(
        en="People with dyslexia or low vision, and learners of the language.",
        ar="ذوو عسر القراءة وضعاف البصر ومتعلمو اللغة.",
    ),
    reasons={
        "capitals": Text(
            en="Long texts in capitals: {count}, the first is “{text}”",
            ar="عدد النصوص الطويلة المكتوبة بأحرف كبيرة: {count}، وأولها «{text}»",
        ),
    },
    remedy=Text(
        en="Write sentences in normal case and leave out text-transform: uppercase; set emphasis with <strong>.",
        ar="اكتب الجمل بالأحرف المعتادة دون text-transform: uppercase، وأبرز المهم بعنصر <strong>.",
    ),
)  # fmt: skip
def text_all_caps(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        long = [block for block in text_blocks(frame) if _is_long(block.text)]
        found = [block for block in long if _capitals(block)]
        if found:
            yield failed("capitals", found[0].element, count=len(found), text=found[0].text[:60])
        elif long:
            yield passed()


def _is_long(text: str) -> bool:
    return len(text) >= LONG and len(cased(text)) >= LONG


def _capitals(block: Block) -> bool:
    letters = capital = 0
    for holder, text in block.parts:
        upper = holder.style("text-transform") == "uppercase"
        written = cased(text)
        letters += len(written)
        capital += len(written) if upper else sum(map(str.isupper, written))
    return capital >= SHARE * letters
