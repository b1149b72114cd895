"""Whether the words painted on a control are part of its name: the "label in name algorithm" of ACT rule 2ee8b8."""

from __future__ import annotations

import re
from enum import StrEnum

from a11y_audit.lexicon import fold

_BRACKETED = re.compile(r"\([^()]*\)")
_HYPHENS = re.compile("[-\u2010\u2011\u00ad]")
# Letters used as signs: X closes, A and B and I set type, also with + and - ("symbolic text characters", 2.5.3).
_SIGN = re.compile(r"[^\W\d_][+\-−]*")
CODE = 3  # letters: codes of languages and countries are no longer


class Match(StrEnum):
    """What comparing a painted label with a name comes to."""

    CONTAINED = "contained"
    MISSING = "missing"
    OPEN = "open"  # abbreviated or spelt another way: the algorithm does not apply


def compare_label(label: str, name: str) -> Match:
    """Tell whether the words of a painted label stand in the name, in order and together.

    Folding also takes spellings of one Arabic word, and figures of both kinds, as the same: they sound the same.
    """
    if _SIGN.fullmatch(label.strip()):
        return Match.CONTAINED
    wanted, given = _tokens(label), _tokens(name)
    if _contains(given, wanted):
        return Match.CONTAINED
    if _contains(_tokens(_HYPHENS.sub("", name)), _tokens(_HYPHENS.sub("", label))) or _is_abbreviated(label, given):
        return Match.OPEN
    if _is_written_out(wanted, given):
        return Match.OPEN
    return Match.MISSING


def _tokens(text: str) -> list[str]:
    return fold(_BRACKETED.sub(" ", text)).split()


def _contains(name: list[str], label: list[str]) -> bool:
    return any(name[at : at + len(label)] == label for at in range(len(name) - len(label) + 1)) or not label


def _is_written_out(label: list[str], name: list[str]) -> bool:
    """Tell whether a name without figures has words where the label has a number ("11 times", "eleven times").

    Both are said alike, and speech input writes what it hears in either way.
    """
    said = [word for word in label if not word.isdigit()]
    if not said or len(said) == len(label) or any(map(str.isdigit, "".join(name))):
        return False
    pattern = " ".join("(?:[^ ]+ ?){1,4}" if word.isdigit() else re.escape(word) for word in label)
    return re.search(rf"(?:^| ){pattern}(?: |$)", " ".join(name)) is not None


def _is_abbreviated(label: str, name: list[str]) -> bool:
    """Tell whether a word with a full stop, or in capitals, shortens words of the name ("Ave.", "NIDLP", "EN")."""
    for word in label.split():
        short = fold(word)
        longer = any(full != short and full.startswith(short) for full in name)
        if longer and word.endswith(".") and len(short) > 1:
            return True
        if longer and word.isupper() and 1 < len(short) <= CODE:
            return True
        if word.isupper() and 1 < len(short) <= len(name) and short in "".join(full[0] for full in name):
            return True
    return False
