"""Watch a window for a while and say which parts of it changed: cheap steps, and a picture only where one is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import numpy as np

from a11y_audit.capture.film.stage import Stage
from a11y_audit.capture.film.take import decoded
from a11y_audit.flash.changes import CELL, Changes
from a11y_audit.flash.light import Mask

# Uneven, so that nothing periodic can hide between steps: at a fixed 96 ms a timer of 16 ms stood still.
PACES = (89, 97, 103, 83, 101)  # ms
DENSE = 12  # pictures that are taken of each change; then
SPARSE = 400  # ms between two pictures at least


class Watch:
    """Looks at the window as time passes; what lies in a video is not counted, since frame control does not play it."""

    def __init__(self, stage: Stage, ignored: Mask | None = None, *, leaps: bool = False) -> None:
        """`leaps`: nothing but timers moves this page, so that time between them can be passed over."""
        self.changes = Changes()
        self._stage, self._ignored, self._leaps = stage, ignored, leaps
        self._pace = self._pictures = 0
        self._pictured = -float("inf")
        self._is_calm = False
        self._blind = False  # something changed that no picture was taken of yet

    async def begin(self) -> None:
        """Take the picture that later ones are compared with."""
        await self._look()

    async def pass_time(self, until: float, enough: Callable[[Watch, Mask], bool] | None = None) -> bool:
        """Let the page's time pass (ms); `enough` is asked with each change and may end it. Answers whether it did."""
        stage = self._stage
        while stage.now < until:
            self._blind |= await self._step(until)
            if not self._blind:
                continue
            if self._pictures >= DENSE and stage.now - self._pictured < SPARSE:
                continue
            changed = await self._look()
            if enough and changed.any() and enough(self, changed):
                return True
        return False

    async def pass_unseen(self, until: float) -> None:
        """Let the page's time pass (ms) without looking."""
        while self._stage.now < until:
            await self._step(until)

    async def _step(self, until: float) -> bool:
        """Move on by a pace, or over a time in which nothing happens; answers whether the window changed."""
        self._pace += 1
        pace = PACES[self._pace % len(PACES)]
        if self._leaps and self._is_calm and await self._stage.leap(until, pace):
            self._is_calm = False  # something was due just now
            return self._stage.has_changed
        changed = await self._stage.step(pace)
        self._is_calm = not changed
        return changed

    async def _look(self) -> Mask:
        png = await self._stage.picture()
        self._pictures += 1
        self._pictured, self._blind = self._stage.now, False
        return await asyncio.to_thread(self._compared, self._stage.now / 1000, png)

    def _compared(self, now: float, png: bytes) -> Mask:
        picture = decoded(png)
        if self._ignored is not None:
            picture = picture.copy()
            hidden = np.repeat(np.repeat(self._ignored, CELL, 0), CELL, 1)[: picture.shape[0], : picture.shape[1]]
            picture[hidden] = 0
        self.last = picture
        return self.changes.add(now, picture)
