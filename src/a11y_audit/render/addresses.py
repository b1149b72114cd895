"""Addresses as people read them: short, decoded, and a link only where following it is safe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from a11y_audit.model.text import writable
from a11y_audit.render.safe import shown

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
    short = url.removeprefix(site) if site and url.startswith(f"{site}/") else url
    label = shown(unquote(short, errors="strict") if _decodes(short) else short)
    return Address(
        label=label if len(label) <= LABEL_LIMIT else f"{label[:LABEL_LIMIT]}…",
        href=writable(url) if origin(url) else "",
        number=number,
    )


def _decodes(text: str) -> bool:
    try:
        unquote(text, errors="strict")
    except UnicodeDecodeError:
        return False
    return True
