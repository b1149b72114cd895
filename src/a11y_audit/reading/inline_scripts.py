"""The code of a page's own scripts, read from the source as sent: what runs at once, and what a call is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice

# What begins and never ends runs to the end, so that no source is read twice.
_SCRIPT = re.compile(r"<script\b([^<>]*)>(.*?)(?:</script|\Z)", re.S | re.I)
_NOT_CODE = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?(?!text/javascript|application/javascript|module)[\w/+-]", re.I)
_ONLOAD = re.compile(r"<body\b[^<>]*?\sonload\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.S | re.I)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|(?<![:\"'\\])//[^\n]*", re.S)
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
# What opens code that runs as soon as the page is there, without anybody's doing.
_AT_ONCE = re.compile(
    r"(?:\bonload\s*=|['\"](?:load|DOMContentLoaded)['\"]\s*,|\$\s*\(|\bready\s*\(|[;}\s!]\(|^\()\s*(?:async\s+)?"
    r"(?:function\s*\w*\s*\([^()]*\)|\([^()]*\)\s*=>)\s*$"
)
_FUNCTION = re.compile(r"\bfunction\s+([A-Za-z_$][\w$]*)\s*\([^)]{0,200}\)\s*\{")
_OPEN, _CLOSE, _QUOTES = "([{", ")]}", "\"'`"
REACH_BACK = 80  # characters before a brace that say whose it is
REACH = 4000  # characters of code that one call or function is read to
MOST_DEEDS = 20  # places of a script that are looked at
LONGEST = 200_000  # characters of a script that are read


def inline_codes(source: str) -> Iterator[str]:
    """Yield the code of inline scripts without comments, and what the body is told to run when the page is there."""
    scripts = [code for attributes, code in _SCRIPT.findall(source) if not _NOT_CODE.search(attributes)]
    scripts += [unescape(double or single) for double, single in _ONLOAD.findall(source)]
    yield from (_COMMENT.sub(" ", code)[:LONGEST] for code in scripts)


def starts_alone(code: str, end: int) -> bool:
    """Tell whether code at a place runs when the page loads: it is in no function, or in one that runs at once."""
    around: list[bool] = []
    quote, at = "", 0
    while at < end:
        char = code[at]
        if quote:
            at += char == "\\"
            quote = "" if char == quote else quote
        elif char in _QUOTES:
            quote = char
        elif char == "{":
            around.append(bool(_AT_ONCE.search(code[max(at - REACH_BACK, 0) : at])))
        elif char == "}" and around:
            around.pop()
        at += 1
    return all(around)


def runs_at_once(source: str, deed: re.Pattern[str]) -> str:
    """Return the code of the first deed that inline scripts do as the page loads, themselves or in a function that
    they call by its name then; "" for none."""
    if deed.search(source) is None:
        return ""
    codes = list(inline_codes(source))
    for code in codes:
        for found in islice(deed.finditer(code), MOST_DEEDS):
            if starts_alone(code, found.start()) or _is_called_at_once(codes, code, found.start()):
                return code[found.start() : found.start() + REACH_BACK].split(";")[0].strip()
    return ""


def _is_called_at_once(codes: list[str], code: str, place: int) -> bool:
    """Tell whether a function around a place has a name by which it is called as the page loads."""
    for made in islice(_FUNCTION.finditer(code[:place]), MOST_DEEDS):
        if place >= made.end() + len("".join(arguments(code, made.end()))) + 1:  # it ends before
            continue
        name = re.escape(made[1])
        call = re.compile(rf"(?<!function )\b{name}\s*\(|\bonload\s*=\s*{name}\b")
        places = ((one, found.start()) for one in codes for found in islice(call.finditer(one), MOST_DEEDS))
        if any(starts_alone(one, at) for one, at in places):
            return True
    return False


def arguments(code: str, start: int) -> list[str]:
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


def body_of(written: str, code: str) -> str:
    """Return the code that a timer runs: as written, or of the function that is named."""
    name = written.strip()
    if not _NAME.fullmatch(name):
        return written
    called = re.escape(name)
    defined = re.search(rf"\bfunction\s+{called}\s*\([^)]{{0,200}}\)\s*\{{|\b{called}\s*=[^;{{]{{0,200}}\{{", code)
    return f"{name} {''.join(arguments(code, defined.end()))}" if defined else name
