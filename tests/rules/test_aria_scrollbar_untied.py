"""Scroll bars that do not say what they scroll."""

import pytest
from a11y_audit.rules.aria_scrollbar_untied import aria_scrollbar_untied as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, UNTIED = ("passed", "ok"), ("failed", "untied")
BAR = '<div role="scrollbar" aria-valuenow="4" aria-label="{}" {}></div><div id="news">News</div>'

CASES = [
    Case("tied to nothing", BAR.format("News", ""), [UNTIED]),
    Case("شريط تمرير الأخبار", BAR.format("الأخبار", 'tabindex="0"'), [UNTIED]),
    Case("empty", BAR.format("News", 'aria-controls=" "'), [UNTIED]),
    Case("tied", BAR.format("News", 'aria-controls="news"'), [OK]),
    Case("hidden", f"<div hidden>{BAR.format('News', '')}</div>", []),
    Case("another role", '<div role="slider" aria-valuenow="4" aria-label="Volume"></div>', []),
    Case("none", "<p>Text</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_aria_scrollbar_untied(case):
    assert outcomes(RULE, page(case.html)) == case.expected
