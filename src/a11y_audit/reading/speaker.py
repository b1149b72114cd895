"""In whose language the name of an element is: an attribute speaks as its element, words as what holds them."""

from __future__ import annotations

from a11y_audit.lexicon.scripts import letters
from a11y_audit.model.dom import Element, collapse
from a11y_audit.reading.forms import labels
from a11y_audit.reading.nearby import referenced

# Roles that are named by the words in them. A landmark, a dialog or a group is not: that a link within a menu is called
# as the menu is says nothing of the menu's own language.
_BY_CONTENT = frozenset(
    {"link", "button", "checkbox", "radio", "switch", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option",
     "treeitem", "heading"}
)  # fmt: skip
_LABELLED = ("input", "select", "textarea")
_NAMING_PARTS = frozenset({"legend", "caption", "figcaption", "title"})  # of a fieldset, a table, a figure, a drawing


def speaker(element: Element) -> Element:
    """Return the element whose language a name is in: that with the words, the element itself for an attribute."""
    named = next((node for node in referenced(element, "aria-labelledby") if _says(element, node)), None)
    if named is None and not (element.attribute("aria-label") or "").strip():
        named = next((label for label in _labels(element) if _says(element, label)), None)
        if named is None and element.role in _BY_CONTENT:
            named = element
        elif named is None:
            parts = (node for node in element.children if node.tag in _NAMING_PARTS)
            named = next((part for part in parts if _says(element, part)), None)
    return _holder(named, element.name) if named else element


def _labels(element: Element) -> tuple[Element, ...]:
    return labels(element) if element.tag in _LABELLED else ()


def _says(element: Element, node: Element) -> bool:
    return bool(node.text) and node.text in element.name


def _holder(element: Element, name: str) -> Element:
    """Return what holds most letters of a name within an element, the element itself where none are there."""
    said = [(holder, text) for holder, text in element.texts() if letters(text) and collapse(text) in name]
    heard = [part for part in said if part[0].exposed]  # what is hidden may name all the same, by aria-labelledby
    return max(heard or said, key=lambda part: letters(part[1]).total(), default=(element, ""))[0]
