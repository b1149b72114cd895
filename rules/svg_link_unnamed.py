"""People who use a screen reader come to a link in a drawing, such as a region of a map, and hear nothing of it.

ACT rule c487ae for links of SVG with xlink:href, which axe-core takes for no links; those with href are link-unnamed's. A link in a
drawing is named by text in it, by <title>, by ARIA, or by an <image> that has a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, failed, passed, referenced, rule


@rule(
    "svg-link-unnamed",
    criteria=("2.4.4", "4.1.2"),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-6.2.4", "CXP-10.4", "CXP-10.8", "CXP-10.14"),
    act=("c487ae",),
    impact=Impact.SERIOUS,
    title=Text(en="Links in drawings have a name", ar="للروابط في الرسوم أسماء"),
    who=Text(
        en="People who use a screen reader or voice control.",
        ar="مستخدمو قارئ الشاشة والتحكم الصوتي.",
    ),
    reasons={
        "unnamed": Text(
            en="Links in a drawing (SVG) that have no name: {count}, the first leads to {target}",
            ar="روابط في رسم (SVG) بلا اسم: عددها {count}، وأولها يؤدي إلى {target}",
        ),
    },
    remedy=Text(
        en='Write the name as the first element inside the link: <a xlink:href="/north"><title>Northern region</title>…</a>.',
        ar='اكتب الاسم في أول عنصر داخل الرابط: <a xlink:href="/north"><title>المنطقة الشمالية</title>…</a>.',
    ),
)  # fmt: skip
def svg_link_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    for drawing in snapshot.select("svg"):
        links = [node for node in drawing.descendants() if _is_link(node) and node.closest("svg") == drawing]
        unnamed = [link for link in links if not _has_name(link)]
        if unnamed:
            target = unnamed[0].attribute("xlink:href") or ""
            yield failed("unnamed", unnamed[0], of_many=len(unnamed), count=len(unnamed), target=target)
        elif links:
            yield passed(at=links[0])


def _is_link(node: Element) -> bool:
    """Tell whether people meet a link that only xlink:href makes one."""
    return node.tag == "a" and "href" not in node.attributes and "xlink:href" in node.attributes and _is_met(node)


def _is_met(node: Element) -> bool:
    return node.visible and all(part.attribute("aria-hidden") != "true" for part in (node, *node.ancestors()))


def _has_name(link: Element) -> bool:
    parts = (link, *link.descendants())
    said = any((part.attribute(name) or "").strip() for part in parts for name in ("aria-label", "xlink:title", "title"))
    return said or bool(link.text.strip()) or any(node.text for part in parts for node in referenced(part, "aria-labelledby"))
