"""What the pictures of a file tell: a video as large as a screen shows it, an animated picture as the page shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from a11y_audit.capture.film.strip import strip
from a11y_audit.flash.analyser import Analyser
from a11y_audit.flash.light import Picture
from a11y_audit.flash.verdict import Flash, judge, series

POINTS = 80  # of a course that a report shows
ORDER = ("weak", "fine", "small", "pattern", "later", "over")  # of judgements, the mildest first
CELL = 8  # px of a screen that a cell covers, as on a page

Gap = Literal["streamed", "large", "unreadable", "lost"]
Pictures = Callable[[], Iterator[tuple[float, Picture]]]  # with their times (s), from the start


class Screening(Struct, frozen=True, kw_only=True):
    """What was seen of a file, or why nothing was."""

    seconds: float = 0
    gap: Gap | None = None
    flash: Flash | None = None
    course: tuple[tuple[float, float], ...] = ()
    picture: str = ""


def examine(pictures: Pictures, scale_of: Callable[[Picture], float]) -> Screening:
    """Find the worst flash; `scale_of` tells how many px of a 1024 x 768 screen a px of a picture covers.

    Pictures are read again where a moment must be looked at closely, so that a long film needs no memory.
    """
    analyser: Analyser | None = None
    last = 0.0
    for last, picture in pictures():
        if analyser is None:
            scale = scale_of(picture)
            block = max(1, round(CELL / scale))
            analyser = Analyser(picture.shape[1], picture.shape[0], block=block, scale=scale)
        analyser.add(last, picture)
    if analyser is None:
        return Screening(gap="unreadable")

    def between(start: float, end: float) -> Iterator[tuple[float, Picture]]:
        for time, picture in pictures():
            if time > end + 1e-6:
                return
            if time >= start - 1e-6:
                yield time, picture

    found = judge(analyser, between)
    if not found:
        return Screening(seconds=round(last, 1))
    flash = max(found, key=lambda flash: (ORDER.index(flash.judgement), flash.area))
    light = series(analyser, flash)
    points = list(zip(light.times, light.values, strict=True))
    shown = dict(between(min(light.darkest, light.lightest), max(light.darkest, light.lightest)))
    darkest, lightest = (shown[min(shown, key=lambda t: abs(t - at))] for at in (light.darkest, light.lightest))
    return Screening(
        seconds=round(last, 1), flash=flash,
        course=tuple((round(time - points[0][0], 3), value) for time, value in points[:: -(-len(points) // POINTS)]),
        picture=strip(darkest, lightest, flash.box),
    )  # fmt: skip
