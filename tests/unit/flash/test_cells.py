"""Cells of a picture: worked out from what differs, they are what they are worked out afresh."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from a11y_audit.flash.cells import Cells, Reader, differing
from a11y_audit.flash.light import Picture

CLOSE = 1e-6  # of sums of 64 numbers in single precision, taken in another order

sides = st.integers(1, 60)
boxes = st.tuples(st.integers(0, 59), st.integers(0, 59), sides, sides)


def alike(one: Cells, other: Cells) -> None:
    for name in ("luminance", "redness", "points"):
        assert_allclose(getattr(one, name), getattr(other, name), atol=CLOSE * (320 if name == "redness" else 1))
    assert_allclose(one.chromaticity, other.chromaticity, atol=1e-4)
    assert_array_equal(one.saturated, other.saturated)


def noise(seed: int, height: int, width: int) -> Picture:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 9999), sides, sides, st.lists(boxes, max_size=5))
def test_what_differs_is_enough(seed: int, height: int, width: int, changes: list[tuple[int, int, int, int]]) -> None:
    picture = noise(seed, height, width)
    reader = Reader(8, with_points=True)
    alike(reader.of(picture), Reader(8, with_points=True).of(picture))
    for number, (left, top, across, down) in enumerate(changes):
        picture = picture.copy()
        part = picture[top : top + down, left : left + across]
        part[:] = noise(seed + number + 1, *part.shape[:2])
        alike(reader.of(picture), Reader(8, with_points=True).of(picture))


def test_the_box_of_what_differs() -> None:
    one = np.zeros((40, 50, 3), np.uint8)
    other = one.copy()
    assert differing(one, other, 8) is None
    other[9, 17, 2] = 1
    other[39, 49, 0] = 1
    assert differing(one, other, 8) == (slice(1, 5), slice(2, 7))


def test_a_picture_that_is_the_same_again_reads_nothing() -> None:
    picture = noise(1, 30, 30)
    reader = Reader(8, with_points=False)
    assert reader.of(picture) is reader.of(picture.copy())
    assert reader.of(picture).points is None
