"""What a run of words in another script is: a sentence, a word of the interface, or what may be just a name.

WCAG 2.0 SC 3.1.2 leaves out "proper names, technical terms, words of indeterminate language, and words or phrases that
have become part of the vernacular of the immediately surrounding text". Names cannot be listed; sentences and the
words of controls can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from a11y_audit.lexicon.fold import fold
from a11y_audit.lexicon.lists import phrases
from a11y_audit.lexicon.scripts import Script, letters

_LANGUAGE = {Script.LATIN: "en", Script.ARABIC: "ar"}
CODE = re.compile(r"\S*[@/\\_<>=#]\S*|\S*\w\.\w\S*|\S*\d\S*")  # addresses, paths, file names, codes, numbers
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT_ARABIC = re.compile(r"[^\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+")
_NOT_LATIN = re.compile(r"[^A-Za-z\u00c0-\u024f]+")
# Elements whose text is in no language to be marked: code, what people type or choose, addresses, titles of works.
NO_LANGUAGE = ("code", "pre", "kbd", "samp", "var", "math", "svg", "textarea", "select", "address", "cite")
# A passage has at least so many words; shorter runs in a text are names and terms more often than not.
PASSAGE_WORDS, NAME_WORDS = 4, 5
# Words with small letters that are no function words: so many are no name, whatever joins them.
SMALL_WORDS = 4
CLOSED_WORDS = 7  # of a sentence without a verb that ends with its full stop
# A phrase of so many words, so many of which describe or advertise, is no name even where each has a capital.
DESCRIPTION_WORDS, DESCRIBING = 6, 3


class Kind(StrEnum):
    """What a run of words is."""

    SENTENCE = "sentence"
    INTERFACE = "interface"
    PERHAPS = "perhaps"  # long enough to be a phrase, and might be a name
    NAME = "name"  # a name, a term, a code: nothing that must be marked


def kind_of(text: str, script: Script) -> Kind:
    """Tell what a text in the Latin or Arabic script is; only English and Arabic are read."""
    language = _LANGUAGE.get(script)
    plain = CODE.sub(" ", text)
    found = [word for word in _LATIN_WORD.findall(plain) if letters(word)[script]]
    if language is None or not found:
        return Kind.NAME
    functions, clauses = phrases("function_words", language), phrases("clause_words", language)
    folded = [fold(word) for word in found]
    joining = sum(word in functions for word in folded)
    clause = sum(word in clauses for word in folded)
    if len(found) >= PASSAGE_WORDS:
        if script is Script.LATIN and not text.isupper():
            plainly = sum(
                written[0].islower() and word not in functions and word not in clauses
                for written, word in zip(found, folded, strict=True)
            )
            joins = joining + clause
            if (clause and plainly) or (plainly >= 2 and joins >= 2) or (plainly >= 3 and joins):
                return Kind.SENTENCE
            if (plainly >= SMALL_WORDS and found[0][0].isupper()) or _describes(folded):
                return Kind.SENTENCE
        elif script is Script.ARABIC and (clause >= 2 or (clause and joining) or _is_closed(text, len(found), joining)):
            return Kind.SENTENCE
    if script is Script.LATIN and fold(text) in phrases("boilerplate"):
        return Kind.INTERFACE
    control = phrases("interface_words", language)
    carrying = [word for word in folded if word not in functions]
    if carrying and all(word in control for word in carrying):
        return Kind.INTERFACE
    return Kind.PERHAPS if len(found) >= NAME_WORDS else Kind.NAME


def _is_closed(text: str, count: int, joining: int) -> bool:
    """Tell whether an Arabic text ends as sentences do, which need no verb, and is too long for a name."""
    return count >= CLOSED_WORDS and joining >= 2 and text.rstrip().endswith((".", "؟", "!"))


def _describes(folded: list[str]) -> bool:
    """Tell whether English words advertise or describe a thing, and are not what a body or place is called."""
    if len(folded) < DESCRIPTION_WORDS or not phrases("body_words").isdisjoint(folded):
        return False
    return sum(word in phrases("describing_words") for word in folded) >= DESCRIBING


def runs(text: str, script: Script) -> Iterator[str]:
    """Yield the runs of PASSAGE_WORDS words or more that hold letters of one script and none of the other."""
    pattern = _NOT_ARABIC if script is Script.LATIN else _NOT_LATIN
    for match in pattern.finditer(text):
        run = match.group().strip()
        if sum(1 for word in run.split() if letters(word)[script]) >= PASSAGE_WORDS:
            yield run
