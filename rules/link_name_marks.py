"""A link that is only a full stop or a dash tells nobody where it leads; a screen reader often says nothing at all.

SC 2.4.4 and 4.1.2. Names made of stops, commas, dashes or bars alone fail. Arrows, plus signs, brackets, the dots of an
excerpt and the star of a footnote can be read as "next", "more" or "note" where they stand, so they are left to the
rules on vague links.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, is_silent, links, passed, rule


@rule(
    "link-name-marks",
    criteria=("2.4.4", "2.4.9", "4.1.2"),
    provisions=("CXP-10.8",),
    act=("aizyf1",),
    impact=Impact.SERIOUS,
    title=Text(en="Link names have words", ar="أسماء الروابط فيها كلمات"),
    who=Text(
        en="People who use a screen reader or voice control.", ar="مستخدمو قارئ الشاشة والتحكم الصوتي."
    ),
    reasons={
        "marks": Text(
            en="The name of the link is only “{name}”", ar="اسم الرابط ليس إلا «{name}»"
        ),
    },
    remedy=Text(
        en='Put the words inside the link: Visit the <a href="…">national portal</a>.',
        ar='ضع الكلمات داخل الرابط: زر <a href="…">المنصة الوطنية</a>.',
    ),
)  # fmt: skip
def link_name_marks(snapshot: Snapshot) -> Iterator[Judgement]:
    for link in links(snapshot):
        if is_silent(link.name):
            yield failed("marks", link, name=link.name)
        else:
            yield passed(at=link)
