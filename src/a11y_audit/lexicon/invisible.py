"""Characters that are neither painted nor spoken: a text of these alone says nothing, however long it is."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Format signs (zero width space and joiners, marks of direction, soft hyphen), separators, control characters and
# variation selectors; and by name what Unicode counts among letters, marks and symbols although it is blank.
_CATEGORIES = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}


@lru_cache(maxsize=16_384)
def says_nothing_at_all(text: str) -> bool:
    """Tell whether a text that is not empty consists of characters alone that nobody sees or hears."""
    return bool(text) and all(char in _BLANK or unicodedata.category(char) in _CATEGORIES for char in text)
