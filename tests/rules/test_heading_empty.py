"""A heading is empty, holds a silent image, or keeps its words from assistive technology."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_empty import heading_empty as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("an invisible sign", "<h2>&#8203;</h2>", [("failed", "empty")]),
    Case("محارف غير مرئية", '<h2 lang="ar">&zwnj;&nbsp;</h2>', [("failed", "empty")]),
    Case("text", "<h1>Licences</h1>", [("passed", "ok")]),
    Case("Arabic text", '<h1 lang="ar" dir="rtl">التراخيص</h1>', [("passed", "ok")]),
    Case("empty", "<h2></h2>", [("failed", "empty")]),
    Case("only white space", "<h2> <br> </h2>", [("failed", "empty")]),
    Case("role heading", '<div role="heading" aria-level="2"></div>', [("failed", "empty")]),
    Case("image with alt", '<h1><img src="a.png" alt="Ministry"></h1>', [("passed", "ok")]),
    Case("image without words", '<h1><img src="a.png" alt=""></h1>', [("failed", "image")]),
    Case("words hidden from speech", '<h2><span aria-hidden="true">Fees</span></h2>', [("failed", "hidden-text")]),
    Case("Arabic words hidden from speech", '<h2 lang="ar" dir="rtl"><span aria-hidden="true">الرسوم</span></h2>',
         [("failed", "hidden-text")]),
    Case("hidden glyph of an icon font", '<h2><i aria-hidden="true">\ue901</i></h2>', [("failed", "empty")]),
    Case("aria-label", '<h2 aria-label="Fees"><span aria-hidden="true">F</span></h2>', [("passed", "ok")]),
    Case("a heading that hides itself", '<h2 aria-hidden="true">Fees and payment</h2><p>Text</p>', [("failed", "hidden-text")]),
    Case("عنوان يخفي نفسه", '<h2 aria-hidden="true">الرسوم وطريقة السداد</h2><p>نص</p>', [("failed", "hidden-text")]),
    Case("heard in another place", '<h2 aria-hidden="true">Fees</h2><p>Our fees</p>', []),
    Case("in a part that is hidden as a whole", '<div aria-hidden="true"><h2 aria-hidden="true">Fees</h2></div>', []),
    Case("a figure that adorns", '<h2 aria-hidden="true">01</h2><h2>Fees</h2>', [("passed", "ok")]),
    Case("whole heading hidden", '<h2 aria-hidden="true"></h2>', []),
    Case("not shown", "<h2 hidden></h2>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_empty(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_only_hidden_words_prove_a_failure_of_wcag() -> None:
    [empty] = RULE.check(page("<h2></h2>"))
    [hidden] = RULE.check(page('<h2><span aria-hidden="true">Fees</span></h2>'))
    assert empty.criteria == ()
    assert hidden.criteria is None
