"""A CAPTCHA is a question."""

from __future__ import annotations

import pytest
from a11y_audit.rules.captcha_one_sense import captcha_one_sense as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("by alternative", '<img src="a.png" alt="captcha">', [("cantTell", "captcha")]),
    Case("Arabic", '<img src="a.png" alt="رمز التحقق">', [("cantTell", "captcha")]),
    Case("by address", '<img src="/captcha/1.png" alt="x">', [("cantTell", "captcha")]),
    Case("none", '<img src="a.png" alt="A plant">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_captcha_one_sense(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
