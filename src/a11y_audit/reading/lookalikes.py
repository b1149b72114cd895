"""Letters that stand for others because they look alike: of another alphabet, or signs of mathematics."""

from __future__ import annotations

import re
import unicodedata

# Letters that are drawn exactly as a Latin one (Unicode, "confusables"), of Cyrillic and of Greek.
_CYRILLIC = "аеорсхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅ"
_GREEK = "ονϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ"
# Within a word of Greek letters alone, these are taken for Latin ones as well.
_ROUGHLY = "καγιρυω"
_LATIN = "A-Za-z\u00c0-\u024f"
_WORD = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(f"[{_LATIN}{_CYRILLIC}{_GREEK}]*[{_CYRILLIC}{_GREEK}][{_LATIN}{_CYRILLIC}{_GREEK}]*")
_OTHER = re.compile(f"[{_CYRILLIC}]+|[{_GREEK}{_ROUGHLY}]+")
_HAS_LATIN = re.compile(f"[{_LATIN}]")
_RARE = re.compile("[\u0370-\u04ff\u0500-\u052f]")
SHORTEST = 3  # letters of a mixed word; "Δx" has two
# Mathematical alphanumeric symbols, letters in circles and in squares.
_SIGNS = re.compile(
    "[\U0001d400-\U0001d7cb\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]{3,}"
)


def mixed_words(text: str) -> list[str]:
    """Return the words in Latin letters some of which are of another alphabet and only look Latin."""
    if _RARE.search(text) is None:  # nearly always
        return []
    found = _WORD.findall(text)
    return [word for word in found if len(word) >= SHORTEST and _HAS_LATIN.search(word) and _MIXED.fullmatch(word)]


def foreign_words(text: str) -> list[str]:
    """Return the words of a Latin text that are of letters of another alphabet which all look Latin."""
    if _RARE.search(text) is None:
        return []
    found = _WORD.findall(text)
    alike = [word for word in found if len(word) > SHORTEST and _OTHER.fullmatch(word)]
    rest = set(found).difference(alike)
    return alike if rest and all(_RARE.search(word) is None for word in rest) else []


def sign_words(text: str) -> list[str]:
    """Return the words that are written in signs of mathematics or in letters in circles, as plain letters."""
    if text.isascii():
        return []
    return [unicodedata.normalize("NFKC", found) for found in _SIGNS.findall(text)]
