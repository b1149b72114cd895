"""Words that styles write."""

import pytest
from a11y_audit.rules.text_in_styles import text_in_styles as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

WORDS = ("cantTell", "words")


def styled(text: str, inside: str = "9 to 5", tag: str = "p") -> str:
    return f"""<{tag} data-extra='{{"before": "{text}"}}'>{inside}</{tag}>"""


def entries(*after: str) -> str:
    told = "".join(f"""<li data-extra='{{"after": "{text}"}}'>{1000 + number}</li>""" for number, text in enumerate(after))
    return f"<ul>{told}</ul>"


CASES = [
    Case("no styles", "<p>9 to 5</p>", []),
    Case("a label", styled("Opening hours: "), [WORDS], browser=False),
    Case("تسمية", styled("أوقات الدوام: "), [WORDS], browser=False),
    Case("two places, one question", styled("Opening hours") + styled("Closed on holidays"), [WORDS], browser=False),
    Case("signs and short words", styled("» ") + styled("new") + styled("(PDF)") + styled("“"), [], browser=False),
    Case("said in the page too", styled("Opening hours") + "<h2>Opening hours</h2>", [], browser=False),
    Case("كلمات رمز", styled("\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009"), [], browser=False),
    Case("labels of stacked cells", f"<table><tr>{styled('Opening hours', tag='td')}</tr></table>", [], browser=False),
    Case("a tooltip from an attribute",
         """<b data-tip="Opening hours of the house" data-extra='{"after": "Opening hours of the house"}'>?</b>""", [], browser=False),
    Case("hidden", "<div hidden>" + styled("Opening hours") + "</div>", [], browser=False),
    Case("states that differ", entries("Open", "Late"), [WORDS], browser=False),
    Case("حالات تختلف", entries(" مقبول", " مرفوض"), [WORDS], browser=False),
    Case("one mark for all", entries("New", "New"), [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_in_styles(case):
    assert outcomes(RULE, page(case.html)) == case.expected
