"""Links in drawings that have no name."""

import pytest
from a11y_audit.rules.svg_link_unnamed import svg_link_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, OK = ("failed", "unnamed"), ("passed", "ok")
RECT = '<rect width="50" height="50"></rect>'
CASES = [
    Case("a region", f'<svg width="99" height="99"><a xlink:href="/n">{RECT}</a></svg>', [F]),
    Case("منطقتان بلا اسم، نتيجة واحدة",
         f'<svg width="99" height="99"><a xlink:href="/n">{RECT}</a><a xlink:href="/s">{RECT}</a></svg>', [F]),
    Case("a title", f'<svg width="99" height="99"><a xlink:href="/n"><title>North</title>{RECT}</a></svg>', [OK]),
    Case("نص", f'<svg width="99" height="99"><a xlink:href="/n"><text>الشمال</text>{RECT}</a></svg>', [OK]),
    Case("aria-label", f'<svg width="99" height="99"><a xlink:href="/n" aria-label="North">{RECT}</a></svg>', [OK]),
    Case("with href it is another rule's", f'<svg width="99" height="99"><a href="/n">{RECT}</a></svg>', []),
    Case("hidden", f'<svg width="99" height="99" aria-hidden="true"><a xlink:href="/n">{RECT}</a></svg>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_svg_link_unnamed(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
