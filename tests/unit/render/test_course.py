"""The chart of a flashing region."""

from __future__ import annotations

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.render.course import HEIGHT, WIDTH, course


def points(drawn: str) -> list[tuple[float, float]]:
    line = BeautifulSoup(drawn, "html.parser").find("polyline")
    return [tuple(map(float, pair.split(","))) for pair in line["points"].split()] if line else []  # type: ignore[union-attr, misc]


def test_a_frame_stands_until_the_next() -> None:
    drawn = course({"course": "1:0 1.5:1 2:0"})
    assert points(drawn) == [(0, 44), (120, 44), (120, 4), (240, 4), (240, 44)]
    assert "1.0–2.0" in drawn
    assert "0.00–1.00" in drawn


def test_what_is_no_course_draws_nothing() -> None:
    for text in ("", "1:0", "words", "<svg onload=x>", "2:0 1:1"):
        assert not course({"course": text})
    assert not course({})


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0, 1)), min_size=2, max_size=90))
def test_every_course_stays_in_its_frame(pairs: list[tuple[float, float]]) -> None:
    text = " ".join(f"{time:g}:{light:g}" for time, light in sorted(pairs))
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points(course({"course": text})))
