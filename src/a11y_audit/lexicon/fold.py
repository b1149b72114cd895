"""Folding: two spellings that a reader takes for the same word become the same string."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Spelling variants that Arabic writers use for one another (Unicode names in the comments of the pairs).
_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",  # alef with hamza above, below, madda, wasla
        "ى": "ي", "ی": "ي", "ئ": "ي",  # alef maksura, Farsi yeh, yeh with hamza
        "ؤ": "و",  # waw with hamza
        "ة": "ه",  # ta marbuta
        "ک": "ك",  # keheh
        "ـ": "",  # tatweel
    }
)  # fmt: skip
_DIGITS = {ord(digit): str(value % 10) for value, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}


class _Folded(dict[int, str]):
    """Turns a letter into the one it is compared as, and leaves out marks and format signs; remembers the answers."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code).translate(_LETTERS))
        bare = "".join(char for char in parts if unicodedata.category(char) not in ("Mn", "Cf"))
        self[code] = bare.translate(_LETTERS).translate(_DIGITS)
        return self[code]


_FOLDED = _Folded()
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=16_384)  # headers and menus come again on every page
def fold(text: str) -> str:
    """Return text for comparison: compatibility forms, case, tashkeel, tatweel, alef, ya and ta marbuta folded,
    Arabic-Indic digits made European, punctuation and white space made single spaces."""
    if text.isascii():  # nothing to compose or to leave out
        return _NOT_WORD.sub(" ", text.casefold()).strip()
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold()).strip()


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return fold(text).split()
