"""Obsolete elements."""

import pytest
from a11y_audit.rules.markup_obsolete import markup_obsolete as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("center", "<center>Welcome</center>", [("failed", "obsolete")]),
    Case("خط ملوّن", '<p><font color="red">تنبيه مهم</font></p>', [("failed", "obsolete")]),
    Case("styles", '<p style="text-align: center">Welcome</p>', [("passed", "ok")]),
    Case("أنماط", '<p style="text-align: center">أهلًا</p>', [("passed", "ok")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_markup_obsolete(case):
    assert outcomes(RULE, page(case.html)) == case.expected
