"""Whether a text is prose of a language, by the small words that hold its sentences together.

A second witness beside the model, which is unsure of short texts: "il n'y a rien de plus beau que la mer" is French
whatever the names in it, and a list of names is prose of no language.
"""

from __future__ import annotations

from functools import cache

from a11y_audit.lexicon.fold import words
from a11y_audit.lexicon.lists import phrases

# Of a prose text at least a fifth are small words (in Arabic a tenth: many are written together with the next word); so
# many different ones are no chance, and hardly any of another language stand beside them. Single letters are initials
# and signs as often as words.
SHARE, ARABIC_SHARE, ENOUGH, OTHERS = 0.2, 0.1, 3, 0.25
# Articles and prepositions join names too ("Académie des sciences et des lettres de la région"); pronouns and verbs do
# not, nor do so many small words.
JOINS = 5
# "Is" of two languages: one letter, which without its accent would be "and".
_IS = {"it": "è", "pt": "é"}


def is_prose(text: str, language: str, rather_than: str = "", enough: int = ENOUGH) -> bool:
    """Tell whether a text is prose of one language rather than of another; False for languages without a list."""
    own, others = _small_words(language), _small_words(rather_than)
    said = words(text)
    mine = [word for word in said if word in own - others]
    theirs = sum(word in others - own for word in said)
    share = ARABIC_SHARE if language == "ar" else SHARE
    return len(set(mine)) >= enough and len(mine) >= share * len(said) and theirs <= OTHERS * len(mine)


def has_clause(text: str, language: str, rather_than: str = "") -> bool:
    """Tell whether a text has a pronoun or verb of a language, or more small words than names have."""
    clauses = _listed("clause_words" if language == "en" else "foreign_clause_words", language)
    if not clauses or _IS.get(language, "-") in text.lower().split():
        return True
    said, others = set(words(text)), _small_words(rather_than)
    own = _small_words(language)
    return not (clauses - others).isdisjoint(said) or len((own - others) & said) >= JOINS


def _small_words(language: str) -> frozenset[str]:
    return _listed("small_words", language)


@cache
def _listed(name: str, language: str) -> frozenset[str]:
    try:
        return frozenset(word for word in phrases(name, language) if len(word) > 1)
    except KeyError:
        return frozenset()
