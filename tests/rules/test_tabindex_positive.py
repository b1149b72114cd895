"""Positive tabindex."""

import pytest
from a11y_audit.rules.tabindex_positive import tabindex_positive as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, FIRST = ("passed", "ok"), ("failed", "positive")

CASES = [
    Case("none", '<a href="/a">Guide</a>', []),
    Case("zero and minus one", '<div tabindex="0">x</div>', [OK]),
    Case("positive", '<a href="/a">أ</a><a href="/b" tabindex="5">ب</a>', [FIRST]),
    Case("رقم موجب", '<label>الاسم <input tabindex="1"></label>', [FIRST]),
    Case("no number", '<div tabindex="x">x</div>', []),
    Case("hidden", '<a href="/b" tabindex="5" style="display:none">ب</a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_tabindex_positive(case):
    assert outcomes(RULE, page(case.html)) == case.expected
