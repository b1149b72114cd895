"""Preformatted text with its blanks and lines, as written."""

from __future__ import annotations

import re
from html import unescape

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot

# What begins and never ends runs to the end, so that no source is read twice.
_FENCED = re.compile(r"<pre\b[^>]*>(.*?)(?:</pre\s*>|\Z)", re.I | re.S)
_TAG = re.compile(r"<[^>]*>")
_LINES = 3
_LEAST = 8  # signs of a drawing; fewer are a mark or a rule between parts
_MOST_WORDED = 0.25  # share of the characters that stand in words: code and its output have more
_MOST_DIGITS = 0.3  # figures are a table
_WORD = re.compile(r"[^\W\d_]{3,}")
# Ends of statements, calls and operators of programs, tags, prompts.
_CODE = re.compile(r"[;{}]\s*$|\w\(|=>|==|:=|\+=|</|/>|^\s*[$#>] ", re.M)
_MOST_CODE = 2
_RULED = re.compile(r"([^\w\s])\1{3,}")  # a line that is drawn with one sign
_BLANK = re.compile(r"\s")


def preformatted(snapshot: Snapshot) -> list[tuple[Element, str]]:
    """Return each <pre> of the main document with its text, none where scripts wrote some of them."""
    blocks = snapshot.main.select("pre")
    if not blocks:
        return []
    written = [unescape(_TAG.sub("", text)) for text in _FENCED.findall(snapshot.source or "")]
    return list(zip(blocks, written, strict=True)) if len(blocks) == len(written) else []


def lines_drawn(text: str) -> int:
    """Return the number of lines of a drawing made of characters, 0 for text, code and figures."""
    lines = [line for line in text.splitlines() if line.strip()]
    signs = _BLANK.sub("", _RULED.sub(r"\1", text))
    worded = sum(map(len, _WORD.findall(text)))
    digits = sum(map(str.isdigit, signs))
    drawn = sum(not char.isalnum() for char in signs)
    is_drawing = len(lines) >= _LINES and drawn >= _LEAST and len(_CODE.findall(text)) < _MOST_CODE
    return (
        len(lines) if is_drawing and worded <= _MOST_WORDED * len(signs) and digits <= _MOST_DIGITS * len(signs) else 0
    )
