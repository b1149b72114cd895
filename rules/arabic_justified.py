"""Justified lines leave gaps of changing width between words, which people with dyslexia lose their way in.

Advice: WCAG speaks of justified text at level AAA only (1.4.8, "Text is not justified"), and there a mechanism is
enough. Arabic paragraphs of several lines; one judgement a document.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Script, Snapshot, Text, cant_tell, documents, mostly, rule, text_blocks

ENOUGH_WORDS = 20  # a shorter text has one line or two, and the last line is not justified


@rule(
    "arabic-justified",
    criteria=(),
    provisions=("CXP-8.1.8",),
    impact=Impact.MINOR,
    title=Text(en="Arabic paragraphs are not justified", ar="الفقرات العربية غير مضبوطة على الطرفين"),
    who=Text(
        en="People with dyslexia and people who enlarge the page.",
        ar="ذوو عسر القراءة ومن يكبرون الصفحة.",
    ),
    reasons={
        "justified": Text(
            en="Justified Arabic paragraphs: {count}",
            ar="عدد الفقرات العربية المضبوطة على الطرفين: {count}",
        ),
    },
    actions={
        "justified": Text(
            en="Look at the paragraphs at 200 % zoom: do wide gaps open between the words?",
            ar="انظر إلى الفقرات عند تكبير 200%: هل تظهر فراغات واسعة بين الكلمات؟",
        ),
    },
    remedy=Text(
        en="Use text-align: start instead of text-align: justify.",
        ar="استخدم text-align: start بدلًا من text-align: justify.",
    ),
)  # fmt: skip
def arabic_justified(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        found = [
            block.element
            for block in text_blocks(frame)
            if block.element.style("text-align") == "justify"
            and len(block.text.split()) >= ENOUGH_WORDS
            and mostly(block.text) is Script.ARABIC
        ]
        if found:
            yield cant_tell("justified", found[0], of_many=len(found), count=len(found))
