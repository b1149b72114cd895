"""Parts of the main document that controls unfold: accordions, details, panels of tabs; menus over the page, also those
that open under the pointer.

What unfolds in its place is unfolded at once and read; where one closes another (tabs, some accordions) those that were
closed come next. Of menus one is open at a time: two would lie over one another.
Words, and links that say where they lead, in plain colours of enough contrast are left folded. At the end the document
is put back as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture.menus import AVOID
from a11y_audit.capture.tab import POINTER_AWAY
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.indoors import Door
from a11y_audit.capture.trials.openings import CONTRAST, Openings
from a11y_audit.capture.trials.prospects import Prospects
from a11y_audit.model.rule import Section
from a11y_audit.reading.link_words import tells_something

MOST = 40  # controls that are pressed on a page
ROUNDS = 3  # times that the page is read; of parts that close one another as many are seen
MENUS = 3  # kinds of menus that are read
ASKED = {"most": MOST, "avoid": AVOID}  # of js/folds.js
_OWN = 'window[Symbol.for("a11y-audit")].folds'


class _Fold(Struct, frozen=True, array_like=True):
    """What a folded part holds, as far as that is known before it is seen."""

    holds_more: bool  # than words and links
    is_clear: bool  # all words have contrast enough, on plain colours
    links: tuple[str, ...]
    lies_over: bool  # the page, as menus do
    is_pointed: bool  # the pointer opens it; nothing is pressed

    @property
    def is_to_be_seen(self) -> bool:
        """Tell whether anything in it may be wrong that nobody has looked at."""
        return self.is_pale_alone or self.holds_more or not self._has_clear_links

    @property
    def is_pale_alone(self) -> bool:
        """Tell whether nothing may be wrong but the contrast of its words."""
        return not self.is_clear and not self.holds_more and self._has_clear_links

    @property
    def _has_clear_links(self) -> bool:
        return all(map(tells_something, self.links))


_FOLDS: Told[tuple[_Fold, ...]] = Told(tuple[_Fold, ...])


async def read_folds(
    page: Page, session: CDPSession, door: Door, prospects: Prospects, openings: Openings
) -> None:
    """Have what unfolds read; raises playwright's Error when the page goes away meanwhile."""
    found = _FOLDS.decode(await prospects.of("folds"))
    wanted = {place: fold for place, fold in enumerate(found) if fold.is_to_be_seen}
    in_place = [place for place, fold in wanted.items() if not fold.lies_over]
    over = [place for place, fold in wanted.items() if fold.lies_over][:MENUS]
    if not wanted:
        return
    await door.shut()
    try:
        for places in (in_place, *([place] for place in over)):
            if places:
                is_pale_alone = all(wanted[place].is_pale_alone for place in places)
                about = CONTRAST if is_pale_alone else None
                if wanted[places[0]].is_pointed:
                    await _point(page, session, openings, places[0], about)
                else:
                    await _read(page, openings, places, about)
    finally:
        with suppress(Error):
            await page.evaluate(f"() => {{ const own = {_OWN}; if (own) own.end(); }}")


async def _point(page: Page, session: CDPSession, openings: Openings, place: int, about: Section | None) -> None:
    """Let the pointer rest on what holds a menu while that is read."""
    aim = await page.evaluate(f"(place) => {_OWN}.aim(place)", place)
    try:
        if aim:
            await session.send("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": aim[0], "y": aim[1]})
            came, _ = await page.evaluate(f"() => {_OWN}.unfold()")
            if came:
                await openings.read(about)
    finally:
        await session.send("Input.dispatchMouseEvent", POINTER_AWAY)
        await page.evaluate(f"() => {_OWN}.back()")


async def _read(page: Page, openings: Openings, places: Sequence[int], about: Section | None) -> None:
    """Unfold these, read what came to be seen, then what that had closed; in the end fold them again."""
    came, left = await page.evaluate(f"(wanted) => {_OWN}.begin(wanted)", places)
    for more in reversed(range(ROUNDS)):
        if came:
            await openings.read(about)
        if not (came and left and more):
            break
        came, left = await page.evaluate(f"() => {_OWN}.unfold()")
    await page.evaluate(f"() => {_OWN}.back()")
