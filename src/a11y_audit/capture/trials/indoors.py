"""What is pressed on a page reaches nobody: nothing is fetched or sent, no window opens, and the page is not left."""

from __future__ import annotations

from contextlib import suppress

from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand

_RELEASE = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  if (hook.release) hook.release();
}"""
_AGAIN = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  hook.leave();
  hook.notes();
}"""


class Door:
    """Between a page and all else: shut for trials that follow one another, by the first that presses something."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self._page, self._session = page, session
        self.is_shut = False

    async def shut(self) -> None:
        """Hold everything back that would leave the page; what js/guard.js puts on the hook is there.

        The trial before may have left the focus somewhere: it is taken away.
        """
        if self.is_shut:
            await self._page.evaluate(_AGAIN)
            return
        await at_hand.call(self._page.main_frame, "guard")
        self.is_shut = True
        await self._session.send("Network.enable")
        await self._session.send("Network.setBlockedURLs", {"urls": ["*"]})

    async def open(self) -> None:
        """Let the page be as before, whatever has become of it."""
        if not self.is_shut:
            return
        self.is_shut = False
        with suppress(Error):
            await self._page.evaluate(_RELEASE)
        with suppress(Error):
            await self._session.send("Network.disable")  # which forgets what was blocked
