"""robots.txt, read as RFC 9309 asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from protego import Protego

from .fetch import Fetch, Fetched
from .skips import SkipReason
from .url import UrlError, join, origin, parse

PRODUCT_TOKEN = "a11y-audit"
MAX_BYTES = 512_000  # RFC 9309 section 2.5: "at least 500 kibibytes"; what lies beyond is not read


class RobotsState(StrEnum):
    """How the file was met."""

    READ = "read"
    ABSENT = "absent"  # RFC 9309 section 2.3.1.3, "Unavailable": 4xx, so everything is allowed
    UNREACHABLE = "unreachable"  # section 2.3.1.4: 5xx, so everything is disallowed
    SILENT = "silent"  # no answer at all: the same, but it is the server that is out of reach, not its file


_CLOSED = {
    RobotsState.UNREACHABLE: SkipReason.ROBOTS_UNREACHABLE,
    RobotsState.SILENT: SkipReason.SERVER_UNREACHABLE,
}


class Robots:
    """The rules of one site for one product token."""

    def __init__(
        self,
        text: str,
        product_token: str = PRODUCT_TOKEN,
        *,
        state: RobotsState = RobotsState.READ,
        detail: str = "",
    ) -> None:
        self._rules = Protego.parse(text.removeprefix("\ufeff"))
        self._token = product_token
        self.state = state
        self.detail = detail  # for a report: the status or the error that led to the state

    @classmethod
    def of(cls, answer: Fetched, product_token: str = PRODUCT_TOKEN) -> Robots:
        """Rules from the answer to a request for /robots.txt, whatever it was."""
        if answer.error or answer.status >= 500 or answer.status < 200:
            detail = answer.error or f"HTTP {answer.status}"
            state = RobotsState.UNREACHABLE if answer.status else RobotsState.SILENT
            return cls("", product_token, state=state, detail=detail)
        if answer.status >= 300:
            # A 3xx that is left over is a redirect without an end, which counts as unavailable (section 2.3.1.2).
            return cls("", product_token, state=RobotsState.ABSENT, detail=f"HTTP {answer.status}")
        return cls(answer.body[:MAX_BYTES].decode("utf-8", "replace"), product_token)

    def allowed(self, url: str) -> bool:
        """Whether the address may be opened."""
        return self.verdict(url) is None

    def verdict(self, url: str) -> SkipReason | None:
        """Why the address may not be opened, or None. Raises UrlError."""
        if self.state in _CLOSED:
            return _CLOSED[self.state]
        address = parse(url)
        # The host plays no part; a fixed one keeps a path that begins with two slashes a path.
        spelled = f"http://host{address.target}"
        return None if self._rules.can_fetch(spelled, self._token) else SkipReason.ROBOTS

    @property
    def crawl_delay(self) -> float | None:
        """Seconds to wait between two pages, if the file asks for it (not in RFC 9309, but widely used)."""
        return self._rules.crawl_delay(self._token)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that the file names, as written there."""
        return tuple(dict.fromkeys(self._rules.sitemaps))


class RobotsBook:
    """The rules of several sites, asked by address."""

    def __init__(self, by_origin: Mapping[str, Robots]) -> None:
        self.by_origin = dict(by_origin)

    def verdict(self, url: str) -> SkipReason | None:
        """Why the address may not be opened, or None; a site whose file was never asked for has no rules."""
        robots = self.by_origin.get(origin(url))
        return robots.verdict(url) if robots else None

    def trouble(self, url: str) -> str:
        """What kept the rules for an address from being read, "" when they were."""
        robots = self.by_origin.get(origin(url))
        return robots.detail if robots and robots.state in _CLOSED else ""

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """Where to look for sitemaps: those that each site names, or `/sitemap.xml` of a site that names none.

        Names that make no URL are dropped. That a guessed one is absent says nothing about the site.
        """
        found: dict[str, None] = {}
        for site, robots in self.by_origin.items():
            for name in robots.sitemaps or ("/sitemap.xml",):
                try:
                    found[join(f"{site}/robots.txt", name)] = None
                except UrlError:
                    continue
        return tuple(found)


async def read_robots(urls: Iterable[str], fetch: Fetch, product_token: str = PRODUCT_TOKEN) -> RobotsBook:
    """Read the robots.txt of the site of each URL, once a site; addresses without a site (`file:`) have none."""
    origins = dict.fromkeys(origin(url) for url in urls)
    return RobotsBook(
        {site: Robots.of(await fetch(f"{site}/robots.txt"), product_token) for site in origins if site != "null"}
    )
