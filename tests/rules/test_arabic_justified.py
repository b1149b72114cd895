"""Justified Arabic paragraphs, once a document."""

from __future__ import annotations

import pytest
from a11y_audit.rules.arabic_justified import arabic_justified as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

AR = "تلتزم الوزارة بتطبيق هذه السياسة من خلال التركيز على احتياجات المستفيدين وتقديم خدمات ذات جودة عالية. " * 3
EN = "The Ministry applies this policy by looking at what beneficiaries need and by serving them well. " * 3
FOUND = [("cantTell", "justified")]
CASES = [
    Case("justified", f'<p lang="ar" dir="rtl" style="text-align:justify">{AR}</p>', FOUND),
    Case("two are one question", 2 * f'<p lang="ar" dir="rtl" style="text-align:justify">{AR}</p>', FOUND),
    Case("start", f'<p lang="ar" dir="rtl">{AR}</p>', []),
    Case("one line", '<p lang="ar" dir="rtl" style="text-align:justify">الخدمات الإلكترونية</p>', []),
    Case("English", f'<p style="text-align:justify">{EN}</p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_arabic_justified(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
