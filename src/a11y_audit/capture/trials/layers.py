"""The section "layers": dialogs and lightboxes that a control opens over the main document, met by keys alone.

It comes after all else that is tried, with the page's own timers running: dialogs fetch the focus by them. Meanwhile
nothing reaches the network and no navigation goes through. What does not close is hidden in the end.
"""

from __future__ import annotations

from contextlib import suppress

import msgspec
from playwright.async_api import Error, Page

from a11y_audit.capture.menus import AVOID
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.indoors import Door
from a11y_audit.capture.trials.openings import Openings
from a11y_audit.capture.trials.prospects import Prospects
from a11y_audit.model.layers import Closer, Layer, Layers

MOST = 4  # kinds of controls that are pressed on a page
TABS = 40  # presses of Tab in one layer
BEHIND = 3  # stops behind a layer, after which nobody looks for more
CLOSERS = 3  # controls that seem to close a layer and are tried by keys, or by the pointer
_ROWS: Told[tuple[int, ...]] = Told(tuple[int, ...])
_CLOSERS: Told[tuple[Closer, ...]] = Told(tuple[Closer, ...])
_OPENED: Told[Layer | None] = Told(Layer | None)
ASKED = {"most": MOST, "avoid": AVOID}  # of js/layers.js
_OWN = 'window[Symbol.for("a11y-audit")].layers'


async def try_layers(page: Page, door: Door, prospects: Prospects, openings: Openings) -> Layers:
    """Return the layers that opened, each read while it stood there; raises Error when the page goes away meanwhile."""
    rows = _ROWS.decode(await prospects.of("layers"))
    if not rows:
        return Layers()
    opened: list[Layer] = []
    await door.shut()
    try:
        for row in rows:
            layer = await _opened(page, row)
            if layer:
                if not layer.loads:  # what is still to come is not there to be judged
                    await page.evaluate(f"() => {_OWN}.look()")
                    await openings.read()
                opened.append(await _closed(page, await _walked(page, layer)))
                await page.evaluate(f"() => {_OWN}.hide()")  # the next is not to be met behind it
    finally:
        with suppress(Error):
            await page.evaluate(f"() => {{ const own = {_OWN}; if (own) {{ own.hide(); own.end(); }} }}")
    return Layers(opened=tuple(opened))


async def _opened(page: Page, row: int) -> Layer | None:
    if not await page.evaluate(f"(row) => {_OWN}.begin(row)", row):
        return None
    await page.keyboard.press("Enter")
    return _OPENED.decode(await page.evaluate(f"() => {_OWN}.opened()"))


async def _walked(page: Page, layer: Layer) -> Layer:
    """Press Tab from where the focus is until it comes round, leaves the layer or has stopped behind it for long."""
    seen = {await page.evaluate(f"() => {_OWN}.where()[3]")}  # a number that tells elements apart
    passed: list[int] = []
    behind: list[int] = []
    reached = layer.entered == "inside"
    for _ in range(TABS):
        await page.keyboard.press("Tab")
        inside, row, covered, place, is_open = await page.evaluate(f"() => {_OWN}.where()")
        if not is_open or (place in seen and place >= 0):
            break
        seen.add(place)
        reached = reached or inside
        if covered and row != layer.opener:
            (behind if reached else passed).append(row)
        if len(behind) + len(passed) >= BEHIND:
            break
    return msgspec.structs.replace(layer, passed=tuple(passed), behind=tuple(behind), reached=reached)


async def _closed(page: Page, layer: Layer) -> Layer:
    """Close the layer by keys, and by the pointer where no key does it or a control is for the pointer alone."""
    found = _CLOSERS.decode(await page.evaluate(f"() => {_OWN}.closers()"))
    if await _goes(page, "Escape"):
        pointed = 0 if found and not any(closer.keyed for closer in found) else None
        if pointed is None or not await _opened(page, layer.opener):
            return msgspec.structs.replace(layer, escape=True)
        closer = msgspec.structs.replace(found[pointed], closed=await _pressed(page, pointed))
        return msgspec.structs.replace(layer, escape=True, closers=(closer,))
    closers: list[Closer] = []
    for keyed in (True, False):  # the pointer comes last: a layer that is gone cannot be closed by keys any more
        for index, closer in enumerate(found):
            if closer.keyed == keyed and len(closers) < CLOSERS:
                closed = await (_entered if keyed else _pressed)(page, index)
                closers.append(msgspec.structs.replace(closer, closed=closed))
                if closed:
                    return msgspec.structs.replace(layer, closers=tuple(closers))
        if keyed and await page.evaluate(f"() => {_OWN}.focusOpener()") and await _goes(page, "Enter"):
            return msgspec.structs.replace(layer, closers=tuple(closers), toggled=True)
    return msgspec.structs.replace(layer, closers=tuple(closers))


async def _pressed(page: Page, index: int) -> bool:
    return bool(await page.evaluate(f"(index) => {_OWN}.pressCloser(index)", index))


async def _entered(page: Page, index: int) -> bool | None:
    if not await page.evaluate(f"(index) => {_OWN}.focusCloser(index)", index):
        return None
    return await _goes(page, "Enter")


async def _goes(page: Page, key: str) -> bool:
    await page.keyboard.press(key)
    return bool(await page.evaluate(f"() => {_OWN}.gone()"))
