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
    Case("the same signs again and again", 3 * '<img src="a.jpg" alt="#" width="300" height="200">', [NO_WORDS]),
    Case("علامة تتكرر", 3 * '<img src="a.jpg" alt="…" width="300" height="200"> خبر ', [NO_WORDS]),
    Case("a bullet, a rule, a digit", '<img src="a.gif" alt="*" width="8" height="8"><img src="b.gif" alt="---" width="400" height="4">'
         '<img src="5.gif" alt="5" width="40" height="40">', [P]),
    Case("a year", '<img src="a.jpg" alt="2024" width="300" height="200">', [P]),
    Case("measures", '<img src="a.jpg" alt="48x48"><img src="b.jpg" alt="1920 × 600 px">', [F, F]),
    Case("samples of a framework", '<img src="a.jpg" alt="Card image cap"><img src="b.jpg" alt="Second slide">', [F, F]),
    Case("شرائح معدودة", '<img src="a.jpg" alt="الشريحة 2"><img src="b.jpg" alt="شريحة ٣"><img src="c.jpg" alt="بانر 1">', [F, F, F]),
    Case("counted icons", '<img src="a.jpg" alt="icon 1"><img src="b.jpg" alt="icon-2">', [F, F]),
    Case("a thing that is counted", '<img src="a.jpg" alt="Terminal 3"><img src="b.jpg" alt="الإعلان 1">', [P, P]),
    Case("three pictures are all a logo",
         "".join(f'<img src="{file}.png" alt="logo">' for file in ("bank", "port", "mine")), [("failed", "kind-shared")] * 3),
    Case("أيقونات مختلفة باسم واحد",
         "".join(f'<img src="{file}.svg" alt="أيقونة">' for file in ("phone", "mail", "map")), [("failed", "kind-shared")] * 3),
    Case("the logo of the head and of the foot",
         '<img src="logo.svg" alt="logo"><img src="white.svg" alt="logo"><img src="white.svg" alt="logo">', [Q]),
    Case("one logo in the colours of the page", "".join(f'<img src="{file}.svg" alt="Logo">' for file in ("logo", "logo-dark", "logo_white@2x")), [Q]),
    Case("شعار واحد بلغتين ولونين", "".join(f'<img src="{file}.png" alt="شعار">' for file in ("logo-ar", "logo-en", "logo-footer")), [Q]),
    Case("three logos, one in sight",
         '<img src="a.svg" alt="logo"><img src="b.svg" alt="logo" style="opacity: 0"><img src="b.svg" alt="logo">', [Q]),
    Case("portraits beside names", "".join(f'<img src="{n}.jpg" alt="avatar"> {n}' for n in ("Ali", "Sara", "Omar")), [Q]),
    Case("صور أخبار", "".join(f'<img src="{n}.jpg" alt="صورة الخبر"> خبر' for n in "abc"), [Q]),
    Case("words", '<img src="a.jpg" alt="Image of the year 2024">', [P]),
    Case("ornament", '<img src="a.jpg" alt="">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_placeholder(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
