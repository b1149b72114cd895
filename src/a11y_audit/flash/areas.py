"""Where and how large: the fullest window of 10 degrees, the box of a mask, the fineness of a pattern."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from a11y_audit.flash.light import Mask
from a11y_audit.flash.thresholds import BALANCE


class Rectangle(Struct, frozen=True, array_like=True):
    """Whole cells: left, top, and the first column and row beyond."""

    left: int
    top: int
    right: int
    bottom: int


def fullest(mask: Mask, width: int, height: int) -> tuple[int, Rectangle]:
    """Return how many cells of the mask lie in the window (width x height cells) that holds most, and that window."""
    width, height = min(max(1, width), mask.shape[1]), min(max(1, height), mask.shape[0])
    sums = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), np.int32)
    np.cumsum(np.cumsum(mask, 0, dtype=np.int32), 1, out=sums[1:, 1:])
    held = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width] + sums[:-height, :-width]
    top, left = divmod(int(held.argmax()), held.shape[1])
    return int(held[top, left]), Rectangle(left, top, left + width, top + height)


def bounds(mask: Mask) -> Rectangle | None:
    """Return the smallest rectangle that holds the mask."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return None
    return Rectangle(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def islands(mask: Mask) -> list[Rectangle]:
    """Return the rectangles of the parts of a mask that hang together (corners count), from the top down."""
    left = mask.copy()
    found: list[Rectangle] = []
    for start in np.argwhere(mask):
        if not left[tuple(start)]:
            continue
        part = np.zeros_like(mask)
        heap = [(int(start[0]), int(start[1]))]
        while heap:
            row, column = heap.pop()
            if not left[row, column]:
                continue
            left[row, column], part[row, column] = False, True
            heap += [
                (r, c)
                for r in range(max(0, row - 1), min(mask.shape[0], row + 2))
                for c in range(max(0, column - 1), min(mask.shape[1], column + 2))
                if left[r, c]
            ]
        if box := bounds(part):
            found.append(box)
    return found


def square_size(change: NDArray[np.int8]) -> float:
    """Return the side of the squares of a balanced pattern (cells), infinite when it is no such pattern.

    `change` holds for each cell whether it grew lighter (1), darker (-1) or neither (0). A pattern alternates in both
    directions, and its side is that of its larger extent, so that stripes are none.
    """
    counted = np.count_nonzero(change)
    if not counted or abs(int(change.sum(dtype=np.int64))) > BALANCE * counted:
        return float("inf")
    return max(_run(change), _run(change.T))


def _run(change: NDArray[np.int8]) -> float:
    """Return the usual length of what changes the same way side by side, along the rows."""
    lengths: list[NDArray[np.int64]] = []
    for row in change[:: max(1, change.shape[0] // 64)]:
        turns = np.flatnonzero(np.diff(row, prepend=2, append=2))
        lengths.append(np.diff(turns)[row[turns[:-1]] != 0])
    return float(np.median(np.concatenate(lengths)))
