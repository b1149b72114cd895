"""Whether anything on the screen changes when an element gets the focus: pictures of the window before and after."""

from __future__ import annotations

import base64
import io

from PIL import Image, ImageChops
from playwright.async_api import CDPSession, Page

from a11y_audit.model.keyboard import Change

PLAIN = 40  # steps of 255: a change of one channel that people see
PLAIN_PIXELS = 12  # so many of them are a mark; fewer are a speck
PAINT_WAIT = 50  # ms in which a script that marks the focus has painted

_READY = """(row) => {
  const hook = window[Symbol.for("a11y-audit")], element = hook.byRow.get(row), now = hook.deepActive();
  if (!element || !element.isConnected) return false;
  if (now) now.blur();
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  return true;
}"""
_FOCUS = """async ([row, wait]) => {
  const hook = window[Symbol.for("a11y-audit")];
  hook.byRow.get(row).focus({ preventScroll: true, focusVisible: true });
  await new Promise((done) => setTimeout(done, wait));
}"""
_BLUR = """async (wait) => {
  const now = window[Symbol.for("a11y-audit")].deepActive();
  if (now) now.blur();
  await new Promise((done) => setTimeout(done, wait));
}"""


async def change(page: Page, session: CDPSession, row: int) -> Change:
    """Give the focus to an element (row of the main document) and say what the window showed of it."""
    if not await page.evaluate(_READY, row):
        return ""
    before = await _picture(session)
    await page.evaluate(_FOCUS, [row, PAINT_WAIT])
    focused = await _picture(session)
    if focused == before:
        return "none"
    await page.evaluate(_BLUR, PAINT_WAIT)
    after = await _picture(session)
    return compare(before, focused, after)


def compare(before: bytes, focused: bytes, after: bytes) -> Change:
    """Say how much of the focus is seen in three PNGs; what differs between the outer two moves by itself."""
    first, middle, last = (_pixels(data) for data in (before, focused, after))
    if first.size != middle.size or first.size != last.size:
        return "restless"
    moving = _strength(first, last).point(lambda value: 0 if value else 255)
    marked = ImageChops.multiply(_strength(first, middle), moving)
    levels = marked.histogram()
    if sum(levels[PLAIN:]) >= PLAIN_PIXELS:
        return "plain"
    if sum(levels[1:]):
        return "faint"
    return "restless"


def _strength(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return the largest difference of a channel at each pixel."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _pixels(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGB")


async def _picture(session: CDPSession) -> bytes:
    answer = await session.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
    return base64.b64decode(answer["data"])
