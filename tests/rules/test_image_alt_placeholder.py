"""Placeholder words are no alternatives."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_placeholder import image_alt_placeholder as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, Q, P = ("failed", "placeholder"), ("cantTell", "kind"), ("passed", "ok")
N = ("cantTell", "counted")
CASES = [
    Case("image", '<img src="a.jpg" alt="Image">', [F]),
    Case("Arabic", '<img src="a.jpg" alt="صورة">', [F]),
    Case("Arabic with tatweel", '<img src="a.jpg" alt="صـــورة">', [F]),
    Case("null", '<img src="a.jpg" alt="null">', [F]),
    Case("spacer", '<img src="a.gif" alt="spacer">', [F]),
    Case("a number of the author's", '<img src="a.jpg" alt="Picture 2">', [F]),
    Case("رقم بعد كلمة لا تقول شيئًا", '<img src="a.jpg" alt="صورة ٣">', [F]),
    Case("two words that say nothing", '<img src="a.gif" alt="Spacer image">', [F]),
    Case("صورة توضيحية", '<img src="a.jpg" alt="صورة توضيحية">', [F]),
    Case("a count", '<img src="a.jpg" alt="0001">', [N]),
    Case("a reference", '<img src="a.jpg" alt="Intro#1">', [N]),
    Case("the number of a figure", '<img src="a.jpg" alt="Figure 3">', [N]),
    Case("رقم شكل", '<img src="a.jpg" alt="شكل ٣">', [N]),
    Case("a year", '<img src="a.jpg" alt="2030">', [P]),
    Case("صورة لها وصف", '<img src="a.jpg" alt="صورة المصنع في الجبيل">', [P]),
    Case("kind of picture", '<img src="a.jpg" alt="logo">', [Q]),
    Case("Arabic kind of picture", '<img src="a.jpg" alt="شعار">', [Q]),
    Case("named logo", '<img src="a.jpg" alt="شعار وزارة الصناعة">', [P]),
    Case("words", '<img src="a.jpg" alt="Image of the year 2024">', [P]),
    Case("ornament", '<img src="a.jpg" alt="">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_placeholder(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
