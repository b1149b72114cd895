"""The first look: text that has one colour on one colour, or whose worst (or best) place decides, needs no closer one.

Two small pictures are enough: one without text, one with each text as a solid box of its own colour. Opacity, filters,
blending, masks and what lies on top act on the boxes as they do on the letters.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from a11y_audit import colour
from a11y_audit.pixels.plane import Mask, Pixels, Plane, Rect, contrast, rgb
from a11y_audit.pixels.runs import ENHANCED_RATIO, LARGE_RATIO, RATIO, Reading, Run

ROUNDING = 0.01  # of a ratio: what 8 bits a channel can be off by near a threshold
WORST_SHARE = 0.02  # a reading's ratio is its 2nd percentile: the worst place, but for stray pixels
CORE = (0.3, 0.75)  # of a line's height: where a box of text is painted whatever the font's metrics
HOLES = 0.05  # more of the box than this that shows no text at all asks for a closer look
EDGE = 2.0  # CSS px: one pixel of the picture
_CELL = 4.0  # px of the grid in which overlapping texts are looked for
_CLOSER = {"shadow", "stroke"}


def survey(runs: Sequence[Run], hidden: Plane, solid: Plane) -> tuple[dict[int, Reading], list[int]]:
    """Return the readings that the first look decides, by index of the run, and the runs that need a closer one."""
    readings: dict[int, Reading] = {}
    closer: list[int] = []
    crowded = overlapping(runs)
    for index, run in enumerate(runs):
        if run.kind == "canvas" or "paint" in run.notes:
            readings[index] = Reading("none")
        elif run.cut:
            readings[index] = by_style(run)
        elif index in crowded or _CLOSER.intersection(run.notes) or (found := _glance(run, hidden, solid)) is None:
            closer.append(index)
        else:
            readings[index] = found
    return readings, closer


def _glance(run: Run, hidden: Plane, solid: Plane) -> Reading | None:
    behind: list[Pixels] = []
    front: list[Pixels] = []
    places = [hidden.inside(_within(rect)) for rect in run.rects]
    for rows, columns in places:
        below = hidden.pixels[rows, columns]
        if not below.size:
            return None
        core = solid.pixels[_core(rows), columns]
        behind.append(below)
        front.append(core)
    ground, ink = int(behind[0][0, 0]), int(front[0][0, 0])
    plain_ink = all((part == ink).all() for part in front)
    if plain_ink and all((part == ground).all() for part in behind):
        return None if ink == ground else flat(ink, ground)
    if plain_ink:
        one = np.concatenate([part.ravel() for part in behind])
        return _decided(run, one, np.full(one.shape, ink, np.uint32))
    one = np.concatenate([hidden.pixels[_core(rows), columns].ravel() for rows, columns in places])
    two = np.concatenate([part.ravel() for part in front])
    seen = one != two
    if np.count_nonzero(~seen) > HOLES * one.size:
        return None
    return _decided(run, one[seen], two[seen])


def _within(rect: Rect) -> Rect:
    """Leave out the ends of a line: a box that ends within a pixel of the picture is mixed with what is beside it."""
    return rect._replace(left=rect.left + EDGE, right=rect.right - EDGE) if rect.right - rect.left > 4 * EDGE else rect


def _core(rows: slice) -> slice:
    height = rows.stop - rows.start
    top = rows.start + int(height * CORE[0])
    return slice(top, max(top + 1, rows.start + int(height * CORE[1])))


def _decided(run: Run, behind: Pixels, front: Pixels) -> Reading | None:
    """The letters are some of these pixels: when all agree, it does not matter which."""
    values = contrast(behind, front)
    under = values < run.required - ROUNDING
    if under.any() and not under.all():
        return None
    return of_pixels("bounds", values, front, behind)


def flat(ink: int, ground: int) -> Reading:
    """Return the reading of one colour on one colour."""
    front, behind = rgb(ink), rgb(ground)
    found = colour.ratio(front, behind)
    below = [float(found < limit - ROUNDING) for limit in (LARGE_RATIO, RATIO, ENHANCED_RATIO)]
    return Reading("flat", found, found, *below, colour.to_hex(front), colour.to_hex(behind), 1)


def of_pixels(
    method: str, values: np.ndarray[tuple[int], np.dtype[np.float32]], front: Pixels, behind: Pixels, lost: float = 0.0
) -> Reading:
    """Return the reading of pixels at the letters; `lost` is the share of the text that nothing sets apart."""
    order = np.argsort(values, kind="stable")
    worst = order[int(WORST_SHARE * (len(order) - 1))]
    shares = [
        lost + (1 - lost) * float(np.count_nonzero(values < limit - ROUNDING)) / len(values)
        for limit in (LARGE_RATIO, RATIO, ENHANCED_RATIO)
    ]
    return Reading(
        "bounds" if method == "bounds" else "pixels",
        1.0 if lost > WORST_SHARE else float(values[worst]),
        float(values[order[len(order) // 2]]),
        *(round(share, 3) for share in shares),
        colour.to_hex(rgb(int(front[worst]))),
        colour.to_hex(rgb(int(behind[worst]))),
        len(values),
    )


def by_style(run: Run) -> Reading:
    """Return what styles alone tell of text that must be scrolled to: plain colours, or nothing."""
    if run.colour is None or not run.layers:
        return Reading("none", notes=("unseen",))
    ground: colour.Rgb = (255, 255, 255)
    for layer in reversed((run.colour, *run.layers)):
        before = ground
        red, green, blue = (round(value) for value in layer[:3])
        ground = colour.over((red, green, blue), layer[3] if len(layer) > 3 else 1.0, before)
    found = colour.ratio(ground, before)
    below = [float(found < limit - ROUNDING) for limit in (LARGE_RATIO, RATIO, ENHANCED_RATIO)]
    return Reading("style", found, found, *below, colour.to_hex(ground), colour.to_hex(before), 0)


def overlapping(runs: Sequence[Run]) -> set[int]:
    """Return the runs whose lines share their middle with those of another run."""
    shown = [(index, rect) for index, run in enumerate(runs) if not run.cut for rect in run.rects]
    if not shown:
        return set()
    width = int(max(rect.right for _, rect in shown) / _CELL) + 2
    height = int(max(rect.bottom for _, rect in shown) / _CELL) + 2
    taken = np.zeros((height, width), np.int32)
    found: set[int] = set()
    for index, rect in shown:
        tall = rect.bottom - rect.top
        rows = slice(max(0, int((rect.top + CORE[0] * tall) / _CELL)), int((rect.top + CORE[1] * tall) / _CELL) + 1)
        columns = slice(max(0, int(rect.left / _CELL) + 1), max(0, int(rect.right / _CELL)))
        area = taken[rows, columns]
        others: Mask = (area > 0) & (area != index + 1)
        if others.any() and np.count_nonzero(others) > HOLES * area.size:
            found.add(index)
            found.update(int(other) - 1 for other in np.unique(area[others]))
        area[:] = index + 1
    return found


def outline(rects: Sequence[Rect]) -> Rect:
    """Return the smallest rectangle around all."""
    return Rect(
        min(rect.left for rect in rects), min(rect.top for rect in rects),
        max(rect.right for rect in rects), max(rect.bottom for rect in rects),
    )  # fmt: skip
