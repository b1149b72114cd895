"""Watch a window for a while and say which parts of it changed: cheap steps, and a picture only where one is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import numpy as np

from a11y_audit.capture.film.stage import Stage
from a11y_audit.capture.film.take import recent_pictures
from a11y_audit.flash.changes import CELL, Changes
from a11y_audit.flash.light import Mask

# Uneven, so that nothing periodic can hide between steps: at a fixed 96 ms a timer of 16 ms stood still.
PACES = (89, 97, 103, 83, 101)  # ms
WIDE = 4  # times the pace where nobody looks, or where things change without end
CALM = 400.0  # ms without a change that end a stir
LONG = 1000.0  # ms after which a stir is without end
DENSE = 6  # pictures that are taken of each change; then
SPARSE = 80.0  # ms between two pictures at least, for each pace that is taken at once; but for
STIRRED = 3  # pictures of a stir that begins


class Watch:
    """Looks at the window as time passes; what lies in a video is not counted, since frame control does not play it."""

    def __init__(self, stage: Stage, ignored: Mask | None = None, *, leaps: bool = False, wide: int = WIDE) -> None:
        """`leaps`: nothing but timers moves this page, so that time between them can be passed over.

        `wide`: paces that are taken at once where things change without end.
        """
        self._wide = wide
        self.changes = Changes()
        self._stage, self._ignored, self._leaps = stage, ignored, leaps
        self._pace = self._pictures = self._stirred = 0
        self._pictured = self._damaged = self._stirs_since = -float("inf")
        self._is_restless = False
        self._is_calm = False
        self._blind = False  # something changed that no picture was taken of yet
        self._decoded = recent_pictures()

    async def begin(self) -> None:
        """Take the picture that later ones are compared with."""
        await self._look()

    async def pass_time(self, until: float, enough: Callable[[Watch, Mask], bool] | None = None) -> bool:
        """Let the page's time pass (ms); `enough` is asked with each change and may end it. Answers whether it did."""
        stage = self._stage
        while stage.now < until:
            wide = self._is_restless and self._pictures >= DENSE
            changed_or_untold = await self._step(until, self._wide if wide else 1) or stage.is_paced
            self._blind |= changed_or_untold  # of a worker's canvas nobody tells
            if not self._blind or not self._is_due():
                continue
            changed = await self._look()
            if enough and changed.any() and enough(self, changed):
                return True
        return False

    async def pass_unseen(self, until: float) -> None:
        """Let the page's time pass (ms) without looking."""
        while self._stage.now < until:
            await self._step(until, WIDE)

    def _is_due(self) -> bool:
        """Tell whether a change is worth a picture: the first ones, those that begin, and some of what goes on."""
        since = self._stage.now - self._pictured
        return self._pictures < DENSE or since >= SPARSE * self._wide or self._stirred < STIRRED

    async def _step(self, until: float, times: int) -> bool:
        """Move on by so many paces, or over a time in which nothing happens; answers whether the window changed."""
        changed = await self._on(until, times)
        now = self._stage.now
        if now - self._damaged > CALM * times:
            self._is_restless = False
            if changed:
                self._stirs_since, self._stirred = now, 0
        if changed:
            self._damaged = now
            self._is_restless |= now - self._stirs_since >= LONG
        return changed

    async def _on(self, until: float, times: int) -> bool:
        self._pace += 1
        pace = PACES[self._pace % len(PACES)]
        if times > 1:
            pace = int(min(pace * times, max(pace, until - self._stage.now)))
        if self._leaps and self._is_calm and await self._stage.leap(until, pace):
            self._is_calm = False  # something was due just now
            return self._stage.has_changed
        changed = await self._stage.step(pace)
        self._is_calm = not changed
        return changed

    async def _look(self) -> Mask:
        png = await self._stage.picture()
        self._pictures += 1
        self._stirred += 1
        self._pictured, self._blind = self._stage.now, False
        return await asyncio.to_thread(self._compared, self._stage.now / 1000, png)

    def _compared(self, now: float, png: bytes) -> Mask:
        picture = self._decoded.of(png)
        if self._ignored is not None:
            picture = picture.copy()
            hidden = np.repeat(np.repeat(self._ignored, CELL, 0), CELL, 1)[: picture.shape[0], : picture.shape[1]]
            picture[hidden] = 0
        self.last = picture
        return self.changes.add(now, picture)
