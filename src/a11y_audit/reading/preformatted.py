"""Preformatted text with its blanks and lines, as written."""

from __future__ import annotations

import re
from html import unescape

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot

_FENCED = re.compile(r"<pre\b[^>]*>(.*?)</pre\s*>", re.I | re.S)
_TAG = re.compile(r"<[^>]*>")


def preformatted(snapshot: Snapshot) -> list[tuple[Element, str]]:
    """Return each <pre> of the main document with its text, none where scripts wrote some of them."""
    blocks = [element for element in snapshot.main.elements if element.tag == "pre"]
    written = [unescape(_TAG.sub("", text)) for text in _FENCED.findall(snapshot.source or "")]
    return list(zip(blocks, written, strict=True)) if len(blocks) == len(written) else []
