"""People who cannot hover are not left without a link's name, and nobody hears the same words twice.

A title attribute shows to the mouse alone, so a link named by it alone has no visible words; and a title that repeats
the link text is read twice by some screen readers and covers the page. Good practice (technique H33 wants supplementary
information in it); one finding a page for each kind, since such titles come from a template.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, failed, fold, links, passed, rule


@rule(
    "link-title",
    criteria=(),
    provisions=("CXP-10.8",),
    impact=Impact.MINOR,
    title=Text(en="Link titles neither repeat nor replace the link text",
               ar="تلميحات الروابط لا تكرر نص الرابط ولا تحل محله"),
    who=Text(
        en="People who use touch or a keyboard never see a title; people who use a screen reader may hear it twice.",
        ar="من يستخدمون اللمس أو لوحة المفاتيح لا يرون التلميح، وقد يسمعه مستخدم قارئ الشاشة مرتين.",
    ),
    reasons={
        "redundant": Text(
            en="Links whose title repeats their text: {count}, the first is “{name}”",
            ar="عدد الروابط التي يكرر تلميحها (title) نصها: {count}، وأولها «{name}»",
        ),
        "only": Text(
            en="Links named by their title attribute alone: {count}, the first is “{name}”",
            ar="عدد الروابط التي لا اسم لها سوى سمة title: {count}، وأولها «{name}»",
        ),
    },
    remedy=Text(
        en="Delete a title that repeats the text. Where it is the only name, put the words into the link, or into the"
           " alternative of its picture.",
        ar="احذف التلميح الذي يكرر النص، وإن كان هو الاسم الوحيد فانقل كلماته إلى نص الرابط أو إلى النص البديل لصورته.",
    ),
)  # fmt: skip
def link_title(snapshot: Snapshot) -> Iterator[Judgement]:
    found: dict[str, list[Element]] = {}
    for link in links(snapshot):
        title = fold(link.attribute("title") or "")
        if not title:
            continue
        kind = ""
        if title == fold(link.name):
            kind = "redundant" if fold(contents(link)) else "only"
        found.setdefault(kind, []).append(link)
    for kind, group in found.items():
        if kind:
            yield failed(kind, group[0], of_many=len(group), name=group[0].name, count=len(group))
        else:
            yield passed(at=group[0])


def contents(link: Element) -> str:
    """Return what names a link besides its title: text, alternatives of pictures, ARIA labels."""
    given = (link, *link.descendants())
    labels = (node.attribute(name) or "" for node in given for name in ("aria-label", "aria-labelledby", "alt"))
    return " ".join((link.text, *labels, *(node.name for node in link.descendants() if node.tag == "svg")))
