"""What a page's own scripts do by themselves, after a time or as it loads, read from the source as sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from math import prod

# What begins and never ends runs to the end, so that no source is read twice.
_SCRIPT = re.compile(r"<script\b([^<>]*)>(.*?)(?:</script|\Z)", re.S | re.I)
_NOT_CODE = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?(?!text/javascript|application/javascript|module)[\w/+-]", re.I)
_TIMER = re.compile(r"\bset(?:Timeout|Interval)\s*\(")
_LOADED = re.compile(
    r"\bonload\s*=(?!=)\s*(?P<set>[A-Za-z_$][\w$]*\b|(?:async\s+)?function\b|\()"
    r"|\baddEventListener\s*\(\s*[\"'](?:load|DOMContentLoaded|pageshow)[\"']\s*,|\.ready\s*\(|\$\s*\(\s*(?=function\b|\()"
)
_GOES = re.compile(
    r"\blocation\s*(?:=(?!=)|\.\s*(?:href\s*=(?!=)|assign\s*\(|replace\s*\(|reload\s*\())|\.submit\s*\(|\bwindow\s*\.\s*open\s*\(",
    re.I,
)
_DEFINED = re.compile(
    r"\bfunction\s+([A-Za-z_$][\w$]*)\s*\([^)]{0,200}\)\s*\{"
    r"|\b([A-Za-z_$][\w$]*)\s*=\s*(?:async\s*)?(?:function\b[^{;]{0,200}|\([^)]{0,200}\)\s*=>\s*)\{"
)
_CONDITION = re.compile(r"\b(?:if|switch|return)\b|\?|&&|\|\|")
_FUNCTION = re.compile(r"\bfunction\b[^{};]{0,200}\{|=>\s*\{|=>[^;,)}]*")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|(?<![:\"'\\])//[^\n]*", re.S)
_NUMBER = re.compile(r"[\d\s*._]+")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_LEAVES = re.compile(
    r"\blocation\s*(?:=(?!=)|\.\s*(?:href\s*=(?!=)|assign\s*\(|replace\s*\(|reload\s*\())"
    r"|\.submit\s*\(|log_?out|sign_?out|session_?(?:expire|time_?out|end)",
    re.I,
)
_CALL = re.compile(r"(?<![\w$.])([A-Za-z_$][\w$]*)\s*\(")
_OPEN, _CLOSE, _QUOTES = "([{", ")]}", "\"'`"
REACH = 4000  # characters of code that one call or function is read to
LONGEST = 200_000  # characters of a script that are read
MOST_FUNCTIONS = 1000  # of a script
MOST_CALLS = 5  # of functions by what runs as the page loads
MOST_TIMERS = 50  # of a script; more are read by nobody


def leaving_timers(source: str) -> Iterator[tuple[float, bool]]:
    """Yield the seconds of each timer in inline scripts whose code goes to another page, loads this one anew, sends a
    form or ends the session, and whether it is set as the page loads, outside of all functions. Timers whose time is
    not written as a number are left out."""
    if _TIMER.search(source) is None:
        return
    for plain in _scripts(source):
        for timer in islice(_TIMER.finditer(plain), MOST_TIMERS):
            said = _arguments(plain, timer.end())
            seconds = _seconds(said[1], plain) if len(said) > 1 else None
            if seconds is not None and _LEAVES.search(_body(said[0], plain)):
                yield seconds, plain.count("{", 0, timer.start()) == plain.count("}", 0, timer.start())


def loading_code(source: str, called: str = "") -> Iterator[str]:
    """Yield the code of inline scripts that runs once the page has loaded; `called` is what <body onload> calls.

    Functions within it wait for something else, such as a click.
    """
    for code, whole in _loading(source, called):
        own = _at_once(code)
        yield own
        for name in islice(dict.fromkeys(_CALL.findall(own)), MOST_CALLS):
            yield _at_once(_body(name, whole))


def leaves_when(code: str, source: str) -> bool:
    """Tell whether code, or a function of the page that it calls, goes elsewhere, sends a form or opens a window.

    Code with a condition may do so for another button of the mouse, or after a test, and is not told of.
    """
    if _CONDITION.search(code):
        return False
    return _GOES.search(code) is not None or not _leaving_functions(source).isdisjoint(_CALL.findall(code))


@lru_cache(maxsize=4)  # a page may have the same attribute on each row of a list
def _leaving_functions(source: str) -> frozenset[str]:
    """Return the names of a page's functions that leave it without a condition."""
    if _GOES.search(source) is None:
        return frozenset()
    found: set[str] = set()
    for plain in _scripts(source):
        for match in islice(_DEFINED.finditer(plain), MOST_FUNCTIONS):
            done = _at_once("".join(_arguments(plain, match.end())))
            if _GOES.search(done) and not _CONDITION.search(done):
                found.add(match[1] or match[2])
    return frozenset(found)


def heard_code(source: str, events: str) -> Iterator[str]:
    """Yield the code that inline scripts add as listeners to one of some events, written "a|b"."""
    added = re.compile(rf"\baddEventListener\s*\(\s*[\"'](?:{events})[\"']\s*,|\.on(?:{events})\s*=(?!=)\s*")
    for plain in _scripts(source):
        for match in islice(added.finditer(plain), MOST_TIMERS):
            if match.group().endswith(","):
                said = _arguments(plain, match.end())
            else:  # a function's name, or a function up to the end of its first block
                rest = plain[match.end() : match.end() + REACH]
                name = _NAME.match(rest)
                said = [name[0] if name and name[0] not in ("function", "async") else rest.partition("}")[0]]
            if said:
                yield _at_once(_body(said[0], plain))


def _at_once(code: str) -> str:
    """Leave out of a function what stands in functions of its own."""
    outer = re.match(r"\s*(?:async\s+)?(?:function\b[^{]*\{|\([^)]*\)\s*=>\s*\{?)", code)
    rest, kept = code[outer.end() :] if outer else code, ""
    while found := _FUNCTION.search(rest):
        kept += rest[: found.start()]
        depth, at = (1 if found.group().endswith("{") else 0), found.end()
        while depth and at < len(rest):
            depth += (rest[at] == "{") - (rest[at] == "}")
            at += 1
        rest = rest[at:]
    return kept + rest


def _loading(source: str, called: str) -> Iterator[tuple[str, str]]:
    """Yield the code that runs once the page has loaded, each with the script that it stands in."""
    for plain in _scripts(source):
        for name in _NAME.findall(called):
            yield _body(name, plain), plain
        for match in islice(_LOADED.finditer(plain), MOST_CALLS):
            written = match["set"]
            if written and _NAME.fullmatch(written) and not written.startswith(("function", "async")):
                yield _body(written, plain), plain
                continue
            start = match.start("set") if written else match.end()
            said = _arguments(plain, start)
            yield (_body(said[0], plain) if said else plain[start : start + REACH].partition("\n}")[0]), plain


def _scripts(source: str) -> Iterator[str]:
    """Yield the code of each inline script without its comments."""
    for match in _SCRIPT.finditer(source):
        attributes, code = match.groups()
        if not _NOT_CODE.search(attributes):
            yield _COMMENT.sub(" ", code)[:LONGEST]


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
