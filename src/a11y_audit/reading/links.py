"""A link as its readers meet it: where it goes, and what around it tells its purpose.

WCAG 2.0, "programmatically determined link context": the same sentence, paragraph, list item or table cell, the headers
of that cell, and what ARIA ties to it. ACT Rules add nothing to it but name the elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from a11y_audit.model.dom import Element, collapse
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.nearby import block_of, heading_before, paragraph, referenced
from a11y_audit.reading.tables import Grid, grid, table_of

NOWHERE = re.compile(r"\s*(#|#!|#/|javascript:.*|about:blank|)\s*", re.I | re.S)
_CAMPAIGN = re.compile(r"utm_\w+|fbclid|gclid|_ga|mc_[ce]id", re.I)
_INDEX = re.compile(r"(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.I)
_CELLS = ("td", "th", "cell", "gridcell")
_LISTS = frozenset({"ul", "ol", "dl", "menu"})
_GROUPS = frozenset(
    {"group", "region", "article", "navigation", "complementary", "figure", "tabpanel", "dialog", "search", "form",
     "list"}
)  # fmt: skip


@dataclass(frozen=True)
class LinkContext:
    """What stands in a relation to a link that programs can follow; `elements` are its sources, in document order."""

    elements: tuple[Element, ...]
    text: str  # of paragraph, list items, cell, header cells and description, without the link's own
    title: str  # of the title attribute, when it is not the name
    group: str  # names of groups, regions and lists around the link
    heading: Element | None  # the heading before it (technique H80)


def links(snapshot: Snapshot) -> Iterator[Element]:
    """Yield the links that assistive technology meets and that have a name (those without are link-unnamed's)."""
    for element in snapshot.select("link"):
        if element.role == "link" and element.exposed and element.name:
            yield element


def goes_nowhere(link: Element) -> bool:
    """Tell whether the href names no destination: "#", "javascript:...", or nothing."""
    href = link.attribute("href")
    return href is not None and bool(NOWHERE.fullmatch(href))


def destination(link: Element) -> str:
    """Return where a link goes in a form that is equal for equal addresses; "" when that cannot be known.

    Scheme http or https, "www.", a closing slash, an index file, campaign parameters and the order of parameters make
    no difference. A script's own text stands for the address where a script opens it.
    """
    href = str(link.extra.get("href") or "")
    if not href or goes_nowhere(link):
        return f"script:{script}" if (script := (link.attribute("onclick") or "").strip()) else ""
    try:
        parts = urlsplit(href)
        port = parts.port
    except ValueError:
        return href
    if parts.scheme not in ("http", "https"):
        return href
    host = (parts.hostname or "").removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "")
    query = urlencode(sorted((key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True)
                             if not _CAMPAIGN.fullmatch(key)))  # fmt: skip
    path = _INDEX.sub("", unquote(parts.path)).rstrip("/")
    return f"{host}{path}" + (f"?{query}" if query else "") + (f"#{unquote(parts.fragment)}" if parts.fragment else "")


class LinkContexts:
    """Gathers contexts, laying out each table but once."""

    def __init__(self) -> None:
        self._grids: dict[Element, Grid] = {}

    def of(self, link: Element) -> LinkContext:
        """Return the programmatically determined context of a link."""
        sources: list[Element] = [block_of(link)]
        texts = [paragraph(link)]
        for node in link.ancestors():
            if node.role == "listitem" or node.tag in ("li", "dd", "dt"):
                sources.append(node)
                texts.append(_item_text(node, link))
        if cell := link.closest(*_CELLS):
            headers = self._headers(cell)
            sources += [cell, *headers]
            texts += [_without(cell, link), *(header.text for header in headers)]
        described = referenced(link, "aria-describedby")
        title = collapse(link.attribute("title") or "")
        return LinkContext(
            elements=tuple(dict.fromkeys((*sources, *described))),
            text=collapse(" ".join((*texts, *(node.text for node in described)))),
            title="" if title == link.name else title,
            group=collapse(" ".join(_label(node) for node in link.ancestors() if node.role in _GROUPS)),
            heading=heading_before(link),
        )

    def _headers(self, cell: Element) -> list[Element]:
        table = table_of(cell)
        if table is None or table.role in ("none", "presentation"):
            return []
        if table not in self._grids:
            self._grids[table] = grid(table)
        laid_out = self._grids[table]
        found = laid_out.cell_of(cell)
        return [header.element for header in laid_out.headers(found)] if found else []


def _label(group: Element) -> str:
    if named := referenced(group, "aria-labelledby"):
        return " ".join(node.text for node in named)
    return group.attribute("aria-label") or ""


def _without(around: Element, link: Element) -> str:
    return collapse(" ".join(text for holder, text in around.texts() if holder.exposed and not link.contains(holder)))


def _item_text(item: Element, link: Element) -> str:
    """Text of a list item; of an item that holds a list with the link, only what stands outside that list (H81)."""
    lists = (node for node in link.ancestors() if node != item and item.contains(node) and node.tag in _LISTS)
    inner = next(lists, None)
    skipped = inner or link
    return collapse(" ".join(text for holder, text in item.texts() if holder.exposed and not skipped.contains(holder)))
