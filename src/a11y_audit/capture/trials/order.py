"""What is tried on a page rather than read from it: keys, spacing, zoom, fields. It comes last: it may change the page.

What moves by itself is held still meanwhile, so that what is seen does not depend on the moment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import msgspec
from msgspec import Struct
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.tab import Tab
from a11y_audit.capture.trials import choices, keyboard, spacing, zoom
from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import Gap
from a11y_audit.model.rule import Section

SECONDS = 20.0  # for one trial; a page that takes longer is told as a gap

Trial = Callable[[Page, CDPSession, Frame], Awaitable[Struct]]
TRIALS: dict[Section, Trial] = {
    "keyboard": keyboard.try_keys, "spacing": spacing.try_spacing, "zoom": zoom.try_zoom,
    "choices": choices.try_choices,
}  # fmt: skip


async def run(
    page: Page, tab: Tab, sections: frozenset[Section], frame: Frame, moving: Sequence[str] = ()
) -> tuple[dict[str, object], list[Gap]]:
    """Return the sections that were tried, by name, and why others could not be had.

    `moving` are the addresses of pictures that move. Raises playwright's Error when the page is closed.
    """
    found: dict[str, object] = {}
    gaps: list[Gap] = []
    chosen = [(section, trial) for section, trial in TRIALS.items() if section in sections]
    if chosen:
        with suppress(Error):
            await at_hand.call(page.main_frame, "still", {"moving": list(moving)})
    for section, trial in chosen:
        try:
            async with asyncio.timeout(SECONDS):
                found[section] = msgspec.to_builtins(await trial(page, await tab.session(), frame))
        except TimeoutError:
            gaps.append(Gap(section, f"the trial took more than {SECONDS:.0f} s"))
        except Error as error:
            if page.is_closed():
                raise
            gaps.append(Gap(section, (str(error).splitlines() or [type(error).__name__])[0][:200]))
    if chosen:
        with suppress(Error):
            await page.evaluate("""() => window[Symbol.for("a11y-audit")].stir?.()""")
    return found, gaps
