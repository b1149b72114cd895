"""Parts of the main document that controls unfold in their place: accordions, details, panels of tabs.

All are unfolded at once and read; where one closes another (tabs, some accordions) those that were closed come next.
Words and links in plain colours of high contrast are left folded. At the end the document is put back as it was.
"""

from __future__ import annotations

from contextlib import suppress

from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.menus import AVOID
from a11y_audit.capture.trials.indoors import indoors
from a11y_audit.capture.trials.openings import Openings

MOST = 40  # controls that are pressed on a page
ROUNDS = 3  # times that the page is read; of parts that close one another as many are seen
_OWN = 'window[Symbol.for("a11y-audit")].folds'


async def read_folds(page: Page, session: CDPSession, openings: Openings) -> None:
    """Have what unfolds read; raises playwright's Error when the page goes away meanwhile."""
    if not await at_hand.call(page.main_frame, "folds", {"most": MOST, "avoid": AVOID}):
        return
    async with indoors(page, session):
        try:
            await page.evaluate(f"() => {_OWN}.begin()")
            for _ in range(ROUNDS):
                if not await page.evaluate(f"() => {_OWN}.unfold()"):
                    break
                await openings.read()
        finally:
            with suppress(Error):
                await page.evaluate(f"() => {{ const own = {_OWN}; if (own) own.end(); }}")
