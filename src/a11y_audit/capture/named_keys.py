"""Which keys that write a character a handler waits for by themselves, as its own source tells (SC 2.1.4).

Only what a source says plainly is found: a key compared with a character, or a key code with its number. A handler that
asks for Ctrl, Alt or the command key is passed over, but for one that gives up where one of these is held.
"""

from __future__ import annotations

import re

MOST_SOURCE = 60_000  # characters of one handler: a longer one is a whole library
_MODIFIER = re.compile(r"\b(?:ctrlKey|altKey|metaKey|getModifierState)\b")
# if (event.ctrlKey || event.metaKey) return;
_GIVES_UP = re.compile(r"if\s*\([^{};=]*\b(?:ctrlKey|altKey|metaKey)\b[^{};=]*\)\s*\{?\s*return\b")
_EQUAL = r"\s*[!=]==?\s*"
_CHARACTER = r"""(["'`])(\\?[^\s\\])\1"""
_AFTER = re.compile(r"(?:\.|\b)key" + _EQUAL + _CHARACTER)  # event.key === "c"
_BEFORE = re.compile(_CHARACTER + _EQUAL + r"[\w.]*\bkey\b")  # "c" === event.key
_CASE = re.compile(r"\bcase\s*" + _CHARACTER + r"\s*:")
_SWITCH = re.compile(r"\bswitch\s*\([^{}]*\.key\b|\bswitch\s*\(\s*key\b")
_LOWERED = re.compile(r"\.key\.to(?:Lower|Upper)Case\(\)" + _EQUAL + _CHARACTER)
_PHYSICAL = re.compile(
    r"""\.code""" + _EQUAL + r"""["'`](?:Key|Digit)([A-Z0-9])["'`]|\bcase\s*["'`](?:Key|Digit)([A-Z0-9])["'`]\s*:"""
)
_NUMBER = re.compile(r"\b(?:keyCode|which|charCode)" + _EQUAL + r"(\d{2,3})\b")
_NUMBER_CASE = re.compile(r"\bcase\s*(\d{2,3})\s*:")
_NUMBER_SWITCH = re.compile(r"\bswitch\s*\([^{}]*\b(?:keyCode|which|charCode)\b")


def named_keys(source: str, kind: str) -> tuple[str, ...]:
    """Return the characters that a handler of keydown, keyup or keypress waits for, in the order of its source."""
    source = source[:MOST_SOURCE]
    if _MODIFIER.search(source) and not _GIVES_UP.search(source):
        return ()
    found: list[tuple[int, str]] = []
    for pattern in (_AFTER, _BEFORE, _LOWERED, *([_CASE] if _SWITCH.search(source) else [])):
        found += [(match.start(), match[2].removeprefix("\\")) for match in pattern.finditer(source)]
    found += [(match.start(), (match[1] or match[2]).lower()) for match in _PHYSICAL.finditer(source)]
    for pattern in (_NUMBER, *([_NUMBER_CASE] if _NUMBER_SWITCH.search(source) else [])):
        found += [(match.start(), _character(int(match[1]), kind)) for match in pattern.finditer(source)]
    return tuple(dict.fromkeys(key for _, key in sorted(found) if key))


def _character(code: int, kind: str) -> str:
    """Return what a key code stands for, "" for a key that writes nothing: codes of keypress are characters."""
    if kind == "keypress":
        return chr(code).lower() if code > ord(" ") else ""
    return chr(code).lower() if code in range(48, 58) or code in range(65, 91) else ""
