"""Whether anything on the screen changes with the focus: pictures of the window with it, without it, with it again.

The picture without it is taken after the focus was there: a script that marks it a moment late may have been overtaken
when many elements had the focus one after the other, and shows its mark for ever. What moves by itself is held still
meanwhile (js/still.js). Where something moves all the same, its place tells nothing.
"""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from playwright.async_api import CDPSession, Page

from a11y_audit.capture.members import kept
from a11y_audit.model.keyboard import Change

PLAIN = 40  # steps of 255: a change of one channel that people see
PLAIN_PIXELS = 12  # so many of them are a mark; fewer are a speck
PAINT_WAIT = 50  # ms in which a script that marks the focus has begun; two frames more have painted it
FRAMES_WAIT = 400  # ms; frames that a busy machine has not drawn by then are not waited for
LATE_WAIT = 500  # ms in which a script that takes its mark away late has done so
ROUNDS = 3  # looks at a window in which something moves: a mark is there in each
AROUND = 5  # px around what moves that may move too; odd, for the filter

_READY = kept("""(row) => {
  const hook = window[Symbol.for("a11y-audit")], element = hook.byRow.get(row);
  if (!element || !element.isConnected) return null;
  hook.leave();
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return JSON.stringify([innerWidth, [left, top, right, bottom].map(Math.round), hook.restless ? hook.restless() : []]);
}""")
_DRAWN = """
  if (!wait) return;
  const { pause } = window[Symbol.for("a11y-audit")];
  await pause(wait);
  await Promise.race([pause(most), new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))]);
"""
_FOCUS = kept(f"""async ([row, wait, most]) => {{
  const hook = window[Symbol.for("a11y-audit")];
  hook.byRow.get(row).focus({{ preventScroll: true, focusVisible: true }});
  await (async () => {{ {_DRAWN} }})();
  return hook.haltNew ? hook.haltNew() : 0;
}}""")
_BLUR = kept(f"""async ([wait, most]) => {{
  const now = window[Symbol.for("a11y-audit")].deepActive();
  if (now) now.blur();
  {_DRAWN}
}}""")

Place = tuple[int, int, int, int]  # left, top, right, bottom, in px of the window


class Look(NamedTuple):
    """Three PNGs of the window: while an element has the focus, when it lost it, and when it has it again."""

    focused: bytes
    without: bytes
    again: bytes


async def change(
    page: Page, session: CDPSession, row: int, *, listens: bool = True, patient: bool = False
) -> Change:
    """Give the focus to an element (row of the main document) and say what the window showed of it.

    `listens`: some script of the page hears of the focus; else nothing is to be waited for. `patient`: before nothing
    is said to change, wait for a script that takes its mark away late.
    """
    looks: list[Look] = []
    found: Change = ""
    waits = [PAINT_WAIT if listens else 0, FRAMES_WAIT]
    for _ in range(ROUNDS):
        ready = await page.evaluate(_READY, row)
        if ready is None:
            return ""
        width, own, restless = msgspec.json.decode(ready, type=tuple[int, Place, list[Place]])
        began = await page.evaluate(_FOCUS, [row, *waits])
        focused = await _picture(session)
        await page.evaluate(_BLUR, waits)
        without = await _picture(session)
        if focused == without and listens and patient:
            await asyncio.sleep(LATE_WAIT / 1000)
            without = await _picture(session)
        if focused == without:  # to the byte: there is nothing to compare
            found = "none"
            break
        await page.evaluate(_FOCUS, [row, *waits])
        looks.append(Look(focused, without, await _picture(session)))
        found, is_sure = compare(looks, restless, width)
        if is_sure:
            break
    if found == "none" and (began or any(_touch(own, place) for place in restless)):
        return "faint" if began else "restless"  # a mark that went by, or that may lie where it moves
    return found


def compare(looks: Iterable[Look], restless: Iterable[Place] = (), width: int = 0) -> tuple[Change, bool]:
    """Say how much of the focus is seen, and whether nothing moved that could deceive.

    What is no mark: what differs between the two with the focus (it moves by itself) or lies in a `restless` place of
    the window (`width` px wide).
    """
    marked: Image.Image | None = None
    moved: Image.Image | None = None
    is_same = False
    for look in looks:
        focused, without, again = (_pixels(data, restless, width) for data in look)
        if focused.size != without.size or focused.size != again.size:
            return "restless", True
        seen = ImageChops.darker(_strength(focused, without), _strength(again, without))
        moving = _strength(focused, again).point(lambda value: 255 if value else 0)
        is_same = is_same or not _strength(focused, without).getbbox()
        marked = seen if marked is None else ImageChops.darker(marked, seen)
        moved = moving if moved is None else ImageChops.lighter(moved, moving)
    assert marked is not None
    assert moved is not None
    is_moving = bool(moved.getbbox())
    still = ImageChops.invert(moved.filter(ImageFilter.MaxFilter(AROUND))) if is_moving else ImageChops.invert(moved)
    levels = ImageChops.multiply(marked, still).histogram()
    if sum(levels[PLAIN:]) >= PLAIN_PIXELS:
        return "plain", not is_moving
    if sum(levels[1:]):
        return "faint", not is_moving
    if is_same or not is_moving:
        return "none", is_same or not is_moving
    return "restless", False


def _strength(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return the largest difference of a channel at each pixel."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _pixels(data: bytes, restless: Iterable[Place], width: int) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        found = image.convert("RGB")
    scale = found.width / width if width else 1.0
    for place in restless:
        left, top, right, bottom = (round(side * scale) for side in place)
        if right > left and bottom > top:
            ImageDraw.Draw(found).rectangle((left, top, right - 1, bottom - 1), fill=0)
    return found


def _touch(one: Place, other: Place) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


async def _picture(session: CDPSession) -> bytes:
    answer = await session.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
    return base64.b64decode(answer["data"])
