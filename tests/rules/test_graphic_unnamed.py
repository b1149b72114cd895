"""Drawings and background pictures without words."""

from __future__ import annotations

import pytest
from a11y_audit.rules.graphic_unnamed import graphic_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

BARS = "<path d='M0 0h9v9z'/>" * 5
CASES = [
    Case("chart", f'<svg width="300" height="200">{BARS}</svg>', [("cantTell", "drawing")], browser=False),  # shapes: extra
    Case("hidden", f'<svg width="300" height="200" aria-hidden="true">{BARS}</svg>', []),
    Case("hidden, with words of its own", f'<svg width="300" height="200" aria-hidden="true">{BARS}<text>Exports 2025</text></svg>',
         [("cantTell", "hidden-words")]),
    Case("رسم مخفي وفيه كلام", f'<svg width="300" height="200" aria-hidden="true">{BARS}<text>صادرات العام</text></svg>',
         [("cantTell", "hidden-words")]),
    Case("without a role, its words are heard", f'<svg width="300" height="200" role="none">{BARS}<text>Exports</text></svg>', []),
    Case("hidden, and its words stand below",
         f'<svg width="300" height="200" aria-hidden="true">{BARS}<text>Exports 2025</text></svg><p>Exports in 2025 grew.</p>', []),
    Case("a clock", f'<svg width="300" height="200" aria-hidden="true">{BARS}<text>12</text></svg>', []),
    Case("named", f'<svg role="img" aria-label="Exports" width="300" height="200">{BARS}</svg>', []),
    Case("in a named link", f'<a href="/x"><svg width="300" height="200">{BARS}</svg> Home</a>', []),
    Case("background picture", '<div style="background-image:url(x.png);width:400px;height:300px" height="300"></div>',
         [("cantTell", "background")]),
    Case("background behind Arabic text", '<div style="background-image:url(x.png);width:400px;height:300px">نص</div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_graphic_unnamed(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
