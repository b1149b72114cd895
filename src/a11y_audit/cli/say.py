"""Lines for the person at the terminal: on standard error, one line each, no control characters from pages."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from a11y_audit.model.text import Language, Text

# Marks of direction stay: they keep Arabic and Latin readable side by side. Escapes and line breaks go.
_KEPT_FORMATS = frozenset("\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069")


def line(text: str) -> str:
    """Return a text as one line that a terminal can be given."""
    return " ".join("".join(" " if _is_control(character) else character for character in text).split())


def problem(text: str | Text, language: Language = "en") -> None:
    """Tell why the command ends."""
    click.echo(f"a11y-audit: {line(_in(text, language))}", err=True)


def note(text: str | Text, language: Language = "en") -> None:
    """Tell something that helps."""
    click.echo(line(_in(text, language)), err=True)


def _in(text: str | Text, language: Language) -> str:
    return text if isinstance(text, str) else text.in_(language)


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in _KEPT_FORMATS
