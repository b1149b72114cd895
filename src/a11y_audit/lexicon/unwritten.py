"""Texts that nobody wrote: gaps of a template that were never filled, and what is typed to fill a gap."""

from __future__ import annotations

import re

from a11y_audit.lexicon.fold import fold
from a11y_audit.lexicon.lists import phrases

_GAP = re.compile(r"\{\{.*\}\}|\$\{.*\}|<%.*%>|\[object Object\]|%[A-Z_]{3,}%")


def is_unwritten(text: str) -> bool:
    """Tell whether a whole text is a gap of a template, or was typed at random."""
    return bool(_GAP.fullmatch(text.strip())) or fold(text) in phrases("typed_at_random")
