"""How light a flashing region was over time, drawn small beside its sentence; its numbers stand beside it as text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from a11y_audit.model.finding import Value
from a11y_audit.render.markup import translated

WIDTH, HEIGHT, EDGE = 240, 48, 4  # units of the view box
_PAIR = re.compile(r"(\d+(?:\.\d+)?(?:e-?\d+)?):(\d(?:\.\d+)?(?:e-?\d+)?)")
_DRAWING = Markup(
    '<svg class="course" viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">'
    '<path class="base" d="M0 {bottom}H{width}"/><polyline points="{points}"/></svg>'
)


def course(values: Mapping[str, Value]) -> Markup:
    """Return the chart of a finding whose values hold a course ("seconds:light seconds:light …"), else nothing."""
    pairs = [(float(time), float(light)) for time, light in _PAIR.findall(str(values.get("course", "")))]
    if len(pairs) < 2 or pairs[-1][0] <= pairs[0][0]:
        return Markup("")
    start, end = pairs[0][0], pairs[-1][0]
    lights = [min(1.0, light) for _, light in pairs]
    drawing = _DRAWING.format(width=WIDTH, height=HEIGHT, bottom=HEIGHT - EDGE, points=_steps(pairs, start, end))
    span = Markup('<bdi dir="ltr">{:.1f}–{:.1f}</bdi>').format(start, end)
    light = Markup('<bdi dir="ltr">{:.2f}–{:.2f}</bdi>').format(min(lights), max(lights))
    return Markup(" ").join(
        (
            drawing,
            Markup('<span class="pair">{} {}</span>').format(translated("ui.course-time"), span),
            Markup('<span class="pair">{} {}</span>').format(translated("ui.course-light"), light),
        )
    )


def _steps(pairs: list[tuple[float, float]], start: float, end: float) -> str:
    """A frame stands until the next one: a line of steps, not of slopes."""
    points: list[str] = []
    before = None
    for time, light in pairs:
        x = round((time - start) / (end - start) * WIDTH, 1)
        y = round(HEIGHT - EDGE - min(1.0, light) * (HEIGHT - 2 * EDGE), 1)
        if before is not None:
            points.append(f"{x:g},{before:g}")
        points.append(f"{x:g},{y:g}")
        before = y
    return " ".join(points)
