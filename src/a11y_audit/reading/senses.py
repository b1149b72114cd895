"""Sentences that point at a part of a page by its look or place alone."""

from __future__ import annotations

import re
from functools import cache

from a11y_audit.lexicon import fold, phrases

REACH = 2  # words between a colour or shape and the thing that it describes: "the green round button"
_SENTENCE = re.compile(r"[.!?؟؛\n]+")
_CLICK = "click"
# "Fields in red are required", «الحقول باللون الأحمر إلزامية»: what a colour says of some of many (F81, G14). Where the
# sentence names another mark too, the colour is not alone.
_IN_COLOUR = re.compile(
    r"\b(?:in|with) (?:a |the )?(?:light |dark |bright )?(?:colou?r )?([^\W\d_]+)"
    r"(?= (?:are|is|must|have|can|will|need)\b|$)"
    r"|باللون \w+"
)
_OTHER_MARK = re.compile(r"[*＊]|\b(?:asterisk|star|bold|italics?|icon|symbol|sign|underlined)\b|نجمة|علامة|رمز|عريض")
_RIGHT_CLICK = re.compile(r"\b(right|left)[- ]click", re.I)


def sentences(text: str) -> list[str]:
    return [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]


def may_point(text: str) -> bool:
    """Tell whether a text holds a verb of instruction or a colour, without which no sentence in it points."""
    words = fold(text).split()
    return not (_beginnings("sense_verbs") | phrases("sense_colours") | {fold("باللون")}).isdisjoint(words)


def points_by_sense(sentence: str) -> str:
    """Return the word or phrase by which a sentence tells its reader to find something on the page, "" for none.

    It needs a verb of instruction, a part of a page, and a side, colour, shape or size that goes with it; or a colour
    that marks some of many and tells what is special about them.
    """
    if colour := _by_colour(sentence):
        return colour
    plain = fold(sentence)
    if _CLICK in plain:
        plain = fold(_RIGHT_CLICK.sub("", sentence))
    words, folded = plain.split(), f" {plain} "
    if not _has(folded, words, "sense_verbs") or not _has(folded, words, "sense_things"):
        return ""
    place = next((phrase.strip() for phrase in _apart("sense_places") if phrase in folded), "")
    return place or _look(words)


def _by_colour(sentence: str) -> str:
    folded = fold(sentence)
    found = _IN_COLOUR.search(folded)
    if found is None or _OTHER_MARK.search(sentence):
        return ""
    words = folded.split()
    if found[1] is not None and found[1] not in phrases("sense_colours"):
        return ""
    marked = not phrases("colour_marked").isdisjoint(words) and not phrases("colour_meanings").isdisjoint(words)
    return found[0] if marked else ""


def _has(folded: str, words: list[str], name: str) -> bool:
    if _beginnings(name).isdisjoint(words):  # nearly always
        return False
    return not phrases(name).isdisjoint(words) or any(phrase in folded for phrase in _apart(name))


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
