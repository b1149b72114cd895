"""People who use a screen reader come to a link and hear "link", or its address letter by letter; nobody can call it by voice.

ACT rule c487ae. Links without a name: nothing in them but an icon, or a picture whose alternative is empty or missing. Words
that a style sheet writes are part of the name. A link that another role makes a button, a tab or an entry of a menu
fails 4.1.2 alone (97a4e1, m6b1q3). Links of drawings that only xlink:href makes links are
svg-link-unnamed, areas of image maps axe's area-alt, names of signs that are not spoken link-name-marks, icon-glyph-spoken
and name-invisible.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    PRESSED_ROLES,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    called,
    documents,
    failed,
    is_named_by_style,
    passed,
    rule,
)

CONTROLS = PRESSED_ROLES - {"link"}  # spoken of as what they do where they stand; 2.4.4 is about links
PICTURES = ("img", "svg")


@rule(
    "link-unnamed",
    criteria=("2.4.4", "4.1.2"),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-6.2.4", "CXP-10.4", "CXP-10.8", "CXP-10.14", "CXP-11.4", "CXP-11.5"),
    act=("c487ae", "97a4e1", "m6b1q3"),
    impact=Impact.SERIOUS,
    replaces=("link-name",),
    title=Text(en="Links have a name", ar="للروابط أسماء"),
    who=Text(
        en="People who use a screen reader or voice control.", ar="مستخدمو قارئ الشاشة والتحكم الصوتي."
    ),
    reasons={
        "nameless": Text(
            en="The link to “{target}” has no name", ar="الرابط إلى «{target}» بلا اسم"
        ),
        "picture": Text(
            en="The link to “{target}” holds nothing but a picture without a name ({file})",
            ar="ليس في الرابط إلى «{target}» إلا صورة بلا اسم ({file})",
        ),
        "control": Text(
            en="<a href role={role}> has no name", ar="العنصر <a href role={role}> بلا اسم"
        ),
    },
    remedy=Text(
        en='Write text in the link, or say in the alt of its picture where it leads: <a href="/en/services"><img src="s.svg"'
           ' alt="Services"></a>.',
        ar='اكتب نصًا في الرابط، أو اذكر وجهته في alt صورته: <a href="/ar/services"><img src="s.svg" alt="الخدمات"></a>.',
    ),
)  # fmt: skip
def link_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        for link in frame.bearing("href"):
            if link.tag != "a" or not link.exposed:
                continue
            target = (link.attribute("href") or "")[:80]
            picture = next((node for node in link.descendants() if node.tag in PICTURES and node.visible), None)
            if is_named(link):
                yield passed(at=link)
            elif link.role in CONTROLS:
                yield failed("control", link, criteria=("4.1.2",), role=link.role)
            elif picture is None:
                yield failed("nameless", link, target=target)
            else:
                yield failed("picture", link, target=target, file=called(picture))


def is_named(link: Element) -> bool:
    if link.row.name is None:  # of its role nobody asks for a name
        return any(map(says_something, (link, *link.descendants()))) or any(
            holder.exposed and text.strip() for holder, text in link.texts()
        )
    return bool(link.name) or is_named_by_style(link)


def says_something(part: Element) -> bool:
    return part.exposed and bool(part.name or part.attribute("aria-label") or part.attribute("title"))
