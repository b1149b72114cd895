"""What is tried on a page rather than read from it: keys, spacing, zoom, fields. It comes last: it may change the page.

What moves by itself is held still meanwhile, so that what is seen does not depend on the moment. Layers come after
that: they need the page's own timers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress

import msgspec
from msgspec import Struct
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.tab import Tab
from a11y_audit.capture.trials import choices, keyboard, layers, spacing, zoom
from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import Gap
from a11y_audit.model.rule import Section

SECONDS = 20.0  # for one trial; a page that takes longer is told as a gap

Trial = Callable[[Page, CDPSession, Frame], Awaitable[Struct]]
HELD: dict[Section, Trial] = {
    "keyboard": keyboard.try_keys, "spacing": spacing.try_spacing, "zoom": zoom.try_zoom,
    "choices": choices.try_choices,
}  # fmt: skip
AT_LARGE: dict[Section, Trial] = {"layers": layers.try_layers}


async def run(
    page: Page, tab: Tab, sections: frozenset[Section], frame: Frame, moving: Sequence[str] = ()
) -> tuple[dict[str, object], list[Gap]]:
    """Return the sections that were tried, by name, and why others could not be had.

    `moving` are the addresses of pictures that move. Raises playwright's Error when the page is closed.
    """
    found: dict[str, object] = {}
    gaps: list[Gap] = []

    async def tried(trials: Mapping[Section, Trial]) -> None:
        for section in [section for section in trials if section in sections]:
            answer = await _tried(section, trials[section], page, tab, frame)
            if isinstance(answer, Gap):
                gaps.append(answer)
            else:
                found[section] = msgspec.to_builtins(answer)

    if not sections.isdisjoint(HELD):
        with suppress(Error):
            await at_hand.call(page.main_frame, "still", {"moving": list(moving)})
        await tried(HELD)
        with suppress(Error):
            await page.evaluate("""() => window[Symbol.for("a11y-audit")].stir?.()""")
    await tried(AT_LARGE)
    return found, gaps


async def _tried(section: Section, trial: Trial, page: Page, tab: Tab, frame: Frame) -> Struct | Gap:
    try:
        async with asyncio.timeout(SECONDS):
            return await trial(page, await tab.session(), frame)
    except TimeoutError:
        return Gap(section, f"the trial took more than {SECONDS:.0f} s")
    except Error as error:
        if page.is_closed():
            raise
        return Gap(section, (str(error).splitlines() or [type(error).__name__])[0][:200])
