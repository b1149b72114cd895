"""Rough stems: enough to see that two texts speak of the same thing, never enough to say that they do not."""

from __future__ import annotations

import re

from a11y_audit.lexicon.fold import words
from a11y_audit.lexicon.lists import phrases
from a11y_audit.lexicon.scripts import Script, mostly

_ARTICLE = re.compile(r"^(?:وال|بال|كال|فال|ولل|لل|ال)(?=\w{3})")  # and/with/like/so/for the
_LENGTHS = {Script.ARABIC: 3, Script.LATIN: 4}  # Arabic roots have three letters
_SHORTEST = 3


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of a text's telling words: folded, without article and function words; numbers whole."""
    return frozenset(_stem(word) for word in words(text) if _tells(word))


def _tells(word: str) -> bool:
    if word.isdecimal():
        return True
    return len(word) >= _SHORTEST and word not in phrases("function_words") and word not in phrases("clause_words")


def _stem(word: str) -> str:
    bare = _ARTICLE.sub("", word)
    return bare if bare.isdecimal() else bare[: _LENGTHS.get(mostly(bare) or Script.LATIN, 4)]
