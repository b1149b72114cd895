"""The first look: text that has one colour on one colour, or whose worst (or best) place decides, needs no closer one.

One small picture is enough, in which each text is hidden behind a bar of its own colour that leaves what is behind it
to be seen above and below. Opacity, filters, blending, masks and what lies on top act on the bar as on the letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from a11y_audit import colour
from a11y_audit.colour import ENHANCED_RATIO, LARGE_RATIO, RATIO
from a11y_audit.model.contrast import Method
from a11y_audit.pixels.plane import Pixels, Plane, Rect, Values, contrast, rgb
from a11y_audit.pixels.runs import Reading, Run

ROUNDING = 0.01  # of a ratio: what 8 bits a channel can be off by near a threshold
WORST_SHARE = 0.02  # a reading's ratio is its 2nd percentile: the worst place, but for stray pixels
LEAST_ROWS, BAR_ROWS = 4, 2  # pixels: below, a bar and what is behind it cannot be told apart for sure
EDGE = 2.0  # CSS px: one pixel of the picture
WIDE = 12.0  # CSS px
LIMITS = (LARGE_RATIO, RATIO, ENHANCED_RATIO)


def survey(runs: Sequence[Run], asked: Iterable[int], struck: Plane) -> tuple[dict[int, Reading], list[int]]:
    """Return the readings that the first look decides of those asked for, and which need a closer one."""
    readings: dict[int, Reading] = {}
    closer: list[int] = []
    for index in asked:
        if (found := _glance(runs[index], struck)) is None:
            closer.append(index)
        else:
            readings[index] = found
    return readings, closer


def _glance(run: Run, struck: Plane) -> Reading | None:
    grounds: list[Pixels] = []
    inks: set[int] = set()
    for rect in _readable(run.rects):
        part = struck.pixels[struck.inside(_within(rect))]
        bar = _bar(part, at_foot=run.kind in ("value", "placeholder"))
        if bar is None:
            return None
        inks.add(int(part[bar.start, 0]))
        # A row beside the bar may be mixed with it.
        grounds += [part[: max(0, bar.start - 1)].ravel(), part[bar.stop + 1 :].ravel()]
    behind = np.concatenate(grounds)
    if len(inks) != 1 or not behind.size:
        return None
    ink = inks.pop()
    if (behind == behind[0]).all():
        return flat(ink, int(behind[0]))
    return _decided(run, behind, np.full(behind.shape, ink, np.uint32))


def _bar(part: Pixels, *, at_foot: bool) -> slice | None:
    """Return the rows that a bar fills: the one run of equal plain rows that touches no end, or that is at the foot."""
    if part.shape[0] < LEAST_ROWS or not part.shape[1]:
        return None
    plain = (part == part[:, :1]).all(axis=1)
    colours = part[:, 0].tolist()
    found: list[slice] = []
    start = 0
    last = len(colours)
    for row in range(1, last + 1):
        if row < last and plain[row] and plain[start] and colours[row] == colours[start]:
            continue
        if row - start >= BAR_ROWS and plain[start] and start > 0 and (row >= last - 1 if at_foot else row < last):
            found.append(slice(start, row))
        start = row
    return found[0] if len(found) == 1 else None


def _readable(rects: Sequence[Rect]) -> Sequence[Rect]:
    """Return the pieces that are wide enough to be read; a short one takes after the others of its run."""
    wide = [rect for rect in rects if rect.right - rect.left >= WIDE]
    return wide or rects


def _within(rect: Rect) -> Rect:
    """Leave out the ends of a line: a bar that ends within a pixel of the picture is mixed with what is beside it."""
    return rect._replace(left=rect.left + EDGE, right=rect.right - EDGE) if rect.right - rect.left > 4 * EDGE else rect


def _decided(run: Run, behind: Pixels, front: Pixels) -> Reading | None:
    """Return the reading of letters that are some of these pixels; None where it matters which."""
    values = contrast(behind, front)
    under = values < run.required - ROUNDING
    if under.any() and not under.all():
        return None
    return of_pixels("bounds", values, front, behind)


def flat(ink: int, ground: int) -> Reading:
    """Return the reading of one colour on one colour."""
    front, behind = rgb(ink), rgb(ground)
    found = colour.ratio(front, behind)
    return Reading("flat", found, found, all_below(found), colour.to_hex(front), colour.to_hex(behind), 1)


def of_pixels(method: Method, values: Values, front: Pixels, behind: Pixels, lost: float = 0.0) -> Reading:
    """Return the reading of pixels at the letters; `lost` is the share of the text that nothing sets apart."""
    order = np.argsort(values, kind="stable")
    worst = order[int(WORST_SHARE * (len(order) - 1))]
    below3, below45, below7 = (
        round(lost + (1 - lost) * float(np.count_nonzero(values < limit - ROUNDING)) / len(values), 3)
        for limit in LIMITS
    )
    return Reading(
        method,
        1.0 if lost > WORST_SHARE else float(values[worst]),
        float(values[order[len(order) // 2]]),
        (below3, below45, below7),
        colour.to_hex(rgb(int(front[worst]))),
        colour.to_hex(rgb(int(behind[worst]))),
        len(values),
    )


def all_below(ratio: float) -> tuple[float, float, float]:
    """Return the shares under 3, 4.5 and 7 to 1 where all has one ratio."""
    below3, below45, below7 = (float(ratio < limit - ROUNDING) for limit in LIMITS)
    return below3, below45, below7


def outline(rects: Sequence[Rect]) -> Rect:
    """Return the smallest rectangle around all."""
    return Rect(
        min(rect.left for rect in rects), min(rect.top for rect in rects),
        max(rect.right for rect in rects), max(rect.bottom for rect in rects),
    )  # fmt: skip
