"""What makes a text Arabic enough to be shown as Arabic."""

from __future__ import annotations

import re

ARABIC = re.compile(r"[\u0621-\u064A]")
LATIN = re.compile(r"[A-Za-z]")
CODE = re.compile(r"`[^`]*`")
HALF = 0.5


def is_arabic(text: str) -> bool:
    """Say whether most letters of a text, its code aside, are Arabic, without a question mark or comma of Latin."""
    prose = CODE.sub("", text)
    arabic, latin = len(ARABIC.findall(prose)), len(LATIN.findall(prose))
    return arabic > 0 and arabic / (arabic + latin) > HALF and not re.search(r"[?;,](\s|$)", prose)
