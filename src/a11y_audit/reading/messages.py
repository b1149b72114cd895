"""Messages beside fields, known by the names that authors give them: errors, and hints on what to enter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.lexicon import fold, letters, phrases, words
from a11y_audit.model.dom import Element
from a11y_audit.reading.forms import Fields, description, form_of, programmatic_labels, visible_label
from a11y_audit.reading.nearby import referenced

_NAMES = ("class", "id", "data-valmsg-for")
_ERROR = re.compile(r"(?:^|[-_ ])(?:err|error|errors|invalid|danger)(?:$|[-_ ])", re.I)
# What ASP.NET calls the message of a check, and letters that an author paints red on the spot.
_CHECK = re.compile(r"validator\d*$", re.I)
_RED = re.compile(r"(?:^|;)\s*color\s*:\s*(?:red|#f00|#ff0000|rgb\(255,\s*0,\s*0\))\s*(?:!|;|$)", re.I)
_HINT = re.compile(r"(?:^|[-_ ])(?:hint|help|helptext|description|instructions?|form-text)(?:$|[-_ ])", re.I)
_COLOURED = re.compile(r"(?:badge|btn|button|bg|border|label|icon|fa|progress|chip|tag)(?:$|-)", re.I)
_TINTED = re.compile(r"text-", re.I)  # the colour of letters: initials and prices are red as well
_APART = ("link", "button", "listitem")
_ENDS = (".", "!", "؟", "?", "؛", "…")
SENTENCE = 3  # words: fewer are a label, unless they are known as a message
VAGUE_TAIL = 4  # words: "invalid value for date of birth" is still vague, a longer message explains


def error_messages(field: Element, fields: Fields) -> Iterator[Element]:
    """Yield the painted elements that show an error of a field: by aria-errormessage, or beside it by their name.

    What describes a field that calls itself invalid may be its error; a description that says only "invalid" is.
    """
    tied = [node for node in referenced(field, "aria-errormessage") if node.visible_text]
    wrong = field.attribute("aria-invalid") == "true"
    told = (node for node in referenced(field, "aria-describedby") if node.visible_text)
    tied += [node for node in told if wrong or is_vague(node.visible_text)]
    yield from dict.fromkeys((*tied, *_named(field, fields, _ERROR)))


def errors_of_forms(fields: Fields) -> Iterator[tuple[Element, Element]]:
    """Yield (form, message) for each painted element of a form that is named as an error and stands beside no field."""
    beside = [wrapper for field in fields.all if (wrapper := fields.wrapper(field))]
    for form in dict.fromkeys(form_of(field) for field in fields.all):
        for node in form.descendants():
            if not _is_called(node, _ERROR) or not node.visible_text or fields.count_in(node) or _holds_control(node):
                continue
            if not any(wrapper.contains(node) for wrapper in beside):
                yield form, node


def labels_meant(message: Element, fields: tuple[Element, ...]) -> dict[str, list[Element]]:
    """Return the labels of fields that stand in a message as whole words, each with the fields that bear it."""
    said = words(message.visible_text)
    found: dict[str, list[Element]] = {}
    for field in fields:
        label = words(visible_label(field))
        if label and any(said[at : at + len(label)] == label for at in range(len(said))):
            found.setdefault(" ".join(label), []).append(field)
    return found


def hints(field: Element, fields: Fields) -> Iterator[Element]:
    """Yield the painted elements beside a field that are named as help for it."""
    yield from (node for node in _named(field, fields, _HINT) if not _is_called(node, _ERROR))


def is_tied(message: Element, field: Element) -> bool:
    """Tell whether the code ties a message to its field: by reference, or as part of its label or name."""
    pointed = (*referenced(field, "aria-describedby"), *referenced(field, "aria-errormessage"))
    tied = (*pointed, *programmatic_labels(field))
    if any(node.contains(message) or message.contains(node) for node in tied):
        return True
    return fold(message.visible_text) in fold(f"{field.name} {description(field)}")


def is_vague(message: str) -> bool:
    """Tell whether a message says that something is wrong and neither what nor how to mend it."""
    folded = fold(message)
    return any(
        folded == phrase or (folded.startswith((f"{phrase} for ", f"{phrase} in ", f"{phrase} في "))
                             and len(folded.removeprefix(phrase).split()) <= VAGUE_TAIL)
        for phrase in phrases("error_vague")
    )  # fmt: skip


def _named(field: Element, fields: Fields, pattern: re.Pattern[str]) -> Iterator[Element]:
    wrapper = fields.wrapper(field)
    if wrapper is None:
        return
    for node in wrapper.descendants():
        if node.contains(field) or field.contains(node) or _belongs_elsewhere(node, field):
            continue
        if _is_called(node, pattern) and node.tag not in ("label", "legend", "form"):
            inner = any(_is_called(child, pattern) and child.visible_text for child in node.descendants())
            if node.visible_text and not inner and not _holds_control(node):
                yield node


def _is_called(node: Element, pattern: re.Pattern[str]) -> bool:
    """Tell whether a name of the element matches; classes that colour a counter or a button speak of no message.

    Red letters are a message where they read like one. A word that marks the field as required or optional is no
    message either, however it is coloured.
    """
    if pattern is _ERROR and letters(node.text):
        is_red = _RED.search(node.attribute("style") or "") is not None
        if _CHECK.search(node.attribute("id") or "") or (is_red and is_vague(node.text)):
            return fold(node.text) not in phrases("required_words") | phrases("optional_words")
    names = [word for name in _NAMES for word in (node.attribute(name) or "").split() if not _COLOURED.match(word)]
    fitting = [word for word in names if pattern.search(word)]
    if not fitting or not letters(node.text):
        return False
    if all(_TINTED.match(word) for word in fitting) and not _reads_like_a_message(node.text):
        return False
    return fold(node.text) not in phrases("required_words") | phrases("optional_words")


def _reads_like_a_message(text: str) -> bool:
    return len(words(text)) >= SENTENCE or text.strip().endswith(_ENDS) or is_vague(text)


def _belongs_elsewhere(node: Element, field: Element) -> bool:
    """Tell whether a link, a button or an entry of a list is around it in which the field is not."""
    return any(outer.role in _APART and not outer.contains(field) for outer in node.ancestors())


def _holds_control(node: Element) -> bool:
    return any(inner.role in ("button", "link", "heading") for inner in (node, *node.descendants()))
