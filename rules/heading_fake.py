"""Text that only looks like a heading is missing from the list of headings that many people navigate by.

Technique F2 asks a person's judgement: is it a heading, or just text that stands out? So this is a question. Where it is
a heading element whose role is taken away (`<h2 role="presentation">`), its author has said what it is: F92.
Looked at: short blocks set larger or bolder than the text that follows them; links, controls, tables, captions, lists,
banners and footers are left out, and larger text right below the main heading, which is a motto. One judgement for each style, with the number of places.
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
    body_size,
    cant_tell,
    documents,
    failed,
    fold,
    letters,
    referenced,
    rule,
    smallest,
    text_blocks,
)

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LONGEST = 80  # characters; a longer block is a paragraph
LARGER = 1.2  # times the size that most of the page is set in
BOLD = 600
FOLLOWING_LETTERS = 20  # a heading heads something: at least a short sentence
_NOT_A_HEADING = (
    "heading", "a", "button", "nav", "figcaption", "caption", "td", "th", "dt", "legend", "label", "summary",
    "blockquote", "select", "option", "address", "code", "pre", "link", "navigation", "tab", "menuitem", "cell",
    "columnheader", "rowheader", "gridcell", "banner", "contentinfo", "img", "switch", "alert", "status", "text",
)  # fmt: skip
_END_OF_SENTENCE = (".", ",", ";", "،", "؛", "…", "۔")


@rule(
    "heading-fake",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.SERIOUS,
    replaces=("p-as-heading",),
    title=Text(en="What looks like a heading is a heading", ar="ما يظهر كعنوان معرف في الشيفرة عنوانًا"),
    who=Text(
        en="People who use a screen reader and move from heading to heading: they pass such text by.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون من عنوان إلى عنوان، فهم يتجاوزون هذا النص دون علمهم.",
    ),
    reasons={
        "looks-like": Text(
            en="“{text}” is set like a heading ({size}px, weight {weight}) and is a <{tag}>; places set so: {count}",
            ar="النص «{text}» منسق كعنوان (الحجم {size} بكسل والوزن {weight}) وهو عنصر <{tag}>؛"
               " عدد المواضع المنسقة هكذا: {count}",
        ),
        "role-removed": Text(
            en="“{text}” is an <{tag}> that is set like a heading, and its role is taken away; places set so: {count}",
            ar="النص «{text}» عنصر <{tag}> منسق كعنوان، وقد أُزيل دوره؛ عدد المواضع المنسقة هكذا: {count}",
        ),
    },
    actions={
        "looks-like": Text(
            en="Read the text and what follows it: if it names that part of the page, it must be a heading in code.",
            ar="اقرأ النص وما يليه: إن كان يسمي ذلك الجزء من الصفحة فيجب أن يكون عنوانًا في الشيفرة.",
        ),
    },
    remedy=Text(
        en='Write <h2>Requirements</h2>, with the level that fits its place, not <p class="title">Requirements</p>.',
        ar='اكتب <h2>المتطلبات</h2> بالمستوى المناسب لموضعه بدلًا من <p class="title">المتطلبات</p>.',
    ),
)  # fmt: skip
def heading_fake(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        styles: dict[tuple[str, ...], list[Block]] = {}
        for block in _suspects(frame):
            size, weight = smallest(block)
            key = (block.element.tag, block.element.attribute("class") or "", str(size), str(weight))
            styles.setdefault(key, []).append(block)
        for alike in styles.values():
            size, weight = smallest(alike[0])
            first, count = alike[0].element, len(alike)
            if is_emptied(first) and not is_said_elsewhere(first, alike[0].text):
                yield failed(
                    "role-removed", first, text=alike[0].text, tag=first.tag, count=count, of_many=count, alike=True
                )
                continue
            yield cant_tell(
                "looks-like", alike[0].element, text=alike[0].text, tag=alike[0].element.tag, size=round(size),
                weight=weight, count=len(alike), of_many=len(alike), alike=True,
            )  # fmt: skip


def is_emptied(element: Element) -> bool:
    """Tell whether an element is a heading whose role is taken away."""
    return element.tag in HEADINGS and element.attribute("role") in ("none", "presentation")


def is_said_elsewhere(element: Element, text: str) -> bool:
    """Tell whether a real heading says the same, or the text names a part of the page that has a role."""
    frame = element.frame
    headings = any(node.role == "heading" and node.exposed and fold(node.name) == fold(text) for node in frame.elements)
    return headings or any(element in referenced(node, "aria-labelledby") for node in frame.bearing("aria-labelledby"))


def _suspects(frame: Frame) -> Iterator[Block]:
    blocks = text_blocks(frame)
    usual = body_size(blocks)
    for number, block in enumerate(blocks[:-1]):
        before = blocks[number - 1] if number else None
        if _could_be(block) and _stands_out(block, blocks[number + 1], usual) and not _is_motto(block, before):
            yield block


def _could_be(block: Block) -> bool:
    text = block.text
    if len(text) > LONGEST or text.endswith(_END_OF_SENTENCE) or block.element.tag == "li":
        return False
    lettered = letters(text).total()
    spelled = lettered >= 2 and lettered * 2 >= len(text)  # not a number, a price or a sign
    return spelled and all(holder.closest(*_NOT_A_HEADING) is None for holder, part in block.parts if part.strip())


def _stands_out(block: Block, following: Block, usual: float) -> bool:
    outer = block.element.parent
    beside = outer is not None and (outer.parent or outer).contains(following.element)
    text = following.text
    if not beside or len(text) <= len(block.text) or letters(text).total() < FOLLOWING_LETTERS:
        return False
    if following.element.closest("heading") is not None:
        return False
    size, weight = smallest(block)
    next_size, next_weight = smallest(following)
    larger = size >= LARGER * usual and size >= LARGER * next_size
    bolder = weight >= BOLD > next_weight and size >= next_size
    return larger or bolder


def _is_motto(block: Block, before: Block | None) -> bool:
    """Tell whether larger text follows the main heading at once: there it is a motto; bold text heads what follows."""
    below = before is not None and before.element.closest("h1") is not None
    return below and smallest(block)[1] < BOLD
