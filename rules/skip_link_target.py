"""People who use a keyboard jump over the menus with a skip link; it must lead to something.

The target of each skip link is looked up: it must exist and be rendered. A target that cannot take focus is enough for
today's browsers, which go on from it. A page with headings or a main landmark has another way past its blocks, so a
broken skip link proves a failure of 2.4.1 only where there is neither; no more where the page starts with its content, or
where the link leads to a menu. Whether focus really moves is seen by pressing.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    TO_TOP,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    bypasses_blocks,
    cant_tell,
    content_words,
    failed,
    fragment,
    has_way_past_blocks,
    indicated_part,
    is_rendered,
    passed,
    phrases,
    rule,
    section_of,
    skip_links,
    stays_on_page,
    words,
)  # fmt: skip


@rule(
    "skip-link-target",
    criteria=("2.4.1",),
    provisions=("CXP-6.2.4", "CXP-10.11"),
    act=("ye5d6e",),
    replaces=("skip-link",),
    impact=Impact.SERIOUS,
    title=Text(en="Skip links lead somewhere", ar="روابط التخطي تؤدي إلى وجهة موجودة"),
    who=Text(
        en="People who use a keyboard or a switch pass every menu entry on every page when the skip link does nothing.",
        ar="من يستخدمون لوحة المفاتيح أو المفاتيح المساعدة يمرون بكل عناصر القوائم في كل صفحة إذا لم يعمل رابط التخطي.",
    ),
    reasons={
        "missing": Text(
            en="The skip link “{name}” leads to #{target}, which is not on the page",
            ar="يؤدي رابط التخطي «{name}» إلى #{target}، ولا وجود له في الصفحة",
        ),
        "hidden": Text(
            en="The skip link “{name}” leads to #{target}, which is hidden (display: none)",
            ar="يؤدي رابط التخطي «{name}» إلى #{target}، وهو مخفي (display: none)",
        ),
        "side-part": Text(
            en="The skip link “{name}” leads into a side part of the page ({role}), and the content stands elsewhere",
            ar="يؤدي رابط التخطي «{name}» إلى جزء جانبي من الصفحة ({role})، والمحتوى في موضع آخر",
        ),
        "no-target": Text(
            en="The skip link “{name}” has the address “#”, which leads to the top of the page",
            ar="عنوان رابط التخطي «{name}» هو «#»، وهو يعيد إلى أعلى الصفحة",
        ),
        "other-page": Text(
            en="The skip link “{name}” has an address on another page ({address}), often because of <base>",
            ar="عنوان رابط التخطي «{name}» في صفحة أخرى ({address})، وغالبًا بسبب عنصر <base>",
        ),
    },
    actions={
        "no-target": Text(
            en="Press Tab to the link, then Enter, then Tab: if focus is not in the main content, it is a failure.",
            ar="انتقل إلى الرابط بمفتاح Tab ثم اضغط Enter ثم Tab: إن لم يكن التركيز في المحتوى الرئيسي فهذه مخالفة.",
        ),
        "other-page": Text(
            en="Press Enter on the link: if another page loads, or focus stays, it is a failure.",
            ar="اضغط Enter على الرابط: إن فُتحت صفحة أخرى أو لم ينتقل التركيز فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Give the main part the id that the link names: <a href="#main">Skip to content</a> …'
           ' <main id="main" tabindex="-1">.',
        ar='ضع في الجزء الرئيسي المعرّف الذي يشير إليه الرابط: <a href="#main">تخطَّ إلى المحتوى</a> …'
           ' <main id="main" tabindex="-1">.',
    ),
)  # fmt: skip
def skip_link_target(snapshot: Snapshot) -> Iterator[Judgement]:
    has_way = has_way_past_blocks(snapshot)
    for link in skip_links(snapshot):
        target, part = fragment(link), indicated_part(link)
        criteria = () if has_way or not bypasses_blocks(link) else ("2.4.1",)
        if not stays_on_page(link):
            yield cant_tell("other-page", link, criteria=criteria, name=link.name, address=str(link.extra.get("href")))
        elif part is None and target.lower() in TO_TOP:
            yield cant_tell("no-target", link, criteria=criteria, name=link.name)
        elif part is None:
            yield failed("missing", link, criteria=criteria, name=link.name, target=target)
        elif not is_rendered(part):
            yield failed("hidden", link, criteria=criteria, name=link.name, target=target)
        elif (side := section_of(part)) and _offers_content(link) and _goes_on(side, part):
            yield failed("side-part", link, criteria=criteria, name=link.name, role=side.role)
        else:
            yield passed(at=link)


def _goes_on(side: Element, part: Element) -> bool:
    """Tell whether there is more of a side part from there on, and content behind it."""
    rest = any(holder.visible and text.strip() for holder, text in side.texts() if holder.index >= part.index)
    return rest and content_words(side.frame, side) > 0


def _offers_content(link: Element) -> bool:
    said = set(words(link.name))
    return bool(said & phrases("content_words")) and not said & phrases("side_names")
