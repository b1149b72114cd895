"""People who move from link to link, or hear a page, learn where "more" leads from what is tied to the link.

A stock name ("click here", "المزيد"), a bare file format or a mark is looked at together with its sentence, paragraph,
list items, table cell and header cells, description and title. A heading before it counts (technique H80) unless links
of that name to other places share the heading; whether the page's main heading speaks of the link, a person sees.
Whether a name says the wrong thing is for a person to judge; a link whose purpose nobody could tell is exempt in WCAG
and is reported all the same, for sighted readers are lost too.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Purpose, Snapshot, Text, cant_tell, failed, link_purposes, passed, rule


@rule(
    "link-generic",
    criteria=("2.4.4", "2.4.9"),
    provisions=("CXP-10.8",),
    act=("5effbb", "aizyf1"),
    impact=Impact.SERIOUS,
    title=Text(en="The purpose of each link can be told from its text and context",
               ar="يمكن معرفة غرض كل رابط من نصه وسياقه"),
    who=Text(
        en="People who use a screen reader or magnify the page meet the link without what stands beside it.",
        ar="من يستخدمون قارئ الشاشة أو يكبّرون الصفحة يصلون إلى الرابط دون أن يروا ما بجواره.",
    ),
    reasons={
        "no-context": Text(
            en="The link says only “{name}”, and nothing tied to it tells where it leads",
            ar="نص الرابط «{name}» فقط، وليس في ما يرتبط به برمجيًا ما يبيّن إلى أين يؤدي",
        ),
        "shared-heading": Text(
            en="The link says only “{name}”; under the heading “{heading}”, links of that name lead to {count} places",
            ar="نص الرابط «{name}» فقط؛ وتحت العنوان «{heading}» روابط بالنص نفسه وجهاتها مختلفة (العدد: {count})",
        ),
        "page-heading": Text(
            en="The link says only “{name}”; of the page only its main heading, “{heading}”, may tell more",
            ar="نص الرابط «{name}» فقط، وليس في الصفحة ما قد يوضحه سوى عنوانها الرئيسي «{heading}»",
        ),
    },
    actions={
        "page-heading": Text(
            en="Read the heading and then the link: if together they do not tell what the link opens, it is a failure.",
            ar="اقرأ العنوان ثم الرابط: إن لم يبيّنا معًا ما يفتحه الرابط فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Name the target in the link: <a href="/guide">More on industrial licences</a>; the extra words may be'
           " visually hidden.",
        ar='اذكر الوجهة في نص الرابط: <a href="/guide">المزيد عن التراخيص الصناعية</a>، ويمكن إخفاء الكلمات الإضافية'
           " بصريًا مع بقائها لقارئ الشاشة.",
    ),
)  # fmt: skip
def link_generic(snapshot: Snapshot) -> Iterator[Judgement]:
    for reading in link_purposes(snapshot):
        link = reading.link
        if reading.purpose is Purpose.NOWHERE:
            yield failed("no-context", link, name=link.name)
        elif reading.purpose is Purpose.SHARED_HEADING:
            yield failed("shared-heading", link, name=link.name, heading=reading.heading, count=reading.count)
        elif reading.purpose is Purpose.PAGE_HEADING:
            yield cant_tell("page-heading", link, criteria=("2.4.4",), name=link.name, heading=reading.heading)
        else:
            yield passed(at=link)
