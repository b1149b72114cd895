"""Private-use glyphs are no names."""

from __future__ import annotations

import pytest
from a11y_audit.rules.icon_glyph_spoken import icon_glyph_spoken as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("link", '<a href="/x">&#xE901;</a>', [("failed", "glyph")]),
    Case("button", "<button>&#xF00C;</button>", [("failed", "glyph")]),
    Case("glyph and words", '<a href="/x">&#xE901; Home</a>', [("passed", "ok")]),
    Case("glyph and Arabic words", '<a href="/x">&#xE901; الرئيسية</a>', [("passed", "ok")]),
    Case("hidden glyph, labelled", '<a href="/x" aria-label="X"><i aria-hidden="true">&#xE901;</i></a>', []),
    Case("words", '<a href="/x">Home</a>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_icon_glyph_spoken(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
