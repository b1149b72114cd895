"""What is tried on a page rather than read from it: keys, spacing, zoom, fields, forms.

It comes last: it may change the page. What moves by itself is held still meanwhile, so that what is seen does not
depend on the moment. What controls bring to be seen comes after that: it needs the page's own timers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeVar

import msgspec
from msgspec import Struct
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.trials import choices, folds, keyboard, layers, sendings, spacing, toggles, zoom
from a11y_audit.capture.trials.indoors import Door
from a11y_audit.capture.trials.openings import SECTION, Openings
from a11y_audit.capture.trials.prospects import Kind, Prospects
from a11y_audit.capture.trials.subject import Ears, Subject
from a11y_audit.errors import first_line
from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import FOCUS, Gap
from a11y_audit.model.keyboard import Keyboard
from a11y_audit.model.rule import Section

SECONDS = 20.0  # for one trial, beside pictures of the focus; a page that takes longer is told as a gap

Trial = Callable[[Subject], Awaitable[Struct]]
LAYERS: Section = "layers"
SENDINGS: Section = "sendings"
TOGGLES: Section = "toggles"
_Found = TypeVar("_Found")
HELD: dict[Section, Trial] = {
    "keyboard": keyboard.try_keys, "spacing": spacing.try_spacing, "zoom": zoom.try_zoom,
    "choices": choices.try_choices,
}  # fmt: skip


async def run(
    page: Page, session: CDPSession, sections: frozenset[Section], frame: Frame, moving: Sequence[str] = ()
) -> tuple[dict[str, object], list[Gap]]:
    """Return the sections that were tried while the page was held still, and why others could not be had.

    `moving` are the addresses of pictures that move. Raises playwright's Error when the page is closed.
    """
    if sections.isdisjoint(HELD):
        return {}, []
    with suppress(Error):
        await at_hand.call(page.main_frame, "still", {"moving": list(moving)})
    found: dict[str, object] = {}
    gaps: list[Gap] = []
    subject = Subject(page, session, frame, Ears(session))
    for section in [section for section in HELD if section in sections]:
        await _note(section, HELD[section](subject), page, found, gaps)
    if LAYERS not in sections:  # else the question that comes next lets the page go on (js/prospects.js)
        with suppress(Error):
            await page.evaluate("""() => window[Symbol.for("a11y-audit")].stir?.()""")
    return found, gaps


async def reveal(
    page: Page, session: CDPSession, sections: frozenset[Section], frame: Frame, openings: Openings
) -> tuple[dict[str, object], list[Gap]]:
    """Return what controls and forms do when they are pressed, or why it could not be had.

    `openings` read what is brought to be seen. Forms come last: what they did to the page cannot be undone for sure.
    """
    found: dict[str, object] = {}
    gaps: list[Gap] = []
    door = Door(page, session)
    prospects = Prospects(page, door, _asked(sections, frame))
    try:
        if LAYERS in sections:
            await _note(LAYERS, layers.try_layers(page, door, prospects, openings), page, found, gaps)
            unread = await _tried(SECTION, folds.read_folds(page, session, door, prospects, openings), page)
            gaps += [unread] if unread else []
        if TOGGLES in sections:
            await _note(TOGGLES, toggles.try_toggles(page, door, frame), page, found, gaps)
        if SENDINGS in sections:
            await _note(SENDINGS, sendings.try_sendings(page, door, frame, prospects, openings), page, found, gaps)
    finally:
        await door.open()
    return found, [*gaps, *openings.gaps]


def _asked(sections: frozenset[Section], frame: Frame) -> dict[Kind, dict[str, object]]:
    asked: dict[Kind, dict[str, object]] = {}
    if LAYERS in sections:
        asked |= {"layers": layers.ASKED, "folds": folds.ASKED}
    if SENDINGS in sections and sendings.may_be_filled_in(frame):
        asked["sendings"] = sendings.ASKED
    return asked


async def _note(
    section: Section, trial: Awaitable[Struct], page: Page, found: dict[str, object], gaps: list[Gap]
) -> None:
    answer = await _tried(section, trial, page)
    if isinstance(answer, Gap):
        gaps.append(answer)
    else:
        found[section] = msgspec.to_builtins(answer)
    if isinstance(answer, Keyboard) and answer.late:
        taken = keyboard.PICTURED_SECONDS
        gaps.append(Gap(FOCUS, f"{answer.late} kinds of stops were not looked at within {taken:.0f} s"))


async def _tried(section: str, trial: Awaitable[_Found], page: Page) -> _Found | Gap:
    most = SECONDS + (keyboard.PICTURED_SECONDS if section == "keyboard" else 0)
    try:
        async with asyncio.timeout(most):
            return await trial
    except TimeoutError:
        return Gap(section, f"the trial took more than {most:.0f} s")
    except Error as error:
        if page.is_closed():
            raise
        return Gap(section, first_line(error))
