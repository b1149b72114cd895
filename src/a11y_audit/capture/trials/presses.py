"""Links to a part of their own page, pressed: where the focus and the page are then."""

from __future__ import annotations

from playwright.async_api import Page

from a11y_audit.capture.members import kept
from a11y_audit.model.keyboard import Press

SETTLE = 50  # ms in which a page has jumped and its scripts have moved the focus

_FOCUS = kept("""(row) => {
  const hook = window[Symbol.for("a11y-audit")], element = hook.byRow.get(row);
  hook.leave();
  (document.scrollingElement || document.documentElement).scrollTo({ top: 0, behavior: "instant" });
  element.focus({ preventScroll: true });
  let target = -1;
  try {
    const name = decodeURIComponent(element.hash.slice(1));
    const part = document.getElementById(name) || document.getElementsByName(name)[0];
    if (part) target = hook.rowOf(part) ?? -1;
  } catch { /* an address that cannot be decoded names nothing */ }
  const waiting = hook.pending ? hook.pending.timers.size + hook.pending.callbacks.size : 0;
  return [hook.rowOfActive(), target, waiting];
}""")
_WHERE = """() => [window[Symbol.for("a11y-audit")].rowOfActive(), scrollY]"""
# Where the page has jumped already and no script has set itself anything more to do, nothing is to be waited for.
_LANDED = """async ([row, waiting, most]) => {
  const hook = window[Symbol.for("a11y-audit")], { pending } = hook;
  const { pause } = hook;
  await pause(0); // messages that scripts sent themselves come first
  const jumped = hook.rowOfActive() !== row || scrollY > 0;
  const idle = pending && pending.timers.size + pending.callbacks.size <= waiting;
  if (!jumped || !idle) await pause(most);
  return [hook.rowOfActive(), scrollY];
}"""


async def press(page: Page, row: int) -> Press | None:
    """Press a link by Enter, then Tab; None when it does not take the focus."""
    focused, target, waiting = await page.evaluate(_FOCUS, row)
    if focused != row:
        return None
    await page.keyboard.press("Enter")
    focus, scrolled = await page.evaluate(_LANDED, [row, waiting, SETTLE])
    await page.keyboard.press("Tab")
    following, _ = await page.evaluate(_WHERE)
    return Press(row=row, target=target, focus=focus, next=following, scrolled=round(scrolled, 1))
