"""Names of controls and pictures in another script than the language that they are spoken in."""

from __future__ import annotations

from a11y_audit.lexicon import fold, phrases, words
from a11y_audit.lexicon.scripts import Script, letters
from a11y_audit.model.dom import Element
from a11y_audit.reading.blocks import met
from a11y_audit.reading.language import misdeclared, scope, script_of
from a11y_audit.reading.passages import CODE, NO_LANGUAGE, Kind, kind_of

_OTHER = {Script.ARABIC: Script.LATIN, Script.LATIN: Script.ARABIC}
_LANGUAGE = {Script.ARABIC: "ar", Script.LATIN: "en"}
MOST = 0.8  # share of letters from which a name is wholly in one script
PHRASE = 2  # words; a single word that is no word of the interface is taken for a name


def foreign_script(speaker: Element, text: str) -> Script | None:
    """Return the script of a text where it is another than that of its declared language."""
    declared, owner = scope(speaker)
    script = script_of(declared)
    if owner is None or owner.index in misdeclared(speaker.frame) or script not in _OTHER:
        return None
    other, counted = _OTHER[script], letters(text)
    return other if counted[other] and counted[other] >= MOST * counted.total() else None


def foreign_kind(element: Element, text: str, script: Script) -> Kind:
    """Tell what a name in a foreign script is: PERHAPS where it may be one of a body or person, NAME where it is."""
    folded = fold(text)
    if folded in phrases("language_names") or folded in phrases("language_names_foreign"):
        return Kind.NAME  # of a language: switches between languages are judged by themselves
    kind = kind_of(text, script)
    if kind in (Kind.SENTENCE, Kind.PERHAPS) and _is_running_text(element, text):
        return Kind.NAME  # judged with the passages of the page
    if kind is Kind.INTERFACE and _may_be_a_brand(element, text):
        return Kind.PERHAPS
    if kind is Kind.NAME and _has_common_word(text, script):
        return Kind.PERHAPS
    return kind


def _is_running_text(element: Element, text: str) -> bool:
    """Tell whether a name is the text of a link or heading, which stands among the passages of the page."""
    if text != element.name or text not in element.text or element.closest(*NO_LANGUAGE):
        return False
    return any(met(holder) for holder, part in element.texts() if part.strip())


def _may_be_a_brand(element: Element, text: str) -> bool:
    """A picture that is no control may show a company: "Next", "Black Star", each word with a capital."""
    shown = element.role == "img" and element.closest("link", "button") is None
    return shown and all(word[0].isupper() for word in text.split())


def _has_common_word(text: str, script: Script) -> bool:
    found = words(CODE.sub(" ", text))  # an address shown as an example (name@example.com) is in no language
    return len(found) >= PHRASE and any(word in phrases("interface_words", _LANGUAGE[script]) for word in found)
