"""Whether words tell where a link goes, in Arabic and in English."""

from __future__ import annotations

import re
import unicodedata

from a11y_audit.lexicon import fold, phrases, words

# Punctuation, arrows and other signs; not emoji and not icon-font glyphs, which picture things.
_MARKS = ("P", "Sm", "Sk")
# Signs that screen readers do not speak with their usual settings and that stand for no action.
_SILENT = frozenset(".,;:،؛۔-_–—|¦·•'\"`´~\u00a0 ")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+")
_ELLIPSIS = re.compile(r"\.{2,}")  # dots in a row are read as "more"


def says_nothing(name: str) -> bool:
    """Tell whether a link's name fits any link: a stock phrase, a mere file format, or marks without a word.

    So does a phrase of fillers that points at the link itself: "for more information click here".
    """
    folded = fold(name)
    if not folded:
        return bool(name.strip()) and all(_is_mark(char) for char in name if not char.isspace())
    return folded in phrases("link_generic") or is_format(name) or _only_points(folded.split())


def _only_points(said: list[str]) -> bool:
    if len(said) < 2 or phrases("link_pointers").isdisjoint(said):
        return False
    known = phrases("filler_words") | phrases("link_generic") | phrases("link_pointers")
    return all(word in known for word in said)


def is_silent(name: str) -> bool:
    """Tell whether a name is made of stops, commas, dashes or bars alone, which are not spoken."""
    return bool(name) and not set(name) - _SILENT and not _ELLIPSIS.fullmatch(name.strip())


def tells_something(text: str) -> bool:
    """Tell whether a text names a subject: it has a word of two letters or more that is no filler of links."""
    known = phrases("filler_words") | phrases("link_generic")
    return any(len(word) > 1 and not word.isdigit() and word not in known for word in words(text))


def is_format(name: str) -> bool:
    """Tell whether a name is made of file formats, with or without words for what is done with files."""
    folded, formats = fold(name), phrases("link_format")
    if folded in formats:
        return True
    parts = folded.split()
    found = [part for part in parts if part in formats]
    return bool(found) and all(part in formats or part in phrases("link_handling") for part in parts)


def is_address(text: str) -> bool:
    """Tell whether a text is an address of a page or of mail: its form tells what it is."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith(_MARKS)
