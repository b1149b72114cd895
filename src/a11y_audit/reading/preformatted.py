"""Preformatted text as it was sent, with its blanks and lines, which the rows of a page do not keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot

_FENCED = re.compile(r"<pre\b[^>]*>(.*?)</pre\s*>", re.I | re.S)
_TAG = re.compile(r"<[^>]*>")


def preformatted(snapshot: Snapshot) -> Iterator[tuple[Element, str]]:
    """Yield each <pre> of the main document with its text; none where scripts wrote some of them."""
    blocks = [element for element in snapshot.main.elements if element.tag == "pre"]
    written = [unescape(_TAG.sub("", text)) for text in _FENCED.findall(snapshot.source or "")]
    if len(blocks) == len(written):  # else which is which cannot be told
        yield from zip(blocks, written, strict=True)
