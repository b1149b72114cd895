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


@lru_cache(maxsize=16_384)
def letters(text: str) -> Counter[Script]:
    """Count the letters of a text by script; digits, marks and signs belong to none.

    The answer is shared: it is to be read, not changed.
    """
    return Counter(script for char in text if (script := _script(char)) is not None)


def mostly(text: str, share: float = 0.5) -> Script | None:
    """Return the script that holds more than `share` of the letters, None when there is none."""
    counted = letters(text)
    total = counted.total()
    if not total:
        return None
    script, count = counted.most_common(1)[0]
    return script if count > share * total else None
