"""People who use a keyboard or hear the page get past what every page repeats by a heading, a main landmark or a link.

WCAG 2.0 criterion 2.4.1, ACT rule cf77f2. axe's bypass is content with any heading, landmark or link to a part of the
page; what helps nobody past the links at the top is asked about here: headings in the navigation or the footer alone, a
main landmark that is empty or holds the links too, links that lead back or to the navigation itself. Whether the links
repeat on other pages, one page does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Element,
    Frame,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    headings,
    indicated_part,
    is_rendered,
    passed,
    rule,
    section_of,
    skip_links,
    stays_on_page,
    text_blocks,
)

ENOUGH = 15  # words of a text that is the content rather than a line of the page's frame
FEW = 3  # links before the content: fewer need no way past them
SKIPPED = 2  # links that a skip link leads past at least


@rule(
    "blocks-not-bypassed",
    over_page=True,
    criteria=("2.4.1",),
    provisions=("CXP-6.2.4", "CXP-10.4", "CXP-10.11"),
    act=("cf77f2",),
    impact=Impact.MODERATE,
    title=Text(en="There is a way past the links that stand before the content", ar="ثمة طريقة لتجاوز الروابط التي تسبق المحتوى"),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader and meet the same links first on every page.",
        ar="من يستخدمون لوحة المفاتيح أو المفاتيح المساعدة أو قارئ الشاشة ويمرون بالروابط نفسها أول كل صفحة.",
    ),
    reasons={
        "no-way": Text(
            en="{count} links stand before the content, and no heading, main landmark or skip link leads past them",
            ar="تسبق المحتوى روابط عددها {count}، ولا يتجاوزها عنوان ولا معلم للمحتوى الرئيسي ولا رابط تخطٍّ",
        ),
    },
    actions={
        "no-way": Text(
            en="Do these links stand on other pages of the site too? Then it is a failure.",
            ar="هل ترد هذه الروابط في صفحات أخرى من الموقع؟ إن كانت كذلك فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Put the content into <main> and begin it with a heading; a link to it may stand first on the page.",
        ar="ضع المحتوى في <main> وابدأه بعنوان، ويمكن أن يتصدر الصفحة رابط يؤدي إليه.",
    ),
)  # fmt: skip
def blocks_not_bypassed(snapshot: Snapshot) -> Iterator[Judgement]:
    frame = snapshot.main
    content = max(text_blocks(frame), key=lambda block: len(block.text.split()), default=None)
    if content is None or len(content.text.split()) < ENOUGH or section_of(content.element) is not None:
        return
    before = [link for link in frame.select("link") if link.role == "link" and link.exposed and link.index < content.element.index]
    if len(before) < FEW or not _satisfies_axe(snapshot):
        return
    if any(link in before and indicated_part(link) is None for link in skip_links(snapshot)):
        return  # skip-link-target tells it
    if _has_way(frame, content, before):
        yield passed()
    else:
        yield cant_tell("no-way", before[0], count=len(before))


def _satisfies_axe(snapshot: Snapshot) -> bool:
    """Tell whether axe's bypass finds a way, and asks nothing."""
    for element in snapshot.elements:
        if element.exposed and element.role in ("heading", "main"):
            return True
        if element.tag == "a" and (element.attribute("href") or "").startswith("#") and element.attribute("href") != "#":
            return True
    return False


def _has_way(frame: Frame, content: Block, before: list[Element]) -> bool:
    for heading in headings(frame):
        # A main heading names the content wherever it stands; any other one before the links is theirs.
        if section_of(heading.element) is None and (heading.level == 1 or heading.element.index > before[0].index):
            return True
    mains = [node for node in frame.elements if node.role == "main" and node.exposed and node.contains(content.element)]
    if any(not node.contains(link) for node in mains for link in before):
        return True
    return any(_leads_past(link, content, before) for link in before)


def _leads_past(link: Element, content: Block, before: list[Element]) -> bool:
    if "#" not in (link.attribute("href") or "") or not stays_on_page(link):
        return False
    part = indicated_part(link)
    if part is None or not is_rendered(part) or not link.index < part.index <= content.element.index:
        return False
    return sum(link.index < other.index < part.index for other in before) >= SKIPPED
