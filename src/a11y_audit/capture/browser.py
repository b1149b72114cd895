"""One browser with pages side by side: started when first needed, and again when it died."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from playwright.async_api import Browser, Error, Playwright, Request, Route, async_playwright

from a11y_audit import __version__
from a11y_audit.capture import failure
from a11y_audit.capture.bundle import script
from a11y_audit.capture.page import BROWSER_ERROR, PageVisit
from a11y_audit.capture.settings import CaptureSettings, Failure, Interest, Observed, PageRequest
from a11y_audit.capture.tab import Tab
from a11y_audit.errors import BrowserError
from a11y_audit.model.evidence import ImageFacts
from a11y_audit.model.fetched import Fetched

# No request of the browser's own leaves the machine; the rest is what headless servers need.
FLAGS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync", "--disable-domain-reliability", "--no-pings", "--disable-client-side-phishing-detection",
    "--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text", "--hide-scrollbars",
)  # fmt: skip
FETCH_BYTES_LIMIT = 60_000_000
RETRY_PAUSE = 1.0  # s


class BrowserPool:
    """The browser of a run. `observe` may be called by many tasks at once; each has a context to itself meanwhile."""

    def __init__(self, settings: CaptureSettings) -> None:
        self.settings = settings
        self.version = ""
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._starting = asyncio.Lock()
        self._idle: list[Tab] = []
        self._known_images: dict[str, ImageFacts | None] = {}

    async def __aenter__(self) -> Self:
        await self._started()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(Error, TimeoutError):
            if self._browser:
                await asyncio.wait_for(self._browser.close(), 10)
        if self._playwright:
            await self._playwright.stop()

    async def observe(self, request: PageRequest, interest: Interest | None = None) -> Observed | Failure:
        """Observe a page; what a second try may mend (a crash, a time-out, a busy server) is tried once more."""
        first = await self._attempt(request, interest)
        if isinstance(first, Observed) or not _worth_a_retry(first):
            return first
        await asyncio.sleep(RETRY_PAUSE)
        return await self._attempt(request, interest)

    async def fetch(self, url: str) -> Fetched:
        """Fetch a text resource (robots.txt, a sitemap) with the cookies, proxy and certificates that pages have."""
        tab = await self._tab()
        context = tab.context
        try:
            timeout = self.settings.timeout * 1000
            response = await context.request.get(url, timeout=timeout, headers=self._headers_for(url), max_redirects=5)
            body = await response.body()
            if len(body) > FETCH_BYTES_LIMIT:
                return Fetched(status=response.status, url=response.url, error=f"{len(body)} bytes")
            kind = response.headers.get("content-type", "")
            return Fetched(status=response.status, url=response.url, content_type=kind, body=body)
        except Error as error:
            return Fetched(status=0, url=url, error=failure.of_error(str(error)).detail)
        finally:
            await self._give_back(tab)

    async def _attempt(
        self, request: PageRequest, interest: Interest | None, *, held: bool = False
    ) -> Observed | Failure:
        try:
            tab = await self._tab()
        except Error as error:
            return failure.of_error(str(error))
        answer = await PageVisit(tab, self.settings, self.version, self._known_images, held=held).observe(
            request, interest
        )
        clean = isinstance(answer, Observed) or answer.code in ("http-error", "not-html")
        await (self._give_back(tab) if clean else tab.close())
        if isinstance(answer, Failure) and answer.final_url.startswith(BROWSER_ERROR) and not held:
            return await self._attempt(request, interest, held=True)
        return answer

    async def _started(self) -> Browser:
        async with self._starting:
            if self._browser and self._browser.is_connected():
                return self._browser
            self._idle.clear()
            try:
                if self._playwright is None:
                    self._playwright = await async_playwright().start()
                self._browser = await self._playwright.chromium.launch(
                    executable_path=self.settings.executable, args=[*FLAGS, *_sandbox()], handle_sigint=False
                )
            except Error as error:
                line = next((text for text in str(error).splitlines() if text.strip()), "no reason given")
                raise BrowserError(
                    f"The browser {self.settings.executable or ''} does not start: {line.strip()[:200]}. "
                    "Run `a11y-audit doctor`"
                ) from error
            self.version = f"{Path(self.settings.executable or 'chromium').stem} {self._browser.version}"
            return self._browser

    async def _tab(self) -> Tab:
        browser = await self._started()
        if self._idle:
            return self._idle.pop()
        settings = self.settings
        context = await browser.new_context(
            user_agent=settings.user_agent or _user_agent(browser.version),
            storage_state=settings.storage_state,
            service_workers="block",
            accept_downloads=False,
            reduced_motion="no-preference",
            locale=settings.language or None,
            bypass_csp=False,
        )
        context.set_default_timeout(settings.timeout * 1000)
        await context.add_init_script(script("init"))
        if settings.headers:
            await context.route("**/*", self._with_headers)
        return Tab(context)

    async def _give_back(self, tab: Tab) -> None:
        """Hand a tab to the next page as a first-time visitor's, unless the run is logged in."""
        try:
            if self.settings.storage_state is None:
                await tab.context.clear_cookies()
            self._idle.append(tab)
        except Error:
            await tab.close()

    async def _with_headers(self, route: Route, request: Request) -> None:
        await route.continue_(headers={**request.headers, **self._headers_for(request.url)})

    def _headers_for(self, url: str) -> dict[str, str]:
        """Headers given by the user may be credentials: they go to the audited origins alone."""
        parts = urlsplit(url)
        return dict(self.settings.headers) if f"{parts.scheme}://{parts.netloc}" in self.settings.origins else {}


def _worth_a_retry(answer: Failure) -> bool:
    return answer.code in failure.WORTH_A_RETRY or answer.status in failure.RETRY_STATUS


def _sandbox() -> tuple[str, ...]:
    """Chromium refuses to start its sandbox as root."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _user_agent(version: str) -> str:
    """A plain desktop Chrome that names us, so that a site's owner can tell our visits apart."""
    major = version.partition(".")[0]
    return (
        f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36 "
        f"a11y-audit/{__version__}"
    )
