"""Charts as figures of rectangles and lines, worked out here so that a template only writes them down.

The words of a chart stand beside the drawing as text of the page, where they keep their size on a phone and anybody's
style sheet reaches them. A drawing without words is mirrored by the style sheet for readers from right to left.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

WIDTH, HEIGHT = 600, 180  # units of the view box; it is stretched to the room that there is
DATED = 5  # dates beside each other that have room; of more, the first and the last are shown
NUMBERED = 12  # columns that have room for a number each
_SPARK_WIDTH, _SPARK_HEIGHT, _SPARK_EDGE = 120, 28, 4


class Bar(Struct, frozen=True):
    """A rectangle; `kind` names its colour."""

    kind: str
    x: float
    y: float
    width: float
    height: float


class Chart(Struct, frozen=True, kw_only=True):
    """One drawing, and the words around it."""

    width: int = WIDTH
    height: int = HEIGHT
    bars: tuple[Bar, ...]
    grid: tuple[float, ...]  # heights of the lines across, the uppermost first
    marks: tuple[int, ...]  # what they stand for
    zero: float  # height of the base line
    labels: tuple[str, ...]  # under the columns: all of them, or the first and the last
    has_all_labels: bool
    above: tuple[int | None, ...] = ()  # numbers over the columns, when there is room
    below: tuple[int | None, ...] = ()


class Spark(Struct, frozen=True, kw_only=True):
    """A line without axes; points as SVG writes them, in stretches without a gap."""

    width: int = _SPARK_WIDTH
    height: int = _SPARK_HEIGHT
    lines: tuple[str, ...]
    last: tuple[float, float] | None


def columns(
    labels: Sequence[str], up: Sequence[Sequence[tuple[str, int]] | None], down: Sequence[int | None] | None = None, *,
    down_kind: str = "fixed",
) -> Chart:  # fmt: skip
    """Return columns over a base line, stacked from (kind, value), and with `down` others below it.

    None has nothing to say, not even nought.
    """
    stacks = [stack or () for stack in up]
    lows = list(down) if down else [None] * len(labels)
    highest = max((sum(value for _, value in stack) for stack in stacks), default=0)
    lowest = max((low or 0 for low in lows), default=0)
    step = _step(highest + lowest)
    top, bottom = max(step, -(-highest // step) * step), -(-lowest // step) * step
    scale = HEIGHT / (top + bottom)
    zero = top * scale
    slot = WIDTH / max(1, len(labels))
    width = min(60.0, slot * 0.6)
    bars: list[Bar] = []
    for nth, (stack, low) in enumerate(zip(stacks, lows, strict=True)):
        x, height = slot * (nth + 0.5) - width / 2, 0.0
        for kind, value in stack:
            height += value * scale
            if value:
                bars.append(Bar(kind, _r(x), _r(zero - height), _r(width), _r(value * scale)))
        if low:
            bars.append(Bar(down_kind, _r(x), _r(zero), _r(width), _r(low * scale)))
    is_numbered = len(labels) <= NUMBERED and all(len(stack) <= 1 for stack in stacks)
    marks = range(top, -bottom - 1, -step)
    return Chart(
        bars=tuple(bars), grid=tuple(_r(zero - mark * scale) for mark in marks), marks=tuple(map(abs, marks)),
        zero=_r(zero), labels=tuple(labels) if len(labels) <= DATED else (labels[0], labels[-1]),
        has_all_labels=len(labels) <= DATED,
        above=tuple(None if s is None else sum(value for _, value in s) for s in up) if is_numbered else (),
        below=tuple(lows) if is_numbered and down else (),
    )  # fmt: skip


def spark(values: Sequence[int | None]) -> Spark:
    """Return a small line through the values; where there is none it is broken."""
    known = [value for value in values if value is not None]
    highest = max(known, default=0) or 1
    step = (_SPARK_WIDTH - 2 * _SPARK_EDGE) / max(1, len(values) - 1)
    lines: list[list[tuple[float, float]]] = [[]]
    for nth, value in enumerate(values):
        if value is None:
            lines.append([])
            continue
        y = _SPARK_HEIGHT - _SPARK_EDGE - value / highest * (_SPARK_HEIGHT - 2 * _SPARK_EDGE)
        lines[-1].append((_r(_SPARK_EDGE + nth * step), _r(y)))
    points = [point for line in lines for point in line]
    return Spark(
        lines=tuple(" ".join(f"{x:g},{y:g}" for x, y in line) for line in lines if len(line) > 1),
        last=points[-1] if points and values[-1] is not None else None,
    )


def _step(highest: int) -> int:
    """The distance of lines, 1, 2 or 5 times a power of ten, so that there are at most six or so."""
    step = 1
    while highest / step > 5:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step


def _r(number: float) -> float:
    return round(number, 1)
