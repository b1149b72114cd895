"""A line of text as the Unicode bidirectional algorithm (UAX #9) shows it, for both directions of the line.

The rules for weak types (W), brackets (N0), neutrals (N1, N2), levels (I) and their reversal (L2), with mirrored signs
(L4). Controls that embed or isolate are left to the caller.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

_OPENING = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "｛": "｝", "⟨": "⟩", "⟦": "⟧"}
_MIRRORED = {**_OPENING, "<": ">", "«": "»", "‹": "›", "≤": "≥"}
_MIRROR = str.maketrans({**_MIRRORED, **{right: left for left, right in _MIRRORED.items()}})
_DEEPEST = 63  # BD16: brackets open at one time; with more, none of the line is paired
_NUMBERS = ("EN", "AN")
_FROM_THE_RIGHT = ("R", "EN", "AN")  # what N0 and N1 take for it


@lru_cache(maxsize=256)  # two rules ask of the same blocks, one after the other
def shown(line: str, *, rtl: bool) -> str:
    """Return the characters of a line in the order in which they are shown, left to right."""
    levels = _levels(line, 1 if rtl else 0)
    order = list(range(len(line)))
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        for lifted, run in groupby([levels[index] >= level for index in order]):
            length = len(list(run))
            if lifted:
                order[at : at + length] = order[at : at + length][::-1]
            at += length
    return "".join([line[index].translate(_MIRROR) if levels[index] % 2 else line[index] for index in order])


def _levels(line: str, base: int) -> list[int]:
    around = "R" if base else "L"
    types = _weak([unicodedata.bidirectional(char) or "L" for char in line], around)
    _pair_brackets(line, types, around)
    _settle_neutrals(types, around)
    if base:
        return [1 if kind == "R" else 2 for kind in types]
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in types]


def _weak(given: list[str], around: str) -> list[str]:
    """Return the types after rules W1 to W7: L, R, EN, AN, and ON for all that is neutral."""
    types, before, strong = [], around, around
    for kind in given:
        plain = before if kind == "NSM" else kind  # W1
        before = plain
        if plain in ("L", "R", "AL"):
            strong = plain
        types.append("AN" if plain == "EN" and strong == "AL" else plain)  # W2
    types = ["R" if kind == "AL" else kind for kind in types]  # W3
    for at in range(1, len(types) - 1):  # W4
        left, right = types[at - 1], types[at + 1]
        if left == right and ((types[at] == "CS" and left in _NUMBERS) or (types[at] == "ES" and left == "EN")):
            types[at] = left
    at = 0
    for kind, run in groupby(types[:]):  # W5
        length = len(list(run))
        if kind == "ET" and "EN" in (*types[max(at - 1, 0) : at], *types[at + length : at + length + 1]):
            types[at : at + length] = ["EN"] * length
        at += length
    strong = around
    for at, kind in enumerate(types):  # W6 and W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            types[at] = "L"
        elif kind not in _NUMBERS:
            types[at] = "ON"
    return types


def _pair_brackets(line: str, types: list[str], around: str) -> None:
    """Give each pair of brackets the direction of what it holds, or of what it stands in (N0)."""
    against = "L" if around == "R" else "R"
    for left, right in _pairs(line, types):
        held = {_direction(kind) for kind in types[left + 1 : right]} - {""}
        if around in held:
            types[left] = types[right] = around
        elif held:
            before = next((found for kind in reversed(types[:left]) if (found := _direction(kind))), around)
            types[left] = types[right] = against if before == against else around


def _pairs(line: str, types: list[str]) -> list[tuple[int, int]]:
    """Return the pairs of brackets (BD16), by where they open."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, char in enumerate(line):
        if types[at] != "ON":
            continue
        if char in _OPENING:
            if len(opened) == _DEEPEST:
                return []
            opened.append((_OPENING[char], at))
        elif (depth := next((n for n in range(len(opened) - 1, -1, -1) if opened[n][0] == char), -1)) >= 0:
            found.append((opened[depth][1], at))
            del opened[depth:]
    return sorted(found)


def _settle_neutrals(types: list[str], around: str) -> None:
    """Give neutrals the direction of both their neighbours where these agree, else that of the line (N1, N2)."""
    at = 0
    for kind, run in groupby(types[:]):
        length = len(list(run))
        if kind == "ON":
            left = _direction(types[at - 1]) if at else around
            right = _direction(types[at + length]) if at + length < len(types) else around
            types[at : at + length] = [left if left == right else around] * length
        at += length


def _direction(kind: str) -> str:
    return "R" if kind in _FROM_THE_RIGHT else "L" if kind == "L" else ""
