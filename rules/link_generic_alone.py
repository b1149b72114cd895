"""People who call up the list of a page's links hear each name alone; "click here" twenty times tells them nothing.

Links with a stock name whose purpose only their context tells (technique F84, WCAG level AAA; the policy asks for
descriptive links). Links of signs alone ("¶", "›") are one finding a page. Where not even the context tells, link-generic
speaks instead; where only the heading of the page may, it asks about 2.4.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Purpose,
    Snapshot,
    Text,
    failed,
    fold,
    link_purposes,
    passed,
    rule,
)


@rule(
    "link-generic-alone",
    criteria=("2.4.9",),
    provisions=("CXP-10.8",),
    act=("aizyf1",),
    impact=Impact.MODERATE,
    title=Text(en="Link texts make sense on their own", ar="نصوص الروابط مفهومة بمفردها"),
    who=Text(
        en="People who use a screen reader and jump through a list of links, and people who skim a page.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون في قائمة الروابط، ومن يتصفحون الصفحة بسرعة.",
    ),
    reasons={
        "generic": Text(
            en="Read alone, “{name}” does not tell where the link leads",
            ar="عند قراءة «{name}» وحدها لا يُعرف إلى أين يؤدي الرابط",
        ),
        "signs": Text(
            en="Links that are only a sign and do not tell where they lead when read alone: {count}, the first is “{name}”",
            ar="عدد الروابط التي ليس فيها سوى علامة فلا يُعرف عند قراءتها وحدها إلى أين تؤدي: {count}، وأولها «{name}»",
        ),
    },
    remedy=Text(
        en='Let the link text name the target: not <a href="/guide">Click here</a> for the licence guide, but'
           ' <a href="/guide">Licence guide</a>.',
        ar='اجعل نص الرابط اسم الوجهة: بدلًا من «لدليل التراخيص <a href="/guide">اضغط هنا</a>» اكتب'
           ' <a href="/guide">دليل التراخيص</a>.',
    ),
)  # fmt: skip
def link_generic_alone(snapshot: Snapshot) -> Iterator[Judgement]:
    signs: list[Element] = []
    for reading in link_purposes(snapshot):
        needs_context = reading.purpose in (Purpose.CONTEXT, Purpose.PAGE_HEADING)
        if needs_context and not fold(reading.link.name):
            signs.append(reading.link)
        elif needs_context:
            yield failed("generic", reading.link, name=reading.link.name)
        elif reading.purpose is Purpose.NAME:
            yield passed(at=reading.link)
    if signs:
        yield failed("signs", signs[0], of_many=len(signs), alike=True, name=signs[0].name, count=len(signs))
