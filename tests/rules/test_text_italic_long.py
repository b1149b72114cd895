"""Paragraphs in italics."""

import pytest
from a11y_audit.rules.text_italic_long import text_italic_long as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "a slanted paragraph",
        '<p style="font-style: italic">Italics are sometimes used to set words apart, but over a whole paragraph the slanted letters have jagged edges and lean on one another, which makes the words hard to make out for many people who read slowly.</p>',
        [("failed", "slanted")],
    ),
    Case(
        "فقرة مائلة",
        '<p style="font-style: italic">تُستخدم الحروف المائلة أحيانًا لإبراز بعض الكلمات، لكن امتدادها على فقرة كاملة يجعل قراءتها صعبة على كثير من الناس، ولا سيما من يقرؤون ببطء أو يكبرون النص، لأن الحروف تميل بعضها على بعض فلا تتضح أشكالها.</p>',
        [("failed", "slanted")],
    ),
    Case(
        "upright",
        "<p>Italics are sometimes used to set words apart, but over a whole paragraph the slanted letters have jagged edges and lean on one another, which makes the words hard to make out for many people who read slowly.</p>",
        [("passed", "ok")],
    ),
    Case(
        "a quotation",
        '<blockquote style="font-style: italic">Italics are sometimes used to set words apart, but over a whole paragraph the slanted letters have jagged edges and lean on one another, which makes the words hard to make out for many people who read slowly.</blockquote>',
        [("passed", "ok")],
    ),
    Case("a few words", '<p style="font-style: italic">So it is said.</p>', []),
    Case(
        "partly upright",
        '<p style="font-style: italic">Italics are sometimes used to set words apart, but over a whole paragraph the slanted letters have jagged edges and lean on one another, which makes the words hard to make out for many people who read slowly. <span style="font-style: normal">Upright.</span></p>',
        [("passed", "ok")],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_italic_long(case):
    assert outcomes(RULE, page(case.html)) == case.expected
