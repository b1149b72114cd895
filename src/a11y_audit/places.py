"""Which site and which part of it an address belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

TOP = "/"
# A first segment that only chooses the language: /ar/, /en/, /ar-SA/, /en_us/.
_LANGUAGE = re.compile(r"(?:ar|en|fr|ur|zh|es|de|hi|tr|id|bn|tl|fil)(?:[-_][a-z]{2})?", re.IGNORECASE)


def origin(url: str) -> str:
    """Return scheme, host and port of a web address, "" of any other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" if parts.scheme in ("http", "https") else ""


def site_of(urls: Iterable[str]) -> str:
    """Return the origin that most addresses have, the first in the alphabet of several; "" when there is none."""
    counted = Counter(filter(None, map(origin, urls)))
    return min(counted, key=lambda site: (-counted[site], site)) if counted else ""


def group_of(url: str) -> str:
    """Return the part of the site that a page lies in: its first folder, the language left out.

    /ar/services/licence and /en/services/ lie in "/services/"; /ar/ and /ar/about.html at the top, "/".
    """
    if not origin(url):
        return TOP
    path = urlsplit(url).path
    segments = [segment for segment in path.split("/") if segment]
    if segments and _LANGUAGE.fullmatch(segments[0]):
        segments = segments[1:]
    is_file = len(segments) == 1 and not path.endswith("/") and "." in segments[0]
    return f"/{segments[0]}/" if segments and not is_file else TOP
