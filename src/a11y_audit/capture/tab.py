"""A tab that pages are shown in one after another: a new one costs a process and the compiling of our scripts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from playwright.async_api import BrowserContext, CDPSession, Dialog, Error, Page

from a11y_audit.capture.network.headers import OwnHeaders
from a11y_audit.model.evidence import Viewport

OPENING = 20.0  # s
SWEEPING = 5.0  # s; a page whose thread is blocked answers never
SWEEP = 20  # pages: what they leave in a tab's process, some 2.5 MB each, is swept up then and not at its own leisure
# The first page that a tab shows is met with the pointer at the corner of the window: menus that lie there are open,
# slides that rest under a pointer rest. No later one is. The pointer is taken out of the window.
POINTER_AWAY = {"type": "mouseMoved", "x": -1, "y": -1}


class Tab:
    """One context with one page. It is used again only after a page that went well."""

    def __init__(self, context: BrowserContext, headers: OwnHeaders | None = None, age: int = 0) -> None:
        self.context = context
        self.age = age  # of the login that it began with
        self._headers = headers
        self.is_soiled = False  # its pages opened others, which may still be at it
        self._opening = False
        self._page: Page | None = None
        context.on("page", self._close_other)
        self._shown = Viewport(0, 0)
        self._is_first = True
        self._served = 0
        self.asked: Callable[[], bool] | None = None  # told of each dialog of a page; whether it is to be answered
        self._session: CDPSession | None = None
        self._talks_to: Page | None = None

    async def open(self) -> Page:
        """Return the page to use."""
        if self._page is None or self._page.is_closed():
            self._opening = True
            try:
                async with asyncio.timeout(OPENING):
                    self._page = await self.context.new_page()
            except TimeoutError as error:  # a browser that is ending may leave this unanswered for ever
                raise Error(f"the browser opened no page within {OPENING:.0f} s") from error
            finally:
                self._opening = False
            self._shown = Viewport(0, 0)
            self._is_first = True
            for event in ("request", "response"):  # with no listener left the driver is told, twice a page
                self._page.on(event, _heed)
            self._page.on("dialog", self._answer)
            if self._headers:
                await self._headers.watch(await self.session())
        return self._page

    async def session(self) -> CDPSession:
        """Return the page's own line to the browser; one for the life of the page."""
        page = await self.open()
        if self._session is None or self._talks_to is not page:
            self._session, self._talks_to = await self.context.new_cdp_session(page), page
        return self._session

    async def show(self, viewport: Viewport) -> None:
        """Set the size of the window and the colour scheme."""
        if viewport == self._shown or self._page is None:
            return
        await self._page.set_viewport_size({"width": viewport.width, "height": viewport.height})
        await self._page.emulate_media(color_scheme="dark" if viewport.color_scheme == "dark" else "light")
        self._shown = viewport

    async def landed(self) -> None:
        """Say that a page was loaded; it is then as one that nobody points at."""
        if self._is_first:
            self._is_first = False
            await (await self.session()).send("Input.dispatchMouseEvent", POINTER_AWAY)

    async def left(self) -> None:
        """Say that a page has been done with. Raises TimeoutError and Error where the tab is of no more use."""
        self._served += 1
        if self._served % SWEEP == 0:
            async with asyncio.timeout(SWEEPING):
                await (await self.session()).send("HeapProfiler.collectGarbage")

    async def _close_other(self, other: Page) -> None:
        """A page may open others, and these still others: none of them stays."""
        if self._opening or other is self._page:
            return
        self.is_soiled = True
        with suppress(Error):
            await other.close()

    async def _answer(self, dialog: Dialog) -> None:
        """No is the answer to every question but whether to leave: a page cannot keep its tab."""
        if self.asked is None or self.asked():
            with suppress(Error):
                await (dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())

    async def close(self) -> None:
        """Close the tab and forget all that its pages stored."""
        with suppress(Exception):  # of a browser that is dead already nothing is expected
            await asyncio.wait_for(self.context.close(), 5)


def _heed(_: object) -> None:
    """Keep an event coming between pages; whoever wants it listens for itself."""
