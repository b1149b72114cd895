"""The values that pass between the frontier and whoever opens its pages."""

from __future__ import annotations

import msgspec

from .skips import SkipReason


class Limits(msgspec.Struct, frozen=True):
    """How much a run may do."""

    max_pages: int
    max_depth: int | None = None  # links away from a start; 0 audits the starts alone; None sets no limit
    max_requests: int | None = None  # addresses tried, with those that turn out to be no page; None: see `requests`

    @property
    def requests(self) -> int:
        """The limit on tries: by default five times the pages and fifty more, against a site of hidden downloads."""
        return self.max_requests if self.max_requests is not None else 5 * self.max_pages + 50


class Link(msgspec.Struct, frozen=True):
    """A link as a page has it."""

    url: str
    text: str = ""  # its accessible name


class Request(msgspec.Struct, frozen=True):
    """A page to open."""

    url: str
    identity: str
    position: int  # place in the order of the crawl, from 0
    depth: int
    via: str | None = None  # the page or sitemap that names it; None for one that was asked for


class Settled(msgspec.Struct, frozen=True):
    """What finally became of a request: a page of the audit, or skipped after all."""

    request: Request
    final_url: str
    skip: SkipReason | None = None
