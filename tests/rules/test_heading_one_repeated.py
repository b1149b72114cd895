"""Several level-one headings are a question, once a document."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_one_repeated import heading_one_repeated as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("one", "<h1>Licences</h1><h2>Fees</h2>", [("passed", "ok")]),
    Case("three", "<h1>Licences</h1><h1>Fees</h1><h1>Contact</h1>", [("cantTell", "several")]),
    Case("Arabic, two", '<div lang="ar" dir="rtl"><h1>التراخيص</h1><h1>الرسوم</h1></div>', [("cantTell", "several")]),
    Case("Arabic, one", '<div lang="ar" dir="rtl"><h1>التراخيص</h1><h2>الرسوم</h2></div>', [("passed", "ok")]),
    Case("second is hidden", "<h1>Licences</h1><h1 hidden>Menu</h1>", [("passed", "ok")]),
    Case("second is empty", "<h1>Licences</h1><h1></h1>", [("passed", "ok")]),
    Case("none", "<h2>Fees</h2>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_one_repeated(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
