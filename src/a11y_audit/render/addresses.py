"""Addresses as people read them: short, decoded, and a link only where following it is safe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from a11y_audit.model.text import writable
from a11y_audit.render.safe import shown

_ENCODED = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")  # bytes beyond ASCII
LABEL_LIMIT = 300  # characters; a data: address may hold a whole page


class Address(Struct, frozen=True, kw_only=True):
    """One address: what to show, where it links ("" for nowhere), and its row among the audited pages (0 for none)."""

    label: str
    href: str = ""
    number: int = 0


def site_of(urls: Iterable[str]) -> str:
    """Return the origin that most pages have, "" when there is none."""
    origins = Counter(origin(url) for url in urls)
    return origins.most_common(1)[0][0] if origins else ""


def origin(url: str) -> str:
    """Return scheme, host and port of a web address, "" of any other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") else ""


def address(url: str, site: str, number: int = 0) -> Address:
    """Return an address without the part that the whole site shares; only http and https become links."""
    label = readable(url.removeprefix(site) if site and url.startswith(f"{site}/") else url)
    return Address(
        label=label if len(label) <= LABEL_LIMIT else f"{label[:LABEL_LIMIT]}…",
        href=writable(url) if origin(url) else "",
        number=number,
    )


def readable(url: str) -> str:
    """Return an address as people read it, the same everywhere: its letters as letters, on one line, in plain sight.

    What is not a letter of another script (a space, a slash, a question mark) stays encoded, so that it can be copied.
    """
    return shown(_ENCODED.sub(_letters, url))


def _letters(found: re.Match[str]) -> str:
    try:
        return unquote(found.group(), errors="strict")
    except UnicodeDecodeError:
        return found.group()
