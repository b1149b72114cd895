"""What the worst moments of a stretch of frames mean: over the thresholds, under them, or a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import isinf
from typing import Literal

import numpy as np
from msgspec import Struct, structs

from a11y_audit.flash import thresholds as t
from a11y_audit.flash.analyser import BLOCK, Analyser, Count, Kind, Worst
from a11y_audit.flash.areas import Rectangle, square_size
from a11y_audit.flash.light import Floats, Picture, luminance_of
from a11y_audit.flash.recent import cut_out
from a11y_audit.flash.tracker import Tracker

MARGIN = 96  # px around the worst window that are looked at closely
BEFORE, AFTER = 1.1, 0.1  # s around the worst moment
WEAK_CHANGE = 0.02  # of relative luminance; less nobody calls a flicker
AS_ONE = 0.8  # least correlation of points that change as one: a light goes on and off at once, a slide does not
APART = 4  # px between the points that are compared
GUIDES = 5  # points that the others are compared with, spread over how much they change
NEAR = 0.4  # of the area limit: cells that are flashing in part may hold more than their share

# over: SC 2.3.1 fails. later: only by the later definition of red. pattern: balanced, but coarser than fine.
# small: more than three a second, below the area. fine: the exception for fine patterns. weak: below the contrast.
Judgement = Literal["over", "later", "pattern", "small", "fine", "weak"]
Frames = Callable[[float, float], Iterable[tuple[float, Picture]]]  # those shown between two times (s)


class Flash(Struct, frozen=True, kw_only=True):
    """One flashing region, measured pixel by pixel."""

    judgement: Judgement
    kind: Kind
    time: float  # s
    transitions: int  # in the worst second
    area: float  # px at 1024 x 768 in the fullest 341 x 256 window
    whole: float  # px, all that flashes at that moment
    box: Rectangle
    square: float = 0  # side of the squares of a pattern, px
    states: int = 0  # different pictures that a region shows in its worst second; 0: not counted, see `judge`

    @property
    def rate(self) -> float:
        """Flashes in the worst second."""
        return self.transitions / 2


def judge(analyser: Analyser, frames: Frames) -> list[Flash]:
    """Return what flashes more than three times in a second, the worst of each kind; empty when nothing does.

    Pictures are counted of what is small, and of what passes the limit without going on and off as one.
    """
    found: list[Flash] = []
    for kind in ("general", "red"):
        if worst := analyser.worst.get(kind):
            found.append(_measured(analyser, worst, frames))
    if not any(flash.judgement == "over" for flash in found):
        doubts = list(_doubts(analyser, frames, found))
        if any(flash.judgement in ("pattern", "fine") for flash in doubts):
            found = [flash for flash in found if flash.judgement != "small"]  # where the pattern's edge cuts a cell
        found += doubts
    return found or list(_weak(analyser))


def _measured(analyser: Analyser, worst: Worst, frames: Frames) -> Flash:
    close = _close(analyser, worst, frames).worst.get(worst.kind) if worst.area >= NEAR * t.AREA_LIMIT else None
    if close is None:  # small, or thin strokes that only tip a cell's average
        return structs.replace(_flash("small", worst), states=_states(worst, frames))
    judgement: Judgement = "small"
    square = 0.0
    if close.area >= t.AREA_LIMIT:
        square = _square(worst, frames) * analyser.scale
        judgement = "fine" if square < t.FINE else "pattern" if square < BLOCK else "over"
    is_certain = judgement != "small" and _changes_as_one(worst, frames, analyser.scale)
    states = 0 if is_certain else _states(worst, frames)
    return structs.replace(_flash(judgement, worst, square=square), area=close.area, states=states)


def _doubts(analyser: Analyser, frames: Frames, sure: list[Flash]) -> Iterator[Flash]:
    later, general = analyser.worst.get("chromatic"), analyser.worst.get("general")
    if later and later.area >= t.AREA_LIMIT:
        yield _flash("later", later)
    points = analyser.worst.get("points")
    if points is None or points.area < NEAR * t.AREA_LIMIT or (general and general.area >= points.area):
        return
    close = _close(analyser, points, frames).worst.get("general")
    if close is None or close.area < t.AREA_LIMIT:
        return
    square = _square(points, frames) * analyser.scale
    yield _flash("fine" if square < t.FINE else "pattern", points, square=square)


def _weak(analyser: Analyser) -> Iterator[Flash]:
    """Yield what flickers over the area with less contrast than a flash has: SC 2.3.2 does not say what flashes."""
    tracker, count = Tracker(WEAK_CHANGE), Count(analyser.shape)
    worst: Worst | None = None
    anything = np.ones(analyser.shape, bool)
    for time, luminance, _ in analyser.series:
        over = count.add(time, tracker.step(luminance, anything) & ~analyser.hidden)
        if over is not None and (found := analyser.moment("general", time, over, int(count.number[over].max()))):
            worst = found if worst is None or found.area > worst.area else worst
    if worst and worst.area >= t.AREA_LIMIT:
        analyser.worst["general"] = worst
        yield _flash("weak", worst)


def _flash(judgement: Judgement, worst: Worst, *, square: float = 0.0) -> Flash:
    return Flash(
        judgement=judgement, kind=worst.kind, time=worst.time, transitions=worst.transitions, area=worst.area,
        whole=worst.whole, box=worst.box, square=0.0 if isinf(square) else square,
    )  # fmt: skip


def _close(analyser: Analyser, worst: Worst, frames: Frames) -> Analyser:
    """Look at the worst place and second again, pixel by pixel."""
    box, closer = worst.box, None
    around = np.s_[max(0, box.top - MARGIN) : box.bottom + MARGIN, max(0, box.left - MARGIN) : box.right + MARGIN]
    pieces = cut_out(around)
    for time, picture in frames(worst.time - BEFORE, worst.time + AFTER):
        piece = pieces.of(picture)
        if closer is None:
            closer = Analyser(piece.shape[1], piece.shape[0], block=1, scale=analyser.scale)
        closer.add(time, piece)
        closer.forget()
    return closer or analyser


def _states(worst: Worst, frames: Frames) -> int:
    """Return how many pictures the region shows: a light that blinks has two, a text that passes by ever new ones."""
    box = worst.box
    shown = frames(worst.time - BEFORE, worst.time + AFTER)
    return len({picture[box.top : box.bottom, box.left : box.right].tobytes() for _, picture in shown})


def _changes_as_one(worst: Worst, frames: Frames, scale: float) -> bool:
    """Tell whether points grow lighter and darker with one another (or one half against the other): most, or enough.

    The thresholds are of flashes that occur concurrently; a picture that slides by changes one point after another.
    """
    box = worst.box
    points = np.s_[box.top : box.bottom : APART, box.left : box.right : APART]
    shown = frames(worst.time - BEFORE, worst.time + AFTER)
    light = np.stack([luminance_of(picture[points]) for _, picture in shown])
    course = light.reshape(len(light), -1)
    course = course[:, np.ptp(course, axis=0) >= t.LUMINANCE_CHANGE]
    if not course.size:
        return True
    about = course - course.mean(axis=0)
    about /= np.linalg.norm(about, axis=0)
    by_change = np.argsort(np.ptp(course, axis=0), kind="stable")[::-1]
    guides = by_change[np.linspace(0, len(by_change) - 1, GUIDES).astype(int)]
    together = (np.abs(about[:, guides].T @ about) >= AS_ONE).sum(axis=1).max()
    return bool(2 * together >= len(by_change) or together * (APART * scale) ** 2 >= t.AREA_LIMIT)


def _square(worst: Worst, frames: Frames) -> float:
    """Return the side of the squares (frame px) of what flashes there, from its greatest change."""
    box, before, best, size = worst.box, None, 0, float("inf")
    for _, picture in frames(worst.time - BEFORE, worst.time + AFTER):
        now = luminance_of(picture[box.top : box.bottom, box.left : box.right])
        if before is not None:
            change = np.sign(np.where(np.abs(now - before) >= t.LUMINANCE_CHANGE - t.ROUNDING, now - before, 0))
            if (count := int(np.count_nonzero(change))) > best:
                best, size = count, square_size(change.astype(np.int8))
        before = now
    return size


class Series(Struct, frozen=True, kw_only=True):
    """How light or how red a flashing region was over time, and its two extreme moments (s)."""

    times: tuple[float, ...]
    values: tuple[float, ...]
    darkest: float
    lightest: float


def series(analyser: Analyser, flash: Flash) -> Series:
    """Return the course of the region around the worst moment: the mean of the cells that change together."""
    worst = analyser.worst[flash.kind]
    is_red = flash.kind in ("red", "chromatic")
    rows = [row for row in analyser.series if worst.time - 2 * BEFORE <= row[0] <= worst.time + BEFORE]
    course: Floats = np.array([(red if is_red else light)[worst.cells] for _, light, red in rows], np.float32)
    course = course[:, : 4 * 1024]
    about: Floats = course - course.mean(axis=0, keepdims=True)
    widest = int(np.ptp(course, axis=0).argmax())
    together = np.dot(about[:, widest], about) >= 0
    values: Floats = np.compress(together, course, axis=1).mean(axis=1, dtype=np.float32)
    if is_red:
        values = values / np.float32(t.RED_SCALE)
    times = [row[0] for row in rows]
    return Series(
        times=tuple(round(time, 3) for time in times),
        values=tuple(round(float(value), 3) for value in values),
        darkest=times[int(values.argmin())],
        lightest=times[int(values.argmax())],
    )
