"""From a take to the regions that flash: each with its element, its course over time and its picture."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from a11y_audit.capture.film.footage import FilmedFlash
from a11y_audit.capture.film.places import spot_at
from a11y_audit.capture.film.stage import Stage
from a11y_audit.capture.film.strip import strip
from a11y_audit.capture.film.take import Take
from a11y_audit.flash import thresholds as t
from a11y_audit.flash.analyser import Analyser
from a11y_audit.flash.areas import Rectangle, bounds, fullest, islands
from a11y_audit.flash.changes import widened
from a11y_audit.flash.light import Picture
from a11y_audit.flash.recent import Recent
from a11y_audit.flash.verdict import Flash, judge, series

ROUNDS = 4  # regions of one take that are told apart, each looked for with the others left out
BAND = 8  # px around a region that are left out with it
TOGETHER = 1  # cells; what flashes nearer to one another than this is one thing
POINTS = 80  # of a course that a report shows


class _Region(Struct, frozen=True):
    flash: Flash
    box: Rectangle
    course: tuple[tuple[float, float], ...]
    picture: str


async def flashes_of(stage: Stage, take: Take) -> list[FilmedFlash]:
    """Measure a take; the window must still stand where it was taken."""
    found: list[FilmedFlash] = []
    for region in await asyncio.to_thread(_regions, take):
        spot = await spot_at(stage, region.box)
        if not any(spot and spot == other.spot for other in found):
            found.append(
                FilmedFlash(
                    flash=region.flash, box=region.box, spot=spot, course=region.course, picture=region.picture
                )
            )  # fmt: skip
    return found


def _regions(take: Take) -> list[_Region]:
    take.measure()
    found: list[_Region] = []
    hidden: list[Rectangle] = []
    whole, flashes = take.analyser, take.flashes
    analyser = whole
    while whole is not None and analyser is not None and flashes:
        # Over one kind of limit is over: the other kind of the same region says nothing more.
        sure = [flash for flash in flashes if flash.judgement == "over"]
        told = max(sure, key=lambda flash: (flash.kind == "general", flash.area)) if sure else None
        for flash in [told] if told else flashes:
            found.append(_region(take, analyser, flash))
        if told is None or len(hidden) >= ROUNDS - 1:
            break
        hidden.append(_around(analyser, told))
        analyser, flashes = _without(take, whole, hidden)
    take.let_go()
    return found


def _region(take: Take, analyser: Analyser, flash: Flash) -> _Region:
    light = series(analyser, flash)
    points = list(zip(light.times, light.values, strict=True))
    every = max(1, -(-len(points) // POINTS))
    darkest, lightest = take.picture_at(light.darkest), take.picture_at(light.lightest)
    box = _thing(analyser, flash)
    course = tuple((round(time - points[0][0], 3), value) for time, value in points[::every])
    return _Region(flash, box, course, strip(darkest, lightest, box))


def _thing(analyser: Analyser, flash: Flash) -> Rectangle:
    """Return the box of what flashes: one thing that is large enough by itself, else all that flash in the window."""
    size, cells = analyser.block, analyser.worst[flash.kind].cells
    middle = ((flash.box.left + flash.box.right) / 2 / size, (flash.box.top + flash.box.bottom) / 2 / size)
    for part in islands(widened(cells, TOGETHER)):
        inside = np.zeros_like(cells)
        inside[part.top : part.bottom, part.left : part.right] = True
        alone = bounds(inside & cells)
        if alone is None or not (part.left <= middle[0] < part.right and part.top <= middle[1] < part.bottom):
            continue
        count, _ = fullest(inside & cells, *analyser.window)
        if count * analyser.cell >= t.AREA_LIMIT:
            return analyser.pixels(alone)
    return flash.box


def _around(analyser: Analyser, flash: Flash) -> Rectangle:
    """Return all that flashes together with the worst window, not the window alone."""
    cells = analyser.worst[flash.kind].cells
    rows, columns = np.flatnonzero(cells.any(1)), np.flatnonzero(cells.any(0))
    size = analyser.block
    return Rectangle(
        max(0, int(columns[0]) * size - BAND), max(0, int(rows[0]) * size - BAND),
        (int(columns[-1]) + 1) * size + BAND, (int(rows[-1]) + 1) * size + BAND,
    )  # fmt: skip


def _without(take: Take, analyser: Analyser, hidden: list[Rectangle]) -> tuple[Analyser, list[Flash]]:
    """Judge a take again with regions left out."""

    def painted(picture: Picture) -> Picture:
        copy = picture.copy()
        for box in hidden:
            copy[box.top : box.bottom, box.left : box.right] = 0
        return copy

    paint = Recent(painted, lambda _, picture: picture.nbytes)

    def frames(start: float, end: float) -> Iterator[tuple[float, Picture]]:
        for time, picture in take.frames(start, end):
            yield time, paint.of(picture)

    left = analyser.without(hidden)
    return left, judge(left, frames)
