"""Roles that cannot be named: a name given to one is dropped by some screen readers and spoken by others."""

from __future__ import annotations

from a11y_audit.model.dom import Element

# ARIA 1.2, "Roles which cannot be named"; the elements are those that HTML-AAM gives such a role.
_ROLES = frozenset(
    {"caption", "code", "deletion", "emphasis", "generic", "insertion", "mark", "none", "paragraph", "presentation",
     "strong", "subscript", "suggestion", "superscript"}
)  # fmt: skip
_GENERIC = frozenset({"b", "bdi", "bdo", "data", "div", "i", "pre", "q", "samp", "small", "span", "u"})
_OWN = {
    "caption": "caption", "code": "code", "del": "deletion", "em": "emphasis", "ins": "insertion", "mark": "mark",
    "p": "paragraph", "strong": "strong", "sub": "subscript", "sup": "superscript",
}  # fmt: skip


def without_meaning(element: Element) -> bool:
    """Tell whether an element says nothing of itself: its role is generic, or was taken away."""
    return _role(element) in ("generic", "none", "presentation")


def cannot_be_named(element: Element) -> bool:
    """Tell whether ARIA prohibits a name of the element's role."""
    return _role(element) in _ROLES


def _role(element: Element) -> str | None:
    declared = (element.attribute("role") or "").lower().split()[:1]
    if declared:
        return declared[0]
    return element.role or ("generic" if element.tag in _GENERIC else _OWN.get(element.tag))
