"""What was found and not audited, and why: nothing is left out in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import msgspec

MAX_KEPT_SKIPS = 10_000  # entries; beyond, skips are only counted
MAX_KEPT_URL = 2_000  # characters of an address in an entry; links may carry whole files as data:


class SkipReason(StrEnum):
    """Why an address was not audited. The codes are a contract; a report words them."""

    INVALID_URL = "invalid-url"
    UNSUPPORTED_SCHEME = "unsupported-scheme"  # mailto:, tel:, javascript: ...
    OUT_OF_SCOPE = "out-of-scope"  # another site
    OTHER_SITE = "other-site"  # was asked for, and led to another site
    NOT_INCLUDED = "not-included"  # matches no --include
    EXCLUDED = "excluded"  # matches an --exclude
    LOGOUT = "logout"  # would end the visitor's session
    ROBOTS = "robots"  # robots.txt disallows it
    ROBOTS_UNREACHABLE = "robots-unreachable"  # robots.txt could not be read, so all is disallowed (RFC 9309, 2.3.1.4)
    SERVER_UNREACHABLE = "server-unreachable"  # its server gave no answer when it was asked for robots.txt
    DOCUMENT = "document"  # PDF, Word, Excel, PowerPoint ...
    IMAGE = "image"
    MEDIA = "media"  # audio and video
    DOWNLOAD = "download"  # archives, programs and what the server sends as an attachment
    NO_CONTENT = "no-content"  # the server has nothing to show there
    ASSET = "asset"  # style sheets, scripts, fonts, feeds
    TOO_DEEP = "too-deep"
    OVER_LIMIT = "over-limit"  # the page limit was reached first
    NOT_SAMPLED = "not-sampled"  # other pages stand for it
    TRAP_LENGTH = "trap-length"
    TRAP_PATH = "trap-path"
    TRAP_CALENDAR = "trap-calendar"
    TRAP_SESSION = "trap-session"
    TRAP_PARAMETERS = "trap-parameters"
    DUPLICATE_OF_REDIRECT = "duplicate-of-redirect"  # leads to a page that another address already led to
    PRIVATE_ADDRESS = "private-address"  # leads into a private network, see `guarding`
    BLOCKED = "blocked"  # leads to a host that the user wants nothing from
    INTERRUPTED = "interrupted"  # the run ended before its turn


class Skip(msgspec.Struct, frozen=True):
    """One address that was not audited."""

    url: str
    reason: SkipReason
    via: str | None = None  # the page or sitemap that names it; None for one that was asked for
    final_url: str = ""  # where it led, if it was opened


class SkipLedger:
    """All skips counted by reason, the first ones kept whole; its size is bounded."""

    def __init__(self, keep: int = MAX_KEPT_SKIPS) -> None:
        self._keep = keep
        self._kept: list[Skip] = []
        self._counts: Counter[SkipReason] = Counter()

    def record(self, skip: Skip) -> None:
        """Count a skip, and keep it while there is room."""
        self._counts[skip.reason] += 1
        if len(self._kept) < self._keep:
            # A page may hold half a surrogate pair in a link, which no JSON file can.
            url = skip.url[:MAX_KEPT_URL].encode("utf-8", "replace").decode()
            self._kept.append(msgspec.structs.replace(skip, url=url))

    @property
    def kept(self) -> tuple[Skip, ...]:
        """The first skips, in the order of the crawl."""
        return tuple(self._kept)

    @property
    def counts(self) -> Mapping[SkipReason, int]:
        """How many skips there were of each reason, kept or not."""
        return MappingProxyType(self._counts)
