"""Starts browsers, and Playwright's driver again when that died."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from playwright.async_api import Browser, Error, Playwright, async_playwright

from a11y_audit.capture.network.gate import Gate
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start import memory
from a11y_audit.errors import BrowserError

# No request of the browser's own leaves the machine; the rest is what headless servers need.
FLAGS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync", "--disable-domain-reliability", "--no-pings", "--disable-client-side-phishing-detection",
    "--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text", "--hide-scrollbars",
    "--block-new-web-contents",  # no page opens another
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",  # no way past the gate
)  # fmt: skip
# Our scripts and axe-core run for a tenth of a second in each document and are optimised anew there: a tenth of the CPU
# of a page goes into machine code that is thrown away with it. Ten times the usual calls (400 and 3,000) make a
# function hot; loops are optimised as ever, and heavy applications lose some 3 %. Films run as browsers do.
TIERS = "--js-flags=--invocation-count-for-maglev=4000 --invocation-count-for-turbofan=30000"
CONNECTING = 20.0  # s to reach a browser that runs elsewhere
ENDING = 10.0  # s for a browser or driver to end in order


class Ahead:
    """A driver that starts while its caller does something else; as a context, it ends with it unless it was taken."""

    async def __aenter__(self) -> Self:
        self._starting: asyncio.Task[Playwright] | None = asyncio.ensure_future(async_playwright().start())
        return self

    async def take(self) -> Playwright:
        """Return the driver, once; a new one afterwards. Raises what Playwright raises."""
        starting, self._starting = self._starting, None
        return await (starting or async_playwright().start())

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._starting:
            with suppress(Exception):  # it did not start, and nobody asked for it
                await _stop(await self._starting)


class Launcher:
    """Owns the driver; every browser of a run comes from here.

    A driver keeps some of the memory of every page: a renewed browser has a new one, and the old ends with the last of
    its browsers.
    """

    def __init__(self, settings: CaptureSettings, ahead: Ahead | None = None, gate: Gate | None = None) -> None:
        self._settings = settings
        self._ahead = ahead
        self._playwright: Playwright | None = None
        self._drivers: dict[Browser, Playwright] = {}
        self.gate = (gate or _gate(settings)) if settings.guarded or settings.blocked else None
        self._by_gate = ""  # where the gate is served

    async def launch(self, *, renewed: bool = False) -> Browser:
        """Start a browser, or connect to the one that the settings name. Raises BrowserError.

        `renewed`: it takes the place of one that has served, and has a driver of its own.
        """
        if renewed:
            self._playwright = None
        for attempt in (1, 2):
            try:
                playwright = await self._driver()
                browser = await self._main_browser(playwright)
                self._drivers[browser] = playwright
                await memory.bound(browser)
                return browser
            except Exception as error:  # a dead driver raises plain Exception
                await self.stop()
                if attempt == 2 or (isinstance(error, Error) and "closed" not in str(error).lower()):
                    raise self._told(error) from error
        raise AssertionError

    async def launch_another(self, executable: str, flags: Sequence[str]) -> Browser:
        """Start a second browser beside the first, by the same gate; raises what Playwright raises."""
        playwright = await self._driver()
        browser = await self._browser(playwright, executable, flags)
        self._drivers[browser] = playwright
        return browser

    async def close_browser(self, browser: Browser) -> None:
        """End a browser in order, and its driver when no other needs it."""
        with suppress(Exception):  # of a browser that is dead already nothing is expected
            await asyncio.wait_for(browser.close(), ENDING)
        playwright = self._drivers.pop(browser, None)
        if playwright and playwright is not self._playwright and playwright not in self._drivers.values():
            await _stop(playwright)

    async def stop(self) -> None:
        """End the drivers, and with them all browsers that they started."""
        drivers = [*self._drivers.values(), self._playwright]
        self._drivers, self._playwright = {}, None
        for playwright in dict.fromkeys(drivers):
            if playwright:
                await _stop(playwright)

    async def close(self) -> None:
        """End all for good."""
        await self.stop()
        if self.gate and self._by_gate:
            self._by_gate = ""
            await asyncio.to_thread(self.gate.stop)

    async def _driver(self) -> Playwright:
        if self._playwright is None:
            self._playwright = await (self._ahead.take() if self._ahead else async_playwright().start())
        return self._playwright

    def name(self, browser: Browser) -> str:
        """Name and version of a browser, for the record."""
        return f"{Path(self._settings.executable or 'chromium').stem} {browser.version}"

    async def _main_browser(self, playwright: Playwright) -> Browser:
        if self._settings.endpoint:
            return await _connected(playwright, self._settings.endpoint)
        return await self._browser(playwright, self._settings.executable, (TIERS,))

    async def _browser(
        self, playwright: Playwright, executable: str | None, flags: Sequence[str] = ()
    ) -> Browser:
        if self.gate and not self._by_gate:
            self._by_gate = self.gate.start()
        return await playwright.chromium.launch(
            proxy={"server": self._by_gate} if self._by_gate else None,
            executable_path=executable,
            args=[*FLAGS, *flags, *_sandbox()],
            handle_sigint=False,
            handle_sigterm=False,
        )

    def _told(self, error: Exception) -> BrowserError:
        line = next((text for text in str(error).splitlines() if text.strip()), "no reason given").strip()
        if endpoint := self._settings.endpoint:
            told = line.replace(endpoint, "")[:200]  # a part of it may be a password
            return BrowserError(
                "The browser at {host} cannot be reached: {cause}. Start it, or leave --browser-endpoint out",
                "تعذر الاتصال بالمتصفح على {host}: {cause}. شغّله، أو احذف الخيار --browser-endpoint",
                host=urlsplit(endpoint).hostname, cause=told,
            )
        return BrowserError(
            "The browser {path} does not start: {cause}. Run `a11y-audit doctor`",
            "المتصفح {path} لا يعمل: {cause}. شغّل الأمر `a11y-audit doctor`",
            path=self._settings.executable or "", cause=line[:200],
        )


async def _stop(playwright: Playwright) -> None:
    with suppress(Exception):  # of a driver that is dead already nothing is expected
        await asyncio.wait_for(playwright.stop(), ENDING)


async def _connected(playwright: Playwright, endpoint: str) -> Browser:
    """Connect to a browser elsewhere: http(s) and .../devtools/... speak CDP, any other ws(s) Playwright first."""
    limit = CONNECTING * 1000
    if endpoint.startswith("ws") and "/devtools/" not in endpoint:
        with suppress(Error):
            return await playwright.chromium.connect(endpoint, timeout=limit)
    return await playwright.chromium.connect_over_cdp(endpoint, timeout=limit)


def _gate(settings: CaptureSettings) -> Gate:
    """Return the gate of a run; of one that is not guarded it keeps pages from what is blocked alone."""
    if settings.guarded:
        return Gate(settings.private_hosts, blocked=settings.blocked)
    return Gate(judge=lambda address: True, blocked=settings.blocked)


def _sandbox() -> tuple[str, ...]:
    """Chromium refuses to start its sandbox as root."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
