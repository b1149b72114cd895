"""Links that skip to another part of their own page, and what they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag

from a11y_audit.lexicon import fold, phrases, words
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.outline import starts_with_content

TO_TOP = ("", "top")  # HTML, "select the indicated part": these lead to the top of the document where no id is so named

_TOWARDS, _TOWARDS_THE = ("to", "into", fold("إلى")), "لل"  # «للقائمة»: to the menu; «تجاوز القائمة» skips it


def skip_links(snapshot: Snapshot) -> Iterator[Element]:
    """Yield the links with a fragment that offer to skip to a part of the page; hidden until focused or not."""
    offers = phrases("skip_link")
    for element in snapshot.select("a"):
        href = (element.attribute("href") or "").strip()
        if "#" not in href or element.role not in ("link", "button") or not element.exposed:
            continue
        name = f"{fold(element.name)} "
        if any(name.startswith(f"{offer} ") or (" " in offer and f" {offer} " in f" {name}") for offer in offers):
            yield element


def ways_within(snapshot: Snapshot) -> frozenset[Element]:
    """Return the links that only move people about the page: past its blocks, on from its start, back to its top."""
    found, leads = set(skip_links(snapshot)), True
    for link in snapshot.main.bearing("href"):
        if link.tag != "a":
            continue
        leads = leads and bool(fragment(link)) and stays_on_page(link)  # before any link that goes elsewhere
        returns = "#" in link.attributes["href"] and fold(link.name) in phrases("back_to_top")
        if returns or (leads and indicated_part(link) is not None):
            found.add(link)
    return frozenset(found)


def fragment(link: Element) -> str:
    """Return the fragment of a link, decoded."""
    return unquote(str(link.attribute("href") or "").partition("#")[2]).strip()


def stays_on_page(link: Element) -> bool:
    """Tell whether the address is that of the link's own document; a <base> may send "#main" elsewhere."""
    there = urldefrag(str(link.extra.get("href") or ""))[0]
    return not there or there == urldefrag(link.frame.document.url)[0]


def indicated_part(link: Element) -> Element | None:
    """Return the element that a fragment names, by id or as <a name>; None when there is none."""
    wanted = fragment(link)
    raw = str(link.attribute("href") or "").partition("#")[2].strip()
    for name in (raw, wanted):
        if rows := link.frame.by_id.get(name):
            return Element(link.frame, rows[0])
    return next((node for node in link.frame.elements if node.tag == "a" and node.attribute("name") == wanted), None)


def is_rendered(element: Element) -> bool:
    """Tell whether an element has a place in the page: nothing up to the root is display:none."""
    return all(node.style("display") != "none" for node in (element, *element.ancestors()))


def has_way_past_blocks(snapshot: Snapshot) -> bool:
    """Tell whether headings (H69) or a main landmark (ARIA11) let people past the repeated blocks, or there is none."""
    if any(element.exposed and element.role in ("heading", "main") for element in snapshot.main.elements):
        return True
    return starts_with_content(snapshot.main, [link for link in skip_links(snapshot) if link.frame is snapshot.main])


def bypasses_blocks(link: Element) -> bool:
    """Tell whether a skip link leads past the repeated blocks; one that leads "to the navigation" bypasses nothing."""
    said = words(link.name)
    at = next((number for number, word in enumerate(said) if word in _TOWARDS), len(said))
    wanted = {*said[at:], *(word for word in said if word.startswith(_TOWARDS_THE))}
    return wanted.isdisjoint(phrases("side_names"))
