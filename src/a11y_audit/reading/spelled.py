"""Words written with blanks between their letters ("W E L C O M E"), told from alphabets, grades and initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from a11y_audit.lexicon.fold import fold
from a11y_audit.lexicon.scripts import Script, letters

FEWEST = 4  # letters in a row; "J R R Tolkien" has three
_RUN = re.compile(r"(?<!\S)[^\W\d_][\u064b-\u0652]*(?:\s[^\W\d_][\u064b-\u0652]*){3,}(?!\S)")
# Alphabets (the Arabic one in both its orders) and rows of keyboards.
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ")
_KEYBOARDS = ("qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "ضصثقفغعهخحجدشسيبلاتنمكط")
_IN_SEQUENCE = 0.6  # share of neighbours in a run that are neighbours in an alphabet
_SHORTEST_WORD = 3
_VOWELS = frozenset("aeiou")
_VOWEL_SHARE = (0.15, 0.7)


class Spelled(NamedTuple):
    """A run of single letters: as written, joined, and whether it is known to be words."""

    text: str
    joined: str
    is_word: bool


def spelled_words(text: str, vocabulary: frozenset[str]) -> Iterator[Spelled]:
    """Yield the runs of single letters that may be words; `vocabulary` holds the folded words of the whole page."""
    for match in _RUN.finditer(text):
        run = match.group()
        parts = run.split()
        joined = "".join(parts)
        folded = fold(joined)
        if len(parts) < FEWEST or len(set(folded)) <= 2 or _is_sequence(folded):
            continue
        yield Spelled(run, joined, _splits(folded, vocabulary))


def reads_like_a_word(joined: str) -> bool:
    """Tell whether letters could be pronounced: Latin ones need a share of vowels, Arabic ones write few."""
    counted = letters(joined)
    if counted[Script.ARABIC]:
        return True
    plain = unicodedata.normalize("NFD", joined.lower())
    share = sum(char in _VOWELS for char in plain) / max(1, counted.total())
    return _VOWEL_SHARE[0] <= share <= _VOWEL_SHARE[1]


def _is_sequence(folded: str) -> bool:
    pairs = [folded[index : index + 2] for index in range(len(folded) - 1)]
    needed = _IN_SEQUENCE * len(pairs)
    return any(folded in row for row in _KEYBOARDS) or any(
        sum(pair in order for pair in pairs) >= needed or sum(pair[::-1] in order for pair in pairs) >= needed
        for order in _ALPHABETS
    )


def _splits(folded: str, vocabulary: frozenset[str]) -> bool:
    """Tell whether letters are wholly made of words of the page."""
    ends = {0}
    for end in range(1, len(folded) + 1):
        if any(end - start >= _SHORTEST_WORD and folded[start:end] in vocabulary for start in ends):
            ends.add(end)
    return len(folded) in ends
