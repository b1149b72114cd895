"""The first look: bars on grounds that are drawn here, so that the answer is known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit import colour
from a11y_audit.pixels.plane import Plane, Rect
from a11y_audit.pixels.runs import Reading, Run
from a11y_audit.pixels.styles import by_styles, overlapping
from a11y_audit.pixels.survey import survey

PIXEL = st.integers(0, 0xFFFFFF)
WHITE, BLACK = 0xFFFFFF, 0


def run(*rects: Rect, size: float = 16.0, **facts: object) -> Run:
    return Run(**{"row": 0, "kind": "text", "size": size, "weight": 400, "rects": rects} | facts)  # type: ignore[arg-type]


def struck(ground: int, ink: int, *, rows: tuple[int, int] = (3, 6), height: int = 9, width: int = 60) -> Plane:
    """A line of text of 18 px at half size: a bar of three rows."""
    pixels = np.full((height, width), ground, np.uint32)
    pixels[rows[0] : rows[1]] = ink
    return Plane(pixels, 0, 0, 0.5)


LINE = Rect(0, 0, 120, 18)


def only(plane: Plane, text: Run) -> Reading | None:
    told = by_styles([text])
    found, closer = survey([text], told.open, plane)
    assert [0 in told.readings, 0 in found, 0 in told.closer + closer].count(True) == 1, "decided once, or sent on"
    return found.get(0)


@given(PIXEL, PIXEL)
def test_one_colour_on_one_colour_is_exact(ground: int, ink: int) -> None:
    reading = only(struck(ground, ink), run(LINE))
    if ground == ink:
        assert reading is None, "nothing tells text of the colour of its background here"
        return
    assert reading is not None
    front, behind = ((value & 255, value >> 8 & 255, value >> 16) for value in (ink, ground))
    assert reading.method == "flat"
    assert reading.ratio == colour.ratio(front, behind)
    assert (reading.foreground, reading.background) == (colour.to_hex(front), colour.to_hex(behind))
    assert reading.below == tuple(float(reading.ratio < limit - 0.01) for limit in (3, 4.5, 7))


def test_rows_that_are_mixed_with_the_bar_do_not_count() -> None:
    plane = struck(WHITE, BLACK)
    plane.pixels[2] = plane.pixels[6] = 0x808080
    reading = only(plane, run(LINE))
    assert reading is not None
    assert (reading.method, reading.background) == ("flat", "#ffffff")


@pytest.mark.parametrize("grey", [0x000000, 0x222222, 0x333333])
def test_over_a_gradient_the_worst_place_decides(grey: int) -> None:
    plane = struck(WHITE, grey)
    plane.pixels[:3] = np.linspace(0xB0, 0xFF, 60).astype(np.uint32) * 0x010101
    reading = only(plane, run(LINE))
    assert reading is not None
    assert reading.method == "bounds"
    assert reading.below[1] == 0


def test_over_a_gradient_that_is_too_dark_in_places_letters_must_be_looked_at() -> None:
    plane = struck(WHITE, 0x555555)
    plane.pixels[:3] = np.linspace(0x20, 0xFF, 60).astype(np.uint32) * 0x010101
    assert only(plane, run(LINE)) is None


def test_every_line_of_a_paragraph_is_read() -> None:
    plane = Plane(np.full((40, 60), WHITE, np.uint32), 0, 0, 0.5)
    plane.pixels[3:6] = plane.pixels[23:26] = 0x777777
    plane.pixels[20:23] = plane.pixels[26:29] = 0x000000
    reading = only(plane, run(LINE, Rect(0, 40, 120, 58)))
    assert reading is None, "its second line stands on black, where it passes; its first fails on white"
    whole = only(plane, run(LINE))
    assert whole is not None
    assert whole.below[1] == 1


def test_the_bar_of_a_field_is_at_its_foot() -> None:
    plane = struck(WHITE, 0x999999, rows=(6, 9))
    assert only(plane, run(LINE)) is None
    reading = only(plane, run(LINE, kind="placeholder"))
    assert reading is not None
    assert reading.below[1] == 1


@pytest.mark.parametrize(
    "facts", [{"closer": True}, {"rects": (Rect(0, 0, 120, 3),)}, {"rects": (Rect(0, 900, 9, 918),)}]
)
def test_what_a_first_look_cannot_read_is_sent_on(facts: dict[str, object]) -> None:
    assert only(struck(WHITE, BLACK), run(LINE, **facts)) is None


def test_text_beyond_the_edges_of_the_page_is_sent_on() -> None:
    for rect in (Rect(-90, -40, -10, -22), Rect(-90, 0, -10, 18), Rect(0, -40, 90, -22)):
        assert only(struck(WHITE, BLACK), run(rect)) is None
    assert overlapping([run(Rect(-90, -40, -10, -22)), run(LINE)]) == set()
