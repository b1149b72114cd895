"""The headings of a document as assistive technology lists them: level, text, and the parts that have their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.blocks import met
from a11y_audit.reading.nearby import blocks_of_text
from a11y_audit.reading.once import once

_FEW_WORDS = 12  # a line of a header is shorter; a paragraph of content is not

DEFAULT_LEVEL = 2  # WAI-ARIA 1.2, heading: "If no level is present, a value of 2 is the implicit value"

# W3C, Page structure tutorial: "in fixed sections of the page, for example in sidebars, the heading ranks should not
# change depending on the ranks in the content area". Such parts are outlines of their own.
_FIXED_ROLES = frozenset({"complementary", "contentinfo", "navigation", "banner", "dialog", "alertdialog", "search"})


class Heading(NamedTuple):
    """One exposed heading: its level from 1 upwards and its accessible name."""

    element: Element
    level: int
    text: str


@once
def headings(frame: Frame) -> list[Heading]:
    """Return the headings of a document that assistive technology meets, in document order."""
    return [
        Heading(element, level_of(element), element.name)
        for element in frame.elements
        if element.role == "heading" and element.exposed
    ]


def level_of(heading: Element) -> int:
    """Return a heading's level: aria-level where it is valid, else that of its tag, else ARIA's default."""
    stated = (heading.attribute("aria-level") or "").strip()
    if stated.isdecimal() and int(stated) > 0:
        return int(stated)
    return int(heading.tag[1]) if re.fullmatch("h[1-6]", heading.tag) else DEFAULT_LEVEL


def section_of(heading: Element) -> Element | None:
    """Return the fixed part of the page (sidebar, footer, navigation, dialog) that a heading stands in, if any."""
    return next((node for node in heading.ancestors() if node.role in _FIXED_ROLES), None)


def siblings(outline: list[Heading]) -> list[list[Heading]]:
    """Return the headings in groups that share their level and the heading above them."""
    groups: dict[tuple[int, int, int], list[Heading]] = {}
    stack: list[tuple[int, int]] = []  # (level, number) of the headings above
    for number, heading in enumerate(outline):
        while stack and stack[-1][0] >= heading.level:
            stack.pop()
        above = stack[-1][1] if stack else -1
        section = section_of(heading.element)
        groups.setdefault((heading.level, above, section.index if section else -1), []).append(heading)
        stack.append((heading.level, number))
    return list(groups.values())


def starts_with_repeated(frame: Frame) -> Element | None:
    """Return the first navigation or banner with words that stands before the content, None when there is none.

    A navigation within the content (numbered pages, a table of contents) is a part of it.
    """
    blocks = (node for node in frame.elements if node.role in ("navigation", "banner") and node.exposed)
    return next((block for block in blocks if block.visible_text and block.closest("main") is None), None)


def starts_with_content(frame: Frame, but_for: Sequence[Element] = ()) -> bool:
    """Tell whether the longest text of a document is the first thing in it: nothing stands before that, only behind.

    A text in a fixed part, or one of few words, is no content; a short line at the top may belong to every page.
    `but_for` are links that only help past what stands there, with whatever holds nothing else.
    """
    aside = {row for link in but_for for row in _rows_of(link)}
    rows, views, blocks = frame.rows, frame.views, blocks_of_text(frame)
    said = (row for row, node in enumerate(rows) if node.tag == TEXT and node.text.strip() and row not in aside)
    texts = [row for row in said if met(views[rows[row].parent])]
    counted: dict[int, int] = {}
    for index in texts:
        counted[blocks[index]] = counted.get(blocks[index], 0) + len(rows[index].text.split())
    if not texts or not _FEW_WORDS <= counted[blocks[texts[0]]] == max(counted.values()):
        return False
    holder = views[rows[texts[0]].parent]
    around = (holder, *holder.ancestors())
    if any(node.role in _FIXED_ROLES or node.tag == "li" for node in around):
        return False
    before = (views[index] for index in range(texts[0]) if rows[index].tag != TEXT and index not in aside)
    return all(node in around or not met(node) for node in before)


def _rows_of(link: Element) -> Iterator[int]:
    """Yield the rows of a link and of the elements that hold nothing but it."""
    holder = link
    while holder.parent is not None and holder.parent.text == link.text and len(holder.parent.children) == 1:
        holder = holder.parent
    yield from range(holder.index, link.frame.ends[holder.index])


def content_words(frame: Frame, block: Element) -> int:
    """Count the painted words after a block that stand in no fixed part of the page."""
    rows, ends, index, count = frame.rows, frame.ends, frame.ends[block.index], 0
    while index < len(rows):
        row = rows[index]
        if row.role in _FIXED_ROLES:
            index = ends[index]
            continue
        if row.tag == TEXT and frame.views[row.parent].visible:
            count += len(row.text.split())
        index += 1
    return count
