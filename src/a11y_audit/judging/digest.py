"""The small part of a page that rules over the whole site may see."""

from __future__ import annotations

import hashlib

from a11y_audit.judging.locate import location
from a11y_audit.model.digest import Landmark, NamedLink, PageDigest
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.evidence import Snapshot

LANDMARKS = ("banner", "navigation", "contentinfo")


def digest(snapshot: Snapshot) -> PageDigest:
    """Return a page's digest."""
    main = snapshot.main
    title = next(
        (e for e in main.elements if e.tag == "title" and e.parent is not None and e.parent.tag == "head"), None
    )
    heading = _main_heading(main)
    content = next((e for e in main.elements if e.role == "main"), None) or next(
        (e for e in main.elements if e.tag == "body"), None
    )
    return PageDigest(
        url=snapshot.url,
        title=main.document.title or "",
        title_location=location(snapshot, title) if title else None,
        language=main.document.language or "",
        heading=heading.text if heading else "",
        content=hashlib.sha256((content.text if content else "").encode()).hexdigest()[:16],
        landmarks=tuple(_landmark(snapshot, e) for e in main.elements if e.role in LANDMARKS and e.exposed),
        alternates=tuple(
            (e.attribute("hreflang") or "", str(e.extra.get("href") or e.attribute("href") or ""))
            for e in main.elements
            if e.attribute("hreflang") and e.tag in ("a", "link")
        ),
        has_search=any(e.role in ("search", "searchbox") or e.attribute("type") == "search" for e in main.elements),
    )


def _main_heading(frame: Frame) -> Element | None:
    """Return the first h1; of a page without one, the h2 that comes first and is the only one."""
    headings = [e for e in frame.elements if e.tag in ("h1", "h2", "h3", "h4") and e.exposed]
    if first := next((e for e in headings if e.tag == "h1"), None):
        return first
    own = [e for e in headings if not any(above.role in LANDMARKS for above in e.ancestors())]
    seconds = [e for e in own if e.tag == "h2"]
    return own[0] if len(seconds) == 1 and own[0] == seconds[0] else None


def _landmark(snapshot: Snapshot, element: Element) -> Landmark:
    # An empty address is that of the page itself: on one page of a site it would be taken for that page's own entry.
    found = (e for e in element.descendants() if e.role == "link" and e.exposed and e.extra.get("href"))
    links = (e for e in found if (e.attribute("href") or "").strip() not in ("", "#"))
    return Landmark(
        role=element.role,
        name=element.name,
        links=tuple(NamedLink(e.name, str(e.extra["href"])) for e in links),
        location=location(snapshot, element),
    )
