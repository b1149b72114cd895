"""Words that styles add."""

import pytest
from a11y_audit.rules.text_in_style import text_in_style as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

WORDS = ("cantTell", "words")

CASES = [
    Case("nothing added", "<p>Boots of leather</p>", []),
    Case("a word before", """<p data-extra='{"before": "New: "}'>Boots of leather</p>""", [WORDS], browser=False),
    Case("كلمة بعد النص", """<p lang="ar" data-extra='{"after": "نفدت الكمية"}'>حذاء من الجلد</p>""", [WORDS], browser=False),
    Case("one question a page",
         """<p data-extra='{"before": "New: "}'>Boots</p><p data-extra='{"after": " (sold out)"}'>Shoes</p>""", [WORDS],
         browser=False),
    Case("signs", """<p data-extra='{"before": "» "}'>Boots</p><li data-extra='{"before": "1. "}'>Shoes</li>""", [],
         browser=False),
    Case("a letter of an icon font", """<i data-extra='{"before": "\\uf0f3"}'></i>""", [], browser=False),
    Case("the head of its column",
         """<table><tr><th>Price</th></tr><tr><td data-extra='{"before": "Price"}'>20</td></tr></table>""", [], browser=False),
    Case("مخفي عن القارئ", """<p aria-hidden="true" data-extra='{"before": "جديد"}'>حذاء</p>""", [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_in_style(case):
    assert outcomes(RULE, page(case.html)) == case.expected
