"""Opposing changes of a field, cell by cell, as frames come in: from a peak to the adjacent valley and back."""

from __future__ import annotations

import numpy as np

from a11y_audit.flash.light import Floats, Mask


class Tracker:
    """Counts a transition of a cell in the frame where it exceeds `change`; the next one must go the other way.

    `marked` says of each state something that decides whether the transition counts: with `either`, one of its two
    states must be marked, otherwise the lower one.
    """

    def __init__(self, change: float, *, either: bool = False) -> None:
        self._change, self._either = np.float32(change), either
        self._low: Floats | None = None

    def step(self, value: Floats, marked: Mask) -> Mask:
        """Take the next frame's values; returns where a transition was completed."""
        if self._low is None:
            self._low, self._high = value.copy(), value.copy()
            self._low_marked, self._high_marked = marked.copy(), marked.copy()
            self._direction = np.zeros(value.shape, np.int8)
            return np.zeros(value.shape, bool)
        self._follow(value, marked)
        up = (value - self._low >= self._change) & (self._direction <= 0)
        down = (self._high - value >= self._change) & (self._direction >= 0)
        if self._either:
            up &= self._low_marked | marked
            down &= self._high_marked | marked
        else:
            up &= self._low_marked
            down &= marked
        down &= ~up  # only a first transition could be both
        hit = up | down
        self._direction[up], self._direction[down] = 1, -1
        for kept in (self._low, self._high):
            np.copyto(kept, value, where=hit)
        for kept_mark in (self._low_marked, self._high_marked):
            np.copyto(kept_mark, marked, where=hit)
        return hit

    def _follow(self, value: Floats, marked: Mask) -> None:
        """Since the last transition: the lowest and the highest state that was met, and whether it was marked."""
        assert self._low is not None
        lower, higher = value < self._low, value > self._high
        np.copyto(self._low, value, where=lower)
        np.copyto(self._high, value, where=higher)
        np.copyto(self._low_marked, marked, where=lower)
        np.copyto(self._high_marked, marked, where=higher)


class ColourTracker:
    """The same for a field of two values (u', v'): back means against the direction of the last transition."""

    def __init__(self, change: float) -> None:
        self._change = np.float32(change)
        self._u: Floats | None = None

    def step(self, u: Floats, v: Floats, marked: Mask) -> Mask:
        """Take the next frame's colours; returns where a transition with a marked state was completed."""
        if self._u is None:
            self._u, self._v, self._marked = u.copy(), v.copy(), marked.copy()
            self._du, self._dv = np.zeros_like(u), np.zeros_like(v)
            return np.zeros(u.shape, bool)
        du, dv = u - self._u, v - self._v
        along = du * self._du + dv * self._dv
        hit = (du * du + dv * dv > self._change**2) & (along <= 0) & (marked | self._marked)
        np.copyto(self._du, du, where=hit)
        np.copyto(self._dv, dv, where=hit)
        moved = hit | (along > 0)  # going on the same way: the extreme to come back from
        np.copyto(self._u, u, where=moved)
        np.copyto(self._v, v, where=moved)
        np.copyto(self._marked, marked, where=moved)
        return hit
