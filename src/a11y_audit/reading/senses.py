"""Sentences that point at a part of a page by its look or place alone."""

from __future__ import annotations

import re
from functools import cache

from a11y_audit.lexicon import fold, phrases

REACH = 2  # words between a colour or shape and the thing that it describes: "the green round button"
_SENTENCE = re.compile(r"[.!?؟؛\n]+")
_CLICK = "click"
# Quoted within brackets: an example of what somebody may say, which points at nothing here.
_EXAMPLE = re.compile(r"""\([^()"“«]{0,20}["“«][^"”»()]{0,120}["”»]\s*\)""")
_RIGHT_CLICK = re.compile(r"\b(right|left)[- ]click", re.I)


def sentences(text: str) -> list[str]:
    return [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]


def may_point(text: str) -> bool:
    """Tell whether a text holds a verb of instruction, without which no sentence in it points at anything."""
    return not (_beginnings("sense_verbs") | _leading()).isdisjoint(fold(text).split())


def points_by_sense(sentence: str) -> str:
    """Return the word or phrase by which a sentence tells its reader to find something on the page, "" for none.

    It needs a verb of instruction, a part of a page, and a side, colour, shape or size that goes with it; or a part of
    a page of some look that leads somewhere.
    """
    sentence = _EXAMPLE.sub(" ", sentence)
    plain = fold(sentence)
    if _CLICK in plain:
        plain = fold(_RIGHT_CLICK.sub("", sentence))
    words, folded = plain.split(), f" {plain} "
    if not _has(folded, words, "sense_things"):
        return ""
    if not _has(folded, words, "sense_verbs"):
        return _leading_look(words)
    place = next((phrase.strip() for phrase in _apart("sense_places") if phrase in folded), "")
    return place or _look(words)


def _has(folded: str, words: list[str], name: str) -> bool:
    if _beginnings(name).isdisjoint(words):  # nearly always
        return False
    return not phrases(name).isdisjoint(words) or any(phrase in folded for phrase in _apart(name))


def _leading_look(words: list[str]) -> str:
    """Return the word of look of things that are said to lead somewhere or to mean something: "round icons open"."""
    things, looks = phrases("sense_things"), phrases("sense_looks")
    for first, second, verb in zip(words, words[1:], words[2:], strict=False):
        if verb in _leading() and {first, second} & things and (look := {first, second} & looks - things):
            return min(look)
    return ""


@cache
def _leading() -> frozenset[str]:
    return phrases("colour_meaning") | phrases("leading_words")


@cache
def _beginnings(name: str) -> frozenset[str]:
    """Return the words that the phrases of a list begin with."""
    return frozenset(phrase.split()[0] for phrase in phrases(name))


@cache
def _apart(name: str) -> tuple[str, ...]:
    """Return the phrases of a list as they stand in a folded sentence, between spaces."""
    return tuple(f" {phrase} " for phrase in sorted(phrases(name)))


def _look(words: list[str]) -> str:
    """Return the word of look that stands by a thing: before it in English, after it in Arabic."""
    things, looks = phrases("sense_things"), phrases("sense_looks")
    for at, word in enumerate(words):
        near = [*words[max(at - REACH, 0) : at], *words[at + 1 : at + 1 + REACH]]
        if word in looks and any(other in things and other != word for other in near):
            return word
    return ""
