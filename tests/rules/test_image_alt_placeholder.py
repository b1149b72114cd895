"""Placeholder words are no alternatives."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_placeholder import image_alt_placeholder as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, Q, P = ("failed", "placeholder"), ("cantTell", "kind"), ("passed", "ok")
CASES = [
    Case("image", '<img src="a.jpg" alt="Image">', [F]),
    Case("Arabic", '<img src="a.jpg" alt="صورة">', [F]),
    Case("Arabic with tatweel", '<img src="a.jpg" alt="صـــورة">', [F]),
    Case("null", '<img src="a.jpg" alt="null">', [F]),
    Case("spacer", '<img src="a.gif" alt="spacer">', [F]),
    Case("kind of picture", '<img src="a.jpg" alt="logo">', [Q]),
    Case("Arabic kind of picture", '<img src="a.jpg" alt="شعار">', [Q]),
    Case("named logo", '<img src="a.jpg" alt="شعار وزارة الصناعة">', [P]),
    Case("words", '<img src="a.jpg" alt="Image of the year 2024">', [P]),
    Case("ornament", '<img src="a.jpg" alt="">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_placeholder(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
