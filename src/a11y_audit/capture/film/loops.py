"""Animated pictures judged by their files: frame control does not play them, beside an animation they would stop it."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, UnidentifiedImageError

from a11y_audit.capture.film.screening import Screening, examine
from a11y_audit.capture.images import delay_of
from a11y_audit.flash.light import Picture

SECONDS = 3.0  # that are seen at least, so that a short loop comes round often enough; and
LONGEST = 20.0  # at most
HELD = 48_000_000  # bytes of frames that are kept while a loop is examined
PAPER = "white"  # behind what is transparent


Part = tuple[int, int, int, int]  # left, top, width, height, px of the picture


def screen(data: bytes, scale: float, part: Part | None = None) -> Screening:
    """Examine an animated picture that is shown `scale` times its own size. Slow: to be run beside the event loop.

    `part`: what is seen of it; beyond its own size it is repeated, as a background is.
    """
    try:
        return examine(lambda: _pictures(data, part), lambda _: scale)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return Screening(gap="unreadable")


def still(data: bytes) -> bytes:
    """Return the first frame as PNG, to stand for the picture in a film; raises what Pillow raises."""
    with Image.open(io.BytesIO(data)) as image:
        out = io.BytesIO()
        image.convert("RGBA").save(out, "PNG", compress_level=1)
        return out.getvalue()


def _pictures(data: bytes, part: Part | None) -> Iterator[tuple[float, Picture]]:
    time = 0.0
    with Image.open(io.BytesIO(data)) as image:
        frames = getattr(image, "n_frames", 1)
        # A short loop comes round many times; its frames are read once, each one object.
        known: list[tuple[Picture, float]] = []
        while True:
            for number in range(frames):
                if number < len(known):
                    shown, delay = known[number]
                else:
                    shown, delay = _seen(_frame(image, number), part), delay_of(image)
                    if sum(picture.nbytes for picture, _ in known) < HELD:
                        known.append((shown, delay))
                yield time, shown
                time += delay / 1000
                if time > LONGEST:
                    return
            if time >= SECONDS:
                return


def _frame(image: Image.Image, number: int) -> Picture:
    image.seek(number)
    image.load()
    shown = image.convert("RGBA")
    paper = Image.new("RGBA", shown.size, PAPER)
    paper.alpha_composite(shown)
    return np.asarray(paper.convert("RGB"))


def _seen(picture: Picture, part: Part | None) -> Picture:
    if part is None:
        return picture
    left, top, width, height = part
    down, across = picture.shape[:2]
    rows, columns = np.arange(top, top + height) % down, np.arange(left, left + width) % across
    return np.ascontiguousarray(picture[rows][:, columns])
