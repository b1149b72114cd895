"""What a handler's code does: whether it leaves the page, itself or in a function of the page that it calls by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from a11y_audit.reading.inline_scripts import REACH, arguments, body_of, inline_codes

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
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_CALL = re.compile(r"(?<![\w$.])([A-Za-z_$][\w$]*)\s*\(")
MOST_FUNCTIONS = 1000  # of a script
MOST_LISTENERS = 50  # of a script; more are read by nobody


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
    for plain in inline_codes(source):
        for match in islice(_DEFINED.finditer(plain), MOST_FUNCTIONS):
            done = _at_once("".join(arguments(plain, match.end())))
            if _GOES.search(done) and not _CONDITION.search(done):
                found.add(match[1] or match[2])
    return frozenset(found)


def heard_code(source: str, events: str) -> Iterator[str]:
    """Yield the code that inline scripts add as listeners to one of some events, written "a|b"."""
    added = re.compile(rf"\baddEventListener\s*\(\s*[\"'](?:{events})[\"']\s*,|\.on(?:{events})\s*=(?!=)\s*")
    for plain in inline_codes(source):
        for match in islice(added.finditer(plain), MOST_LISTENERS):
            if match.group().endswith(","):
                said = arguments(plain, match.end())
            else:  # a function's name, or a function up to the end of its first block
                rest = plain[match.end() : match.end() + REACH]
                name = _NAME.match(rest)
                said = [name[0] if name and name[0] not in ("function", "async") else rest.partition("}")[0]]
            if said:
                yield _at_once(body_of(said[0], plain))


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
