"""Whether a format or a stock noun in a link is what the link leads to, rather than how it is offered."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import unquote, urlsplit

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element
from a11y_audit.reading.link_words import is_format

_OFFERS_DEPTH = 3  # formats stand side by side in the items of a list, in cells of a row
_ENDS = {
    "html": "htm html xhtml", "word": "doc docx", "excel": "xls xlsx", "powerpoint": "ppt pptx", "plain text": "txt",
    "jpg": "jpg jpeg", "jpeg": "jpg jpeg", "وورد": "doc docx", "اكسل": "xls xlsx", "اكسيل": "xls xlsx",
    "بوربوينت": "ppt pptx", "بي دي اف": "pdf", "نص عادي": "txt",
}  # fmt: skip
_HANDS_OUT = re.compile(r"download|attach|export|getfile|media|upload|\bfiles?\b|\bget\b|تحميل|تنزيل", re.I)


def is_subject(link: Element) -> bool:
    """Tell whether a stock name says where the link leads.

    "zip" before #zip names a part of the page, "HTML" before HTML5.html or intro.php a page about it; "more" stays
    "more".
    """
    name, address = fold(link.name), urlsplit(str(link.extra.get("href") or ""))
    is_bare = name in phrases("link_format")
    if (is_bare or name in phrases("link_subjects")) and name == fold(unquote(address.fragment)):
        return True
    if not is_bare:
        return False
    file = unquote(address.path).rstrip("/").rpartition("/")[2]
    stem, _, end = file.rpartition(".")
    if stem and name == fold(stem).rstrip("0123456789"):
        return True
    if link.attributes.keys() & {"download", "type"} or _HANDS_OUT.search(address.path) or address.query:
        return False
    return end.lower() not in _ENDS.get(name, name).split() if stem else not _stands_among_formats(link)


def _stands_among_formats(link: Element) -> bool:
    """Tell whether the links beside it offer the same thing in other formats."""
    for around in islice(link.ancestors(), _OFFERS_DEPTH):
        beside = [node for node in around.descendants() if node.role == "link" and node != link and node.name]
        if beside:
            return all(is_format(node.name) and fold(node.name) != fold(link.name) for node in beside)
    return False
