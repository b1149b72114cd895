"""Whether the focus can leave an element: Tab on, Shift+Tab back, Escape and Tab."""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from playwright.async_api import Page

from a11y_audit.model.keyboard import NOWHERE, Trap

MOST_PRESSES = 60
SETTLE = 0.03  # s after a key in which a script has moved the focus

_START = """(row) => {
  const hook = window[Symbol.for("a11y-audit")], now = hook.deepActive();
  if (now) now.blur();
  hook.byRow.get(row).focus({ preventScroll: true });
  return hook.rowOfActive();
}"""
# Whether the focus left the document at once is noted as it happens: a script may fetch it back a moment later, but
# from the browser's own controls it cannot.
_WATCH = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  hook.out = false;
  hook.watch = hook.watch || ((event) => {
    if (event.relatedTarget === null) setTimeout(() => { if (!hook.deepActive()) hook.out = true; }, 0);
  });
  window.addEventListener("focusout", hook.watch, true);
}"""
_WHERE = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  window.removeEventListener("focusout", hook.watch, true);
  return hook.out ? -1 : hook.rowOfActive();
}"""


async def trap_at(page: Page, row: int, stops: Collection[int], acting: Collection[int]) -> Trap | None:
    """Press keys from a suspect on; a trap only when no key led out of the same few elements.

    `stops` are all tab stops of the page, `acting` those that do something when they are pressed.
    """
    ring = await _ring(page, row, len(stops))
    if ring is None or ring >= set(stops):
        return None
    for keys in (("Shift+Tab",) * (len(ring) + 1), ("Escape", "Tab"), ("Escape", "Shift+Tab")):
        if await page.evaluate(_START, row) not in ring:
            return None
        for key in keys:
            if await _press(page, key) not in ring:
                return None
    return Trap(rows=tuple(sorted(ring)), acting=not ring.isdisjoint(acting))


async def _ring(page: Page, row: int, stops: int) -> set[int] | None:
    """Return the elements that Tab leads round in, None where it leads out of the document or never comes back."""
    here = await page.evaluate(_START, row)
    if here == NOWHERE:
        return None
    trail = [here]
    for _ in range(min(MOST_PRESSES, stops + 2)):
        here = await _press(page, "Tab")
        if here == NOWHERE:
            return None
        if here in trail:
            return set(trail[trail.index(here):])  # fmt: skip
        trail.append(here)
    return None


async def _press(page: Page, key: str) -> int:
    await page.evaluate(_WATCH)
    await page.keyboard.press(key)
    await asyncio.sleep(SETTLE)
    return int(await page.evaluate(_WHERE))
