"""The indicators of the periodic report, for the policy's provisions 10.19 and section 16.

Plain counts and parts of a whole; there is no score. Each says what a machine and people found, never that a site
conforms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from a11y_audit.model.trend import Indicator, Point

Number = Callable[[Point], int | None]


class _Kind(NamedTuple):
    id: str
    provisions: tuple[str, ...]
    value: Number
    whole: Number | None = None


def _language(code: str, nth: int) -> Number:
    def number(point: Point) -> int | None:
        if code not in point.languages:
            return None
        pages, failing = point.languages[code]
        return pages - failing if nth == 0 else pages

    return number


_KINDS = (
    _Kind("answered", ("CXP-16.3",), lambda p: p.pages, lambda p: p.pages + p.not_audited),
    _Kind("clear-pages", ("CXP-10.19", "CXP-16.3"), lambda p: p.pages - p.pages_failing, lambda p: p.pages),
    _Kind("clear-arabic", ("CXP-10.19", "CXP-16.6"), _language("ar", 0), _language("ar", 1)),
    _Kind("clear-english", ("CXP-10.19", "CXP-16.6"), _language("en", 0), _language("en", 1)),
    _Kind("criteria-failing", ("CXP-10.19", "CXP-16.6"), lambda p: p.shares.get("failures", 0), lambda p: p.criteria),
    _Kind("failures", ("CXP-10.19", "CXP-16.9"), lambda p: p.failed),
    _Kind("serious", ("CXP-16.6", "CXP-16.9"), lambda p: p.serious),
    _Kind("new", ("CXP-10.19", "CXP-16.10"), lambda p: p.changes.new if p.changes else None),
    _Kind("fixed", ("CXP-10.19", "CXP-16.10"), lambda p: p.changes.fixed if p.changes else None),
    _Kind("decided", ("CXP-16.10", "CXP-16.12"), lambda p: p.decided, lambda p: p.criteria),
)


def over(points: Sequence[Point]) -> tuple[Indicator, ...]:
    """Return every indicator with its value in each run; one that no run has a value for is left out."""
    made = [
        Indicator(
            id=kind.id, provisions=kind.provisions, values=tuple(kind.value(point) for point in points),
            wholes=tuple(kind.whole(point) for point in points) if kind.whole else (),
        )
        for kind in _KINDS
    ]  # fmt: skip
    return tuple(found for found in made if any(value is not None for value in found.values))
