"""Short sentences in other languages of the Latin script, told by a model and by the small words of each language.

A model alone takes names and dishes for sentences of the language that they come from; articles and prepositions stand
in names too. Pronouns and verbs do not.
"""

from __future__ import annotations

from typing import NamedTuple

from a11y_audit.lexicon.detect import language_scores
from a11y_audit.lexicon.fold import words
from a11y_audit.lexicon.lists import phrases
from a11y_audit.reading.language import primary

FOREIGN = ("fr", "de", "es", "it", "pt", "nl")
FEWEST, ENOUGH = 4, 6  # different words of what is asked about, and of what is sure
LIKELY, SURE, UNLIKELY = 0.9, 0.95, 0.03  # the model's confidence; the last one of the declared language
JOINED, JOINS = 3, 5  # different small words with a pronoun or verb among them, and without one


class OtherSentence(NamedTuple):
    """The language of a sentence, and whether nobody could take it for names."""

    language: str
    sure: bool


def sentence_in_other(text: str, declared: str) -> OtherSentence | None:
    """Return in which other language a text is a sentence, None where it may be as declared, or a name."""
    said = words(text)
    scores = language_scores(text) if len(set(said)) >= FEWEST else {}
    best = next(iter(scores), "")
    own = primary(declared)
    if best == own or scores.get(best, 0) < LIKELY or scores.get(own, 0) > UNLIKELY:
        return None
    if best not in (*FOREIGN, "en"):
        return None
    clauses, joins = _small_words(best)
    if len((frozenset().union(*_small_words(own)) - clauses - joins).intersection(said)) > 1:  # a quotation within
        return None
    clause = len((clauses - joins).intersection(said))
    small = len((clauses | joins).intersection(said))
    plain = (clause > 0 and small >= JOINED) or small >= JOINS
    if not plain and not (clause and small > 1):
        return None
    return OtherSentence(best, plain and scores[best] >= SURE and len(set(said)) >= ENOUGH)


def _small_words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the pronouns and verbs of a language, and its articles, prepositions and conjunctions."""
    if language not in (*FOREIGN, "en"):
        return frozenset(), frozenset()
    prefix = "" if language == "en" else "foreign_"
    return phrases(f"{prefix}clause_words", language), phrases(f"{prefix}function_words", language)
