"""The main heading tells people who cannot see the page, in one jump, where they are.

A page without a level-one heading; content after a navigation that has no heading at all is the matter of
heading-after-navigation-missing. WCAG does not ask for one; the policy asks for a proper hierarchy of headings.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    headings,
    met,
    passed,
    rule,
    starts_with_repeated,
    text_blocks,
)

LITTLE_TEXT = 50  # words; a shorter page (a login form, a notice) may do without headings


@rule(
    "heading-one-missing",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    replaces=("page-has-heading-one",),
    title=Text(en="The page has a main heading", ar="للصفحة عنوان رئيسي"),
    who=Text(
        en="People who use a screen reader and jump to the main heading to learn where they are.",
        ar="مستخدمو قارئ الشاشة الذين ينتقلون إلى العنوان الرئيسي ليعرفوا أين هم.",
    ),
    reasons={
        "absent": Text(
            en="The page has {count} headings, none of them of level 1",
            ar="عدد عناوين الصفحة {count}، وليس بينها عنوان من المستوى الأول",
        ),
        "no-headings": Text(
            en="The page has no heading at all for its {count} words",
            ar="لا يوجد في الصفحة أي عنوان مع أن عدد كلماتها {count}",
        ),
        "short": Text(
            en="The page has no heading; it is short ({count} words)",
            ar="لا يوجد في الصفحة أي عنوان، وهي قصيرة (عدد كلماتها {count})",
        ),
    },
    actions={
        "short": Text(
            en="Look at the page and decide whether it shows something that names it; if so, make that the <h1>.",
            ar="انظر إلى الصفحة وقرر هل فيها نص يسميها، فإن وجد فاجعله عنوان <h1>.",
        ),
    },
    remedy=Text(
        en="Put the text that names this page into one <h1> at the start of the main content.",
        ar="ضع النص الذي يسمي هذه الصفحة في عنوان <h1> واحد في بداية المحتوى الرئيسي.",
    ),
)  # fmt: skip
def heading_one_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    found = [heading for frame in documents(snapshot) for heading in headings(frame)]
    root = snapshot.main.elements[0] if snapshot.main.elements else None
    if any(heading.level == 1 for heading in found):
        yield passed(at=root)
        return
    if found:
        yield failed("absent", root, count=len(found))
        return
    if starts_with_repeated(snapshot.main):
        return  # the matter of heading-after-navigation-missing
    count = sum(len(block.text.split()) for frame in documents(snapshot) for block in text_blocks(frame, met))
    if count:
        yield cant_tell("short", root, count=count) if count < LITTLE_TEXT else failed("no-headings", root, count=count)
