"""A letter-spacing on Arabic text, once a document."""

from __future__ import annotations

import pytest
from a11y_audit.rules.arabic_letter_spacing import arabic_letter_spacing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

FOUND = [("cantTell", "spaced")]
CASES = [
    Case("spread heading", '<h2 lang="ar" dir="rtl" style="letter-spacing:3px">الخدمات الإلكترونية</h2>', FOUND),
    Case("drawn together", '<p lang="ar" dir="rtl" style="letter-spacing:-1px">الخدمات الإلكترونية</p>', FOUND),
    Case("drawn together a little", '<h2 lang="ar" dir="rtl" style="letter-spacing:-0.02em">الخدمات الإلكترونية</h2>', []),
    Case("two are one question", 2 * '<p lang="ar" dir="rtl" style="letter-spacing:2px">الخدمات</p>', FOUND),
    Case("inherited from the page", '<div style="letter-spacing:2px"><p lang="ar" dir="rtl">الخدمات</p></div>', FOUND),
    Case("rounding", '<p lang="ar" dir="rtl" style="letter-spacing:0.1px">الخدمات الإلكترونية</p>', []),
    Case("normal", '<p lang="ar" dir="rtl">الخدمات الإلكترونية</p>', []),
    Case("English text", '<p style="letter-spacing:3px">Electronic services</p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_arabic_letter_spacing(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
