"""People who find their way by headings take a missing level for a part of the page that they have lost.

A heading more than one level below the heading before it. Fixed parts of the page (sidebar, footer, navigation,
dialog) are outlines of their own, as the W3C's page structure tutorial allows, and so is each frame. WCAG asks for
true levels, not for gapless ones; the policy asks for a proper hierarchy. A page without any heading of level 1 starts
deep for that reason alone, which heading-one-missing tells.
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
    failed,
    headings,
    passed,
    rule,
    section_of,
)

DEEPEST_START = 2  # a page may open with its own h1, or with an h2 of a part before it


@rule(
    "heading-level-skipped",
    over_page=True,
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    replaces=("heading-order",),
    title=Text(en="Headings do not skip a level", ar="مستويات العناوين متدرجة دون تخطي مستوى"),
    who=Text(
        en="People who use a screen reader and move from heading to heading.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون في الصفحة من عنوان إلى عنوان.",
    ),
    reasons={
        "skipped": Text(
            en="This heading has level {level} and follows one of level {before}: a level is missing between them",
            ar="هذا العنوان من المستوى {level} ويأتي بعد عنوان من المستوى {before}، فبينهما مستوى مفقود",
        ),
        "starts-deep": Text(
            en="The first heading of the page has level {level}",
            ar="أول عنوان في الصفحة من المستوى {level}",
        ),
    },
    actions={
        "starts-deep": Text(
            en="Read the page's list of headings and decide whether this one stands under a heading that is missing.",
            ar="اقرأ قائمة عناوين الصفحة وقرر هل ينقص فوق هذا العنوان عنوان أعلى منه.",
        ),
    },
    remedy=Text(
        en="Give each heading the level that its place in the text calls for, one deeper than the heading above it"
           " (<h2> then <h3>), and set its size with CSS.",
        ar="اختر لكل عنوان المستوى الذي يقتضيه موضعه، أي أدنى بدرجة واحدة من العنوان الذي يعلوه (<h2> ثم <h3>)،"
           " واضبط حجمه باستخدام CSS.",
    ),
)  # fmt: skip
def heading_level_skipped(snapshot: Snapshot) -> Iterator[Judgement]:
    has_one = any(heading.level == 1 for frame in documents(snapshot) for heading in headings(frame))
    for frame in documents(snapshot):
        before: dict[int, Heading] = {}  # the last heading of each part, -1 is the page outside of fixed parts
        for heading in headings(frame):
            section = section_of(heading.element)
            part = -1 if section is None else section.index
            last = before.get(part)
            before[part] = heading
            if last is not None and heading.level > last.level + 1:
                yield failed("skipped", heading.element, level=heading.level, before=last.level)
            elif has_one and last is None and part < 0 and frame.parent < 0 and heading.level > DEEPEST_START:
                yield cant_tell("starts-deep", heading.element, level=heading.level)
            else:
                yield passed(at=heading.element)
