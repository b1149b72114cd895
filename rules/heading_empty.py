"""A heading without text is a stop that says nothing to people who move from heading to heading.

ACT rule ffd0e9. An empty heading breaks ARIA's rules for names and the policy's for semantic structure; the rule maps
it to no WCAG criterion, because nothing that is shown is lost. Where text is painted in the heading and kept from
assistive technology, what looks like a heading is not one in code: that fails 1.3.1; so does a heading that is itself
hidden from it, unless its words are heard elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    collapse,
    documents,
    failed,
    headings,
    heard_words,
    letters,
    passed,
    rule,
    says_generated,
    says_nothing_at_all,
    without_icons,
    words,
)


@rule(
    "heading-empty",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    act=("ffd0e9",),
    impact=Impact.MODERATE,
    replaces=("empty-heading",),
    title=Text(en="Headings have text", ar="لكل عنوان نص"),
    who=Text(
        en="People who use a screen reader and move from heading to heading.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون في الصفحة من عنوان إلى عنوان.",
    ),
    reasons={
        "empty": Text(en="The heading is empty", ar="العنوان فارغ"),
        "image": Text(
            en="The heading holds only an image without a text alternative",
            ar="لا يحتوي العنوان إلا على صورة ليس لها نص بديل",
        ),
        "hidden-text": Text(
            en="“{text}” is shown as the heading and hidden from assistive technology",
            ar="النص «{text}» ظاهر في العنوان لكنه مخفي عن التقنيات المساعدة",
        ),
    },
    remedy=Text(
        en="Write text into the heading, give its image an alt text, or remove the element. Do not put"
           ' aria-hidden="true" on a heading\'s text.',
        ar="اكتب نصًا داخل العنوان، أو أضف نصًا بديلًا إلى صورته، أو احذف العنصر."
           ' ولا تضع aria-hidden="true" على نص العنوان.',
    ),
)  # fmt: skip
def heading_empty(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        for heading in headings(frame):
            if (heading.text and not says_nothing_at_all(heading.text)) or says_generated(heading.element):
                yield passed(at=heading.element)
            elif text := _painted(heading.element):
                yield failed("hidden-text", heading.element, text=text)
            elif any(node.tag in ("img", "svg") or node.role == "img" for node in heading.element.descendants()):
                yield failed("image", heading.element, criteria=())
            else:
                yield failed("empty", heading.element, criteria=())
        for element in frame.select("h1", "h2", "h3", "h4", "h5", "h6", "heading"):
            if text := _hidden_itself(element):
                yield failed("hidden-text", element, text=text)


def _hidden_itself(heading: Element) -> str:
    """Return what a heading shows that hides itself alone; parts that a dialog or a slider hides are heard in turn."""
    if heading.exposed or not heading.visible or heading.attribute("aria-hidden") != "true":
        return ""
    around = heading.parent
    text = _painted(heading)
    heard = around is None or not around.exposed or heard_words(heading.frame).issuperset(words(text))
    return text if letters(text) and not heard else ""


def _painted(heading: Element) -> str:
    text = collapse(without_icons(heading.visible_text))
    return text if letters(text) or any(char.isdigit() for char in text) else ""
