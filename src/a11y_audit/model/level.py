"""The levels of WCAG's criteria, and of an audit."""

from __future__ import annotations

from typing import Literal, get_args

Level = Literal["A", "AA", "AAA"]

LEVELS: tuple[Level, ...] = get_args(Level)  # the least strict first


def up_to(level: Level) -> tuple[Level, ...]:
    """Return the levels that an audit at this one looks at."""
    return LEVELS[: LEVELS.index(level) + 1]
