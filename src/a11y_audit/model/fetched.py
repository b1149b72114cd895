"""The answer to a plain request for a text resource (robots.txt, a sitemap)."""

from __future__ import annotations

from msgspec import Struct


class Fetched(Struct, frozen=True):
    """The answer to one GET, redirects followed."""

    status: int  # HTTP status; 0 when no answer came
    url: str  # where the redirects led
    content_type: str = ""
    body: bytes = b""
    error: str = ""  # why no answer came, in words; "" when one came
