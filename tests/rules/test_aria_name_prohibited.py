"""Names on elements that cannot carry one."""

import pytest
from a11y_audit.rules.aria_name_prohibited import aria_name_prohibited as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("a label on a div", '<div aria-label="Price, was 100">€100 / €1</div>', [("failed", "prohibited")]),
    Case("تسمية على فقرة", '<p aria-label="السعر بعد الخصم">١٠٠ ريال</p>', [("failed", "prohibited")]),
    Case("a role that takes a name", '<div role="group" aria-label="Prices">€1</div>', [("passed", "ok")]),
    Case("قسم له دور", '<div role="region" aria-label="الأسعار">١٠٠ ريال</div>', [("passed", "ok")]),
    Case(
        "role none on a heading", '<h2 role="none" aria-label="Bananas">I like bananas</h2>', [("failed", "prohibited")]
    ),
    Case("no text: another rule", '<div aria-label="Banner"></div>', []),
    Case("an empty label", '<p aria-label=" ">Text</p>', []),
    Case("a description on a paragraph", '<p aria-describedby="x">Text</p><p id="x">More</p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_aria_name_prohibited(case):
    assert outcomes(RULE, page(case.html)) == case.expected
