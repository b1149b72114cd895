"""The closer look, on letters that are drawn here."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.pixels.closer import Pictures, may_be_lost, measure
from a11y_audit.pixels.plane import Plane, Rect, contrast, grown
from a11y_audit.pixels.runs import Run

BOX = Rect(0, 0, 60, 20)
WHITE = 0xFFFFFF
PIXEL = st.integers(0, 0xFFFFFF)


def text(**facts: object) -> Run:
    return Run(**{"row": 0, "kind": "text", "size": 16.0, "weight": 400, "rects": (BOX,)} | facts)  # type: ignore[arg-type]


def letters() -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Upright strokes of 2 px, 8 px apart."""
    mask = np.zeros((20, 60), bool)
    mask[4:16, [column for start in range(4, 56, 8) for column in (start, start + 1)]] = True
    return mask


def pictures(ground: np.ndarray[tuple[int, int], np.dtype[np.uint32]], ink: int) -> Pictures:
    plain = ground.copy()
    plain[letters()] = ink
    return Pictures(Plane(plain), Plane(ground), Plane(np.full(ground.shape, ink, np.uint32)))


def plain(value: int) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
    return np.full((20, 60), value, np.uint32)


@given(PIXEL, PIXEL)
def test_plain_colours_give_the_ratio_of_the_definition(ground: int, ink: int) -> None:
    shown = pictures(plain(ground), ink)
    reading = measure(text(), shown, shown.masks(), None)
    if ground == ink:
        assert reading.ratio is None
        assert reading.notes == ("unseen",)
        return
    expected = float(contrast(np.array([ground], np.uint32), np.array([ink], np.uint32))[0])
    assert reading.ratio == reading.median == expected
    assert reading.below[1] in (0.0, 1.0)


def test_only_what_is_behind_the_letters_counts() -> None:
    ground = plain(WHITE)
    ground[:3] = 0  # a dark edge of the box, away from the letters
    shown = pictures(ground, 0x333333)
    assert measure(text(), shown, shown.masks(), None).below == (0.0, 0.0, 0.0)


def test_a_part_of_the_letters_on_a_poor_ground_is_told_as_its_share() -> None:
    ground = plain(WHITE)
    ground[:, 45:] = 0x888888
    shown = pictures(ground, 0x777777)
    reading = measure(text(), shown, shown.masks(), None)
    assert reading.ratio is not None
    assert reading.ratio < 1.3
    assert 0.1 < reading.below[0] < 0.4
    assert reading.below[1] == 1.0


def test_an_edge_that_the_solid_box_did_not_reach_tells_nothing() -> None:
    ground, ink = plain(WHITE), 0x333333
    shown = pictures(ground, ink)
    shown.plain.pixels[0, 8:10] = ink  # a letter that touches the edge of its box
    shown.solid.pixels[0] = ground[0]
    assert measure(text(), shown, shown.masks(), None).ratio == measure(text(), pictures(ground, ink), shown.masks(), None).ratio
    shown.solid.pixels[9] = ground[9]  # within the box it is text of its ground's colour
    assert measure(text(), shown, shown.masks(), None).ratio == 1.0


def test_a_halo_is_what_letters_stand_on() -> None:
    """White letters on light grey, each in a black halo of 2 px: only the ring around the letters is asked."""
    ground = plain(0xBBBBBB)
    for _ in range(2):
        ground[grown((ground == 0) | letters())] = 0
    ground[letters()] = 0xBBBBBB  # the halo of a letter shines less where the letter itself is
    shown = pictures(ground, WHITE)
    assert measure(text(notes=("shadow",)), shown, shown.masks(), None).below[1] == 0
    assert measure(text(), shown, shown.masks(), None).below[1] > 0.15


def test_marks_tell_covered_text_from_text_of_its_grounds_colour() -> None:
    shown = pictures(plain(0x336699), 0x336699)
    masks = shown.masks()
    assert may_be_lost(text(), shown, masks)
    covered, reached = np.zeros((20, 60), bool), np.ones((20, 60), bool)
    assert measure(text(), shown, masks, covered).notes == ("unseen",)
    reading = measure(text(), shown, masks, reached)
    assert (reading.ratio, reading.notes, reading.foreground) == (1.0, ("same-colour",), "#996633")


def test_a_thick_stroke_may_carry_letters() -> None:
    shown = pictures(plain(WHITE), 0xEEEEEE)
    outlined = text(stroke=((0.0, 0.0, 0.0), 1.5))
    assert "stroke-carries" in measure(outlined, shown, shown.masks(), None).notes
    thin = text(stroke=((0.0, 0.0, 0.0), 0.3))
    assert measure(thin, shown, shown.masks(), None).notes == ()
