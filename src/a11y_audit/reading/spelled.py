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
_VOWELS = frozenset("aeiouy")
# Letters that stand for themselves: answers of tests and notes of music, bases of genes, Roman figures.
_SIGNS = (frozenset("abcdefgh"), frozenset("acgtun"), frozenset("ivxlcdm"))
_VOWEL_RUN = re.compile("[aeiouy]+")
_CONSONANTS_TOGETHER, _VOWELS_TOGETHER = 4, 3  # "instruct" has four consonants together, "beautiful" three vowels
_ENDS_OF_WORDS = ("ة", "ى")


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
    """Tell whether a run of letters can only be words, not codes, keys or answers of a test.

    Latin letters must be pronounceable; Arabic ones, whose short vowels are not written, must hold the article or a
    letter that stands at the ends of words alone.
    """
    if letters(joined)[Script.ARABIC]:
        return any(sign in joined for sign in _ENDS_OF_WORDS) or "ال" in fold(joined)
    plain = "".join(char for char in unicodedata.normalize("NFD", joined.lower()) if char.isalpha())
    if any(set(plain) <= signs for signs in _SIGNS) or not set(plain) & _VOWELS:
        return False
    consonants = max(len(run) for run in _VOWEL_RUN.split(plain))
    vowels = max(len(run) for run in _VOWEL_RUN.findall(plain))
    return consonants <= _CONSONANTS_TOGETHER and vowels <= _VOWELS_TOGETHER


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
