"""Text marked to blink, which no browser of today makes blink."""

import pytest
from a11y_audit.rules.text_blinks import text_blinks as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ELEMENT, DECORATION = ("cantTell", "element"), ("cantTell", "decoration")

CASES = [
    Case("still", "<p>Fees <strong>rise</strong> in May.</p>", []),
    Case("the element", "<p>Fees <blink>rise</blink> in May.</p>", [ELEMENT]),
    Case("عنصر الوميض", '<p lang="ar">ترتفع الرسوم <blink>غدًا</blink></p>', [ELEMENT]),
    Case("the style", '<p>Fees <span style="text-decoration-line:blink">rise</span></p>', [DECORATION]),
    Case("underlined and blinking",
         '<p><span style="text-decoration-line:underline blink">الرسوم</span></p>', [DECORATION]),
    Case("no text", "<blink></blink>", []),
    Case("hidden", '<p style="display:none"><blink>rise</blink></p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_blinks(case):
    assert outcomes(RULE, page(case.html)) == case.expected
