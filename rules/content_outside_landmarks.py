"""Who moves from landmark to landmark, as from chapter to chapter, passes by what stands in none of them.

Technique ARIA11 marks the parts of a page; WCAG does not ask that every one be in a landmark, and people who read on from the
top meet it all: advice. Told where a page has a <main> (one without is axe's landmark-one-main: with it, its content stands in
a landmark), once for parts side by side that one landmark could hold. Links that only move about the page, buttons alone,
dialogs, what is announced when it comes, drawings and frames are left alone, and what is hidden from screen readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Frame,
    Impact,
    Judgement,
    Snapshot,
    Text,
    documents,
    failed,
    outside_landmarks,
    passed,
    rule,
    ways_within,
)

QUOTED = 80  # characters of the text in the report


@rule(
    "content-outside-landmarks",
    criteria=(),
    provisions=("CXP-10.6", "CXP-10.11", "CXP-10.13"),
    impact=Impact.MODERATE,
    replaces=("region",),
    over_page=True,
    title=Text(en="All content stands in landmarks", ar="يقع المحتوى كله داخل معالم"),
    who=Text(
        en="People who use a screen reader and move from landmark to landmark.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون بين المعالم.",
    ),
    reasons={
        "outside": Text(
            en="Content that is inside no landmark: “{text}”", ar="محتوى ليس داخل أي معلم: «{text}»"
        ),
        "several": Text(
            en="Content that is inside no landmark: {count} parts side by side, the first is “{text}”",
            ar="محتوى ليس داخل أي معلم: أجزاء متجاورة عددها {count}، وأولها «{text}»",
        ),
    },
    remedy=Text(
        en="Put it into <header>, <nav>, <main> or <footer>, or into a <section> with a name.",
        ar="ضعه داخل <header> أو <nav> أو <main> أو <footer> أو داخل <section> لها اسم.",
    ),
)  # fmt: skip
def content_outside_landmarks(snapshot: Snapshot) -> Iterator[Judgement]:
    if not any(map(has_main, documents(snapshot))):
        return
    parts = outside_landmarks(snapshot.main, ways_within(snapshot))
    for part in parts:
        reason, text = "several" if part.size > 1 else "outside", part.text[:QUOTED]
        yield failed(reason, part.first, provisions=(), of_many=part.size, count=part.size, text=text)
    if not parts:
        yield passed()


def has_main(frame: Frame) -> bool:
    """Tell whether a document has a main landmark, or an open dialog, which stands for it meanwhile."""
    mains = (node for node in frame.select("main") if node.role == "main")
    return any(node.exposed for node in mains) or any(node.visible for node in frame.select("dialog", "alertdialog"))
