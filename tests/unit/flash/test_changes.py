"""What keeps changing on a screen, from pictures made to measure."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.flash.changes import CELL, Changes, Region, differing, strong, widened
from a11y_audit.flash.light import Picture

Box = tuple[int, int, int, int]  # left, top, width, height


def picture(*boxes: Box, level: int = 0) -> Picture:
    made = np.full((240, 320, 3), 255, np.uint8)
    for left, top, width, height in boxes:
        made[top : top + height, left : left + width] = level
    return made


def regions(shown: Iterable[tuple[float, Picture]]) -> list[Region]:
    changes = Changes()
    for time, made in shown:
        changes.add(time, made)
    return changes.regions()


def test_what_travels_is_one_region_from_its_start_to_its_end() -> None:
    [found] = regions((5 + step * 0.4, picture((step * 8, 100, 40, 40))) for step in range(12))
    assert (found.box.left, found.box.top, found.box.bottom) == (0, 96, 144)
    assert found.box.right >= 120
    assert not found.steady


def test_what_blinks_comes_back_in_one_place() -> None:
    [found] = regions((5 + step, picture((80, 80, 40, 40)) if step % 2 else picture()) for step in range(6))
    assert (found.box.left, found.box.top, found.box.right, found.box.bottom) == (80, 80, 120, 120)
    assert found.steady
    assert found.changes == 5


@pytest.mark.parametrize(
    ("times", "is_steady"), [((5.0, 6.3, 7.0, 8.4, 9.1), True), ((5.0, 5.7, 6.4, 7.1, 7.8), False), ((5.0, 5.2, 8.0, 8.2), False)]
)
def test_a_tick_that_is_seen_late_is_a_tick(times: tuple[float, ...], is_steady: bool) -> None:
    [found] = regions((time, picture((80, 80, 40, 40)) if place % 2 else picture()) for place, time in enumerate(times))
    assert found.steady is is_steady


def test_two_things_far_apart_are_two() -> None:
    shown = ((5 + step, picture((8, 8, 16, 16), (200, 160, 16, 16)) if step % 2 else picture()) for step in range(6))
    assert len(regions(shown)) == 2


@pytest.mark.parametrize(
    "shown",
    [
        [(5, picture()), (6, picture((80, 80, 40, 40))), (15, picture((80, 80, 40, 40)))],  # one swap
        [(5, picture()), (6, picture((8, 8, 16, 16))), (12, picture((8, 8, 16, 16), (200, 160, 16, 16)))],  # two places
        [(5, picture()), (5.2, picture((8, 8, 16, 16))), (5.9, picture())],  # over at once
        [(5 + step, picture((8, 8, 16, 16), level=255 - step % 2)) for step in range(9)],  # too faint to notice
    ],
)
def test_what_does_not_last_is_no_movement(shown: list[tuple[float, Picture]]) -> None:
    assert regions(shown) == []


@given(left=st.integers(0, 300), top=st.integers(0, 220), width=st.integers(1, 20), height=st.integers(1, 20))
def test_every_changed_pixel_lies_in_a_changed_cell(left: int, top: int, width: int, height: int) -> None:
    cells = differing(picture(), picture((left, top, width, height)))
    rows, columns = np.flatnonzero(cells.any(1)), np.flatnonzero(cells.any(0))
    assert rows[0] == top // CELL
    assert columns[0] == left // CELL
    assert rows[-1] == (min(240, top + height) - 1) // CELL
    assert columns[-1] == (min(320, left + width) - 1) // CELL


def test_strong_changes_are_those_of_a_flash() -> None:
    assert strong(picture(), picture((0, 0, 320, 240))).all()
    assert not strong(picture(), picture((0, 0, 320, 240), level=232)).any()  # the darker of them is light enough


def test_widened_grows_on_every_side() -> None:
    mask = np.zeros((5, 5), bool)
    mask[2, 2] = True
    assert widened(mask, 1).sum() == 9
    assert widened(mask, 2).all()
