"""How far a reader learns where each link leads: from its name, from what is tied to it, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from urllib.parse import unquote, urldefrag

from a11y_audit.lexicon import fold
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.link_subject import is_subject
from a11y_audit.reading.link_words import is_silent, says_nothing, tells_something
from a11y_audit.reading.links import LinkContexts, destination, goes_nowhere, links
from a11y_audit.reading.nearby import heading_before, landmark
from a11y_audit.reading.outline import level_of

_PAGER_DEPTH = 3  # a mark stands in an item, the item in the list of pages


class Purpose(StrEnum):
    """Where the purpose of a link is to be had."""

    NAME = "name"  # its name is no stock phrase
    CONTEXT = "context"  # a stock phrase, with words tied to it
    SHARED_HEADING = "shared-heading"  # only a heading, which links of that name to other places share
    PAGE_HEADING = "page-heading"  # only the main heading of the page, which may be about something else
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Reading:
    """A link and where its purpose is to be had."""

    link: Element
    purpose: Purpose
    heading: str = ""
    count: int = 1  # destinations that share name and heading


def link_purposes(snapshot: Snapshot) -> Iterator[Reading]:
    """Read every named link of a page that leads somewhere, in document order."""
    contexts = LinkContexts()
    shared: dict[tuple[Element, str], set[str]] = {}
    found: list[tuple[Element, Purpose | Element]] = []
    for link in links(snapshot):
        if goes_nowhere(link) or _opens_a_menu(link) or is_silent(link.name):
            continue
        known = _purpose(link, contexts)
        found.append((link, known))
        if isinstance(known, Element):
            shared.setdefault((known, fold(link.name)), set()).add(destination(link))
    for link, known in found:
        if isinstance(known, Purpose):
            yield Reading(link, known)
            continue
        count = len(shared[known, fold(link.name)])
        alone = Purpose.PAGE_HEADING if level_of(known) == 1 else Purpose.CONTEXT
        yield Reading(link, Purpose.SHARED_HEADING if count > 1 else alone, known.text, count)


def _purpose(link: Element, contexts: LinkContexts) -> Purpose | Element:
    """Return the purpose, or the heading that it hangs on."""
    if not says_nothing(link.name) or is_subject(link):
        return Purpose.NAME
    if _is_permalink(link) or _turns_pages(link):
        return Purpose.CONTEXT
    context = contexts.of(link)
    if tells_something(f"{context.text} {context.title} {context.group}") or _in_navigation(link):
        return Purpose.CONTEXT
    return _telling(context.heading) or Purpose.NOWHERE


def _telling(heading: Element | None) -> Element | None:
    """Return the heading, or where it is a mere figure ("500+") the one around it, of which the figures are parts."""
    while heading is not None and not tells_something(heading.text):
        if any(char.isalpha() for char in heading.text):
            return None
        level, heading = level_of(heading), heading_before(heading)
        while heading is not None and level_of(heading) >= level:
            heading = heading_before(heading)
    return heading


def _part_of_page(link: Element) -> str:
    """Return the name of the part of its own page that a link leads to, "" when it leads elsewhere."""
    target = urldefrag(str(link.extra.get("href") or ""))
    return unquote(target.fragment) if target.url == urldefrag(link.frame.document.url).url else ""


def _is_permalink(link: Element) -> bool:
    """A mark in a heading that leads to this very heading: what it stands in tells where it leads."""
    heading = link.closest("heading")
    if heading is None or fold(link.name):
        return False
    rows = link.frame.by_id.get(_part_of_page(link), ())
    return any(heading.contains(part) or part.contains(heading) for part in map(link.frame.views.__getitem__, rows))


def _turns_pages(link: Element) -> bool:
    """A mark in a row of numbered pages leads to the next or another page of them."""
    if fold(link.name):
        return False
    around = islice(link.ancestors(), _PAGER_DEPTH)
    return any(
        sum(node.role == "link" and fold(node.name).isdigit() for node in holder.descendants()) > 1 for holder in around
    )


def _opens_a_menu(link: Element) -> bool:
    """A link that says it opens something on the page is a button by nature."""
    return link.attribute("aria-expanded") is not None or link.attribute("aria-haspopup") is not None


def _in_navigation(link: Element) -> bool:
    """In a menu, "more" names the rest of the menu."""
    around = landmark(link)
    return around is not None and (around.tag == "nav" or around.role == "navigation")
