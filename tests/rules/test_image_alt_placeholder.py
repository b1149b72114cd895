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
    Case("numbered", '<img src="a.jpg" alt="Image 12">', [F]),
    Case("مرقمة", '<img src="a.jpg" alt="صورة ٣">', [F]),
    Case("what a template asks for", '<img src="a.jpg" alt="Insert alt text here">', [F]),
    Case("ما يطلبه القالب", '<img src="a.jpg" alt="أدخل النص البديل هنا">', [F]),
    Case("typed at random", '<img src="a.jpg" alt="asdf">', [F]),
    Case("gap of a template", '<img src="a.jpg" alt="{{ photo.alt }}">', [F]),
    Case("sign on a picture", '<img src="a.jpg" alt="..." width="200" height="100">', [("cantTell", "signs")],
         browser=False),  # the picture has come
    Case("علامة على أيقونة", '<img src="a.jpg" alt="→" width="16" height="16">', []),
    Case("a figure of a report", '<img src="a.jpg" alt="Figure 3">', [P]),
    Case("a numbered thing", '<img src="a.jpg" alt="Pier 39">', [P]),
    Case("kind of picture", '<img src="a.jpg" alt="logo">', [Q]),
    Case("Arabic kind of picture", '<img src="a.jpg" alt="شعار">', [Q]),
    Case("named logo", '<img src="a.jpg" alt="شعار وزارة الصناعة">', [P]),
    Case("words", '<img src="a.jpg" alt="Image of the year 2024">', [P]),
    Case("ornament", '<img src="a.jpg" alt="">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_placeholder(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
