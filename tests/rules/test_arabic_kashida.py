"""Tatweel that stretches a word, once a document."""

from __future__ import annotations

import pytest
from a11y_audit.rules.arabic_kashida import arabic_kashida as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

FOUND = [("cantTell", "stretched")]
CASES = [
    Case("stretched", '<p lang="ar" dir="rtl">الصنـــــــاعة والثـــــروة</p>', FOUND),
    Case("stretched by single ones", '<p lang="ar" dir="rtl">الـصـنـاعة</p>', FOUND),
    Case("year of the Hijra", '<p lang="ar" dir="rtl">عام 1447هـ</p>', []),
    Case("letter of a list", '<p lang="ar" dir="rtl">هـ - الفقرة الخامسة</p>', []),
    Case("before a Latin name", '<p lang="ar" dir="rtl">التابعة لـ SABIC</p>', []),
    Case("single one inside a word", '<p lang="ar" dir="rtl">الصنـاعة</p>', []),
    Case("English text", "<p>Industry</p>", []),
    Case("hidden", '<p lang="ar" dir="rtl" hidden>الصنـــــــاعة</p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_arabic_kashida(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
