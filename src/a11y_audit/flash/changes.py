"""Which parts of a screen change over time: evidence of movement that lasts (SC 2.2.2)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct

from a11y_audit.flash import thresholds as t
from a11y_audit.flash.areas import Rectangle, bounds, islands
from a11y_audit.flash.light import Light, Mask, Picture

CELL = 8  # px of a side
NOTICED = 6  # steps of 255 in a channel; less is the rounding of a picture that stands still
TOGETHER = 1  # cells; parts that change nearer to one another than this are one thing
LASTING = 1.5  # s between the first and the last change of what lasts; two changes at once are one event
MANY = 4  # looks at which something differs, each time elsewhere: a thing that travels
# s; changes that are further apart than this in the mean, and each of them but for as much as it may be seen late, come
# one by one, as those of a clock or a carousel
STEADY, LATE = 0.9, 0.3


class Region(Struct, frozen=True, kw_only=True):
    """A part of the screen that keeps changing. Times in s, the box in px."""

    box: Rectangle
    first: float
    last: float
    changes: int
    steady: bool
    cells: int = 0  # that ever changed in it


class Changes:
    """Follows pictures of one size and remembers which cells changed when."""

    def __init__(self) -> None:
        self._last: Picture | None = None
        self._seen: list[tuple[float, Mask]] = []

    def add(self, time: float, picture: Picture) -> Mask:
        """Take the picture that is shown at a time; returns the cells that differ from the one before."""
        before, self._last = self._last, picture
        if before is None or before.shape != picture.shape:
            self._seen.clear()
            return np.zeros(_cells(picture.shape), bool)
        changed = differing(before, picture)
        if changed.any():
            self._seen.append((time, changed))
        return changed

    @property
    def touched(self) -> Mask | None:
        """The cells that ever changed, None when none did."""
        return np.logical_or.reduce([mask for _, mask in self._seen]) if self._seen else None

    def regions(self) -> list[Region]:
        """Return what kept changing, from the top down."""
        touched = self.touched
        if touched is None:
            return []
        found = (self._region(touched, part) for part in islands(widened(touched, TOGETHER)))
        return [region for region in found if region]

    def _region(self, touched: Mask, part: Rectangle) -> Region | None:
        inside = np.s_[part.top : part.bottom, part.left : part.right]
        looks = [(time, mask[inside]) for time, mask in self._seen if mask[inside].any()]
        if not looks or looks[-1][0] - looks[0][0] < LASTING:
            return None
        # Two events in one place are a thing that keeps changing; two in two places are two things that are over.
        again = np.count_nonzero(np.sum([mask for _, mask in looks], axis=0, dtype=np.int32) >= 2)
        if not again and len(looks) < MANY:
            return None
        box = bounds(touched[inside])
        assert box is not None
        height, width = self._last.shape[:2] if self._last is not None else (0, 0)
        times = [time for time, _ in looks]
        return Region(
            box=Rectangle(
                (part.left + box.left) * CELL, (part.top + box.top) * CELL,
                min(width, (part.left + box.right) * CELL), min(height, (part.top + box.bottom) * CELL),
            ),
            first=round(times[0], 2), last=round(times[-1], 2), changes=len(looks),
            steady=_is_steady(times), cells=int(np.count_nonzero(touched[inside])),
        )  # fmt: skip


def _is_steady(times: Sequence[float]) -> bool:
    least = min(later - earlier for earlier, later in pairwise(times))
    return least >= STEADY - LATE and (times[-1] - times[0]) / (len(times) - 1) >= STEADY


def differing(one: Picture, other: Picture) -> Mask:
    """Return the cells in which two pictures differ by more than can go unnoticed."""
    apart = np.maximum(one, other)
    apart -= np.minimum(one, other)
    below, beside = -apart.shape[0] % CELL, -apart.shape[1] % CELL
    if below or beside:
        apart = np.pad(apart, ((0, below), (0, beside), (0, 0)))
    height, width = apart.shape[0] // CELL, apart.shape[1] // CELL
    rows = apart.reshape(height, CELL, -1).max(axis=1)  # whole rows first: their bytes lie side by side
    found: Mask = rows.reshape(height, width, -1).max(axis=2) >= NOTICED
    return found


def strong(one: Picture, other: Picture) -> Mask:
    """Return the cells whose change would be a transition of a flash, could it be repeated fast enough."""
    before, after = Light(one[::CELL, ::CELL], 1), Light(other[::CELL, ::CELL], 1)
    darker = np.minimum(before.luminance, after.luminance) < t.DARKER_BELOW
    general = (np.abs(before.luminance - after.luminance) >= t.LUMINANCE_CHANGE - t.ROUNDING) & darker
    red = (np.abs(before.redness - after.redness) > t.RED_CHANGE) & (before.saturated | after.saturated)
    found: Mask = general | red
    return found


def widened(mask: Mask, cells: int) -> Mask:
    """Return the mask grown by so many cells on every side."""
    padded = np.pad(mask, cells)
    sums = np.cumsum(np.cumsum(np.pad(padded, ((1, 0), (1, 0))), 0, dtype=np.int32), 1, dtype=np.int32)
    side = 2 * cells + 1
    held = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    grown: Mask = held > 0
    return grown


def _cells(shape: tuple[int, ...]) -> tuple[int, int]:
    return -(-shape[0] // CELL), -(-shape[1] // CELL)
