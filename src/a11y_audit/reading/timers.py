"""Timers of a page's own scripts that take its visitor away, read from the source as sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from math import prod

# What begins and never ends runs to the end, so that no source is read twice.
_SCRIPT = re.compile(r"<script\b([^<>]*)>(.*?)(?:</script|\Z)", re.S | re.I)
_NOT_CODE = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?(?!text/javascript|application/javascript|module)[\w/+-]", re.I)
_TIMER = re.compile(r"\bset(?:Timeout|Interval)\s*\(")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|(?<![:\"'\\])//[^\n]*", re.S)
_NUMBER = re.compile(r"[\d\s*._]+")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_LEAVES = re.compile(
    r"\blocation\s*(?:=(?!=)|\.\s*(?:href\s*=(?!=)|assign\s*\(|replace\s*\(|reload\s*\())"
    r"|\.submit\s*\(|log_?out|sign_?out|session_?(?:expire|time_?out|end)",
    re.I,
)
_OPEN, _CLOSE, _QUOTES = "([{", ")]}", "\"'`"
REACH = 4000  # characters of code that one call or function is read to
LONGEST = 200_000  # characters of a script that are read
MOST_TIMERS = 50  # of a script; more are read by nobody


def leaving_timers(source: str) -> Iterator[float]:
    """Yield the seconds of each timer in inline scripts whose code goes to another page, loads this one anew, sends a
    form or ends the session. Timers whose time is not written as a number are left out."""
    if _TIMER.search(source) is None:
        return
    for match in _SCRIPT.finditer(source):
        attributes, code = match.groups()
        if _NOT_CODE.search(attributes):
            continue
        plain = _COMMENT.sub(" ", code)[:LONGEST]
        for timer in islice(_TIMER.finditer(plain), MOST_TIMERS):
            said = _arguments(plain, timer.end())
            seconds = _seconds(said[1], plain) if len(said) > 1 else None
            if seconds is not None and _LEAVES.search(_body(said[0], plain)):
                yield seconds


def _arguments(code: str, start: int) -> list[str]:
    """Return the arguments of a call as written, none when its end is not found."""
    depth, quote, begun = 0, "", start
    found: list[str] = []
    at = start
    while at < min(len(code), start + REACH):
        char = code[at]
        if quote:
            if char == "\\":
                at += 1
            elif char == quote:
                quote = ""
        elif char in _QUOTES:
            quote = char
        elif char in _OPEN:
            depth += 1
        elif char in _CLOSE and depth:
            depth -= 1
        elif char in _CLOSE or (char == "," and not depth):
            found.append(code[begun:at])
            begun = at + 1
            if char in _CLOSE:
                return found
        at += 1
    return []


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


def _body(written: str, code: str) -> str:
    """Return the code that a timer runs: as written, or of the function that is named."""
    name = written.strip()
    if not _NAME.fullmatch(name):
        return written
    called = re.escape(name)
    defined = re.search(rf"\bfunction\s+{called}\s*\([^)]{{0,200}}\)\s*\{{|\b{called}\s*=[^;{{]{{0,200}}\{{", code)
    return f"{name} {''.join(_arguments(code, defined.end()))}" if defined else name
