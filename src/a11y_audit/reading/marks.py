"""Marks of required fields: stars and words, where they stand, and whether programs are told."""

from __future__ import annotations

from dataclasses import dataclass

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element
from a11y_audit.reading.forms import Fields, labels, text_pieces
from a11y_audit.reading.nearby import referenced

STARS = frozenset("*＊∗✱✲﹡٭")
_BRACKETS = "()[]{}（）:،.-–— \u00a0\u200f\u200e"


@dataclass(frozen=True)
class Mark:
    """A star or word that marks a field as required, and whether assistive technology meets it at all."""

    text: str
    heard: bool


def required_mark(field: Element, fields: Fields) -> Mark | None:
    """Return the mark of requirement in a field's label or beside the field, None without one."""
    for label in labels(field):
        for holder, text in text_pieces(label, field):
            if mark := _mark(text):
                return Mark(mark, holder.exposed)
    for holder, text in fields.pieces_beside(field):
        if not _is_note(text) and (mark := _mark(text)) and not _describes_another(holder, field, fields):
            return Mark(mark, holder.exposed)
    return None


def _describes_another(holder: Element, field: Element, fields: Fields) -> bool:
    """Tell whether a text beside a field is tied to another one, as the error of the field before it."""
    tied = ("aria-describedby", "aria-errormessage")
    others = (node for other in fields.all if other != field for name in tied for node in referenced(other, name))
    return any(node.contains(holder) for node in others)


def is_declared_required(field: Element) -> bool:
    """Tell whether the code says that a field is required."""
    if field.extra.get("required") or "required" in field.attributes:
        return True
    return field.attribute("aria-required") == "true"


def _is_note(text: str) -> bool:
    """Tell whether a text explains the star ("* required") instead of being one."""
    return text.strip()[:1] in STARS and len(text.split()) > 1


def _mark(text: str) -> str | None:
    bare = text.strip(_BRACKETS)
    if fold(bare) in phrases("required_words"):
        return bare
    star = next((char for char in text.strip() if char in STARS), None)
    at_an_end = star is not None and (bare.startswith(star) or bare.endswith(star))
    if at_an_end:
        return star
    inner = text[text.rfind("(") + 1 : text.rfind(")")] if "(" in text and text.rstrip().endswith(")") else ""
    return inner if fold(inner) in phrases("required_words") else None
