"""Make text that a page wrote harmless: no control character or hidden bidi mark reaches a terminal or a report."""

from __future__ import annotations

import re

from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE

# C0 and C1 controls (a terminal obeys them), line and paragraph separators, zero-width and bidi controls (they reorder
# or hide what stands beside them), and lone surrogates (they cannot be written as UTF-8).
_HARMFUL = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
# Of these, what no honest title holds: marks for direction (U+200E, U+200F) are common in Arabic ones.
_DECEITFUL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff]")
_BREAKS = re.compile("[\\t\\n\\r]+")
_ISOLATES = (FIRST_STRONG_ISOLATE, POP_ISOLATE)
_AT_ISOLATES = re.compile(f"([{''.join(_ISOLATES)}])")


def shown(text: str) -> str:
    """Return text on one line with each harmful character written out, as in `\\x1b` or `\\u202e`."""
    return _HARMFUL.sub(lambda found: _named(found.group()), _BREAKS.sub(" ", text))


def shown_line(text: str) -> str:
    """Return a line of ours as `shown` does, but for the isolates that stand around its values (see `sentences`)."""
    return "".join(part if part in _ISOLATES else shown(part) for part in _AT_ISOLATES.split(text))


def shown_title(text: str) -> str:
    """Return a page's own words, as a title, with nothing in them that reorders or commands; honest marks stay."""
    return _DECEITFUL.sub(lambda found: _named(found.group()), " ".join(text.split()))


def shown_selector(text: str) -> str:
    """Return a CSS selector with harmful characters as CSS escapes: the same selector, in plain sight."""
    return _HARMFUL.sub(lambda found: f"\\{ord(found.group()):x} ", _BREAKS.sub(" ", text))


def shown_html(text: str) -> str:
    """Return HTML source with harmful characters as character references: the same source, in plain sight."""
    return _HARMFUL.sub(lambda found: f"&#x{ord(found.group()):x};", _BREAKS.sub(" ", text))


def _named(char: str) -> str:
    return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"
