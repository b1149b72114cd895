"""The section "zoom": the main document in a window of half the size, which is what browser zoom of 200 % gives it.

What is lost there and was not before is looked at once more with the letters alone enlarged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress

from playwright.async_api import CDPSession, Error, Page, ViewportSize

from a11y_audit.capture.bundle import script
from a11y_audit.capture.trials.cut_texts import MORE_CUT, CutLines, Seen, is_more_cut, seen
from a11y_audit.capture.trials.subject import Subject
from a11y_audit.model.zoom import CutText, FixedText, Overlap, Zoom

MOST_ALWAYS = 20  # texts that are cut at their usual size already
# Of what zoom promises: letters that grow by less than this at 200 %, and at 400 %, do not grow. Headings that style
# sheets set smaller in narrow windows grow at the next step.
GROWS = 1.2
MOST = 100  # cut texts, and overlaps, that are told
# Scripts lay tiles, slides and charts out anew some time after the window has changed, and let them glide.
LAYOUT_WAIT, LAYOUT_LOOKS = 0.6, 4  # seconds between looks at what seems lost; looks, the last of which is believed

_FRAME = """() => Promise.race([
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  window[Symbol.for("a11y-audit")].pause(100),
])"""


async def try_zoom(subject: Subject) -> Zoom:
    """Return what twice the size takes away; raises playwright's Error when the page goes away meanwhile."""
    page, session = subject.page, subject.session
    size = page.viewport_size
    before = await seen(page)
    if size is None or not before.texts:
        return Zoom()
    known = before.by_row()
    try:
        await _resize(session, size["width"] // 2, size["height"] // 2)
        zoomed, moved = await _laid_out(page, before)
        small = zoomed.by_row()
        shrunk = [text for text in before.texts if text.row in small and 2 * small[text.row].size < GROWS * text.size]
        fixed = await _fixed(page, session, size, shrunk, small) if shrunk else ()
    finally:
        with suppress(Error):
            await _resize(session, size["width"], size["height"])
    if moved:
        await asyncio.sleep(2 * LAYOUT_WAIT)
    cut = [text for text in zoomed.texts if is_more_cut(text, known.get(text.row))][:MOST]
    always = [text for text in zoomed.texts if _is_always_cut(text, known.get(text.row))][:MOST_ALWAYS]
    laid = [pair for pair in zoomed.overlaps if pair not in set(before.overlaps)][:MOST]
    enlarged = await _enlarged(page) if cut or laid else Seen((), ())
    return Zoom(
        texts=len(before.texts),
        cut=tuple(_cut(text, known, enlarged.by_row()) for text in sorted((*cut, *always), key=lambda text: text.row)),
        overlaps=tuple(
            Overlap(row=row, other=other, enlarged=(row, other) in set(enlarged.overlaps)) for row, other in laid
        ),
        fixed=fixed,
    )


async def _laid_out(page: Page, before: Seen) -> tuple[Seen, bool]:
    """Return what is seen in the new window once nothing of what is lost comes back, and whether any of it did."""
    now = await seen(page, drawn=True)
    lost, moved = _lost(now, before), False
    for _ in range(LAYOUT_LOOKS):
        if not lost:
            break
        await asyncio.sleep(LAYOUT_WAIT)
        now = await seen(page, drawn=True)
        earlier, lost = lost, _lost(now, before)
        if lost == earlier:
            break
        moved = True
    return now, moved


def _lost(now: Seen, before: Seen) -> set[tuple[int, int]]:
    """Return the texts that are cut off more than before (each with itself), and the pairs that newly overlap."""
    known = before.by_row()
    cut = {(text.row, text.row) for text in now.texts if is_more_cut(text, known.get(text.row))}
    return cut | (set(now.overlaps) - set(before.overlaps))


async def _fixed(
    page: Page, session: CDPSession, size: ViewportSize, shrunk: Sequence[CutLines], zoomed: Mapping[int, CutLines]
) -> tuple[FixedText, ...]:
    """Return those that do not grow at 400 % either."""
    await _resize(session, size["width"] // 4, size["height"] // 4)
    most = (await seen(page, drawn=True)).by_row()
    return tuple(
        FixedText(row=text.row, size=text.size, zoomed=zoomed[text.row].size, most=most[text.row].size)
        for text in shrunk
        if text.row in most and 4 * most[text.row].size < GROWS * text.size
    )[:MOST]


async def _resize(session: CDPSession, width: int, height: int) -> None:
    """Give the page another window size (CSS px) for a moment; Playwright resizes the whole browser window."""
    wide = {"angle": 0, "type": "landscapePrimary"}
    tall = {"angle": 90, "type": "portraitPrimary"}
    screen = {"screenWidth": width, "screenHeight": height, "screenOrientation": wide if width > height else tall}
    given = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False} | screen
    await session.send("Emulation.setDeviceMetricsOverride", given)


async def _enlarged(page: Page) -> Seen:
    await page.evaluate(_FRAME)
    await page.evaluate(script("enlarge"))
    try:
        return await seen(page)
    finally:
        with suppress(Error):
            await page.evaluate("""() => window[Symbol.for("a11y-audit")].reduce()""")


def _is_always_cut(text: CutLines, before: CutLines | None) -> bool:
    """A text that is cut at its usual size already, and no better in the zoomed window; of some of it all is seen."""
    if before is None or is_more_cut(text, before):
        return False
    return min(text.share, before.share) > MORE_CUT and text.lost < text.lines and before.lost < before.lines


def _cut(text: CutLines, before: Mapping[int, CutLines], enlarged: Mapping[int, CutLines]) -> CutText:
    large = enlarged.get(text.row)
    return CutText(
        row=text.row, before=round(before[text.row].share, 2), zoomed=round(text.share, 2),
        enlarged=None if large is None else round(large.share, 2), clipper=text.clipper, cut=text.cut,
    )  # fmt: skip
