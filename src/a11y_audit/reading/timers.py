"""Timers of a page's own scripts that take its visitor away, read from the source as sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from math import prod
from typing import NamedTuple

from a11y_audit.reading.inline_scripts import arguments, body_of, inline_codes, starts_alone

_TIMER = re.compile(r"\bset(?:Timeout|Interval)\s*\(")
_NUMBER = re.compile(r"[\d\s*._]+")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_LEAVES = re.compile(
    r"\blocation\s*(?:=(?!=)|\.\s*(?:href\s*=(?!=)|assign\s*\(|replace\s*\(|reload\s*\())"
    r"|\.submit\s*\(|log_?out|sign_?out|session_?(?:expire|time_?out|end)",
    re.I,
)
_COUNTS_DOWN = re.compile(r"\b([A-Za-z_$][\w$]*)\s*(?:--|-=\s*1\b|=\s*\1\s*-\s*1\b)|--\s*([A-Za-z_$][\w$]*)")
MOST_TIMERS = 50  # of a script; more are read by nobody


class TimeLimit(NamedTuple):
    """A timer that takes the visitor away: after how many seconds, and whether it starts with the page."""

    seconds: float
    alone: bool


def leaving_timers(source: str) -> Iterator[TimeLimit]:
    """Yield each timer in inline scripts whose code leaves the page, loads it anew, sends a form or ends the session.

    Timers whose time is not written as a number are left out; one that counts down lasts as long as it counts.
    """
    if _TIMER.search(source) is None:
        return
    codes = list(inline_codes(source))
    whole = "\n".join(codes)  # one script names what another holds
    for plain in codes:
        for timer in islice(_TIMER.finditer(plain), MOST_TIMERS):
            said = arguments(plain, timer.end())
            period = _seconds(said[1], whole) if len(said) > 1 else None
            body = body_of(said[0], whole) if said else ""
            if period is not None and _LEAVES.search(body):
                yield TimeLimit(period * _steps(body, whole), starts_alone(plain, timer.start()))


def _steps(body: str, code: str) -> float:
    """Return how often a timer runs before it acts: 1, or what a name that it counts down begins with."""
    counted = _COUNTS_DOWN.search(body)
    if counted is None:
        return 1
    begun = re.search(rf"\b{re.escape(counted[1] or counted[2])}\s*=\s*(\d+)\b", code)
    return max(float(begun[1]), 1) if begun else 1


def _seconds(written: str, code: str) -> float | None:
    """Return a time in milliseconds, a number, a product or the name of one, as seconds; None for anything else."""
    written = written.strip()
    if _NAME.fullmatch(written):
        named = re.search(rf"\b{re.escape(written)}\s*=\s*([\d\s*._]+)", code)
        written = named[1] if named else ""
    if not _NUMBER.fullmatch(written):
        return None
    try:
        return prod(float(part.replace("_", "")) for part in written.split("*")) / 1000
    except ValueError:
        return None
