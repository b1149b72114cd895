"""People who jump from heading to heading land in the content, past the navigation that every page repeats.

A page that begins with a navigation or a banner and has no heading, seen and heard, in the content after it: technique
H69 is not used. ACT rule 047fe0. There are other ways past repeated blocks, so this is advice; whether there is any is
SC 2.4.1 and another rule's matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    content_words,
    failed,
    headings,
    passed,
    rule,
    section_of,
    starts_with_repeated,
)

ENOUGH = 10  # words of content: less needs no heading


@rule(
    "heading-after-navigation-missing",
    over_page=True,
    criteria=(),
    provisions=("CXP-10.6",),
    act=("047fe0",),
    impact=Impact.MODERATE,
    title=Text(en="The content after the navigation has a heading", ar="للمحتوى الذي يلي التنقل عنوان"),
    who=Text(
        en="People who use a screen reader and jump to the next heading to get past the menu.",
        ar="مستخدمو قارئ الشاشة الذين ينتقلون إلى العنوان التالي لتخطي القائمة.",
    ),
    reasons={
        "absent": Text(
            en="No heading stands in the {count} words of content after the navigation",
            ar="لا عنوان في المحتوى الذي يلي التنقل (عدد كلماته {count})",
        ),
    },
    remedy=Text(
        en="Begin the content with a heading that names it: <main><h1>Renew a licence</h1>.",
        ar="ابدأ المحتوى بعنوان يسميه: <main><h1>تجديد الترخيص</h1>.",
    ),
)  # fmt: skip
def heading_after_navigation_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    frame = snapshot.main
    block = starts_with_repeated(frame)
    count = content_words(frame, block) if block else 0
    if block is None or count < ENOUGH:
        return
    named = [
        heading
        for heading in headings(frame)
        if heading.element.index > block.index and section_of(heading.element) is None and heading.element.visible
    ]
    yield passed(at=named[0].element) if named else failed("absent", block, count=count)
