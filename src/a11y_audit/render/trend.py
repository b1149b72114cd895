"""Runs of a site over time: one page in both languages with charts and the tables beside them, or JSON."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from markupsafe import Markup
from msgspec import Struct

from a11y_audit.model.history import Run
from a11y_audit.model.text import Language, writable
from a11y_audit.model.trend import Indicator, Point, Series, Trend
from a11y_audit.render.addresses import address
from a11y_audit.render.charts import Chart, Spark, columns, spark
from a11y_audit.render.environment import as_json, asset, content_security_policy, environment
from a11y_audit.render.safe import shown
from a11y_audit.render.words import LANGUAGES, text

SCHEMA = "a11y-audit-trend/1"
# Stacks of the chart of verdicts: several bases share a stack, since an eye tells five apart, not nine.
STACKS = {
    "met": ("met", "absent"),
    "none": ("nothing-found", "nothing-applicable", "partly-tested"),
    "open": ("person", "not-tested"),
    "review": ("review",),
    "failed": ("failures",),
}


class Figure(Struct, frozen=True, kw_only=True):
    """One chart."""

    id: str
    chart: Chart
    legend: tuple[str, ...] = ()


class Row(Struct, frozen=True, kw_only=True):
    """One criterion, provision or part of the site."""

    series: Series
    spark: Spark
    first: int | None
    latest: int | None
    change: int | None  # against the run before


class IndicatorRow(Struct, frozen=True, kw_only=True):
    """One indicator with its values as they are shown."""

    indicator: Indicator
    latest: tuple[int, int | None] | None
    before: tuple[int, int | None] | None
    spark: Spark


def to_json(trend: Trend) -> bytes:
    """Return the trend as indented UTF-8 JSON."""
    document = {"schema": SCHEMA, **msgspec.to_builtins(trend)}
    return msgspec.json.format(msgspec.json.encode(document, order="deterministic"), indent=2) + b"\n"


def to_html(trend: Trend, runs: Sequence[Run], language: Language) -> bytes:
    """Return the trend of these runs as one page that loads nothing; the reader meets `language` first."""
    style, script = asset("trend/trend.css"), asset("trend/trend.js")
    titles = {code: f"{text('trend.title', code)} {shown(trend.site)}".strip() for code in LANGUAGES}
    engine = environment(percent=percent, signed=signed, values=_values, words=text)
    page = engine.get_template("trend/trend.html.j2").render(
        trend=trend, runs=runs, points=trend.points, latest=trend.points[-1], first=trend.points[0],
        before=trend.points[-2] if len(trend.points) > 1 else None, figures=_figures(trend.points),
        stacks=tuple(reversed(STACKS)), stacked=[_stacked(point) for point in trend.points],
        criteria=[_row(series) for series in trend.criteria], provisions=[_row(series) for series in trend.provisions],
        groups=[_row(series) for series in trend.groups], indicators=[_indicator(found) for found in trend.indicators],
        sampled=[(address(page.url, trend.site).label, page.reason) for page in trend.sample.pages],
        language=language, titles=titles, style=Markup(style), script=Markup(script), titles_json=as_json(titles),
        policy=content_security_policy(style, script),
    )  # fmt: skip
    return writable(page).encode("utf-8")


def percent(part: int, whole: int) -> str:
    """Return a part in whole per cent; never 100 while something is missing, never 0 while there is something."""
    if not whole:
        return "–"
    if part in (0, whole):
        return "100%" if part else "0%"
    return f"{min(99, max(1, round(100 * part / whole)))}%"


def signed(change: int) -> str:
    """Return a change with its sign."""
    return f"+{change:,}" if change > 0 else f"−{-change:,}" if change < 0 else "0"


def _figures(points: Sequence[Point]) -> tuple[Figure, ...]:
    days = [point.started[:10] for point in points]
    labels = [f"{day} #{point.number}" if days.count(day) > 1 else day for day, point in zip(days, points, strict=True)]
    changes = [point.changes for point in points]
    stacked = [[(kind, stack[kind]) for kind in STACKS] for stack in map(_stacked, points)]
    made = [
        Figure(id="failures", chart=columns(labels, [[("failed", point.failed)] for point in points])),
        Figure(id="review", chart=columns(labels, [[("review", point.cant_tell)] for point in points])),
        Figure(id="verdicts", chart=columns(labels, stacked), legend=tuple(reversed(STACKS))),
    ]
    if any(changes):
        # The first run has none to compare with: no column, and no nought either.
        new = [[("new", found.new)] if found else None for found in changes]
        fixed = [found.fixed if found else None for found in changes]
        made.insert(2, Figure(id="changes", chart=columns(labels, new, fixed), legend=("new", "fixed")))
    return tuple(made)


def _stacked(point: Point) -> dict[str, int]:
    return {stack: sum(point.shares.get(kind, 0) for kind in kinds) for stack, kinds in STACKS.items()}


def _row(series: Series) -> Row:
    values = series.values
    latest, before = values[-1], values[-2] if len(values) > 1 else None
    return Row(
        series=series, spark=spark(values), first=values[0], latest=latest,
        change=latest - before if latest is not None and before is not None else None,
    )  # fmt: skip


def _indicator(indicator: Indicator) -> IndicatorRow:
    pairs = [_pair(indicator, nth) for nth in range(len(indicator.values))]
    shares = [
        None if pair is None else pair[0] if pair[1] is None else round(1000 * pair[0] / pair[1]) if pair[1] else None
        for pair in pairs
    ]
    return IndicatorRow(
        indicator=indicator, latest=pairs[-1], before=pairs[-2] if len(pairs) > 1 else None, spark=spark(shares)
    )


def _pair(indicator: Indicator, nth: int) -> tuple[int, int | None] | None:
    value = indicator.values[nth]
    whole = indicator.wholes[nth] if indicator.wholes else None
    return None if value is None else (value, whole)


def _values(values: Sequence[int | None], wholes: Sequence[int | None] = ()) -> str:
    """Return the values of all runs, the oldest first; a whole after a stroke."""
    parts = [
        "–" if value is None else f"{value:,}" if not wholes else f"{value:,}/{wholes[nth]:,}"
        for nth, value in enumerate(values)
    ]
    return " · ".join(parts)
