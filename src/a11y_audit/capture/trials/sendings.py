"""The section "sendings": forms of the main document are sent empty, to see what the page says to it.

It comes last, with the page's own timers running. Nothing is typed. Meanwhile nothing reaches the network, no cookie
and no storage is written, and no navigation goes through; afterwards what the page did to itself is undone. Forms that
hold values, take money or search, and controls that delete or sign out, are left alone. What a form says that is more
than words of plain contrast is read as an opening.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Literal

import msgspec
from playwright.async_api import Error, Page, Request

from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.indoors import Door
from a11y_audit.capture.trials.openings import CONTRAST, Openings
from a11y_audit.capture.trials.prospects import Prospects
from a11y_audit.model.dom import Frame
from a11y_audit.model.rows import Flag
from a11y_audit.model.sendings import Sending, Sendings
from a11y_audit.reading.forms import is_typed

MOST = 3  # forms that are sent on a page
FIELDS = 40  # fields of a form that are watched
AVOID = (
    r"log ?-?out|sign ?-?out|delete|remove|cancel|\bpay|buy|check ?out|purchase|order|donate|unsubscribe|deactivate|"
    "خروج|حذف|إزالة|ازالة|إلغاء|الغاء|دفع|شراء|سداد|تبرع|طلب شراء"
)
# What sends without being a submit button: its words say so. They choose only what is pressed, never the verdict.
SENDS = (
    r"^\W*(?:send|submit|sign ?up|sign ?in|log ?in|register|subscribe|join|apply|save|"
    r"create (?:an )?account|continue|next|"
    r"إرسال|ارسال|أرسل|ارسل|(?:ال)?تسجيل|(?:ال)?دخول|تقديم|اشترك|(?:ال)?اشتراك|انضم|إنشاء حساب|حفظ|متابعة|التالي)"
    r"(?!\p{L})"
)
ASKED = {"most": MOST, "fields": FIELDS, "avoid": AVOID, "sends": SENDS}  # of js/sendings.js
_OWN = 'window[Symbol.for("a11y-audit")].sendings'
_FOUND: Told[tuple[tuple[tuple[int, int], ...], int]] = Told(tuple[tuple[tuple[int, int], ...], int])
_SENT: Told[tuple[Literal["all", "contrast", ""], Sending]] = Told(tuple[Literal["all", "contrast", ""], Sending])


async def try_sendings(
    page: Page, door: Door, frame: Frame, prospects: Prospects, openings: Openings
) -> Sendings:
    """Return what forms said; raises playwright's Error when the page goes away meanwhile."""
    if not may_be_filled_in(frame):
        return Sendings()
    found, shared = _FOUND.decode(await prospects.of("sendings"))
    if not found:
        return Sendings()
    if shared or page.workers:  # what they fetch is blocked nowhere
        return Sendings(barred=tuple(control for _, control in found))
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    sent: list[Sending] = []
    page.on("request", note)
    try:
        await door.shut()
        try:
            for place in range(len(found)):
                before = len(asked)
                answer = await page.evaluate(f"(place) => {_OWN}.begin(place)", place)
                to_read, sending = _SENT.decode(answer)
                asks = max(sending.asked, len(asked) - before)
                if to_read and asks:  # it speaks of what was held back
                    await page.evaluate("""() => window[Symbol.for("a11y-audit")].leavePart()""")
                elif to_read:
                    await openings.read(CONTRAST if to_read == "contrast" else None)
                sent.append(msgspec.structs.replace(sending, asked=asks))
                await page.evaluate(f"() => {_OWN}.back()")
        finally:
            with suppress(Error):
                await page.evaluate(f"() => {{ const own = {_OWN}; if (own) own.end(); }}")
    finally:
        page.remove_listener("request", note)
    return Sendings(tried=tuple(sent))


def may_be_filled_in(frame: Frame) -> bool:
    """Tell whether a page has something that forms are sent with."""
    return any(
        element.tag in ("input", "textarea") and is_typed(element) and element.has(Flag.VISIBLE)
        for element in frame.elements
    )
