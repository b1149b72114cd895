"""The refresh that a document's head asks of the browser: when it happens and whether it leads elsewhere."""

from __future__ import annotations

import re
from typing import NamedTuple

from a11y_audit.model.dom import Element, Frame
from a11y_audit.reading.once import once

# HTML, "shared declarative refresh steps": white space, digits (none only before a full stop), digits and full stops
# that are passed over, then the end, a semicolon, a comma or white space; any other content asks for nothing.
_CONTENT = re.compile(r"[ \t\n\f\r]*(?:([0-9]+)|(?=\.))[0-9.]*(?:$|[;,]|(?=[ \t\n\f\r]))(.*)", re.DOTALL)


class Refresh(NamedTuple):
    """What a browser does with a document by itself."""

    element: Element  # the meta element that asks for it
    seconds: int
    leads_on: bool  # to the address that it names; else the document is loaded anew


@once
def refresh_of(frame: Frame) -> Refresh | None:
    """Return the refresh of a document: the first that can be read is the only one that happens."""
    for meta in frame.elements:
        if meta.tag != "meta" or (meta.attribute("http-equiv") or "").strip().lower() != "refresh":
            continue
        if found := _CONTENT.fullmatch(meta.attribute("content") or ""):
            return Refresh(meta, int(found[1] or 0), bool(found[2].strip(" \t\n\f\r;,")))
    return None
