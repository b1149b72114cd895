"""The order of the crawl: which page is next, and what becomes of every link.

The result does not depend on which page answers first. Each address that leaves the queue gets a position, and what
became of it is settled in the order of positions: an answer that comes early waits for those before it. Links join the
queue only when their page is settled, so the queue holds at every step what it would hold if pages were opened one by
one; limits and trap budgets then cut at the same place for any number of pages at once. The price is that a slow page
holds back the links (not the pages already queued) that were found after it.

For the same reason a run that was stopped goes on by asking the same questions again: build the frontier anew, and
answer the requests that are already known from the store.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

import msgspec

from .crawl import Limits, Link, Request, Settled
from .documents import kind_of_url, skip_for
from .logout import is_logout_text
from .sampling import Sampler
from .scope import Scope
from .shortkey import short_key
from .sitemap import SitemapEntry
from .skips import Skip, SkipLedger, SkipReason
from .traps import Traps
from .url import UrlError, identity, join, parse, without_fragment

MAX_KNOWN = 200_000  # addresses remembered; later ones are counted as over the limit, each time they are named


class _Waiting(msgspec.Struct, frozen=True):
    url: str
    identity: str
    depth: int
    via: str | None


class _Outcome(msgspec.Struct, frozen=True):
    request: Request
    final_url: str
    links: tuple[Link, ...] = ()
    skip: SkipReason | None = None
    opened: bool = True


class Frontier:
    """Hands out pages breadth first, in link order; sitemap entries follow the links of the start pages."""

    def __init__(
        self,
        starts: Iterable[str],
        *,
        scope: Scope,
        limits: Limits,
        sitemap: Iterable[SitemapEntry] = (),
        robots: Callable[[str], SkipReason | None] = lambda _: None,
        keep_hash_routes: bool = False,
        is_sample: bool = False,
    ) -> None:
        self._scope = scope
        self._limits = limits
        self._robots = robots
        self._keep_hash_routes = keep_hash_routes
        self._traps = Traps()
        self._ledger = SkipLedger()
        self._known: set[bytes] = set()  # every address that was named or reached
        self._audited: set[bytes] = set()  # addresses of settled pages, as asked and as reached
        self._queue: deque[_Waiting] = deque()
        self._open: dict[int, Request] = {}
        self._early: dict[int, _Outcome] = {}  # answers that wait for an earlier position
        self._positions = 0
        self._settled = 0  # positions settled
        self._pages = 0  # pages of the audit settled
        self._reserved = 0  # requests handed out and not settled: each may still become a page
        self._sitemap: Iterable[SitemapEntry] = sitemap
        self._sampler: Sampler | None = None  # None: all pages are audited
        self._pool: list[_Waiting] = []  # what a sample is drawn from
        for start in starts:
            self._admit(start, None, 0)
        self._starts = len(self._queue)
        if is_sample:
            self._sampler = Sampler(self._queue[0].identity if self._queue else "")
        if not self._starts:
            self._admit_sitemap()
            self._draw()

    def next(self) -> Request | None:
        """The next page to open; None while there is none: wait for an open one then, unless all is `finished`."""
        if not (self._queue and self._has_room()):
            return None
        request = self._take()
        self._open[request.position] = request
        self._reserved += 1
        self._drop_duplicates()
        return request

    def done(
        self,
        request: Request,
        *,
        final_url: str = "",
        links: Iterable[Link] = (),
        skip: SkipReason | None = None,
    ) -> tuple[Settled, ...]:
        """Say what came of a request; returns all requests that this settles, in the order of the crawl.

        A page that failed to open is done without links: it is part of the audit, as unreachable. `skip` says that it
        turned out to be no page (`skip_for(kind_of_response(...))`). Only pages count against `max_pages`. Raises
        ValueError for a request that is not open, so a late second answer changes nothing.
        """
        if self._open.get(request.position) != request:
            raise ValueError(f"request {request.position} ({request.url}) is not open")
        del self._open[request.position]
        self._early[request.position] = _Outcome(request, final_url or request.url, tuple(links), skip)
        settled = self._settle()
        self._drop_duplicates()
        self._draw()
        return settled

    def close(self) -> tuple[Settled, ...]:
        """End the crawl: settle the answers that wait, and record all that is left as over the limit or interrupted."""
        interrupted = bool(self._open) or self._has_room()
        for position, request in sorted(self._open.items()):
            self._early[position] = _Outcome(request, request.url, skip=SkipReason.INTERRUPTED)
        self._open.clear()
        settled = self._settle()
        self._admit_sitemap()
        rest = SkipReason.INTERRUPTED if interrupted else SkipReason.OVER_LIMIT
        for waiting in self._queue:
            self._leave_out(waiting, rest)
        for waiting in self._pool:
            self._leave_out(waiting, SkipReason.INTERRUPTED if interrupted else SkipReason.NOT_SAMPLED)
        self._queue.clear()
        self._pool.clear()
        return settled

    @property
    def finished(self) -> bool:
        """Whether nothing is open and nothing more can be handed out; then `close` records what is left."""
        return not self._open and not (self._queue and self._has_room())

    @property
    def waiting(self) -> int:
        """How many addresses are queued."""
        return len(self._queue)

    @property
    def pages(self) -> int:
        """How many pages of the audit are settled."""
        return self._pages

    @property
    def skips(self) -> SkipLedger:
        """What was found and not audited."""
        return self._ledger

    def _has_room(self) -> bool:
        return self._pages + self._reserved < self._limits.max_pages and self._positions < self._limits.requests

    def _take(self) -> Request:
        waiting = self._queue.popleft()
        self._positions += 1
        return Request(waiting.url, waiting.identity, self._positions - 1, waiting.depth, waiting.via)

    def _drop_duplicates(self) -> None:
        """Pass over the next addresses while an earlier page already led there, so that the next is worth opening."""
        while self._queue and self._has_room() and self._is_audited(self._queue[0].identity):
            request = self._take()
            duplicate = SkipReason.DUPLICATE_OF_REDIRECT
            self._early[request.position] = _Outcome(request, "", skip=duplicate, opened=False)
            self._settle()

    def _settle(self) -> tuple[Settled, ...]:
        settled: list[Settled] = []
        while (outcome := self._early.pop(self._settled, None)) is not None:
            self._settled += 1
            skip = self._skip(outcome)
            if outcome.opened:
                self._reserved -= 1
                settled.append(Settled(outcome.request, outcome.final_url, skip))
            if skip:
                request = outcome.request
                # What was reached meanwhile is not opened again one by one; its entry must read the same.
                final_url = "" if self._is_audited(request.identity) else outcome.final_url
                self._ledger.record(Skip(request.url, skip, request.via, final_url))
            else:
                self._take_in(outcome)
            if self._settled == self._starts:
                self._admit_sitemap()
        return tuple(settled)

    def _take_in(self, outcome: _Outcome) -> None:
        self._pages += 1
        if self._sampler:
            self._sampler.meet(outcome.request.identity)
        for key in {outcome.request.identity, self._identify(outcome.final_url)}:
            self._audited.add(short_key(key))
            self._known.add(short_key(key))
        # Links that say they sign out come first, so that the same address under an icon is not followed either.
        for link in sorted(outcome.links, key=lambda link: not is_logout_text(link.text)):
            try:
                url = join(outcome.final_url, link.url)
            except UrlError:
                url = link.url
            self._admit(url, outcome.final_url, outcome.request.depth + 1, link.text)

    def _admit_sitemap(self) -> None:
        entries, self._sitemap = self._sitemap, ()
        for entry in entries:
            self._admit(entry.url, entry.source, 1)

    def _draw(self) -> None:
        """Put what stands for the site into the queue, once all that was drawn before is settled.

        So the pool is the same at each draw, whichever page answered first.
        """
        while self._sampler and self._pool and self._is_at_rest and self._has_room():
            fresh: list[_Waiting] = []
            for waiting in self._pool:
                if self._is_audited(waiting.identity):
                    self._leave_out(waiting, SkipReason.NOT_SAMPLED)
                else:
                    fresh.append(waiting)
            room = min(self._limits.max_pages - self._pages, self._limits.requests - self._positions)
            chosen = self._sampler.draw([waiting.identity for waiting in fresh], room)
            self._queue.extend(waiting for position, waiting in enumerate(fresh) if position in chosen)
            self._pool = [waiting for position, waiting in enumerate(fresh) if position not in chosen]

    @property
    def _is_at_rest(self) -> bool:
        return not self._queue and self._settled == self._positions

    def _leave_out(self, waiting: _Waiting, reason: SkipReason) -> None:
        duplicate = SkipReason.DUPLICATE_OF_REDIRECT
        self._ledger.record(Skip(waiting.url, duplicate if self._is_audited(waiting.identity) else reason, waiting.via))

    def _admit(self, url: str, via: str | None, depth: int, text: str = "") -> None:
        key = self._identify_leniently(url)
        short = short_key(key)
        if short in self._known:
            return
        reason = self._refusal(url, key, depth, text, asked=via is None)
        if len(self._known) >= MAX_KNOWN:
            reason = SkipReason.OVER_LIMIT
        else:
            self._known.add(short)
        if reason:
            self._ledger.record(Skip(url, reason, via))
            return
        address = without_fragment(url, keep_hash_routes=self._keep_hash_routes)
        waiting = _Waiting(address, key, depth, via)
        if self._sampler and via is not None:
            self._pool.append(waiting)
        else:
            self._queue.append(waiting)

    def _refusal(self, url: str, key: str, depth: int, text: str, *, asked: bool) -> SkipReason | None:
        if reason := self._scope.verdict(url, text, asked=asked):
            return reason
        if reason := self._robots(url) or skip_for(kind_of_url(url)):
            return reason
        if self._limits.max_depth is not None and depth > self._limits.max_depth:
            return SkipReason.TOO_DEEP
        return None if asked or parse(url).scheme == "data" else self._traps.verdict(key)

    def _skip(self, outcome: _Outcome) -> SkipReason | None:
        # A duplicate is one whatever else it is: opened one by one, it would not have been looked at.
        request, final_url = outcome.request, outcome.final_url
        return self._duplicate(request, final_url) or outcome.skip or self._refusal_of_final(request, final_url)

    def _duplicate(self, request: Request, final_url: str) -> SkipReason | None:
        reached = (request.identity, self._identify_leniently(final_url))
        return SkipReason.DUPLICATE_OF_REDIRECT if any(map(self._is_audited, reached)) else None

    def _refusal_of_final(self, request: Request, final_url: str) -> SkipReason | None:
        if self._identify_leniently(final_url) == request.identity:
            return None
        return self._scope.verdict(final_url, asked=request.via is None) or skip_for(kind_of_url(final_url))

    def _is_audited(self, key: str) -> bool:
        return short_key(key) in self._audited

    def _identify_leniently(self, url: str) -> str:
        try:
            return self._identify(url)
        except UrlError:
            return url

    def _identify(self, url: str) -> str:
        return identity(url, keep_hash_routes=self._keep_hash_routes)
