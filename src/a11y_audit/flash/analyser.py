"""Frames in, the worst flashing out: where, when, how large, how often.

Cells of 8 px are followed one by one, not the mean of the frame: two halves that flash against each other have a mean
that never changes. Averaging over a cell is also what makes a fine pattern (squares below 0.1 degree) no flash. One
point of each cell is followed too, so that a pattern which the averages do not show is noticed and looked at closely.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from a11y_audit.flash import thresholds as t
from a11y_audit.flash.areas import Rectangle, bounds, fullest
from a11y_audit.flash.cells import Reader
from a11y_audit.flash.light import Floats, Mask, Picture
from a11y_audit.flash.tracker import ColourTracker, Tracker

# general and red decide (WCAG 2.0); chromatic is the later definition of red; points are single pixels, a cell each.
Kind = Literal["general", "red", "chromatic", "points"]
KINDS: tuple[Kind, ...] = ("general", "red", "chromatic", "points")
BLOCK = 8  # px of a cell's side


class Worst(Struct, frozen=True, kw_only=True):
    """The moment when most flashed over the limit of three in a second. Places in frame px, areas in px on screen."""

    kind: Kind
    time: float  # s
    area: float  # in the fullest window of 10 degrees
    whole: float  # everywhere
    box: Rectangle  # what flashed in that window
    cells: Mask  # over the whole frame
    transitions: int  # most of a cell in one second


class Count:
    """Transitions of each cell in the last second, for one kind of flash."""

    def __init__(self, shape: tuple[int, int]) -> None:
        self._recent: deque[tuple[float, Mask]] = deque()
        self.number: NDArray[np.int16] = np.zeros(shape, np.int16)

    def add(self, time: float, hit: Mask) -> Mask | None:
        """Return the cells over the limit that change just now, None when there are none."""
        while self._recent and self._recent[0][0] <= time - t.SECOND:
            self.number -= self._recent.popleft()[1]
        if not hit.any():
            return None
        self._recent.append((time, hit))
        self.number += hit
        over = self.number > t.TRANSITIONS
        if not over.any():
            return None
        now = np.zeros(hit.shape, bool)
        for earlier, mask in reversed(self._recent):
            if earlier < time - t.CONCURRENT:
                break
            now |= mask
        over &= now
        return over if over.any() else None


class Analyser:
    """Follows frames of one size; only frames that differ need be added."""

    def __init__(self, width: int, height: int, *, block: int = BLOCK, scale: float = 1.0) -> None:
        """`scale`: px on a screen of 1024 x 768 that a px of the frame covers (each way)."""
        self.block, self.scale = block, scale
        self.shape = (-(-height // block), -(-width // block))
        self._size = (width, height)
        self.cell = (block * scale) ** 2  # px on screen
        across, down = (round(side / (block * scale)) for side in t.FIELD)
        self.window = (across, down)  # 10 degrees of the visual field, in cells
        self._luminance = Tracker(t.LUMINANCE_CHANGE - t.ROUNDING)
        self._points = Tracker(t.LUMINANCE_CHANGE - t.ROUNDING)
        self._red = Tracker(t.RED_CHANGE, either=True)
        self._colour = ColourTracker(t.CHROMATICITY_CHANGE)
        kinds = KINDS if block > 1 else KINDS[:3]
        self._counts = {kind: Count(self.shape) for kind in kinds}
        self.worst: dict[Kind, Worst] = {}
        self.series: list[tuple[float, Floats, Floats]] = []  # time, luminance, redness of every cell
        self.hidden = np.zeros(self.shape, bool)  # cells that are not looked at
        self._hits: list[tuple[float, dict[Kind, Mask]]] = []
        self._cells = Reader(block, with_points="points" in kinds)

    def add(self, time: float, picture: Picture) -> None:
        """Take the frame that is shown from `time` (s) on; the picture must not change afterwards."""
        cells = self._cells.of(picture)
        luminance = cells.luminance
        hits: dict[Kind, Mask] = {
            "general": self._luminance.step(luminance, luminance < t.DARKER_BELOW),
            "red": self._red.step(cells.redness, cells.saturated),
            "chromatic": self._colour.step(*cells.chromaticity, cells.saturated),
        }
        if cells.points is not None:
            hits["points"] = self._points.step(cells.points, cells.points < t.DARKER_BELOW)
        hits = {kind: hit for kind, hit in hits.items() if hit.any()}
        self.series.append((time, luminance, cells.redness))
        if hits:
            self._hits.append((time, hits))
            self._count(time, hits)

    def without(self, places: Sequence[Rectangle]) -> Analyser:
        """Return what is found where the cells that touch some places (px) are not looked at; no picture is read."""
        left = Analyser(*self._size, block=self.block, scale=self.scale)
        left.series, left._hits = self.series, self._hits
        size = self.block
        for place in places:
            rows = slice(place.top // size, -(-place.bottom // size))
            left.hidden[rows, place.left // size : -(-place.right // size)] = True
        for time, hits in self._hits:
            left._count(time, {kind: hit & ~left.hidden for kind, hit in hits.items()})
        return left

    def forget(self) -> None:
        """Let the course of the light go, where only the worst moment is asked for."""
        self.series.clear()
        self._hits.clear()

    def let_go(self) -> None:
        """Let what pictures said of their cells go, where none is added any more."""
        self._cells.let_go()

    def _count(self, time: float, hits: dict[Kind, Mask]) -> None:
        for kind, hit in hits.items():
            over = self._counts[kind].add(time, hit)
            if over is not None:
                self._note(kind, time, over)

    def _note(self, kind: Kind, time: float, over: Mask) -> None:
        known = self.worst.get(kind)
        if known and float(np.count_nonzero(over)) * self.cell < known.area:  # no window can hold more than there is
            return
        found = self.moment(kind, time, over, int(self._counts[kind].number[over].max()))
        if known is None or (found.area, found.transitions) > (known.area, known.transitions):
            self.worst[kind] = found

    def moment(self, kind: Kind, time: float, over: Mask, transitions: int) -> Worst:
        """Return how much of the fullest window the cells over the limit fill."""
        count, window = fullest(over, *self.window)
        inside = np.zeros_like(over)
        inside[window.top : window.bottom, window.left : window.right] = True
        inside &= over
        box = bounds(inside)
        assert box is not None
        return Worst(
            kind=kind, time=time, area=count * self.cell, whole=float(np.count_nonzero(over)) * self.cell,
            box=self.pixels(box), cells=over.copy(), transitions=transitions,
        )  # fmt: skip

    def pixels(self, box: Rectangle) -> Rectangle:
        """Return a box of cells as one of px."""
        width, height = self._size
        return Rectangle(
            box.left * self.block, box.top * self.block,
            min(width, box.right * self.block), min(height, box.bottom * self.block),
        )  # fmt: skip
