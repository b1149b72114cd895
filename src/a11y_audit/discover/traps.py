"""Addresses that a site makes without end: calendars, parameters, loops in paths, tokens."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote, unquote_plus

from .shortkey import short_key
from .skips import SkipReason
from .url import parse

# Our own measures. Limits count characters a person would read: an Arabic letter is six characters when escaped.
MAX_LENGTH = 2_000  # characters, decoded
MAX_PATH_DEPTH = 15  # segments
MAX_SEGMENT_REPEATS = 2  # /ar/x/ar/x/ar is a link resolved against the wrong base
PARAMETER_BUDGET = 50  # addresses that share path and parameter names
TOKEN_BUDGET = 50  # addresses that differ only in a session id or other long token of the path
CALENDAR_BUDGET = 12  # views of one calendar: a year of months
MAX_FAMILIES = 20_000  # families whose use is counted; later ones pass, the page limit still holds them

_DIGITS = re.compile(r"\d+")
_CALENDAR_WORD = re.compile(r"calend[ae]r|\bevents?\b|تقويم|رزنامة|روزنامة|فعاليات|مناسبات", re.IGNORECASE)
_YEAR = re.compile(r"1[34]\d\d|1[89]\d\d|2\d\d\d")  # Hijri and Gregorian
_DAY_OR_MONTH = re.compile(r"\d{1,2}")
_DATE = re.compile(  # 2026-11, 1448-05-20, 20261105, 5-11-2026, 11.2026
    r"[12]\d{3}(?:[\-_.]\d{1,2}){1,2}|[12]\d{3}(?:0[1-9]|1[0-2])(?:[0-3]\d)?|(?:\d{1,2}[\-_.]){1,2}[12]\d{3}"
)
_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEAR_NAMES = frozenset({"year", "yr", "y", "cal_year", "السنة", "سنة", "العام"})
_MONTH_NAMES = frozenset({"month", "mon", "m", "cal_month", "week", "day", "الشهر", "شهر", "الأسبوع", "اليوم"})
_TOKEN = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{24,}|(?:session|sess|sid|token)(?:id)?[=_\-].+",
    re.IGNORECASE,
)


class Traps:
    """Recognises trap-like addresses; remembers how often each family was let through, so order matters.

    Ask once for each address that is new, in a fixed order, and answers are reproducible.
    """

    def __init__(self) -> None:
        self._used: Counter[bytes] = Counter()

    def verdict(self, identity: str) -> SkipReason | None:
        """Why this address looks like one of endlessly many, or None. Takes the identity of an http(s) or file URL."""
        if len(unquote(identity)) > MAX_LENGTH:
            return SkipReason.TRAP_LENGTH
        segments, parameters = _parts(identity)
        if len(segments) > MAX_PATH_DEPTH or _repeats(segments) > MAX_SEGMENT_REPEATS:
            return SkipReason.TRAP_PATH
        host = parse(identity).authority
        names = sorted(name for name, _ in parameters)
        if _is_calendar_view(segments, parameters):
            shape = [_DIGITS.sub("0", segment) for segment in segments]
            return None if self._within(CALENDAR_BUDGET, host, shape, names) else SkipReason.TRAP_CALENDAR
        shape = ["{token}" if _TOKEN.fullmatch(segment) else segment for segment in segments]
        if shape != segments:
            return None if self._within(TOKEN_BUDGET, host, shape, names) else SkipReason.TRAP_SESSION
        if names and not self._within(PARAMETER_BUDGET, host, segments, names):
            return SkipReason.TRAP_PARAMETERS
        return None

    def _within(self, budget: int, host: str, shape: list[str], names: list[str]) -> bool:
        family = short_key("\n".join([host, "/".join(shape), *names]))
        if family not in self._used and len(self._used) >= MAX_FAMILIES:
            return True
        if self._used[family] >= budget:
            return False
        self._used[family] += 1
        return True


def _parts(identity: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Segments and parameters, decoded, digits in ASCII; a route in the fragment counts as a longer path."""
    address = parse(identity)
    route, _, route_query = address.route.lstrip("!").partition("?")
    segments = [_plain(segment) for segment in f"{address.path}/{route}".split("/") if segment]
    pairs = [part.partition("=") for part in f"{address.query}&{route_query}".split("&") if part]
    return segments, [(_plain(name), _plain(value)) for name, _, value in pairs]


def _plain(text: str) -> str:
    return unquote_plus(text).translate(_ASCII_DIGITS)


def _repeats(segments: list[str]) -> int:
    return max(Counter(segment for segment in segments if not segment.isdigit()).values(), default=0)


def _is_calendar_view(segments: list[str], parameters: list[tuple[str, str]]) -> bool:
    """A page about a span of days, not one that merely has a date in its address, as news have."""
    has_year = any(name.lower() in _YEAR_NAMES and _YEAR.fullmatch(value) for name, value in parameters)
    has_month = any(name.lower() in _MONTH_NAMES and _DAY_OR_MONTH.fullmatch(value) for name, value in parameters)
    if has_year and has_month:
        return True
    words = " ".join([*segments, *(name for name, _ in parameters)])
    if not _CALENDAR_WORD.search(words):
        return False
    dated = has_year or has_month or any(_DATE.fullmatch(value) for _, value in parameters)
    return dated or _ends_in_a_date(segments)


def _ends_in_a_date(segments: list[str]) -> bool:
    if not segments:
        return False
    last = segments[-1]
    if _DATE.fullmatch(last) or _YEAR.fullmatch(last):
        return True
    return bool(_DAY_OR_MONTH.fullmatch(last)) and any(_YEAR.fullmatch(segment) for segment in segments[-3:-1])
