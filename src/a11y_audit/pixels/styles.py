"""What styles tell of runs of text before any picture: on plain colours, or on a gradient all of which agrees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from a11y_audit import colour
from a11y_audit.pixels.plane import Mask, Pixels, contrast, luminance
from a11y_audit.pixels.runs import Layer, Reading, Run
from a11y_audit.pixels.survey import LIMITS, all_below, of_pixels

CORE = (0.3, 0.75)  # of a line's height: its middle, whatever the font's metrics
SHARED = 0.05  # more of a line's middle than this that another line shares asks for a closer look
DITHER = 0.05  # of a ratio: what the browser's own rounding of a gradient can be off by near a threshold
_CELL = 4.0  # px of the grid in which overlapping texts are looked for
_WHITE = (255, 255, 255)


class Sorting(NamedTuple):
    """What styles tell of the runs, by their indexes."""

    readings: dict[int, Reading]
    open: list[int]  # the first look is to decide them
    closer: list[int]  # it is too coarse for these


def by_styles(runs: Sequence[Run]) -> Sorting:
    """Sort runs by what their styles tell: all, nothing for sure, or that only a closer look can."""
    found = Sorting({}, [], [])
    crowded = overlapping(runs)
    known: dict[object, Reading] = {}  # a page has few colours and many texts
    for index, run in enumerate(runs):
        if run.kind == "canvas" or "paint" in run.notes:
            found.readings[index] = Reading("none")
        elif run.cut:
            found.readings[index] = by_style(run)
        elif index in crowded or run.closer:
            found.closer.append(index)
        elif not run.plain:
            found.open.append(index)
        elif run.layers and len(run.layers[-1]) > 1:
            if reading := on_gradient(run):
                found.readings[index] = reading
            else:
                found.closer.append(index)
        else:
            key = (run.colour, run.layers)
            reading = known.get(key) or known.setdefault(key, by_style(run))
            if reading.foreground != reading.background:
                found.readings[index] = reading
            else:  # is it there at all?
                found.closer.append(index)
    return found


def by_style(run: Run) -> Reading:
    """Return what styles alone tell of text on plain colours, or nothing."""
    if run.colour is None or not run.layers or any(len(layer) > 1 for layer in run.layers):
        return Reading("none", notes=("scrolled",))
    front, behind = _painted(run.colour, run.layers, 0)
    found = colour.ratio(front, behind)
    return Reading("style", found, found, all_below(found), colour.to_hex(front), colour.to_hex(behind), 0)


def on_gradient(run: Run) -> Reading | None:
    """Return the reading of text whose last layer is a gradient; None where that needs a picture.

    Only where the whole of the gradient behind the text is lighter than it or the whole is darker, and all of it is
    clearly over or clearly under each of the ratios that are asked for.
    """
    if run.colour is None or not run.layers:
        return None
    pairs = [_painted(run.colour, run.layers, index) for index in range(len(run.layers[-1]))]
    front, behind = (_pixels([pair[side] for pair in pairs]) for side in (0, 1))
    values = contrast(behind, front)
    is_lighter = luminance(behind) > luminance(front)
    if (front == behind).any() or is_lighter.any() != is_lighter.all():
        return None
    for limit in LIMITS:
        if abs(values - limit).min() < DITHER or (values < limit).any() != (values < limit).all():
            return None
    return of_pixels("style", values, front, behind)._replace(pixels=0)


def _painted(front: Layer, layers: Sequence[Sequence[Layer]], index: int) -> tuple[colour.Rgb, colour.Rgb]:
    """Return what is seen of the text and behind it, with this one of the last layer's colours."""
    ground: colour.Rgb = _WHITE
    before = ground
    for layer in reversed((front, *(each[0] for each in layers[:-1]), layers[-1][index])):
        before = ground
        red, green, blue = (round(value) for value in layer[:3])
        ground = colour.over((red, green, blue), layer[3] if len(layer) > 3 else 1.0, before)
    return ground, before


def _pixels(colours: Sequence[colour.Rgb]) -> Pixels:
    return np.array([red | green << 8 | blue << 16 for red, green, blue in colours], np.uint32)


def overlapping(runs: Sequence[Run]) -> set[int]:
    """Return the runs whose lines share their middle with those of another run."""
    shown = [(index, rect) for index, run in enumerate(runs) if not run.cut for rect in run.rects]
    if not shown:
        return set()
    first = min(0.0, *(rect.left for _, rect in shown))  # below zero on wide pages that are written from right to left
    width = max(0, int((max(rect.right for _, rect in shown) - first) / _CELL)) + 2
    height = max(0, int(max(rect.bottom for _, rect in shown) / _CELL)) + 2
    taken = np.zeros((height, width), np.int32)
    found: set[int] = set()
    for index, rect in shown:
        tall = rect.bottom - rect.top
        rows = slice(
            max(0, int((rect.top + CORE[0] * tall) / _CELL)), max(0, int((rect.top + CORE[1] * tall) / _CELL) + 1)
        )
        columns = slice(int((rect.left - first) / _CELL) + 1, max(0, int((rect.right - first) / _CELL)))
        area = taken[rows, columns]
        others: Mask = (area > 0) & (area != index + 1)
        if others.any() and np.count_nonzero(others) > SHARED * area.size:
            found.add(index)
            found.update(int(other) - 1 for other in np.unique(area[others]))
        area[:] = index + 1
    return found
