"""The only loop: pages leave the frontier, are observed and judged, and give their links back to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from a11y_audit import discover
from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import Failure, Observed, PageRequest
from a11y_audit.config import Config
from a11y_audit.digest import digest
from a11y_audit.engines import axe
from a11y_audit.model.digest import PageDigest
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.result import NotAudited, PageResult
from a11y_audit.page_audit import Gallery, Judges, links
from a11y_audit.progress import Progress
from a11y_audit.store.folder import EvidenceFolder

CROPS_LIMIT, CROPS_BYTES_LIMIT = 600, 12_000_000  # pictures of one run; a report must stay one file that opens


class Outcome(Struct, kw_only=True):
    """What came of one address, at every viewport."""

    pages: list[PageResult] = []
    digests: list[PageDigest] = []
    not_audited: list[NotAudited] = []
    axe: str = ""


class Harvest(Struct, kw_only=True):
    """All that a crawl brought in, in the order of the crawl."""

    outcomes: list[Outcome] = []
    not_audited: list[NotAudited] = []
    skipped: dict[str, int] = {}
    crops: dict[str, bytes] = {}
    notes: list[str] = []
    interrupted: bool = False


class Crawl:
    """One run over a site, or over exactly the pages given."""

    def __init__(
        self,
        config: Config,
        judges: Judges,
        pool: BrowserPool,
        progress: Progress,
        evidence: EvidenceFolder | None,
        *,
        pictures: bool = True,
    ) -> None:
        self._config, self._judges, self._pool = config, judges, pool
        self._progress, self._evidence = progress, evidence
        self._gallery = Gallery() if pictures else None
        self._harvest = Harvest()
        self._stopping = asyncio.Event()
        self._done = 0
        self._queued: Callable[[], int] = lambda: 0

    def stop(self) -> None:
        """End after what is finished already: the run is told as interrupted, nothing that was found is lost."""
        self._stopping.set()

    async def given(self, urls: tuple[str, ...]) -> Harvest:
        """Audit exactly these pages, each once, as asked."""
        waiting = list(enumerate(dict.fromkeys(urls)))
        total = len(waiting)
        outcomes: dict[int, Outcome] = {}
        self._queued = lambda: len(waiting)

        async def lane() -> None:
            while waiting:
                position, url = waiting.pop(0)
                outcomes[position], _ = await self._page(url, position, "")

        await self._run(lane, min(self._config.concurrency, total))
        self._harvest.outcomes = [outcomes[position] for position in sorted(outcomes)]
        missing = [url for position, url in enumerate(dict.fromkeys(urls)) if position not in outcomes]
        self._harvest.not_audited += [NotAudited(url=url, reason="interrupted", is_gap=True) for url in missing]
        return self._harvest

    async def site(self, urls: tuple[str, ...]) -> Harvest:
        """Audit the site around these pages."""
        frontier, delay = await self._frontier(urls)
        changed = asyncio.Condition()
        outcomes: dict[int, Outcome] = {}
        pace = _Pace(delay)
        self._queued = lambda: len(frontier._queue)

        async def lane() -> None:
            while True:
                async with changed:
                    while (request := frontier.next()) is None:
                        if frontier.finished:
                            changed.notify_all()
                            return
                        await changed.wait()
                await pace.wait()
                outcome, observed = await self._page(request.url, request.position, request.via or "")
                async with changed:
                    outcomes[request.position] = outcome
                    self._settle(frontier, request, outcome, observed, outcomes)
                    changed.notify_all()

        await self._run(lane, self._config.concurrency)
        for settled in frontier.close():
            self._keep(settled, outcomes)
        skips = frontier.skips
        self._harvest.skipped = {reason.value: count for reason, count in sorted(skips.counts.items())}
        self._harvest.not_audited += [
            NotAudited(url=skip.url, reason=skip.reason.value, found_on=skip.via or "", is_gap=skip.reason in _GAPS)
            for skip in skips.kept
        ]
        return self._harvest

    # -- one page ------------------------------------------------------------------------------------------------
    async def _page(self, url: str, position: int, found_on: str) -> tuple[Outcome, Observed | Failure]:
        outcome = Outcome()
        first: Observed | Failure | None = None
        self._progress.page_started(url)
        for viewport in self._config.views():
            judged: list[PageResult] = []

            def interest(snapshot: Snapshot, judged: list[PageResult] = judged) -> dict[str, object]:
                judged.append(self._judges.page(snapshot, found_on))
                return self._wanted(judged[0])

            answer = await self._pool.observe(PageRequest(url=url, viewport=viewport), interest)  # type: ignore[arg-type]
            first = first or answer
            if isinstance(answer, Failure):
                outcome.not_audited.append(_not_audited(url, answer, found_on))
                self._progress.page_failed(url, f"{answer.code} {answer.detail}".strip())
                break
            outcome.pages.append(judged[-1])
            if not outcome.digests:
                outcome.digests.append(digest(answer.snapshot))
                outcome.axe = axe.version(answer.snapshot)
            self._harvest.crops |= answer.pictures
            if self._evidence:
                self._evidence.write(position, answer.snapshot, found_on)
        assert first is not None
        if outcome.pages:
            self._done += 1
            found = sum(f.outcome == "failed" for page in outcome.pages for f in page.findings)
            self._progress.page_done(url, found, self._queued(), self._done)
        return outcome, first

    def _wanted(self, result: PageResult) -> dict[str, object]:
        crops = self._harvest.crops
        if len(crops) >= CROPS_LIMIT or sum(map(len, crops.values())) >= CROPS_BYTES_LIMIT:
            return {}
        return dict(self._gallery.wanted(result)) if self._gallery else {}

    # -- many pages ----------------------------------------------------------------------------------------------
    async def _run(self, lane: Callable[[], Awaitable[None]], lanes: int) -> None:
        tasks = [asyncio.ensure_future(lane()) for _ in range(max(1, lanes))]
        stop = asyncio.ensure_future(self._stopping.wait())
        everything = asyncio.gather(*tasks)
        try:
            ends: set[asyncio.Future[Any]] = {everything, stop}
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            if everything.done():
                everything.result()
            else:
                self._harvest.interrupted = True
        finally:
            stop.cancel()
            everything.cancel()
            with suppress(asyncio.CancelledError):
                await everything

    async def _frontier(self, urls: tuple[str, ...]) -> tuple[discover.Frontier, float]:
        config = self._config
        book = await discover.read_robots(urls, self._pool.fetch) if config.robots else discover.RobotsBook({})
        for site, robots in book.by_origin.items():
            if robots.state is discover.RobotsState.UNREACHABLE:
                self._note(
                    f"{site}/robots.txt could not be read ({robots.detail}): nothing there may be crawled; "
                    "--no-robots ignores it"
                )
        scope = discover.Scope.around(
            urls,
            include=config.include,
            exclude=config.exclude,
            allow_file=config.allow_file,
            allow_data=config.allow_file,
        )
        seeds = list(config.sitemap) or (list(book.sitemaps) if config.use_sitemap else [])
        named = {*config.sitemap, *(name for robots in book.by_origin.values() for name in robots.sitemaps)}
        gathered = await discover.gather(seeds, self._pool.fetch)
        for problem in gathered.problems:
            if problem.url in named:  # that a place which was only guessed has none says nothing
                self._note(f"sitemap {problem.url}: {problem.fault.value} {problem.detail}".strip())
        limits = discover.Limits(max_pages=config.max_pages, max_depth=config.max_depth)
        frontier = discover.Frontier(
            urls,
            scope=scope,
            limits=limits,
            sitemap=gathered.entries,
            robots=book.verdict,
            keep_hash_routes=config.hash_routes,
        )
        delay = max((robots.crawl_delay or 0.0 for robots in book.by_origin.values()), default=0.0)
        if delay:
            self._note(f"robots.txt asks for {delay:g} s between pages")
        return frontier, delay

    def _settle(
        self, frontier: discover.Frontier, request: discover.Request, outcome: Outcome, observed: Observed | Failure,
        outcomes: dict[int, Outcome],
    ) -> None:  # fmt: skip
        if isinstance(observed, Observed):
            found = [discover.Link(url, name) for url, name in links(observed.snapshot, _site(observed.snapshot.url))]
            settled = frontier.done(request, final_url=observed.snapshot.url, links=found)
        else:
            settled = frontier.done(request, final_url=observed.final_url, skip=_skip(observed, request.url))
        for one in settled:
            self._keep(one, outcomes)

    def _keep(self, settled: discover.Settled, outcomes: dict[int, Outcome]) -> None:
        outcome = outcomes.pop(settled.request.position, None)
        if outcome is not None and settled.skip is None:
            self._harvest.outcomes.append(outcome)
        elif self._evidence:
            self._evidence.drop(settled.request.position)

    def _note(self, message: str) -> None:
        self._harvest.notes.append(message)
        self._progress.note(message)


# What was left out although it belongs to the audit, so that the run is not complete.
_GAPS = frozenset({discover.SkipReason.ROBOTS_UNREACHABLE, discover.SkipReason.INTERRUPTED})


class _Pace:
    """Keeps the delay between pages that robots.txt asks for, over all lanes."""

    def __init__(self, delay: float) -> None:
        self._delay, self._next, self._lock = delay, 0.0, asyncio.Lock()

    async def wait(self) -> None:
        if not self._delay:
            return
        async with self._lock:
            await asyncio.sleep(max(0.0, self._next - time.monotonic()))
            self._next = time.monotonic() + self._delay


def _site(url: str) -> tuple[str, ...]:
    parts = urlsplit(url)
    return (f"{parts.scheme}://{parts.netloc}", "about:")


def _skip(failed: Failure, url: str) -> discover.SkipReason | None:
    if failed.is_gap:
        return None
    kind = discover.kind_of_response(
        failed.detail if failed.code == "not-html" else "application/octet-stream", url=url
    )
    return discover.skip_for(kind) or discover.SkipReason.DOWNLOAD


def _not_audited(url: str, why: Failure, found_on: str) -> NotAudited:
    return NotAudited(url=url, reason=why.code, detail=why.detail, found_on=found_on, is_gap=why.is_gap)
