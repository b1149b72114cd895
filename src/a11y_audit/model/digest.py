"""What a rule over the whole site may know of each page: small, so that thousands fit in memory."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.finding import Location


class NamedLink(Struct, frozen=True, array_like=True):
    """A link as a reader hears it: its accessible name and where it goes (absolute URL)."""

    name: str
    target: str


class Landmark(Struct, frozen=True, kw_only=True):
    """A region that repeats over pages (banner, navigation, contentinfo) with its links in order."""

    role: str
    name: str
    links: tuple[NamedLink, ...]
    location: Location | None = None


class PageDigest(Struct, frozen=True, kw_only=True):
    """One audited page in a few hundred bytes."""

    url: str
    title: str
    title_location: Location | None = None
    language: str = ""
    heading: str = ""  # text of the first h1, or of the only h2 where there is none
    content: str = ""  # hash of the main text: equal pages under two URLs are not two pages
    landmarks: tuple[Landmark, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()  # (hreflang, URL)
    has_search: bool = False
