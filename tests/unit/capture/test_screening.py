"""Animated pictures by their files: how long they last, and whether they flash as large as they are shown."""

from __future__ import annotations

import io

import av
import numpy as np
import pytest
from PIL import Image

from a11y_audit.capture.film import loops, videos
from a11y_audit.capture.images import read


def gif(delay: int, *, loop: int | None = 0, size: tuple[int, int] = (200, 150), kind: str = "GIF") -> bytes:
    """Black and white in turn, each shown for `delay` ms."""
    frames = [Image.new("RGB", size, colour) for colour in ("black", "white")]
    out = io.BytesIO()
    more = {} if loop is None else {"loop": loop}
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=delay, **more)
    return out.getvalue()


@pytest.mark.parametrize(
    ("delay", "scale", "expected"),
    [
        (100, 1.0, "over"),  # 5 flashes a second over 30,000 px
        (250, 1.0, None),  # 2 a second
        (100, 0.5, "small"),  # shown at half its size: 7,500 px
        (100, 2.0, "over"),
        (5, 1.0, "over"),  # browsers show a delay as short as this for 100 ms
    ],
)
def test_a_picture_flashes_as_large_as_it_is_shown(delay: int, scale: float, expected: str | None) -> None:
    found = loops.screen(gif(delay), scale)
    assert (found.flash.judgement if found.flash else None) == expected
    if found.flash:
        assert found.flash.rate == pytest.approx(5, abs=0.5)
        assert found.picture


@pytest.mark.parametrize(
    ("part", "expected"),
    [((0, 0, 80, 60), "small"), ((-20, -10, 400, 300), "over"), ((0, 0, 200, 40), "small"), ((0, 0, 1000, 40), "small")],
)
def test_of_a_background_the_part_that_is_seen_counts(part: tuple[int, int, int, int], expected: str) -> None:
    found = loops.screen(gif(100, size=(50, 50)), 1.0, part)
    assert found.flash is not None
    assert found.flash.judgement == expected


def test_what_is_no_picture_is_a_gap() -> None:
    assert loops.screen(b"GIF89a, or so it says", 1.0).gap == "unreadable"


def film(side: int) -> bytes:
    """A wide film of two seconds in which a square flashes five times a second."""
    out = io.BytesIO()
    with av.open(out, "w", format="webm") as container:
        stream = container.add_stream("libvpx", rate=50)
        stream.width, stream.height, stream.pix_fmt, stream.bit_rate = 640, 360, "yuv420p", 8_000_000
        for number in range(100):
            picture = np.full((360, 640, 3), 255, np.uint8)
            picture[80 : 80 + side, 80 : 80 + side] = 0 if number % 10 < 5 else 255
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return out.getvalue()


# At 1024 x 768 a film of 640 x 360 is shown 1.6 times as large: 21,824 px are a square of 92 px.
@pytest.mark.parametrize(("side", "expected"), [(88, "small"), (100, "over")])
def test_a_wide_film_fills_the_width_of_a_screen(side: int, expected: str) -> None:
    found = videos.screen(film(side))
    assert found.flash is not None
    assert found.flash.judgement == expected


@pytest.mark.parametrize(("loop", "times"), [(0, 0), (None, 1), (3, 4)])
def test_how_often_a_gif_is_shown(loop: int | None, times: int) -> None:
    facts = read("a.gif", "image/gif", gif(100, loop=loop))
    assert facts is not None
    assert (facts.frames, facts.duration, facts.loops) == (2, 200, times)


def test_the_first_frame_stands_for_the_picture() -> None:
    with Image.open(io.BytesIO(loops.still(gif(100)))) as image:
        assert image.size == (200, 150)
        assert getattr(image, "n_frames", 1) == 1


@pytest.mark.parametrize(
    ("svg", "moves"),
    [
        (b"<svg><animate attributeName='x'/></svg>", True),
        (b"<svg><style>@keyframes a{}</style></svg>", True),
        (b"<svg><path d='M0 0'/></svg>", False),
    ],
)
def test_a_drawing_that_moves_is_known(svg: bytes, moves: bool) -> None:
    assert (read("a.svg", "image/svg+xml", svg) is not None) == moves
