"""Wait until a page stands still, on the address that it settles on."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import msgspec
from msgspec import Struct
from playwright.async_api import Error, Frame, Page, Request

from a11y_audit.capture import at_hand
from a11y_audit.capture.bundle import script
from a11y_audit.capture.members import kept
from a11y_audit.capture.settings import CaptureSettings

SCREENS = 40  # lazy content is looked for this many screens down
SCROLLING = 10.0  # s for all of these, so that a busy machine comes as far as a quick one
FINITE_ANIMATION = 6000  # ms; an animation that ends within this is ended, so that what fades in is judged as it stays
EMPTY = 4.0  # times the usual bound for a page with scripts that shows nothing yet
CURTAIN = 2.0  # times the usual bound for a loading screen that covers the page
MOMENT, MOMENTS = 250, 600  # ms: timers of the page that are waited for, and for how long at most
HOPS = 4  # addresses that a page may go on to by itself before it is looked at as it stands
_HIDE = kept("""(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}""")


class Departure:
    """Notices that a page goes on to another address by itself (meta refresh, script).

    What it leads to is what users meet, so it is waited for, however slow the server: else the same page would be
    judged now as itself, now as its target.
    """

    def __init__(self) -> None:
        self._landed = False
        self.is_leaving = False  # a document was asked for that has not arrived
        self.hops = 0  # addresses that the page went on to
        self._arrived = asyncio.Event()

    def landed(self) -> None:
        """From now on a navigation is the page's own doing."""
        self._landed = True

    def note_request(self, request: Request) -> None:
        """Hear of every request of the page."""
        with suppress(Error):
            if self._landed and request.is_navigation_request() and request.frame.parent_frame is None:
                self.is_leaving = True

    def note_navigation(self, frame: Frame) -> None:
        """Hear of every document that was put into a frame."""
        if self.is_leaving and frame.parent_frame is None:
            self._arrived.set()

    async def follow(self, page: Page, seconds: float) -> bool:
        """Wait for the document that the page went on to; answers whether it went on at all."""
        if not self.is_leaving:
            return False
        self.hops += 1
        with suppress(TimeoutError):
            await asyncio.wait_for(self._arrived.wait(), seconds)
        with suppress(Error):
            await page.wait_for_load_state("load", timeout=seconds * 1000)
        self.is_leaving = False
        self._arrived.clear()
        return True


class Peek(Struct, frozen=True):
    """What js/peek.js tells of a document that stands still."""

    elements: int
    title: str
    bytes: float
    raw: bool  # XML, as the browser shows it
    media: bool
    password: bool
    words: int


async def settle(page: Page, settings: CaptureSettings, departure: Departure) -> Peek:
    """Return a first look at the page when fonts, lazy content and the DOM are quiet, or the bound is reached.

    Raises playwright's Error when the page cannot be reached.
    """
    options = {
        "bound": settings.settle * 1000,
        "empty": settings.settle * 1000 * EMPTY,
        "curtain": settings.settle * 1000 * CURTAIN,
        "quiet": settings.quiet * 1000,
        "screens": SCREENS,
        "scrolling": SCROLLING * 1000,
        "finite": FINITE_ANIMATION,
        "moment": MOMENT,
        "moments": MOMENTS,
    }
    peek: object = None
    for _ in range(HOPS):
        peek = None
        try:
            peek = await at_hand.call(page.main_frame, "settle", options)
        except Error:
            if not await departure.follow(page, settings.timeout):
                raise
            continue
        if not await departure.follow(page, settings.timeout):
            break
    if settings.hide:
        # A rule each: a selector that this browser does not know costs no other.
        rules = (f":is({one}), :is({one}) * {{ visibility: hidden !important }}" for one in settings.hide)
        await page.evaluate(_HIDE, "\n".join(rules))
    return msgspec.convert(peek or await page.evaluate(script("peek")), Peek, strict=False)
