"""Abbreviations without a long form."""

import pytest
from a11y_audit.rules.abbreviation_unexpanded import abbreviation_unexpanded as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("no long form", "<p><abbr>GDS</abbr> is part of the Cabinet Office.</p>", [("cantTell", "no-long-form")]),
    Case("اختصار بلا شرح", "<p>تصدر الشهادة عن <abbr>SASO</abbr> خلال يومين.</p>", [("cantTell", "no-long-form")]),
    Case("a title", '<p><abbr title="Government Digital Service">GDS</abbr> is here.</p>', [("passed", "ok")]),
    Case(
        "شرح في السمة",
        '<p>تصدر عن <abbr title="الهيئة السعودية للمواصفات والمقاييس والجودة">SASO</abbr>.</p>',
        [("passed", "ok")],
    ),
    Case("words beside it", "<p>The Government Digital Service (<abbr>GDS</abbr>) is here.</p>", [("passed", "ok")]),
    Case(
        "a second place",
        '<p><abbr title="Government Digital Service">GDS</abbr> and <abbr>GDS</abbr></p>',
        [("passed", "ok")],
    ),
    Case("no abbreviation", "<p>Text</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_abbreviation_unexpanded(case):
    assert outcomes(RULE, page(case.html)) == case.expected
