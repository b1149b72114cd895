"""What styles show under the pointer alone, as a real browser's style sheets tell it."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.hover_only import hover_only
from support.visits import misjudged

pytestmark = pytest.mark.browser

HOVER, WORDS = ("cantTell", "hover"), ("cantTell", "words")
MENU = "<ul><li><a href='/s'>Services</a><ul class='sub'><li><a href='/r'>Renew</a></li></ul></li></ul>"
HINT = "<p>الرسوم <span class='tip'>؟<span class='sub'>تدفع مرة واحدة في السنة ببطاقة</span></span></p>"
GONE, SHOWN = ".sub{display:none}", "{display:block}"

CASES = [
    ("a menu for the pointer", MENU, f"{GONE} li:hover .sub{SHOWN}", [HOVER]),
    ("a menu for both", MENU, f"{GONE} li:hover .sub,li:focus-within .sub{SHOWN}", []),
    ("تلميح للمؤشر وحده", HINT, f"{GONE} .tip:hover .sub{SHOWN}", [WORDS]),
    ("تلميح لهما", HINT, f"{GONE} .tip:hover .sub,.tip:focus-within .sub{SHOWN}", []),
    ("a hint beside what is hovered", "<p><i class='t'>?</i><b class='sub'>Paid once a year by card</b></p>",
     f"{GONE} .t:hover + .sub{SHOWN}", [WORDS]),
    ("two words", "<p><i class='t'>?</i><b class='sub'>Yearly fee</b></p>", f"{GONE} .t:hover + .sub{SHOWN}", []),
]  # fmt: skip


def test_what_styles_show_under_the_pointer(in_browser: Any, serve: Any) -> None:
    cases = {
        name: (f'<!doctype html><html lang="en"><title>P</title><style>{style}</style><body>{body}</body></html>', expected)
        for name, body, style, expected in CASES
    }
    assert len(cases) == len(CASES), "names are told apart"
    assert not (wrong := misjudged(in_browser, serve, hover_only, "keyboard", cases)), wrong
