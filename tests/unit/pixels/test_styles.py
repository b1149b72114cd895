"""What styles decide of a text before any picture is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit import colour
from a11y_audit.pixels.plane import Rect
from a11y_audit.pixels.runs import Layer, Reading, Run
from a11y_audit.pixels.styles import by_style, by_styles, on_gradient, overlapping

CHANNEL = st.integers(0, 255)
COLOUR = st.tuples(CHANNEL, CHANNEL, CHANNEL)
LINE = Rect(0, 0, 120, 18)


def run(*rects: Rect, size: float = 16.0, **facts: object) -> Run:
    return Run(**{"row": 0, "kind": "text", "size": size, "weight": 400, "rects": rects} | facts)  # type: ignore[arg-type]


def test_texts_on_one_another_are_sent_on_and_neighbours_are_not() -> None:
    one, on_it, below = run(LINE), run(Rect(40, 2, 100, 20)), run(Rect(0, 16, 120, 34))
    assert overlapping([one, on_it]) == {0, 1}
    assert overlapping([one, below]) == set(), "lines of a paragraph touch"
    assert overlapping([run(LINE, Rect(2, 1, 90, 17))]) == set(), "pieces of one text"


def test_styles_tell_of_text_that_must_be_scrolled_to() -> None:
    plain = run(LINE, cut=True, colour=(0, 0, 0, 0.5), layers=(((255, 255, 255),),))
    reading = by_style(plain)
    assert (reading.method, reading.foreground, reading.background) == ("style", "#808080", "#ffffff")
    assert by_style(run(LINE, cut=True, colour=(0, 0, 0))) == Reading("none", notes=("scrolled",))


def test_text_on_plain_colours_needs_no_picture() -> None:
    told = by_styles(
        [
            run(LINE, plain=True, colour=(119, 119, 119), layers=(((255, 255, 255),),)),
            run(Rect(0, 40, 120, 58), plain=True, colour=(0, 0, 0), layers=(((255, 255, 255, 0.5),), ((0, 0, 0),))),
        ]
    )
    assert (told.open, told.closer) == ([], [])
    assert [(r.method, r.foreground, r.background, r.below[1]) for r in told.readings.values()] == [
        ("style", "#777777", "#ffffff", 1.0), ("style", "#000000", "#808080", 0.0),
    ]  # fmt: skip


def test_plain_text_of_its_grounds_colour_or_on_another_text_is_looked_at() -> None:
    facts = {"plain": True, "layers": (((255, 255, 255),),)}
    assert by_styles([run(LINE, colour=(255, 255, 255), **facts)]).closer == [0]
    one, on_it = run(LINE, colour=(0, 0, 0), **facts), run(Rect(40, 2, 100, 20), colour=(0, 0, 0), **facts)
    assert by_styles([one, on_it]).closer == [0, 1]


@given(COLOUR, st.lists(COLOUR, min_size=2, max_size=20))
def test_a_gradient_decides_only_where_all_of_it_agrees(front: Layer, grounds: list[Layer]) -> None:
    text = run(LINE, plain=True, colour=front, layers=(tuple(grounds),))
    ratios = [colour.ratio(front, ground) for ground in grounds]  # type: ignore[arg-type]
    lights = [colour.luminance(ground) - colour.luminance(front) for ground in grounds]  # type: ignore[arg-type]
    told, reading = by_styles([text]), on_gradient(text)
    if reading is None:
        assert told.closer == [0]
        is_parted = any(min(ratios) < limit + 0.06 and max(ratios) > limit - 0.06 for limit in (3, 4.5, 7))
        assert is_parted or min(lights) <= 0 <= max(lights)
        return
    assert min(lights) > 0 or max(lights) < 0, "a text between dark and light grounds is lost somewhere"
    assert told.readings == {0: reading}
    assert reading.method == "style"
    assert reading.ratio == pytest.approx(sorted(ratios)[0], abs=0.01), "of so few the worst"
    assert reading.below[1] == float(max(ratios) < 4.5) == float(min(ratios) < 4.5)


def test_what_lies_between_a_text_and_a_gradient_is_seen_with_each_of_its_colours() -> None:
    glass: tuple[Layer, ...] = ((255, 255, 255, 0.5),)
    text = run(LINE, plain=True, colour=(0, 0, 0), layers=(glass, ((0, 0, 0), (30, 30, 30))))
    reading = on_gradient(text)
    assert reading is not None
    assert (reading.foreground, reading.background) == ("#000000", "#808080"), "the darker end under the glass"
    assert by_style(text) == Reading("none", notes=("scrolled",)), "and where it scrolls nobody knows which"
