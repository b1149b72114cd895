"""Cells of spreadsheets: words stay words, whatever a page wrote.

A spreadsheet program takes a cell for a formula when it begins with =, +, -, @ (also in their full-width forms), or
with a tab or line break before one. OWASP calls the attack "CSV injection".
"""

from __future__ import annotations

import re

from a11y_audit.model.text import writable
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import clipped

CELL_LIMIT = 8_000  # characters; Excel keeps 32,767 and shows far fewer
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(?:[.,:]\d+)*%?")
_NOT_XML = re.compile("[\ufffe\uffff]")


def plain(cell: str | int) -> str | int:
    """Return a cell for a program that is told which cells are words: no control character, of bounded length."""
    return cell if isinstance(cell, int) else in_xml(shown(clipped(cell, CELL_LIMIT)))


def in_xml(words: str) -> str:
    """Return words that XML 1.0 can hold, of bounded length; what commands a terminal is written out already."""
    return _NOT_XML.sub("\ufffd", clipped(writable(words), CELL_LIMIT))


def harmless(cell: str | int) -> str | int:
    """Return a cell for CSV, where nobody tells words from formulas: a formula gets an apostrophe before it."""
    written = plain(cell)
    if isinstance(written, str) and _FORMULA.match(written) and not _NUMBER.fullmatch(written):
        return f"'{written}"
    return written
