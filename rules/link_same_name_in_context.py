"""People who cannot see the layout can tell two links of one name apart when they stand in one paragraph.

ACT rule fd3a94: equal names, the very same context, different addresses. Two addresses may serve the same page, and
what nobody can tell apart is exempt, so a person decides; one question a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, passed, rule, twins


@rule(
    "link-same-name-in-context",
    criteria=("2.4.4", "2.4.9"),
    provisions=("CXP-10.8",),
    act=("fd3a94", "b20e66"),
    impact=Impact.SERIOUS,
    title=Text(en="Links of one name in one context lead to one place",
               ar="الروابط المتماثلة نصًا وسياقًا تؤدي إلى وجهة واحدة"),
    who=Text(
        en="People who use a screen reader hear the same link twice and cannot know that it leads to two places.",
        ar="مستخدمو قارئ الشاشة يسمعون الرابط نفسه مرتين ولا يعرفون أنه يؤدي إلى وجهتين.",
    ),
    reasons={
        "other-address": Text(
            en="{count} links named “{name}” in one context have {targets} different addresses",
            ar="روابط بالاسم «{name}» في سياق واحد لها عناوين مختلفة (الروابط: {count}، العناوين: {targets})",
        ),
    },
    actions={
        "other-address": Text(
            en="Open the links: do they lead to different content, and does only the layout or a picture tell which is"
               " which? Then it is a failure.",
            ar="افتح الروابط: إن كانت تؤدي إلى محتوى مختلف ولا يميّز بينها إلا الشكل أو صورة مجاورة فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Give each link a name of its own: “Contact us by chat”, “Contact us by phone”.",
        ar="اجعل لكل رابط اسمًا خاصًا به: «تواصل معنا بالمحادثة»، «تواصل معنا بالهاتف».",
    ),
)  # fmt: skip
def link_same_name_in_context(snapshot: Snapshot) -> Iterator[Judgement]:
    for group in twins(snapshot):
        if group.together:
            yield cant_tell("other-address", group.links[0], name=group.name, count=len(group.links),
                            targets=group.destinations)  # fmt: skip
        elif not group.apart:
            yield passed(at=group.links[0])
