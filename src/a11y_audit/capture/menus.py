"""Links that only a press brings forth, read last: by then all evidence is taken, and the page may change."""

from __future__ import annotations

import asyncio

from playwright.async_api import Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.told import Told

PRESSES = 30  # openers of menus, and as many routes, that are pressed on a page
LINKS = 500  # addresses that are taken from it
WAIT = 160  # ms in which a press brings forth its links
SECONDS = 10.0  # for all of it; then what was found is left
# What is never pressed, whatever it says of itself: signing out, deleting, paying, sending. English and Arabic.
AVOID = (
    r"log ?-?(out|off)|sign ?-?(out|off)|delete|remove|cancel|pay|buy|send|submit|confirm|save|upload|accept|"
    "خروج|حذف|إزالة|إلغاء|دفع|شراء|إرسال|تأكيد|حفظ|رفع|موافق|قبول"
)
_LINKS: Told[tuple[tuple[str, str], ...]] = Told(tuple[tuple[str, str], ...])


async def links(page: Page) -> tuple[tuple[str, str], ...]:
    """Return (URL, name) of what presses brought forth, in the order of the page; nothing where it could not be had."""
    options = {"presses": PRESSES, "links": LINKS, "wait": WAIT, "avoid": AVOID}
    try:
        text = await asyncio.wait_for(at_hand.call(page.main_frame, "menus", options), SECONDS)
    except (Error, TimeoutError):
        return ()  # a page without such links is whole
    return _LINKS.decode(text)
