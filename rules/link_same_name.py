"""People who call up the list of a page's links are not offered one name for several places.

ACT rule b20e66 (WCAG level AAA): equal names, different addresses, wherever the links stand. Stock names such as
"more" have rules of their own, and names in one and the same context too. Different addresses may serve the same page:
a person decides, with one question a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, passed, rule, says_nothing, twins

EXAMPLES = 5  # names quoted in the question


@rule(
    "link-same-name",
    criteria=("2.4.9",),
    provisions=("CXP-10.8",),
    act=("b20e66",),
    replaces=("identical-links-same-purpose",),
    impact=Impact.MINOR,
    title=Text(en="Links of one name lead to one place", ar="الروابط المتماثلة نصًا تؤدي إلى وجهة واحدة"),
    who=Text(
        en="People who use a screen reader and choose from a list of links hear names without their surroundings.",
        ar="مستخدمو قارئ الشاشة الذين يختارون من قائمة الروابط يسمعون الأسماء دون ما حولها.",
    ),
    reasons={
        "other-address": Text(
            en="Names that stand for links to different addresses: {count} ({names})",
            ar="عدد الأسماء التي تحملها روابط ذات عناوين مختلفة: {count} ({names})",
        ),
    },
    actions={
        "other-address": Text(
            en="Open the links of each name: different content behind one name fails 2.4.9 (level AAA).",
            ar="افتح روابط كل اسم: إذا اختلف المحتوى خلف الاسم الواحد فهي مخالفة للمعيار 2.4.9 (المستوى AAA).",
        ),
    },
    remedy=Text(
        en="Give links to different places different names, or put the difference into the name.",
        ar="أعطِ الروابط المختلفة الوجهة أسماء مختلفة، أو أضف إلى الاسم ما يميّزه.",
    ),
)  # fmt: skip
def link_same_name(snapshot: Snapshot) -> Iterator[Judgement]:
    groups = [group for group in twins(snapshot) if not says_nothing(group.name)]
    apart = [group for group in groups if group.apart and not group.together]
    if apart:
        names = " · ".join(group.name for group in apart[:EXAMPLES])
        yield cant_tell("other-address", apart[0].links[0], count=len(apart), names=names)
    elif groups and not any(group.apart for group in groups):
        yield passed(at=groups[0].links[0])
