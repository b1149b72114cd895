"""Which script a text is written in: the surest sign of its language between Arabic and English."""

from __future__ import annotations

import unicodedata
from collections import Counter
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """Scripts that matter here; every other script is OTHER."""

    ARABIC = "Arab"
    LATIN = "Latn"
    OTHER = "Zyyy"


@lru_cache(maxsize=4096)
def _script(char: str) -> Script | None:
    if not unicodedata.category(char).startswith("L"):
        return None
    name = unicodedata.name(char, "")
    if name.startswith("ARABIC"):
        return Script.ARABIC
    return Script.LATIN if name.startswith(("LATIN", "FULLWIDTH LATIN")) else Script.OTHER


class _Marks(dict[int, str]):
    """Turns letters into one sign for each script and leaves out all else; remembers what it was asked."""

    def __missing__(self, code: int) -> str:
        script = _script(chr(code))
        self[code] = script.value[0] if script else ""
        return self[code]


_MARKS = _Marks()
_SCRIPTS = {script.value[0]: script for script in Script}


class Letters(Counter[Script]):
    """The letters of a text counted by script; shared, so it is to be read, not changed."""

    def __init__(self, text: str) -> None:
        marks = text.translate(_MARKS)
        super().__init__({_SCRIPTS[mark]: marks.count(mark) for mark in dict.fromkeys(marks)})
        self._total = len(marks)

    def total(self) -> int:
        return self._total


@lru_cache(maxsize=16_384)
def letters(text: str) -> Letters:
    """Count the letters of a text by script; digits, marks and signs belong to none."""
    return Letters(text)


@lru_cache(maxsize=4096)
def _writing(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0] if unicodedata.category(char).startswith("L") else ""


def writings(text: str) -> Counter[str]:
    """Count the letters of a text by the first word of their Unicode names: CYRILLIC, GREEK, CJK, HIRAGANA ..."""
    return Counter(name for char in text if (name := _writing(char)))


class _Cased(dict[int, str]):
    """Leaves out all that has no capital or small form."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = char if char.lower() != char.upper() else ""
        return self[code]


_CASED = _Cased()


def cased(text: str) -> str:
    """Return those letters of a text that are written large or small."""
    return text.translate(_CASED)


def mostly(text: str, share: float = 0.5) -> Script | None:
    """Return the script that holds more than `share` of the letters, None when there is none."""
    counted = letters(text)
    total = counted.total()
    if not total:
        return None
    script, count = counted.most_common(1)[0]
    return script if count > share * total else None
