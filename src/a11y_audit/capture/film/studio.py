"""The second browser of a run: started when the first page must be filmed, one page at a time, anew when it broke.

Pages that move alike are filmed once: what the frames of the first tell holds for all that have the same movers, of
the same size, in the same skeleton.
"""

from __future__ import annotations

import asyncio
import base64
import json
import math
import re
import sys
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct, structs
from playwright.async_api import Browser, BrowserContext, Error, Route, ViewportSize

from a11y_audit.capture.bundle import init, script
from a11y_audit.capture.contexts import new_context
from a11y_audit.capture.film import controls, loops, videos
from a11y_audit.capture.film.footage import Footage
from a11y_audit.capture.film.screening import Screening
from a11y_audit.capture.film.shoot import LASTS, Director
from a11y_audit.capture.film.stage import LostFrameError, Stage, StageError
from a11y_audit.capture.film.watch import Watch
from a11y_audit.capture.movers import Inventory
from a11y_audit.capture.network.headers import OwnHeaders
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start.launch import Launcher
from a11y_audit.errors import first_line
from a11y_audit.flash.thresholds import SCREEN
from a11y_audit.model.evidence import Viewport

# Frames on command, drawn whole, by one process for all origins: a frame of another site keeps the same clock.
FRAME_FLAGS = (
    "--deterministic-mode", "--enable-begin-frame-control", "--disable-new-content-rendering-timeout",
    "--run-all-compositor-stages-before-draw", "--disable-threaded-animation", "--disable-threaded-scrolling",
    "--disable-checker-imaging", "--enable-surface-synchronization",
    "--disable-site-isolation-trials", "--disable-features=IsolateOrigins,site-per-process",
    "--enable-unsafe-swiftshader",  # WebGL without a graphics card
)  # fmt: skip
TIMED = frozenset({"timeout", "interval", "scroll"})  # movers that act when they are due, and not between
SECONDS = 180.0  # of our time for one page, loading and pressing included
SERVED = 60  # pages; then the browser is started anew

T = TypeVar("T")

Fetch = Callable[[], Awaitable[bytes | Screening]]


class Unfilmable(Struct, frozen=True):
    """Why there are no frames of a page."""

    reason: str


class Studio:
    """Films pages. `film` may be called by many tasks at once; they wait their turn."""

    def __init__(
        self, settings: CaptureSettings, launcher: Launcher, headers: OwnHeaders | None = None,
        state: Callable[[], Any] = lambda: None,
    ) -> None:  # fmt: skip
        """`state` tells who is signed in, as Playwright saves it."""
        self._settings, self._launcher, self._headers, self._state = settings, launcher, headers, state
        self._turn = asyncio.Semaphore(1)
        self._queue = 0
        self._browser: Browser | None = None
        self._served = 0
        self._known: dict[tuple[str, str], asyncio.Future[Footage | Unfilmable]] = {}
        self._screened: dict[str, asyncio.Future[Screening]] = {}
        self._stills: dict[str, bytes] = {}  # first frames of moving pictures, by address

    @property
    def queue(self) -> int:
        """How many pages and files are being looked at or wait for it."""
        return self._queue

    async def film(self, url: str, viewport: Viewport, inventory: Inventory, user_agent: str) -> Footage | Unfilmable:
        """Return what frames of the page show, or of an earlier page that moves alike; never raises for a page."""
        if not self._settings.film_executable or sys.platform != "linux":
            return Unfilmable(self._settings.no_film)
        key = (inventory.key, str(viewport))
        if key not in self._known:
            self._known[key] = self._queued(self._in_turn(url, viewport, inventory, user_agent))
        answer = await asyncio.shield(self._known[key])
        if isinstance(answer, Unfilmable) and key in self._known and self._known[key].done():
            del self._known[key]  # the next page that moves alike may be luckier
        return answer

    async def screen_video(self, url: str, fetch: Fetch) -> Screening:
        """Return what the pictures of a video tell; each file is looked at once in a run."""
        return await self._once(url, fetch, videos.screen)

    async def screen_picture(self, url: str, fetch: Fetch, scale: float, part: loops.Part | None = None) -> Screening:
        """The same of an animated picture, once for each size (times its own) and part of it that is shown."""

        def work(data: bytes) -> Screening:
            with suppress(Exception):  # what Pillow cannot read is told below
                self._stills[url] = loops.still(data)
            return loops.screen(data, scale, part)

        return await self._once(f"{url} {scale:.2f} {part}", fetch, work)

    async def _once(self, key: str, fetch: Fetch, work: Callable[[bytes], Screening]) -> Screening:
        if key not in self._screened:
            self._screened[key] = self._queued(self._screen(fetch, work))
        answer = await asyncio.shield(self._screened[key])
        if answer.gap == "lost" and key in self._screened and self._screened[key].done():
            del self._screened[key]  # another page may get the file
        return answer

    async def _screen(self, fetch: Fetch, work: Callable[[bytes], Screening]) -> Screening:
        try:
            data = await fetch()
        except Exception:  # a dead driver raises plain Exception
            return Screening(gap="lost")
        if isinstance(data, Screening):
            return data
        async with self._turn:
            try:
                return await asyncio.to_thread(work, data)
            except Exception:  # of a broken file a decoder raises whatever its parts raise
                return Screening(gap="unreadable")

    def _queued(self, work: Coroutine[Any, Any, T]) -> asyncio.Future[T]:
        self._queue += 1
        future = asyncio.ensure_future(work)
        future.add_done_callback(self._leave)
        return future

    def _leave(self, _: object) -> None:
        self._queue -= 1

    async def close(self) -> None:
        """End the browser."""
        for film in self._known.values():
            film.cancel()
        for screening in self._screened.values():
            screening.cancel()
        await self._end()

    async def _in_turn(
        self, url: str, viewport: Viewport, inventory: Inventory, user_agent: str
    ) -> Footage | Unfilmable:
        async with self._turn:
            try:
                async with asyncio.timeout(SECONDS):
                    with suppress(LostFrameError):
                        return await self._film(url, viewport, inventory, user_agent)
                    await self._end()  # once more, in another browser
                    return await self._film(url, viewport, inventory, user_agent)
            except TimeoutError:
                why = f"frames of the page could not be had within {SECONDS:.0f} s"
            except StageError as error:
                why = str(error)
            except Exception as error:  # a dead driver raises plain Exception
                why = first_line(error)
            await self._end()
            return Unfilmable(why)

    async def _film(self, url: str, viewport: Viewport, inventory: Inventory, user_agent: str) -> Footage:
        size, scale = screen_of(viewport)
        moving = [mover.what for mover in inventory.movers if mover.kind in ("image", "drawing")]
        leaps = set(inventory.kinds) <= TIMED
        context = await self._context(size, viewport, user_agent)
        await self._quiet(context, [address for address in moving if address in self._stills])
        try:
            stage = await self._stage(context)
            await stage.open(url)
            leaps = leaps and len(stage.page.frames) == 1
            footage = await Director(stage, size, scale, moving=moving, leaps=leaps).shoot(url)
            await stage.close()
            if not footage.movements or stage.is_paced:
                return footage
            return await self._in_calm(context, url, footage, leaps=leaps)
        finally:
            with suppress(Error, TimeoutError):
                await asyncio.wait_for(context.close(), 5)

    async def _quiet(self, context: BrowserContext, moving: list[str]) -> None:
        """Have moving pictures stand still in the film; they are judged by their files."""
        written = {}
        for address in moving:
            still = self._stills[address]
            if address.startswith("data:"):
                written[address] = f"data:image/png;base64,{base64.b64encode(still).decode()}"
            else:
                await context.route(re.compile(re.escape(address) + "$"), partial(_stand_in, still))
        if written:
            await context.add_init_script(f"({script('film_stills')})({json.dumps(written)})")

    async def _in_calm(
        self, context: BrowserContext, url: str, footage: Footage, *, leaps: bool
    ) -> Footage:
        """See whether what moves rests for people who asked their system for reduced motion."""
        stage = await self._stage(context)
        try:
            await stage.emulate_calm()
            await stage.open(url)
            await stage.resize(*footage.size)
            await Watch(stage, leaps=leaps).pass_unseen(LASTS)
            rested = await controls.rests(stage, footage.movements, leaps=leaps)
            return structs.replace(footage, movements=tuple(rested))
        except (Error, StageError):
            return footage  # what was seen stands; that people can ask for calm is advice
        finally:
            await stage.close()

    async def _stage(self, context: BrowserContext) -> Stage:
        page = await context.new_page()
        page.on("dialog", lambda dialog: asyncio.ensure_future(dialog.dismiss()))
        page.on("popup", lambda popup: asyncio.ensure_future(popup.close()))
        session = await context.new_cdp_session(page)
        if self._headers:
            await self._headers.watch(session)
        return Stage(page, session)

    async def _context(self, size: tuple[int, int], viewport: Viewport, user_agent: str) -> BrowserContext:
        browser = await self._on_air()
        context = await new_context(
            browser, self._settings, self._state(), user_agent, viewport=ViewportSize(width=size[0], height=size[1]),
            color_scheme="dark" if viewport.color_scheme == "dark" else "light",
        )  # fmt: skip
        for text in (init(), script("pending"), script("film_watch")):
            await context.add_init_script(text)
        return context

    async def _on_air(self) -> Browser:
        if self._browser and self._browser.is_connected() and self._served < SERVED:
            self._served += 1
            return self._browser
        await self._end()
        self._browser = await self._launcher.launch_another(self._settings.film_executable, FRAME_FLAGS)
        self._served = 1
        return self._browser

    async def _end(self) -> None:
        browser, self._browser = self._browser, None
        if browser:
            await self._launcher.close_browser(browser)


async def _stand_in(still: bytes, route: Route) -> None:
    """A moving picture is judged by its file: in the film its first frame stands, since beside an animation its frames
    would stop the compositor for good."""
    await route.fulfill(body=still, content_type="image/png")


def screen_of(viewport: Viewport) -> tuple[tuple[int, int], float]:
    """Return the window in which a page is filmed, and how many px of a 1024 x 768 screen one of its px covers.

    The thresholds are stated for content "viewed at 1024 x 768 pixels", so that a window at least as wide is filmed at
    that size. A narrower one is a telephone, or a page that is enlarged: its px are larger to the eye.
    """
    if viewport.width >= SCREEN[0]:
        return SCREEN, 1.0
    larger = SCREEN[0] * SCREEN[1] / (viewport.width * viewport.height)
    return (viewport.width, viewport.height), max(1.0, math.sqrt(larger))
