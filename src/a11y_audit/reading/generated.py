"""Words that style sheets write (CSS content): browsers make them part of a name, axe-core's names leave them out."""

from __future__ import annotations

import unicodedata

from a11y_audit.lexicon.scripts import letters
from a11y_audit.model.dom import Element

WORD = 3  # letters: old icon fonts draw a sign for one


def says_generated(element: Element, least: int = 1) -> bool:
    """Tell whether CSS content gives an element words, of so many letters at least, that assistive technology hears."""
    return any(
        letters(without_icons(str(node.extra.get(side, "")))).total() >= least
        for node in (element, *element.descendants())
        for side in ("before", "after")
        if node.exposed
    )


def is_named_by_style(element: Element) -> bool:
    """Tell whether a style sheet writes a word into a control, which is part of its name then (accname, 2F)."""
    return says_generated(element, least=WORD)


def without_icons(text: str) -> str:
    """Return a text without the glyphs of icon fonts, which stand in the areas for private use."""
    return "".join(char for char in text if unicodedata.category(char) != "Co")
