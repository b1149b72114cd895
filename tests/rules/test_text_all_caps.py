"""Sentences in capitals."""

import pytest
from a11y_audit.rules.text_all_caps import text_all_caps as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "capitals in the source",
        "<p>TYPING LONG SENTENCES IN CAPITAL LETTERS IS RARELY A GOOD IDEA BECAUSE WORDS LOSE THE SHAPES THAT READERS KNOW.</p>",
        [("failed", "capitals")],
    ),
    Case(
        "capitals by style",
        '<p style="text-transform: uppercase">Typing long sentences in capital letters is rarely a good idea because words lose the shapes that readers know.</p>',
        [("failed", "capitals")],
    ),
    Case(
        "normal case",
        "<p>Typing long sentences in capital letters is rarely a good idea because words lose the shapes that readers know.</p>",
        [("passed", "ok")],
    ),
    Case("a short title", "<p>MINISTRY OF INDUSTRY</p>", []),
    Case(
        "لا أحرف كبيرة في العربية",
        '<p style="text-transform: uppercase">تقدم الوزارة خدماتها لجميع المستفيدين في مناطق المملكة كافة دون رسوم إضافية</p>',
        [],
    ),
    Case(
        "some words in capitals",
        "<p>Typing long sentences in capital letters is rarely a good idea because words lose the shapes that readers know. NOT EVER AGAIN.</p>",
        [("passed", "ok")],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_all_caps(case):
    assert outcomes(RULE, page(case.html)) == case.expected
