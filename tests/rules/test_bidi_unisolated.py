"""Telephone numbers and dates that a right-to-left line turns round."""

from __future__ import annotations

import pytest
from a11y_audit.rules.bidi_unisolated import bidi_unisolated as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def arabic(body: str, direction: str = ' dir="rtl"') -> str:
    return f'<!doctype html><html lang="ar"{direction}><head><title>صفحة</title></head><body>{body}</body></html>'


FOUND = [("cantTell", "reversed")]
CASES = [
    Case("telephone number after Arabic", arabic("<p>للتواصل: +966 11 123 4567 (تحويلة 12)</p>"), FOUND),
    Case("isolated", arabic('<p>للتواصل: <bdi dir="ltr">+966 11 123 4567</bdi> (تحويلة 12)</p>'), []),
    Case("link with dir", arabic('<p>للتواصل: <a href="tel:+966111234567" dir="ltr">+966 11 123 4567</a></p>'), []),
    Case("link without dir", arabic('<p>للتواصل: <a href="tel:+966111234567">+966 11 123 4567</a></p>'), FOUND),
    Case("direction mark", arabic("<p>للتواصل: \u200e+966 11 123 4567</p>"), []),
    Case("alone in the line", arabic("<p>+966 11 123 4567</p>"), FOUND),
    Case("cell from left to right", arabic('<div dir="ltr">+966 11 123 4567</div>'), []),
    Case("hyphens after Arabic", arabic("<p>هاتف 011-123-4567</p>"), FOUND),
    Case("hyphens alone in the line", arabic("<p>011-123-4567</p>"), []),
    Case("unbroken number", arabic("<p>الرقم الموحد 199001</p>"), []),
    Case("date from the year", arabic("<p>آخر تحديث 2026-05-01</p>"), FOUND),
    Case("date with slashes", arabic("<p>آخر تحديث 1/5/2026</p>"), []),
    Case("range of years", arabic("<p>الخطة 2026-2030 للقطاع</p>"), []),
    Case("after a Latin word", arabic("<p>Tel +966 11 123 4567</p>"), []),
    Case("English page", "<p>Call +966 11 123 4567 now</p>", []),
    Case("a number in one piece", arabic("<p>للتواصل: +2001012370014</p>"), [("cantTell", "plus-moves")]),
    Case("رقم متصل ورقم من مجموعات", arabic("<p>هاتف +2001012370014 وفاكس +966 11 765 4321</p>"), FOUND),
    Case("two are one question", arabic("<p>هاتف +966 11 123 4567</p><p>فاكس +966 11 765 4321</p>"), FOUND),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bidi_unisolated(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
