"""Placeholder words are no alternatives."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_placeholder import image_alt_placeholder as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

NO_WORDS = ("cantTell", "no-words")
F, Q, P = ("failed", "placeholder"), ("cantTell", "kind"), ("passed", "ok")
CASES = [
    Case("image", '<img src="a.jpg" alt="Image">', [F]),
    Case("Arabic", '<img src="a.jpg" alt="صورة">', [F]),
    Case("Arabic with tatweel", '<img src="a.jpg" alt="صـــورة">', [F]),
    Case("null", '<img src="a.jpg" alt="null">', [F]),
    Case("spacer", '<img src="a.gif" alt="spacer">', [F]),
    Case("what a template asks for", '<img src="a.jpg" alt="Insert alt text here">', [F]),
    Case("ما يطلبه القالب", '<img src="a.jpg" alt="أدخل النص البديل هنا">', [F]),
    Case("typed at random", '<img src="a.jpg" alt="asdf">', [F]),
    Case("gap of a template", '<img src="a.jpg" alt="{{ photo.alt }}">', [F]),
    Case("علامة على أيقونة", '<img src="a.jpg" alt="→" width="16" height="16">', []),
    Case("a numbered thing", '<img src="a.jpg" alt="Pier 39">', [P]),
    Case("kind of picture", '<img src="a.jpg" alt="logo">', [Q]),
    Case("Arabic kind of picture", '<img src="a.jpg" alt="شعار">', [Q]),
    Case("named logo", '<img src="a.jpg" alt="شعار وزارة الصناعة">', [P]),
    Case("counted", '<img src="a.jpg" alt="Picture 12"><img src="b.jpg" alt="untitled-1">', [F, F]),
    Case("صور معدودة", '<img src="a.jpg" alt="صورة ٣"><img src="b.jpg" alt="صورة-12">', [F, F]),
    Case("the figure of a text", '<img src="a.jpg" alt="Figure 3">', [P]),
    Case("signs alone", '<img src="a.jpg" alt="..." width="300" height="200">', [NO_WORDS]),
    Case("أرقام وحدها", '<img src="a.jpg" alt="٠٠٠١" width="300" height="200">', [NO_WORDS]),
    Case("a bullet, a rule, a digit", '<img src="a.gif" alt="*" width="8" height="8"><img src="b.gif" alt="---" width="400" height="4">'
         '<img src="5.gif" alt="5" width="40" height="40">', [P]),
    Case("a year", '<img src="a.jpg" alt="2024" width="300" height="200">', [P]),
    Case("words", '<img src="a.jpg" alt="Image of the year 2024">', [P]),
    Case("ornament", '<img src="a.jpg" alt="">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_placeholder(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
