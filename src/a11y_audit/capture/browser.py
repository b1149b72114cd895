"""The browser of a run: pages side by side, started when first needed, again when it died, anew before it bloats."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from types import TracebackType
from typing import Any, Self

import msgspec
from playwright.async_api import Browser, BrowserContext, Error

from a11y_audit import __version__
from a11y_audit.capture import failure
from a11y_audit.capture.bundle import first_script, script
from a11y_audit.capture.contexts import new_context
from a11y_audit.capture.film.studio import Studio
from a11y_audit.capture.lettering import Reader
from a11y_audit.capture.network.border import said
from a11y_audit.capture.network.gate import Gate
from a11y_audit.capture.network.headers import OwnHeaders
from a11y_audit.capture.network.reading import read
from a11y_audit.capture.page import BROWSER_ERROR, PageVisit
from a11y_audit.capture.session import Session
from a11y_audit.capture.settings import CaptureSettings, Failure, Interest, Observed, PageRequest
from a11y_audit.capture.start.launch import ENDING, Ahead, Launcher
from a11y_audit.capture.tab import Tab
from a11y_audit.errors import first_line
from a11y_audit.model.evidence import ImageFacts
from a11y_audit.model.fetched import Fetched
from a11y_audit.secrecy import Secrets

FETCH_BYTES_LIMIT = 60_000_000
RETRY_PAUSE = 1.0  # s
RECYCLE = 250  # pages; a browser keeps some of the memory of every page that it showed
NOTICE = 0.2  # s in which the end of a browser is known, after what it broke off
ENDED = frozenset({"crash", "closed-itself"})  # the page or the browser is gone: try again in a browser of its own
# Failures that the end of the whole browser can look like.
_AS_IF = ENDED | {"download", "network-error", "broken", "timeout"}


class _Shift:
    """One browser from its start to its end, with the tabs that wait in it."""

    def __init__(self, browser: Browser, launcher: Launcher) -> None:
        self.browser = browser
        self._launcher = launcher
        self.idle: list[Tab] = []
        self.served = self.busy = 0
        self.is_over = False

    async def end(self) -> None:
        """Close the browser."""
        await self._launcher.close_browser(self.browser)


class BrowserPool:
    """The browser of a run. `observe` may be called by many tasks at once; each has a context to itself meanwhile."""

    def __init__(self, settings: CaptureSettings, ahead: Ahead | None = None, gate: Gate | None = None) -> None:
        """`ahead`: a driver that is starting already. `gate`: one that takes the place of the usual gate."""
        self.settings = settings
        self.version = ""
        self._launcher = Launcher(settings, ahead, gate)
        self._headers = OwnHeaders(settings.headers, settings.origins) if settings.headers else None
        self.secrets = Secrets(settings.secrets)
        self._session = Session(settings, self.secrets)
        self._studio = Studio(settings, self._launcher, self._headers, lambda: self._session.state)
        self._reader = Reader(settings.tesseract) if settings.tesseract else None
        self._shift: _Shift | None = None
        self._starting = asyncio.Lock()
        self._known_images: dict[str, ImageFacts | None] = {}
        self._ending: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        shift = await self._on_shift()
        try:
            if self.settings.login:
                async with self._blank(shift) as context:
                    await self._session.begin(context)
        except BaseException:
            await self.__aexit__(None, None, None)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._studio.close()
        if self._shift:
            await self._shift.end()
        await self._launcher.close()

    async def observe(self, request: PageRequest, interest: Interest | None = None) -> Observed | Failure:
        """Observe a page; what a second try may mend (a crash, a time-out, a busy server) is tried once more.

        After a crash the second try has a browser to itself: a page that brings its browser down takes no other
        page with it twice, and is not taken down by another.
        """
        age = self._session.age
        first = await self._attempt(request, interest)
        if isinstance(first, Failure) and first.code == "login" and self.settings.login:
            return await self._signed_in_again(request, interest, first, age)
        if isinstance(first, Observed):
            self._session.proved(age)
        if isinstance(first, Observed) or not failure.is_worth_a_retry(first):
            return first
        if first.code in ENDED:
            return await self._alone(request, interest)
        await asyncio.sleep(RETRY_PAUSE)
        return await self._attempt(request, interest)

    async def fetch(self, url: str) -> Fetched:
        """Fetch a text resource (robots.txt, a sitemap) with the cookies, proxy and certificates that pages have.

        When the browser ends meanwhile, another is asked.
        """
        shift = await self._on_shift()
        found = await self._fetched(shift, url)
        if found.status or shift.browser.is_connected():
            return found
        return await self._fetched(await self._on_shift(), url)

    async def _fetched(self, shift: _Shift, url: str) -> Fetched:
        shift.busy += 1
        tab: Tab | None = None
        try:
            tab = await self._tab(shift)
            found = await read(await tab.open(), url, FETCH_BYTES_LIMIT, self.settings.timeout)
            if found.is_cut:
                return Fetched(status=found.status, url=found.url, error=f"more than {FETCH_BYTES_LIMIT} bytes")
            return Fetched(status=found.status, url=found.url, content_type=found.content_type, body=found.body)
        except TimeoutError:
            return Fetched(status=0, url=url, error=f"no answer within {self.settings.timeout:.0f} s")
        except Error as error:
            why = said(self._launcher.gate, url, failure.of_error(str(error)))
            return Fetched(status=0, url=url, error=self.secrets.hide(why))
        finally:
            await self._give_back(shift, tab)

    async def _signed_in_again(
        self, request: PageRequest, interest: Interest | None, lost: Failure, age: int
    ) -> Observed | Failure:
        async with self._blank(await self._on_shift()) as context:
            helps = await self._session.again(age, context)
        if not helps:
            detail = self.secrets.hide(f"{lost.detail}; {self._session.trouble}")
            return msgspec.structs.replace(lost, detail=detail)
        age = self._session.age
        answer = await self._attempt(request, interest)
        if isinstance(answer, Observed):
            self._session.proved(age)
        return answer

    async def _attempt(
        self, request: PageRequest, interest: Interest | None, *, held: bool = False
    ) -> Observed | Failure:
        shift = await self._on_shift()
        shift.served += 1
        answer = await self._visit(shift, request, interest, held=held)
        if isinstance(answer, Failure) and answer.final_url.startswith(BROWSER_ERROR) and not held:
            return await self._attempt(request, interest, held=True)
        return answer

    async def _alone(self, request: PageRequest, interest: Interest | None) -> Observed | Failure:
        shift = _Shift(await self._launcher.launch(), self._launcher)
        shift.is_over = True
        return await self._visit(shift, request, interest)

    async def _visit(
        self, shift: _Shift, request: PageRequest, interest: Interest | None, *, held: bool = False
    ) -> Observed | Failure:
        shift.busy += 1
        tab: Tab | None = None
        clean = False
        try:
            tab = await self._tab(shift)
            visit = PageVisit(
                tab, self.settings, self.version, self._known_images, self.secrets, self._launcher.gate,
                studio=self._studio, reader=self._reader, headers=self._headers, held=held,
            )  # fmt: skip
            answer = await visit.observe(request, interest)
            answer = self.secrets.hidden(answer) if isinstance(answer, Failure) else answer
            clean = isinstance(answer, Observed) or answer.code in ("http-error", "not-html")
            if isinstance(answer, Observed) and answer.snapshot.gaps and not await _lives(tab):
                return Failure(code="crash", detail="the browser ended")
            if isinstance(answer, Failure) and answer.code in _AS_IF:
                await asyncio.sleep(NOTICE)
                if not shift.browser.is_connected():
                    return Failure(code="crash", detail="the browser ended")
            return answer
        except Exception as error:  # a dead driver raises plain Exception
            if not isinstance(error, Error) and shift.browser.is_connected() and tab and await _lives(tab):
                detail = f"{type(error).__name__}: {self._said(error)}"
                return Failure(code="broken", detail=detail, final_url=request.url)
            return Failure(code="crash", detail=f"the browser ended: {self._said(error)}")
        finally:
            await self._give_back(shift, tab, clean=clean)

    def _said(self, error: Exception) -> str:
        return first_line(self.secrets.hide(str(error)) or error, 150)

    async def _on_shift(self) -> _Shift:
        """Return the browser that pages are opened in now."""
        async with self._starting:
            shift = self._shift
            if shift and shift.browser.is_connected() and shift.served < RECYCLE:
                return shift
            if shift:
                shift.is_over = True
                if not shift.busy:
                    self._end(shift)
                while shift.idle:  # beside the next browser each would hold its memory until the last page of this one
                    self._later(shift.idle.pop().close())
            has_served = shift is not None and shift.served >= RECYCLE
            self._shift = _Shift(await self._launcher.launch(renewed=has_served), self._launcher)
            self.version = self._launcher.name(self._shift.browser)
            return self._shift

    def _end(self, shift: _Shift) -> None:
        self._later(shift.end())

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _tab(self, shift: _Shift) -> Tab:
        while shift.idle:
            tab = shift.idle.pop()
            if tab.age == self._session.age:
                return tab
            await tab.close()
        context = await self._context(shift, self._session.state)
        return Tab(context, self._headers, self._session.age)

    @asynccontextmanager
    async def _blank(self, shift: _Shift) -> AsyncIterator[BrowserContext]:
        """A context that knows nothing, to sign in."""
        context = await self._context(shift, None)
        try:
            yield context
        finally:
            with suppress(Exception):  # of a browser that is dead already nothing is expected
                await asyncio.wait_for(context.close(), ENDING)

    async def _context(self, shift: _Shift, state: Any) -> BrowserContext:
        agent = _user_agent(shift.browser.version)
        context = await new_context(shift.browser, self.settings, state, agent)
        for text in (first_script(), script("pending")):
            await context.add_init_script(text)
        return context

    async def _give_back(self, shift: _Shift, tab: Tab | None, *, clean: bool = True) -> None:
        """Hand a tab to the next page as a first-time visitor's, unless the run is logged in."""
        shift.busy -= 1
        if tab and clean and not tab.is_soiled and not shift.is_over:
            try:
                if not self._session.is_kept:
                    await tab.context.clear_cookies()
                await tab.left()
                shift.idle.append(tab)
            except Exception:  # the browser ended meanwhile
                await tab.close()
        elif tab:
            await tab.close()
        if shift.is_over and not shift.busy:
            await shift.end()


async def _lives(tab: Tab) -> bool:
    """Ask a browser whether it is there: evidence that it could not give any more is no gap of the page."""
    try:
        await asyncio.wait_for(tab.context.cookies("http://localhost"), ENDING)
    except Exception:  # a dead driver raises plain Exception
        return False
    return True


def _user_agent(version: str) -> str:
    """A plain desktop Chrome that names us, so that a site's owner can tell our visits apart."""
    major = version.partition(".")[0]
    return (
        f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36 "
        f"a11y-audit/{__version__}"
    )
