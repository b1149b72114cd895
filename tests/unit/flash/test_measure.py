"""Flashes made to measure: what is known by construction is what is measured, whatever the phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_audit.flash import thresholds as t
from a11y_audit.flash.analyser import Analyser
from a11y_audit.flash.areas import Rectangle
from a11y_audit.flash.light import LINEAR, Picture
from a11y_audit.flash.recent import MEMORY, Recent
from a11y_audit.flash.verdict import Flash, judge, series

STEP = 0.016
BLACK, WHITE, RED, GREY = (0, 0, 0), (255, 255, 255), (255, 0, 0), (127, 127, 127)
Colour = tuple[int, int, int]


def frames(
    rate: float, one: Colour, other: Colour, *, box: tuple[int, int, int, int] = (0, 0, 360, 280), phase: float = 0.0,
    seconds: float = 1.4, size: tuple[int, int] = (440, 320), paper: Colour = WHITE, pattern: int = 0,
) -> Iterator[tuple[float, Picture]]:  # fmt: skip
    """Yield what differs of a box that changes between two colours `rate` times a second, on a grid of 16 ms."""
    left, top, width, height = box
    squares = np.indices((height, width)).sum(0) * 0 > 0
    if pattern:
        rows, columns = np.indices((height, width)) // pattern
        squares = (rows + columns) % 2 > 0
    last = None
    for number in range(round(seconds / STEP)):
        is_one = ((number * STEP + 1e-9) * rate + phase) % 1 < 0.5
        if is_one != last:
            picture = np.empty((size[1], size[0], 3), np.uint8)
            picture[:] = paper
            part = picture[top : top + height, left : left + width]
            part[:] = one if is_one else other
            part[squares] = other if is_one else one
            yield number * STEP, picture
        last = is_one


def measured(shown: Iterable[tuple[float, Picture]]) -> tuple[Analyser, list[Flash]]:
    kept = list(shown)
    analyser = Analyser(kept[0][1].shape[1], kept[0][1].shape[0])
    for time, picture in kept:
        analyser.add(time, picture)
    return analyser, judge(analyser, lambda start, end: [frame for frame in kept if start <= frame[0] <= end])


def over(shown: Iterable[tuple[float, Picture]]) -> bool:
    return any(flash.judgement == "over" for flash in measured(shown)[1])


def judgements(shown: Iterable[tuple[float, Picture]]) -> set[str]:
    return {flash.judgement for flash in measured(shown)[1]}


@settings(max_examples=10, deadline=None)
@given(rate=st.floats(1, 30), phase=st.floats(0, 1))
def test_rate_decides(rate: float, phase: float) -> None:
    if 2.9 < rate < 3.7 or rate > 29:  # what a grid of 16 ms cannot tell apart
        return
    _, found = measured(frames(rate, BLACK, WHITE, phase=phase))
    assert bool(found) == (rate > t.FLASHES)
    if found:
        assert found[0].rate == pytest.approx(rate, abs=0.8 + 0.05 * rate)


@settings(max_examples=10, deadline=None)
@given(width=st.integers(60, 380), height=st.integers(60, 280), left=st.integers(0, 60), top=st.integers(0, 40))
def test_area_decides_to_the_pixel(width: int, height: int, left: int, top: int) -> None:
    area = min(width, t.FIELD[0]) * min(height, t.FIELD[1])
    assert over(frames(6, BLACK, WHITE, box=(left, top, width, height), seconds=1.4)) == (area >= t.AREA_LIMIT)


def faded(width: int, height: int, rate: float = 6.0) -> Iterator[tuple[float, Picture]]:
    """Yield a box that fades from black to white and back, so that each frame is another picture."""
    for number in range(90):
        picture = np.full((320, 440, 3), 255, np.uint8)
        picture[20 : 20 + height, 20 : 20 + width] = round(127.5 + 127.5 * np.cos(2 * np.pi * rate * number * STEP))
        yield number * STEP, picture


def passed_by(width: int, height: int, speed: float = 600.0) -> Iterator[tuple[float, Picture]]:
    """Yield bars of black and white that slide through a box, `speed` px a second."""
    for number in range(90):
        picture = np.full((320, 440, 3), 255, np.uint8)
        bars = ((np.arange(width) + int(speed * number * STEP)) // 44) % 2 * 255
        picture[20 : 20 + height, 20 : 20 + width] = bars[None, :, None]
        yield number * STEP, picture


@pytest.mark.parametrize("size", [(150, 148), (220, 154), (220, 200)])
def test_a_light_that_fades_is_sure_however_little_it_passes_the_limit(size: tuple[int, int]) -> None:
    [light] = [flash for flash in measured(faded(*size))[1] if flash.judgement == "over"]
    assert light.states == 0


# Of bars of 44 px a fifth changes within a tenth of the same moment: that of the largest box is over the limit by itself.
@pytest.mark.parametrize(("size", "is_sure"), [((220, 154), False), ((300, 200), False), ((400, 280), True)])
def test_what_slides_by_is_sure_only_where_enough_changes_at_once(size: tuple[int, int], is_sure: bool) -> None:
    [slide] = [flash for flash in measured(passed_by(*size))[1] if flash.judgement == "over"]
    assert (slide.states == 0) == is_sure


def test_a_picture_that_slides_by_is_a_question() -> None:
    random = np.random.default_rng(7)
    photo = np.kron(random.integers(0, 256, (4, 60), np.uint8), np.ones((80, 40), np.uint8))

    def slider() -> Iterator[tuple[float, Picture]]:
        for number in range(90):
            yield number * STEP, np.repeat(photo[:, number * 18 : number * 18 + 440, None], 3, 2)

    assert [(flash.judgement, flash.states > 3) for flash in measured(slider())[1]] == [("over", True)]


def test_a_large_light_beside_what_slides_is_sure() -> None:
    def both() -> Iterator[tuple[float, Picture]]:
        for (time, light), (_, bars) in zip(faded(360, 240), passed_by(400, 60), strict=True):
            yield time, np.concatenate([light, bars[:100]])

    assert any(flash.judgement == "over" and flash.states == 0 for flash in measured(both())[1])


@settings(max_examples=15, deadline=None)
@given(dark=st.integers(0, 254), light=st.integers(1, 255), phase=st.floats(0, 1))
def test_luminance_decides(dark: int, light: int, phase: float) -> None:
    low, high = sorted((float(LINEAR[dark]), float(LINEAR[light])))
    if abs(high - low - t.LUMINANCE_CHANGE) < 0.001 or abs(low - t.DARKER_BELOW) < 0.001:
        return
    expected = high - low >= t.LUMINANCE_CHANGE and low < t.DARKER_BELOW
    assert over(frames(7, (dark,) * 3, (light,) * 3, phase=phase, seconds=1.4)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (RED, GREY, {"over"}),  # of one luminance: only the red definition sees it
        (RED, (0, 88, 0), {"over"}),
        ((255, 110, 110), (162, 162, 162), {"weak"}),  # pink is not saturated
        ((60, 0, 0), (0, 0, 0), {"later"}),  # (R-G-B)x320 is 14; in chromaticity red is far from black
        ((0, 0, 255), (0, 80, 80), set()),  # the later definition, too, wants a red
        (WHITE, (255, 255, 0), {"weak"}),
    ],
)
def test_red(one: Colour, other: Colour, expected: set[str]) -> None:
    assert judgements(frames(8, one, other)) == expected
    assert judgements(frames(3, one, other)) == set()


@pytest.mark.parametrize(
    ("side", "expected"),
    [(1, {"fine"}), (2, {"fine"}), (3, {"fine"}), (4, {"pattern"}), (5, {"pattern"}), (6, {"pattern"}), (7, {"pattern"}), (16, {"over"}), (64, {"over"})],
)
@pytest.mark.parametrize("left", [0, 3])
def test_balanced_patterns(side: int, expected: set[str], left: int) -> None:
    found = judgements(frames(10, BLACK, WHITE, box=(left, left, 350, 270), pattern=side))
    assert found - {"small"} == expected


def test_white_noise_is_fine() -> None:
    random = np.random.default_rng(1)
    noise = [(n * STEP, np.repeat(random.integers(0, 2, (280, 360, 1), np.uint8) * 255, 3, 2)) for n in range(70)]
    assert judgements(noise) == {"fine"}


def test_halves_against_each_other_have_a_mean_that_never_changes() -> None:
    def shown() -> Iterator[tuple[float, Picture]]:
        for (time, one), (_, other) in zip(frames(5, BLACK, WHITE), frames(5, WHITE, BLACK), strict=True):
            yield time, np.concatenate([one, other], 1)

    assert over(shown())


def test_two_regions_further_apart_than_the_field_are_not_added() -> None:
    def two(gap: int) -> Iterator[tuple[float, Picture]]:
        for time, picture in frames(6, BLACK, WHITE, box=(0, 0, 120, 120), size=(1024, 260)):
            picture[0:120, 120 + gap : 240 + gap] = picture[0:120, 0:120]
            yield time, picture

    assert over(two(90))
    assert not over(two(600))


def test_a_burst_of_four_flashes_counts_a_slow_change_between_does_not() -> None:
    assert over(frames(5, BLACK, WHITE, seconds=0.85))
    assert not over(frames(5, BLACK, WHITE, seconds=0.55))


def test_a_wave_counts_its_peaks() -> None:
    def wave(rate: float) -> Iterator[tuple[float, Picture]]:
        for number in range(125):
            grey = 127 + 127 * np.sin(2 * np.pi * rate * number * STEP)
            yield number * STEP, np.full((280, 360, 3), grey, np.uint8)

    assert over(wave(5))
    assert not over(wave(2.5))


def test_text_covers_what_its_ink_covers() -> None:
    def ink() -> Iterator[tuple[float, Picture]]:
        for time, picture in frames(6, BLACK, WHITE):
            picture[:, np.arange(440) % 6 > 0] = 255  # strokes: a sixth of the area changes
            yield time, picture

    assert [(flash.judgement, flash.states) for flash in measured(ink())[1]] == [("small", 2)]


def test_text_that_passes_by_shows_ever_new_pictures() -> None:
    random = np.random.default_rng(2)
    strokes = np.repeat(np.repeat(random.integers(0, 2, (2, 400), np.uint8) * 255, 8, 0), 3, 1)[:, :, None]

    def passing() -> Iterator[tuple[float, Picture]]:
        for number in range(80):
            picture = np.full((120, 440, 3), 255, np.uint8)
            picture[40:56] = strokes[:, number * 6 : number * 6 + 440]
            yield number * STEP, picture

    assert all(flash.judgement == "small" and flash.states > 20 for flash in measured(passing())[1])


def test_series_shows_the_region_and_its_extremes() -> None:
    analyser, [flash] = measured(frames(5, BLACK, WHITE, pattern=64))
    course = series(analyser, flash)
    assert min(course.values) < 0.05
    assert max(course.values) > 0.95
    assert course.darkest != course.lightest
    assert len(course.times) == len(course.values) >= 8


def test_places_are_left_out_without_reading_pictures_again() -> None:
    def two() -> Iterator[tuple[float, Picture]]:
        for time, picture in frames(6, BLACK, WHITE, box=(0, 0, 200, 200), size=(1024, 260)):
            picture[0:200, 800:1000] = picture[0:200, 0:200]
            yield time, picture

    kept = list(two())
    analyser = Analyser(1024, 260)
    for time, picture in kept:
        analyser.add(time, picture)
    shown = lambda start, end: [frame for frame in kept if start <= frame[0] <= end]  # noqa: E731
    right = analyser.without([Rectangle(0, 0, 208, 208)])
    assert right.worst["general"].box.left == 800
    assert [flash.judgement for flash in judge(right, shown)] == ["over"]
    neither = analyser.without([Rectangle(0, 0, 208, 208), Rectangle(792, 0, 1008, 208)])
    assert judge(neither, shown) == []


def test_a_frame_that_comes_again_is_worked_out_once() -> None:
    worked: list[int] = []
    recent = Recent(lambda number: worked.append(number) or number * 2, lambda _, __: 1, lambda number: number)
    assert [recent.of(number) for number in (1, 2, 1, 2, 1)] == [2, 4, 2, 4, 2]
    assert worked == [1, 2]


def test_what_is_worked_out_is_held_within_bounds() -> None:
    worked: list[int] = []
    recent = Recent(lambda number: worked.append(number) or number, lambda _, __: MEMORY // 2, lambda number: number)
    for number in (1, 2, 3, 4, 1):
        recent.of(number)
    assert worked == [1, 2, 3, 4, 1]
