"""Headings that read alike side by side cannot be told apart in a list of headings.

Advice: the same text for two headings of one level under the same heading. WCAG asks that headings describe, not that
they differ. One judgement a text.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Heading,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    fold,
    headings,
    passed,
    rule,
    siblings,
)


@rule(
    "heading-repeated",
    over_page=True,
    criteria=(),
    provisions=("CXP-8.1.6",),
    impact=Impact.MINOR,
    title=Text(en="Neighbouring headings differ from one another", ar="العناوين المتجاورة يختلف بعضها عن بعض"),
    who=Text(
        en="People who use a screen reader and choose from a list of headings.",
        ar="مستخدمو قارئ الشاشة الذين يختارون من قائمة العناوين.",
    ),
    reasons={
        "same": Text(
            en="{count} headings of level {level} in the same part of the page read “{text}”",
            ar="عدد العناوين التي نصها «{text}» من المستوى {level} في الجزء نفسه من الصفحة: {count}",
        ),
    },
    actions={
        "same": Text(
            en="Read these headings without the page around them; if they cannot be told apart, reword them.",
            ar="اقرأ هذه العناوين بمعزل عن الصفحة، فإن تعذر التمييز بين أقسامها فأعد صياغتها.",
        ),
    },
    remedy=Text(
        en="Add to each heading what is particular to its section, for example “Requirements for renewal”.",
        ar="أضف إلى كل عنوان ما يميز قسمه، مثل «متطلبات تجديد الترخيص».",
    ),
)  # fmt: skip
def heading_repeated(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        for group in siblings(headings(frame)):
            by_text: dict[str, list[Heading]] = {}
            for heading in group:
                by_text.setdefault(fold(heading.text), []).append(heading)
            by_text.pop("", None)
            for alike in by_text.values():
                first = alike[0]
                if len(alike) > 1:
                    yield cant_tell("same", alike[1].element, count=len(alike), level=first.level, text=first.text)
                elif len(group) > 1:
                    yield passed(at=first.element)
