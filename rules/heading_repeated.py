"""Headings that read alike side by side cannot be told apart in a list of headings.

Advice: the same text for two headings of one level under the same heading. WCAG asks that headings describe, not that
they differ. One judgement a text. A slider shows copies of its slides: headings of parts that read alike from end to end
are one heading.
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
        "several": Text(
            en="{count} headings of level {level} in the same part of the page read “{text}”; other texts that repeat so: {more}",
            ar="عدد العناوين التي نصها «{text}» من المستوى {level} في الجزء نفسه من الصفحة: {count}، وتتكرر مثلها نصوص أخرى"
               " عددها: {more}",
        ),
    },
    actions={
        "same": Text(
            en="Read these headings without the page around them; if they cannot be told apart, reword them.",
            ar="اقرأ هذه العناوين بمعزل عن الصفحة، فإن تعذر التمييز بين أقسامها فأعد صياغتها.",
        ),
        "several": Text(
            en="Read the headings that repeat without the page around them; if they cannot be told apart, reword them.",
            ar="اقرأ العناوين المتكررة بمعزل عن الصفحة، فإن تعذر التمييز بين أقسامها فأعد صياغتها.",
        ),
    },
    remedy=Text(
        en="Add to each heading what is particular to its section, for example “Requirements for renewal”.",
        ar="أضف إلى كل عنوان ما يميز قسمه، مثل «متطلبات تجديد الترخيص».",
    ),
)  # fmt: skip
def heading_repeated(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        outline, repeated = headings(frame), list[tuple[list[Heading], int]]()
        for group in siblings(outline):
            by_text: dict[str, list[Heading]] = {}
            for heading in group:
                by_text.setdefault(fold(heading.text), []).append(heading)
            by_text.pop("", None)
            for alike in by_text.values():
                first = alike[0]
                if len(alike) > 1 and (different := _different(alike, outline)) > 1:
                    repeated.append((alike, different))
                elif len(group) > 1:
                    yield passed(at=first.element)
        if repeated:
            yield _asked(*repeated[0], len(repeated) - 1)


def _asked(alike: list[Heading], count: int, more: int) -> Judgement:
    """Ask once of a document, by the first text that repeats."""
    level, text = alike[0].level, alike[0].text
    if more:
        return cant_tell("several", alike[1].element, of_many=more + 1, count=count, level=level, text=text, more=more)
    return cant_tell("same", alike[1].element, count=count, level=level, text=text)


def _different(alike: list[Heading], outline: list[Heading]) -> int:
    """Count headings of one text, those of parts that are copies of another (the slides of an endless slider) once."""
    texts = [(_part(heading, outline), heading.text) for heading in alike]
    copied = {part for part, text in texts if len(part) > len(text)}
    return len(copied) + sum(len(part) <= len(text) for part, text in texts)


def _part(heading: Heading, outline: list[Heading]) -> str:
    """Return the text of the largest element around a heading that holds no other heading."""
    others = [other.element for other in outline if other.element != heading.element]
    part = heading.element
    for around in heading.element.ancestors():
        if any(around.contains(other) for other in others):
            break
        part = around
    return part.text
