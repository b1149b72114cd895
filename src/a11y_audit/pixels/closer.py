"""The closer look: contrast at the letters themselves, pixel by pixel.

Four pictures of the same place: as it is, without text, with solid boxes in place of text, and, where a text may be
covered or has the colour of its background, with marks in its place. The letters are where the first two differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from a11y_audit import colour
from a11y_audit.pixels.plane import Mask, Plane, Rect, Values, contrast, grown, luminance
from a11y_audit.pixels.runs import Reading, Run
from a11y_audit.pixels.survey import ROUNDING, WORST_SHARE, of_pixels

Slices = tuple[slice, slice]

LEAST_PIXELS = 4  # fewer pixels than these are no letter
LEAST_RING = 10
MOST_PIXELS = 4000  # a run with more is sampled evenly
THICK_STROKE = 0.75  # px: a stroke as thick as this is what the letter is seen by (Understanding SC 1.4.3)
LINE = (0.4, 0.65)  # of a line's height: letters stand here
LOST = 0.02  # share of a line that is painted and yet shows nothing


class Pictures(NamedTuple):
    """Planes of the same place and scale."""

    plain: Plane
    hidden: Plane
    solid: Plane

    def masks(self) -> Masks:
        """Return what the pictures tell together, once for all runs."""
        ink = self.plain.pixels != self.hidden.pixels
        return Masks(ink, grown(ink), self.solid.pixels != self.hidden.pixels)


class Masks(NamedTuple):
    """Where letters are, where they and their edges are, and where boxes of text are told from what is behind."""

    ink: Mask
    near: Mask
    told: Mask


def may_be_lost(run: Run, pictures: Pictures, masks: Masks) -> bool:
    """Tell whether a run may be covered, or of its background's colour: marks must tell which."""
    if run.kind != "text":  # the others have no range that could be marked
        return False
    ink = same = size = 0
    for rect in run.rects:
        rows, columns = pictures.plain.inside(rect)
        ink += int(np.count_nonzero(masks.ink[rows, columns]))
        line = masks.told[_line(rows), columns]
        same += line.size - int(np.count_nonzero(line))
        size += line.size
    return size > 0 and (ink == 0 or same > 0.05 * size)


def measure(run: Run, pictures: Pictures, masks: Masks, reach: Mask | None, others: Sequence[Rect] = ()) -> Reading:
    """Return what the pixels at the letters of a run tell; `reach` is where marks in its place were seen.

    `others`: where other text may lie in its place, such as a sign within a field, whose letters are not its own.
    """
    front, behind = [], []
    lost = painted = 0
    for rect in run.rects:
        place = pictures.plain.inside(rect)
        use = masks.near[place] & _inside(masks.told[place])
        if "shadow" in run.notes:
            ring = use & ~masks.ink[place]
            use = ring if np.count_nonzero(ring) >= LEAST_RING else use
        for other in others:
            use[_within(pictures.plain.inside(other), place)] = False
        if reach is not None:
            use = use & reach[place]
            line = (_line(place[0]), place[1])
            lost += int(np.count_nonzero(reach[line] & ~masks.told[line]))
            painted += int(np.count_nonzero(reach[line]))
        chosen = np.flatnonzero(use)
        if chosen.size > MOST_PIXELS:
            chosen = chosen[:: chosen.size * 2 // MOST_PIXELS]
        front.append(pictures.solid.pixels[place].ravel()[chosen])
        behind.append(pictures.hidden.pixels[place].ravel()[chosen])
    one, two = np.concatenate(front), np.concatenate(behind)
    share = lost / painted if painted else 0.0
    if len(one) < LEAST_PIXELS:
        return _nothing(run, share, pictures)
    values = contrast(one, two)
    reading = of_pixels("pixels", values, one, two, share if share > LOST else 0.0)
    if share > LOST:
        reading = reading._replace(notes=("same-colour",))
    if run.stroke and run.stroke[1] >= THICK_STROKE and run.stroke[0] and len(run.stroke[0]) == 3:
        return _with_stroke(run, reading, luminance(two), run.stroke[0])
    return reading


def _within(inner: Slices, outer: Slices) -> Slices:
    """Return one part of a picture as it lies in another one."""
    rows, columns = (
        slice(max(0, one.start - other.start), max(0, one.stop - other.start))
        for one, other in zip(inner, outer, strict=True)
    )
    return rows, columns


def _inside(told: Mask) -> Mask:
    """Leave out the edge of a text's box where the solid box did not reach it: boxes begin between two pixels."""
    found = told.copy()
    found[1:-1, 1:-1] = True
    return found


def _nothing(run: Run, share: float, pictures: Pictures) -> Reading:
    """Nothing of the text shows: it has its background's colour, or something covers it."""
    if share <= LOST:
        return Reading("none", notes=("unseen",))
    rows, columns = pictures.hidden.inside(run.rects[0])
    part = pictures.hidden.pixels[rows, columns]
    values = np.ones(LEAST_PIXELS, np.float32)
    same = np.full(LEAST_PIXELS, part[part.shape[0] // 2, part.shape[1] // 2], np.uint32)
    return of_pixels("pixels", values, same, same)._replace(notes=("same-colour",))


def _with_stroke(run: Run, reading: Reading, ground: Values, stroke: tuple[float, ...]) -> Reading:
    """A thick stroke may carry letters that their fill does not: told, for a person to look at."""
    red, green, blue = (round(value) for value in stroke[:3])
    edge = colour.luminance((red, green, blue)) + colour.FLARE
    light = ground + np.float32(colour.FLARE)
    values = np.sort(np.maximum(light, edge) / np.minimum(light, edge))
    if float(values[int(WORST_SHARE * (len(values) - 1))]) >= run.required - ROUNDING:
        return reading._replace(notes=(*reading.notes, "stroke-carries"))
    return reading


def _line(rows: slice) -> slice:
    height = rows.stop - rows.start
    top = rows.start + int(height * LINE[0])
    return slice(top, max(top + 1, rows.start + int(height * LINE[1]) + 1))
