"""What a document says to assistive technology: the words of all texts and names that are exposed."""

from __future__ import annotations

from a11y_audit.lexicon.fold import words
from a11y_audit.model.dom import Frame
from a11y_audit.reading.once import once


@once
def heard_words(frame: Frame) -> frozenset[str]:
    """Return every word that a screen reader meets in a document."""
    found: set[str] = set()
    for holder, text in frame.elements[0].texts():
        if holder.exposed:
            found.update(words(text))
    for element in frame.elements:
        if element.exposed and element.name:
            found.update(words(element.name))
    return frozenset(found)
