"""Contrast ratio as WCAG 2.0 defines it, and the nearest colour that passes."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit import colour

CHANNEL = st.integers(0, 255)
COLOUR = st.tuples(CHANNEL, CHANNEL, CHANNEL)
RATIO = st.sampled_from([3.0, 4.5, 7.0])
WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def test_the_definition_at_its_ends() -> None:
    assert colour.luminance(BLACK) == 0
    assert colour.luminance(WHITE) == pytest.approx(1)
    assert colour.ratio(BLACK, WHITE) == pytest.approx(21)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542), ("#949494", "#ffffff", 3.034),
        ("#595959", "#ffffff", 7.005), ("#ff0000", "#ffffff", 3.998), ("#0000ff", "#ffffff", 8.592),
        ("#00ff00", "#000000", 15.304),
    ],
)  # fmt: skip
def test_known_pairs(one: str, other: str, expected: float) -> None:
    """Worked by hand from the definition of relative luminance."""
    assert colour.ratio(colour.from_hex(one), colour.from_hex(other)) == pytest.approx(expected, abs=0.001)


def test_both_published_thresholds_of_srgb_give_the_same_light() -> None:
    assert not [value for value in range(256) if 0.03928 < value / 255 <= 0.04045]


@given(COLOUR, COLOUR)
def test_a_ratio_has_no_direction(one: colour.Rgb, other: colour.Rgb) -> None:
    assert colour.ratio(one, other) == colour.ratio(other, one)
    assert 1 <= colour.ratio(one, other) <= 21.000001
    assert colour.ratio(one, one) == 1


@given(COLOUR, CHANNEL, st.integers(0, 2))
def test_more_light_in_a_channel_is_more_light(dark: colour.Rgb, more: int, channel: int) -> None:
    lighter = list(dark)
    lighter[channel] = max(dark[channel], more)
    assert colour.luminance((lighter[0], lighter[1], lighter[2])) >= colour.luminance(dark)


@given(COLOUR, COLOUR, COLOUR)
def test_layers_are_laid_from_below(top: colour.Rgb, middle: colour.Rgb, below: colour.Rgb) -> None:
    assert colour.over(top, 1, colour.over(middle, 1, below)) == top
    assert colour.over(top, 0, colour.over(middle, 1, below)) == middle
    assert colour.over(top, 0, colour.over(middle, 0, below)) == below


@given(COLOUR)
def test_hex_is_read_back(value: colour.Rgb) -> None:
    assert colour.from_hex(colour.to_hex(value)) == value


@pytest.mark.parametrize("text", ["", "#fff", "123456", "#12345g", "rgb(0,0,0)"])
def test_what_is_no_hex_colour(text: str) -> None:
    with pytest.raises(ValueError, match=r"rrggbb|invalid literal"):
        colour.from_hex(text)


@given(COLOUR, COLOUR, RATIO)
def test_the_nearest_passing_colour_passes_and_keeps_its_hue(
    value: colour.Rgb, against: colour.Rgb, required: float
) -> None:
    found = colour.nearest_passing(value, against, required)
    if found is None:
        assert max(colour.ratio(WHITE, against), colour.ratio(BLACK, against)) < required
        return
    assert colour.ratio(found, against) >= required
    if colour.ratio(value, against) >= required:
        assert found == value
    before, after = (colorsys.rgb_to_hls(*(part / 255 for part in c)) for c in (value, found))
    if min(before[2], after[2]) > 0.3 and 0.15 < after[1] < 0.85 and 0.15 < before[1] < 0.85:
        turned = abs(before[0] - after[0])
        assert min(turned, 1 - turned) < 0.03


@given(COLOUR)
def test_45_can_always_be_reached(against: colour.Rgb) -> None:
    assert colour.nearest_passing(WHITE, against, 4.5) is not None


@pytest.mark.parametrize(
    ("size", "weight", "expected"),
    [(24, 400, True), (23.9, 400, False), (18.66, 700, True), (18.6, 700, False), (18.66, 600, False), (16, 900, False)],
)
def test_large_scale_text(size: float, weight: float, expected: bool) -> None:
    assert colour.is_large(size, weight) is expected
