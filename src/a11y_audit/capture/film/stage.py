"""One page whose clock and whose frames we hold: it moves on when told, and shows a frame when asked.

A real-time capture misses frames on a busy machine. Here timers run on virtual time and the compositor draws on
command, both in whole steps of 16 ms, so that a flash of 30 Hz is seen as it is, and as often in every run.
"""

from __future__ import annotations

import asyncio
import base64
import gc
import time
from collections.abc import Awaitable
from contextlib import suppress
from typing import Any, TypeVar

from playwright.async_api import CDPSession, Error, Page, Request

from a11y_audit.capture.bundle import NATIVE
from a11y_audit.capture.tab import POINTER_AWAY
from a11y_audit.flash.thresholds import SCREEN

STEP = 16  # ms; a flash of 30 Hz turns every 16.7 ms, so that frames must be nearer than that
ANSWER = 8.0  # s in which the browser answers a step
PATIENCE = 0.4  # s for what a page fetches; then its clock goes on without
BUSY = 4.0  # s for the same where nothing is known to be fetched
LOADING = 20.0  # s of our time for a page to load
TICKS_AHEAD = 100_000  # ms; frame times below the machine's own clock would stand still
HAIR = 0.05  # ms; a picture is a frame of its own, right after the one that it shows
SETTLING = 2  # frames after the load that are not looked at
MOST_BEHIND = 400.0  # ms that a paced step makes up for
PICTURE_COST = 5  # steps that take as long as reading a picture back
SWEPT = 16_000_000  # bytes of pictures, after which the messages that brought them are swept up
TRIES = 7  # of a frame while another is under way
T = TypeVar("T")


_IDLE = """() => {
  const pending = (window[Symbol.for("a11y-audit")] || {}).pending;
  return pending ? Math.min(1e9, pending.idle()) : 0;
}"""


class StageError(Exception):
    """The page does not answer; carries the reason for the gap."""


class LostFrameError(StageError):
    """The browser was asked for a frame and did not draw it: now and then one loses what it was asked for."""


class Stage:
    """A page under frame control. `now` is its time since the load, in ms; `spent` is what it has cost, in steps.

    Costs are counted, not timed: a busy machine then sees as much of a page as an idle one.
    """

    def __init__(self, page: Page, session: CDPSession) -> None:
        self._cost = PICTURE_COST
        self._unswept = 0
        self.page, self.now, self.spent = page, 0.0, 0
        self._session = session
        self._tick = time.monotonic() * 1000 // 1 + TICKS_AHEAD
        self._policy = "pauseIfNetworkFetchesPending"
        self._paced_since: float | None = None
        self.has_changed = False  # by the last leap
        self._fetching: set[Request] = set()
        page.on("request", self._note_fetch)
        page.on("requestfinished", self._note_end)
        page.on("requestfailed", self._note_end)
        self._spent = asyncio.Event()
        session.on("Emulation.virtualTimeBudgetExpired", lambda _: self._spent.set())

    async def open(self, url: str) -> None:
        """Load a page; its time begins when it has loaded. Raises StageError or playwright's Error."""
        await self._session.send("Emulation.setVirtualTimePolicy", {"policy": "pause"})
        going = asyncio.ensure_future(self.page.goto(url, wait_until="load", timeout=LOADING * 1000))
        try:
            await self.until(going)
            await going
        finally:
            going.cancel()
        away = asyncio.ensure_future(self._session.send("Input.dispatchMouseEvent", POINTER_AWAY))
        await self.until(away)
        await away
        for _ in range(SETTLING):
            await self.step()
        await self.within(self._session.send("Runtime.evaluate", {"expression": NATIVE}))
        await self.ask("() => { const a = document.activeElement; if (a && a !== document.body && a.blur) a.blur(); }")
        self.now = 0.0

    async def until(self, work: asyncio.Future[Any]) -> None:
        """Let time pass until something is done that needs it to."""
        end, steps = time.monotonic() + LOADING, 0
        while not work.done():
            if time.monotonic() > end:
                raise StageError(f"it did not load within {LOADING:.0f} s")
            await self.step()
            steps += 1
            await asyncio.sleep(0.01 if steps > 10 else 0)

    def keep_pace(self) -> None:
        """From now on the page's time is ours: workers have clocks of their own, which nobody can hold."""
        self._paced_since = time.monotonic() - self.now / 1000

    @property
    def is_paced(self) -> bool:
        """Tell whether the page's time is ours."""
        return self._paced_since is not None

    async def step(self, ms: int = STEP) -> bool:
        """Move on; answers whether anything on the screen changed."""
        if self._paced_since is not None:
            ahead = self.now + ms - (time.monotonic() - self._paced_since) * 1000
            await asyncio.sleep(max(0.0, ahead / 1000))
            ms += int(min(MOST_BEHIND, max(0.0, -ahead)) // STEP * STEP)
        self._spent.clear()
        await self._advance(ms)
        try:
            async with asyncio.timeout(self._patience()):
                await self._spent.wait()
        except TimeoutError:
            if self._policy == "advance":
                raise StageError(f"a step of {ms} ms took over {ANSWER:.0f} s") from None
            self._policy = "advance"  # it fetches without end, as a live page does
            await self._advance(ms)
            await self.within(self._spent.wait(), f"a step of {ms} ms")
        self._tick += ms
        self.now += ms
        self.spent += 1
        return bool((await self._frame())["hasDamage"])

    def _note_fetch(self, request: Request) -> None:
        self._fetching.add(request)

    def _note_end(self, request: Request) -> None:
        self._fetching.discard(request)

    def _patience(self) -> float:
        """Return for how long (s) a step is waited for: a busy machine is given more time than a page that fetches."""
        return ANSWER if self._policy == "advance" else PATIENCE if self._fetching else BUSY

    async def leap(self, until: float, least: int) -> bool:
        """Go on to where something is due (ms, `until` at most) in one step, when nothing acts before that.

        Answers whether it did; less than `least` ms is no leap. Only for pages that nothing but timers moves.
        """
        due = float(str(await self.ask(_IDLE)))
        ms = int(min(until - self.now, due) // 1)
        if ms <= least:
            return False
        self.has_changed = await self.step(ms)
        return True

    async def picture(self) -> bytes:
        """Return what is on the screen as PNG, without moving on."""
        self.spent += self._cost
        for _ in range(4):
            self._tick += HAIR
            answer = await self._frame(picture=True)
            if data := str(answer.get("screenshotData") or ""):
                # A picture makes the next frame differ: that frame is drawn here and not told of.
                self._tick += HAIR
                await self._frame()
                self._sweep(len(data))
                return base64.b64decode(data)
        raise StageError("the browser gave no picture")

    def _sweep(self, size: int) -> None:
        """Find the messages that pictures came in, which hold one another: Python looks by number, not by size."""
        self._unswept += size
        if self._unswept > SWEPT:
            self._unswept = 0
            gc.collect(1)

    async def ask(self, work: str, given: object = None) -> object:
        """Evaluate a function in the main document; it must not wait for time to pass."""
        return await self.within(self.page.evaluate(work, given), "a script")

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size (px)."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        work = asyncio.ensure_future(self._session.send("Emulation.setDeviceMetricsOverride", size))
        await self.until(work)
        await work
        self._cost = max(PICTURE_COST, round(PICTURE_COST * height / SCREEN[1]))

    async def emulate_calm(self) -> None:
        """Ask the page for reduced motion from now on."""
        await self._session.send(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
        )

    async def close(self) -> None:
        """Close the page."""
        with suppress(Error, TimeoutError):
            await asyncio.wait_for(self.page.close(), 3)

    async def _advance(self, ms: int) -> None:
        await self._session.send(
            "Emulation.setVirtualTimePolicy",
            {"policy": self._policy, "budget": ms, "maxVirtualTimeTaskStarvationCount": 1000},
        )

    async def _frame(self, *, picture: bool = False) -> dict[str, object]:
        wanted: dict[str, object] = {"frameTimeTicks": self._tick, "interval": STEP}
        if picture:
            wanted["screenshot"] = {"format": "png", "optimizeForSpeed": True}
        for attempt in range(TRIES):
            try:
                answer = await self.within(self._session.send("HeadlessExperimental.beginFrame", wanted), "a frame")
            except StageError as error:
                raise LostFrameError(str(error)) from None
            except Error as error:
                if "pending" not in str(error) or attempt == TRIES - 1:
                    raise
                await asyncio.sleep(0.02 * 2**attempt)
            else:
                assert isinstance(answer, dict)
                return answer
        raise AssertionError

    async def within(self, work: Awaitable[T], what: str = "a script") -> T:
        """Await what must not take long; raises StageError when it does."""
        try:
            async with asyncio.timeout(ANSWER):
                return await work
        except TimeoutError:
            raise StageError(f"{what} took over {ANSWER:.0f} s") from None
