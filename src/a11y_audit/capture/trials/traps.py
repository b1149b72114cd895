"""Whether the focus can leave an element: Tab on, Shift+Tab back, Escape and Tab, a key that the page names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from playwright.async_api import Page

from a11y_audit.capture.members import kept
from a11y_audit.model.keyboard import NAMED_KEY, NOWHERE, Trap

MOST_PRESSES = 60
_MODIFIERS = {"ctrl": "Control", "control": "Control", "alt": "Alt", "option": "Alt", "shift": "Shift", "cmd": "Meta",
              "command": "Meta"}  # fmt: skip
# ms after a key in which a script has moved the focus; counted by the page's own clock, so that a shorter timer that
# was set before has run, however busy the machine is.
SETTLE = 30

# To give an element the focus takes it from another: where the script of that moves it is waited for as well, else it
# would move in the middle of what is tried next, or before it, as the machine is fast or slow.
_START = kept("""async ([row, settle]) => {
  const hook = window[Symbol.for("a11y-audit")];
  hook.leave();
  hook.byRow.get(row).focus({ preventScroll: true });
  await hook.pause(settle);
  return hook.rowOfActive();
}""")
# What is written in a field, null where nothing can be written; and put back after it was tried.
_FIELD = kept("""(row) => {
  const field = window[Symbol.for("a11y-audit")].byRow.get(row);
  const pressed = ["radio", "checkbox", "file", "submit", "button", "image", "reset", "range", "color"];
  const takes = field.matches("input, textarea") && !field.readOnly && !pressed.includes(field.type);
  return takes ? field.value : null;
}""")
_REFILL = """([row, value]) => { window[Symbol.for("a11y-audit")].byRow.get(row).value = value; }"""
_WORDS = kept("() => document.body ? document.body.innerText.slice(0, 20000) : ''")
# Whether the focus left the document at once is noted as it happens: a script may fetch it back a moment later, but
# from the browser's own controls it cannot.
_WATCH = """() => {
  const hook = window[Symbol.for("a11y-audit")];
  hook.out = false;
  hook.watch = hook.watch || ((event) => {
    if (event.relatedTarget === null) hook.pause(0).then(() => { if (!hook.deepActive()) hook.out = true; });
  });
  EventTarget.prototype.addEventListener.call(window, "focusout", hook.watch, true);
}"""
_WHERE = """async (settle) => {
  const hook = window[Symbol.for("a11y-audit")];
  await hook.pause(settle);
  EventTarget.prototype.removeEventListener.call(window, "focusout", hook.watch, true);
  return hook.out ? -1 : hook.rowOfActive();
}"""


async def trap_at(
    page: Page, row: int, stops: Collection[frozenset[int]], acting_rows: Collection[int], leading_rows: Collection[int]
) -> Trap | None:
    """Press keys from a suspect on; a trap only when Tab led round in the same few elements, after Escape too.

    `stops` are all places of the page where Tab stops, each at one of some elements (the radio buttons of a group);
    `acting_rows` those that do something when they are pressed, `leading_rows` those that leave the page: among several
    it may be meant that one of them is chosen, but a link that keeps the focus to itself keeps it from the page.
    """
    ring = await _ring(page, row, len(stops))
    if ring is None or all(ring & stop for stop in stops):
        return None
    if not await _is_held(page, row, ring, ("Escape", "Tab")):
        return None
    back = not await _is_held(page, row, ring, ("Shift+Tab",) * (len(ring) + 1))
    if not back and not await _is_held(page, row, ring, ("Escape", "Shift+Tab")):
        return None
    named = await _named_key(page)
    released = bool(named) and not back and await _releases(page, ring, named)
    leads = len(ring) > 1 and not ring.isdisjoint(leading_rows)
    acting = leads or not ring.isdisjoint(acting_rows) or await _lets_out_when_filled(page, ring)
    return Trap(rows=tuple(sorted(ring)), acting=acting, back=back, key=named, released=released)


async def _is_held(page: Page, row: int, ring: set[int], keys: Sequence[str]) -> bool:
    """Press keys one after the other from an element on; tell whether the focus stayed in the ring all the while."""
    if await page.evaluate(_START, [row, SETTLE]) not in ring:
        return False
    for key in keys:
        if await _press(page, key) not in ring:
            return False
    return True


async def _lets_out_when_filled(page: Page, ring: set[int]) -> bool:
    """Tell whether a field lets the focus go once something is written in it: it holds who leaves it empty."""
    for row in sorted(ring):
        was = await page.evaluate(_FIELD, row)
        if was is None or await page.evaluate(_START, [row, SETTLE]) not in ring:
            continue
        await page.keyboard.type("a1")
        freed = await _press(page, "Tab") not in ring
        await page.evaluate(_REFILL, [row, was])
        if freed:
            return True
    return False


async def _named_key(page: Page) -> str:
    found = NAMED_KEY.search(await page.evaluate(_WORDS))
    return found.group() if found else ""


async def _releases(page: Page, ring: set[int], named: str) -> bool:
    """Tell whether the key that the page names lets the focus out, pressed at any element of the ring."""
    parts = re.split(r"\s*[+\-–]\s*", named)
    keys = [_MODIFIERS.get(part.lower(), part) for part in parts]
    if keys[-1].lower() in ("esc", "escape"):
        return False  # it was tried already
    key = "+".join((*keys[:-1], keys[-1].lower() if len(keys[-1]) == 1 else keys[-1].upper()))
    for row in sorted(ring):
        if not await _is_held(page, row, ring, (key, "Tab")) or not await _is_held(page, row, ring, (key, "Shift+Tab")):
            return True
    return False


async def _ring(page: Page, row: int, stops: int) -> set[int] | None:
    """Return the elements that Tab leads round in, None where it leads out of the document or never comes back."""
    here = await page.evaluate(_START, [row, SETTLE])
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
    return int(await page.evaluate(_WHERE, SETTLE))
