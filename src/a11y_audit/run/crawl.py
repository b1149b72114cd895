"""The only loop: pages leave the frontier, are observed and judged, and give their links back to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

from msgspec import Struct, structs

from a11y_audit import discover, standards
from a11y_audit.execute.outage import NetworkLostError, Outage
from a11y_audit.execute.pace import TRIES, Pace
from a11y_audit.execute.visiting import AttemptLostError, Visitor
from a11y_audit.judging.views import places
from a11y_audit.model.digest import PageDigest
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Check, Limit, NotAudited, PageResult
from a11y_audit.model.text import Text
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.run import notes
from a11y_audit.run.beginning import begin
from a11y_audit.run.progress import Progress
from a11y_audit.settings.config import Config
from a11y_audit.store.journal import Journal

ATTEMPTS = 3  # at a page whose worker was lost; a page that takes three with it stands as not audited


class Harvest(Struct, kw_only=True):
    """All that a crawl brought in, in the order of the crawl."""

    pages: list[PageResult] = []
    digests: list[PageDigest] = []
    not_audited: list[NotAudited] = []
    skipped: dict[str, int] = {}
    notes: list[Text] = []
    axe: str = ""
    interrupted: bool = False
    limit: Limit | None = None


class Crawl:
    """One run over a site, or over exactly the pages given; what the journal knows already is not opened again."""

    def __init__(self, config: Config, visitor: Visitor, journal: Journal, progress: Progress) -> None:
        self._config, self._visitor, self._journal, self._progress = config, visitor, journal, progress
        self._harvest = Harvest()
        self._stopping = asyncio.Event()
        self._places: list[tuple[int, str, str]] = []
        self._done = 0
        # What the summary counts as a failure: criteria of the level that was asked for.
        self._wanted = frozenset(criterion.id for criterion in standards.criteria(config.level))
        self._is_exact = False
        self._trouble: Callable[[str], str] = lambda _: ""  # why the rules of a site could not be read
        self._queued: Callable[[], int] = lambda: 0
        self._pace = Pace(config.concurrency, config.delay, tell=progress.note)
        self._outage = Outage(visitor.fetch)

    def stop(self) -> None:
        """End after what is finished already: the run is told as interrupted, nothing that was found is lost."""
        self._stopping.set()

    async def given(self, urls: tuple[str, ...]) -> Harvest:
        """Audit exactly these pages, each once, as asked; one that leads to another site is not that page."""
        self._is_exact = True
        wanted = tuple(dict.fromkeys(urls))
        waiting = list(enumerate(wanted))
        reached: set[int] = set()
        self._queued = lambda: len(waiting)

        async def lane() -> None:
            while waiting:
                position, url = waiting.pop(0)
                await self._answer(url, url)
                reached.add(position)

        await self._run(lane, min(self._config.concurrency, len(wanted)))
        self._places = [(position, wanted[position], "") for position in sorted(reached)]
        self._gather()
        missing = [url for position, url in enumerate(wanted) if position not in reached]
        self._harvest.not_audited += [NotAudited(url=url, reason="interrupted", is_gap=True) for url in missing]
        return self._harvest

    async def site(self, urls: tuple[str, ...]) -> Harvest:
        """Audit the site around these pages."""
        frontier = await self._frontier(urls)
        changed = asyncio.Condition()
        self._queued = lambda: frontier.waiting

        async def lane() -> None:
            while True:
                async with changed:
                    while (request := frontier.next()) is None:
                        if frontier.finished:
                            changed.notify_all()
                            return
                        await changed.wait()
                visit = await self._answer(request.identity, request.url)
                async with changed:
                    self._settle(frontier, request, visit)
                    changed.notify_all()

        await self._run(lane, self._config.concurrency)
        for settled in frontier.close():
            self._keep(settled)
        self._gather()
        skips = frontier.skips
        self._harvest.limit = self._limit(skips.counts.get(discover.SkipReason.OVER_LIMIT, 0))
        by_choice = (pair for pair in sorted(skips.counts.items()) if pair[0] not in _GAPS)
        self._harvest.skipped = {reason.value: count for reason, count in by_choice}
        self._harvest.not_audited += [
            NotAudited(
                url=skip.url, reason=skip.reason.value, found_on=skip.via or "", is_gap=skip.reason in _GAPS,
                detail=skip.final_url if skip.reason is discover.SkipReason.OTHER_SITE else self._trouble(skip.url),
            )
            for skip in skips.kept
        ]  # fmt: skip
        return self._harvest

    async def again(self, urls: Iterable[str]) -> dict[str, Visit]:
        """Open pages a second time, each in a fresh visit; what could not be opened again, or not any more, is left
        out. Nothing of it goes into the journal."""
        waiting = list(dict.fromkeys(urls))
        visits: dict[str, Visit] = {}
        self._queued = lambda: len(waiting)

        async def lane() -> None:
            while waiting:
                url = waiting.pop(0)
                self._progress.page_started(url)
                with suppress(AttemptLostError):
                    visit = (await self._in_turn(url)).visit
                    if visit.pages and not visit.failure:
                        visits[url] = visit
                self._progress.page_done(url, 0, self._queued(), self._done)

        if waiting:
            self._note(notes.again(len(waiting)))
            await self._run(lane, min(self._config.concurrency, len(waiting)))
        return visits

    # -- one page ------------------------------------------------------------------------------------------------
    async def _answer(self, key: str, url: str) -> Visit:
        """What came of a page: from the journal, or by opening it; in the journal before it is told to anyone."""
        visit = self._journal.answer(key)
        if visit is None:
            self._progress.page_started(url)
            visit = await self._claimed(key, url)
        visit = self._own(visit)
        if visit.pages:
            self._done += 1
        if visit.failure:
            self._progress.page_failed(url, visit.failure.reason, visit.failure.detail)
        else:
            failures = (finding for _, finding in places(visit.pages) if finding.outcome == Outcome.FAILED)
            found = sum(not self._wanted.isdisjoint(finding.criteria) for finding in failures)
            self._progress.page_done(url, found, self._queued(), self._done)
        return visit

    def _own(self, visit: Visit) -> Visit:
        """A visit as it counts: among pages that were named one by one, what lies on another site is none of them."""
        if not (self._is_exact and visit.pages and discover.leads_elsewhere(visit.url, visit.final_url)):
            return visit
        why = NotAudited(
            url=visit.url, reason=discover.SkipReason.OTHER_SITE.value, detail=visit.final_url, is_gap=True
        )
        return structs.replace(visit, pages=(), digest=None, links=(), failure=why)

    async def _claimed(self, key: str, url: str) -> Visit:
        """Claim a page, have it opened, commit it; anew with another token when whoever had it is lost."""
        for _ in range(ATTEMPTS):
            token = self._journal.claim(key, self._visitor.holder, self._visitor.lease)
            try:
                visited = await self._open(url)
                break
            except AttemptLostError as lost:
                why = str(lost)
                self._note(notes.given_away(url, lost.wording))
        else:
            broken = NotAudited(url=url, reason="crash", detail=why, is_gap=True)
            visited = Visited(visit=Visit(url=url, final_url=url, opened=False, failure=broken, passing=True))
        if not self._journal.commit(key, token, visited):
            return self._journal.answer(key) or visited.visit
        return visited.visit

    async def _open(self, url: str) -> Visited:
        visited = await self._in_turn(url)
        if self._outage.is_suspect(visited.visit) and await self._outage.ended(self._note):
            visited = await self._in_turn(url)
        self._outage.note(visited.visit)
        return visited

    async def _in_turn(self, url: str) -> Visited:
        """Open a page when it is its host's turn; a busy host is left alone for a while and asked again."""
        for _ in range(TRIES):
            async with self._pace.turn(url):
                visited = await self._visitor.visit(url)
            if not self._pace.answered(visited.visit):
                break
        return visited

    async def _fetch(self, url: str) -> Fetched:
        """Fetch once a run: a run that goes on must start from the same robots.txt and sitemaps."""
        known = self._journal.fetched(url)
        if known is None:
            known = await self._visitor.fetch(url)
            self._journal.keep_fetched(url, known)
        return known

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
        except NetworkLostError as lost:
            self._note(lost.wording)
        finally:
            for task in (stop, *tasks):
                task.cancel()
            with suppress(asyncio.CancelledError, NetworkLostError):
                await everything
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _frontier(self, urls: tuple[str, ...]) -> discover.Frontier:
        begun = await begin(urls, self._config, self._fetch, note=self._note, ask=self._pace.ask)
        self._trouble = begun.trouble
        self._harvest.not_audited += begun.unread
        return begun.frontier

    def _settle(self, frontier: discover.Frontier, request: discover.Request, visit: Visit) -> None:
        found = [discover.Link(url, name) for url, name in visit.links]
        skip = discover.SkipReason(visit.skip) if visit.skip else None
        for one in frontier.done(request, final_url=visit.final_url, links=found, skip=skip):
            if one.skip is discover.SkipReason.OTHER_SITE:
                self._note(notes.led_elsewhere(one.request.url, one.final_url))
            self._keep(one)

    def _keep(self, settled: discover.Settled) -> None:
        if settled.skip is None:
            request = settled.request
            self._places.append((request.position, request.identity, request.via or ""))

    def _gather(self) -> None:
        """Read what makes up the result from the journal; so far only its order was in memory."""
        harvest = self._harvest
        elsewhere: set[str] = set()
        shared: dict[Check, Check] = {}  # most checks say the same of many pages, and there are many of them
        for _, key, found_on in self._places:
            answer = self._journal.answer(key)
            if answer is None:
                continue
            visit = self._own(answer)
            if visit is not answer:
                elsewhere.add(key)
            for page in visit.pages:
                checks = tuple(shared.setdefault(check, check) for check in page.checks)
                harvest.pages.append(structs.replace(page, found_on=found_on, checks=checks))
            if visit.digest:
                harvest.digests.append(visit.digest)
            if visit.failure:
                harvest.not_audited.append(structs.replace(visit.failure, found_on=found_on))
            harvest.axe = harvest.axe or visit.axe
        self._journal.order([place for place in self._places if place[1] not in elsewhere])

    def _limit(self, beyond: int) -> Limit | None:
        """The limit of pages, where addresses of the site lie beyond it."""
        config, option = self._config, "sample" if self._config.sample else "max-pages"
        most = config.sample or config.max_pages
        is_chosen = option == "sample" or "max_pages" in config.origins or most != Config().max_pages
        return Limit(option=option, pages=most, beyond=beyond, is_chosen=is_chosen) if beyond else None

    def _note(self, message: Text) -> None:
        self._harvest.notes.append(message)
        self._progress.note(message)


# What was left out although it belongs to the audit, so that the run is not complete.
_GAPS = frozenset({
    discover.SkipReason.ROBOTS_UNREACHABLE, discover.SkipReason.SERVER_UNREACHABLE, discover.SkipReason.OTHER_SITE,
    discover.SkipReason.INTERRUPTED,
})  # fmt: skip
