"""What is pressed on a page reaches nobody: nothing is fetched or sent, no window opens, and the page is not left."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand

_RELEASE = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook.release) hook.release();
}"""


@asynccontextmanager
async def indoors(page: Page, session: CDPSession) -> AsyncIterator[None]:
    """Hold everything back that would leave the page, until the end; what js/guard.js puts on the hook is there."""
    await at_hand.call(page.main_frame, "guard")
    await session.send("Network.enable")
    await session.send("Network.setBlockedURLs", {"urls": ["*"]})
    try:
        yield
    finally:
        with suppress(Error):
            await page.evaluate(_RELEASE)
        with suppress(Error):
            await session.send("Network.setBlockedURLs", {"urls": []})
            await session.send("Network.disable")
