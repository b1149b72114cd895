"""Justified text."""

import pytest
from a11y_audit.rules.text_justified import text_justified as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "justified",
        '<p style="text-align: justify">Peter Piper picked a peck of pickled peppers and then he picked another peck of them for his old friend Paul.</p>',
        [("failed", "justified")],
    ),
    Case(
        "to the start",
        "<p>Peter Piper picked a peck of pickled peppers and then he picked another peck of them for his old friend Paul.</p>",
        [("passed", "ok")],
    ),
    Case("a short text", '<p style="text-align: justify">Short.</p>', []),
    Case(
        "للعربية قاعدة أخرى",
        '<p style="text-align: justify">تقدم الوزارة خدماتها لجميع المستفيدين في مناطق المملكة كافة دون رسوم إضافية وتسعى إلى تيسير الوصول إليها في كل وقت ومن أي مكان</p>',
        [],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_justified(case):
    assert outcomes(RULE, page(case.html)) == case.expected
