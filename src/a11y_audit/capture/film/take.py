"""A take: a stretch of page time of which every frame that differs was kept, to be measured."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image

from a11y_audit.capture.film.stage import STEP, Stage
from a11y_audit.flash.analyser import Analyser
from a11y_audit.flash.light import Mask, Picture
from a11y_audit.flash.recent import Recent
from a11y_audit.flash.verdict import Flash, judge

LENGTH = 1200  # ms; a second with more than three flashes in it, and a frame more
LONGEST = 2400  # ms, while something still flashes at its end
BURST = 3  # frames that differ within PULSE: a burst is under way
PULSE = 400  # ms


def decoded(png: bytes) -> Picture:
    """Return a picture's pixels: height x width x 3, sRGB."""
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"))


def recent_pictures() -> Recent[bytes, Picture]:
    """Return `decoded` that decodes what comes again once."""
    return Recent(decoded, lambda _, picture: picture.nbytes, lambda png: png)


class Take:
    """Frames with their times (s), each kept as PNG; `scale` as in Analyser."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.kept: list[tuple[float, bytes]] = []
        self.flashes: list[Flash] = []
        self.analyser: Analyser | None = None
        self._pictures = recent_pictures()

    async def run(self, stage: Stage, *, always: bool = False, leaps: bool = False) -> None:
        """Take the frames; `always` also reads those that the browser calls undamaged (canvases of workers).

        `leaps` as in Watch.
        """
        self.add(stage.now, await stage.picture())
        start, end = stage.now, stage.now + LENGTH
        recent: list[float] = []
        is_calm = False
        while stage.now < end:
            if leaps and is_calm and await stage.leap(end, STEP):
                changed, is_calm = stage.has_changed, False
            else:
                changed = await stage.step()
                is_calm = not changed
            if not changed and not always:
                continue
            picture = await stage.picture()
            if picture == self.kept[-1][1]:
                continue
            self.add(stage.now, picture)
            recent = [time for time in recent if time > stage.now - PULSE] + [stage.now]
            if len(recent) >= BURST and end - stage.now < PULSE:
                end = min(start + LONGEST if self.kept[1][0] * 1000 > start + PULSE else end, stage.now + PULSE)

    def add(self, now: float, png: bytes) -> None:
        """Keep a frame; `now` in ms."""
        self.kept.append((now / 1000, png))

    def measure(self) -> None:
        """Find what flashes more than three times in a second. Slow: to be run beside the event loop."""
        if len(self.kept) < 4:  # seven changes of light make four flashes; so few frames cannot hold them
            return
        for time, picture in self.frames(-1, float("inf")):
            if self.analyser is None:
                self.analyser = Analyser(picture.shape[1], picture.shape[0], scale=self.scale)
            self.analyser.add(time, picture)
        if self.analyser is not None:
            self.flashes = judge(self.analyser, self.frames)

    def let_go(self) -> None:
        """Let the decoded pictures go, some 64 MB, once all is measured; the frames are kept."""
        self._pictures = recent_pictures()
        if self.analyser is not None:
            self.analyser.let_go()

    def frames(self, start: float, end: float) -> Iterator[tuple[float, Picture]]:
        """Yield the frames shown between two times (s)."""
        for time, png in self.kept:
            if start <= time <= end:
                yield time, self._pictures.of(png)

    def changed(self) -> Mask | None:
        """Return the cells (of 8 px) whose light changed at all, None when nothing did."""
        if self.analyser is None or not self.analyser.series:
            return None
        light = np.stack([row[1] for row in self.analyser.series])
        changed: Mask = np.ptp(light, axis=0) > 0.0
        return changed

    def picture_at(self, time: float) -> Picture:
        """Return the frame that is shown at a time (s)."""
        shown = (frame for frame in self.kept if frame[0] <= time + STEP / 2000)
        return self._pictures.of(max(shown, key=lambda frame: frame[0])[1])
