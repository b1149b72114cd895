"""What the Unicode bidirectional algorithm (UAX #9) does to a line of text whose base direction does not suit it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from bidi import get_display

from a11y_audit.lexicon.scripts import Script, letters
from a11y_audit.model.dom import Element, collapse
from a11y_audit.reading.blocks import Block

_ISOLATING = ("isolate", "isolate-override", "embed", "bidi-override", "plaintext")
_CONTROLS = "\u200e\u200f\u061c\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
_STRONG = ("L", "R", "AL")
# Signs that a line from the right shows mirrored, each as its twin: which way it opens says nothing of its place.
_TWINS = str.maketrans(")]}>»›）］｝⟩⟧≥", "([{<«‹（［｛⟨⟦≤")
# Groups of digits parted by blanks or hyphens, or led by a plus: a telephone number in its usual spellings.
_PHONE = re.compile(r"(?<![\w+])(?:\+\d{7,15}|\(?\+?\d{1,5}\)?(?:[ \u00a0-]\(?\d{2,5}\)?){2,5})(?![\w-])")
_DATE = re.compile(r"(?<![\w-])\d{4}-\d{1,2}-\d{1,2}(?![\w-])")
# What parts the two languages of a label: signs that stand between equals, and those that hold or follow a name.
_EQUAL = re.compile(r"\s*[|/•·]\s*")
_AFTER_LATIN = re.compile(r"\s+[-–—]\s+|\s*[:(（\[]\s*|\s*[)）\]]\s*")
_SCRIPTS = (Script.ARABIC, Script.LATIN)
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15  # ITU-T E.164: a number has at most 15 digits


def isolated(holder: Element, block: Element) -> bool:
    """Tell whether text inside a block has been set apart from the block's own direction."""
    for node in (holder, *holder.ancestors()):
        if node == block:
            return False
        if node.tag in ("bdi", "bdo") or node.attribute("dir") or node.style("unicode-bidi") in _ISOLATING:
            return True
    return False


def moves(text: str) -> bool:
    """Tell whether words or signs of a text stand elsewhere in a line from the left than in one from the right.

    Pure runs of Arabic or of Latin words come out the same; a word of the other script among them parts the line into
    runs whose order is then reversed, and a number or sign at either end goes to the other side.
    """
    bare = _bare(text)
    return _shown(bare, "L") != _shown(bare, "R")


def words_move(text: str) -> bool:
    """Tell whether words or figures, not only signs, change places.

    European figures at the start take the direction of the line (UAX #9 W7), Arabic-Indic ones that of the text.
    """
    bare = _bare(text)
    return _spoken(_shown(bare, "L")) != _spoken(_shown(bare, "R"))


def in_two_languages(text: str) -> bool:
    """Tell whether a text says the same in two scripts, side by side ("Email | البريد الإلكتروني"), each in order.

    Whichever way such a line runs, each half is read by those who read it. A half that moves by itself is none, and
    where a bracket or a dash parts them, Latin comes first: what follows Arabic there is a part of the Arabic phrase.
    """
    for parting in (_EQUAL, _AFTER_LATIN):
        halves = [half for half in parting.split(text) if half and any(map(str.isalpha, half))]
        scripts = [[script for script in _SCRIPTS if letters(half)[script]] for half in halves]
        if len(halves) != len(_SCRIPTS) or sorted(scripts) != [[script] for script in sorted(_SCRIPTS)]:
            continue
        arabic_first = scripts[0] == [Script.ARABIC]
        return (parting is _EQUAL or not arabic_first) and not words_move(halves[0 if arabic_first else 1])
    return False


@lru_cache(maxsize=256)  # two rules ask of the same blocks, one after the other
def _shown(line: str, base: Literal["L", "R"]) -> str:
    """Return the characters of a line as they are shown, from the left, in a line of this direction."""
    return str(get_display(line, base_dir=base)).translate(_TWINS)


def _bare(text: str) -> str:
    """Return a text without its marks, "" when it sets its direction by controls."""
    bare = "".join(char for char in text if unicodedata.category(char) != "Mn").strip()
    return "" if any(char in _CONTROLS for char in bare) else bare


def _spoken(line: str) -> str:
    return "".join(filter(str.isalnum, line))


def reversed_numbers(block: Block) -> Iterator[tuple[Element, str]]:
    """Yield telephone numbers and dates that a right-to-left block shows with their groups reversed, and their holders.

    After an Arabic letter digits are "Arabic numbers" and hyphens and blanks between them take the line's direction
    (UAX #9 W2, N1); with no letter before, only blanks and a leading plus do.
    """
    text = block.text
    for match in (*_PHONE.finditer(text), *_DATE.finditer(text)):
        token = match.group()
        before = text[: match.start()]
        if before[-2:].strip(" ") and before[-2:].strip(" ")[-1] in _CONTROLS:
            continue
        digits = sum(char.isdigit() for char in token)
        dated = _DATE.fullmatch(token) is not None
        if not dated and not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
            continue
        strong = next((kind for char in reversed(before) if (kind := unicodedata.bidirectional(char)) in _STRONG), "")
        parted = " " in token or "\u00a0" in token or token.startswith("+")
        if strong == "L" or (strong != "AL" and not parted):
            continue
        holder = next((h for h, part in block.parts if token in collapse(part)), block.element)
        if holder.style("direction") == "rtl" and not isolated(holder, block.element):
            yield holder, token
