"""Links of marks alone."""

import pytest
from a11y_audit.rules.link_name_marks import link_name_marks as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("a full stop", '<p>Visit the portal <a href="/portal">.</a></p>', [("failed", "marks")]),
    Case("فاصلة عربية", '<p>زر البوابة <a href="/portal">،</a></p>', [("failed", "marks")]),
    Case("the star of a footnote", '<p>From 100 riyals <a href="#n">*</a></p>', [("passed", "ok")]),
    Case("نقاط المقتطف", '<p>افتتحت الوزارة ميناء <a href="/n">...</a></p>', [("passed", "ok")]),
    Case("words", '<p><a href="/portal">Portal.</a></p>', [("passed", "ok")]),
    Case("كلمات", '<p><a href="/portal">البوابة</a></p>', [("passed", "ok")]),
    Case("an arrow", '<p><a href="/2">→</a></p>', [("passed", "ok")]),
    Case("a page number", '<p><a href="/2">2</a></p>', [("passed", "ok")]),
    Case("a mark with a name", '<p><a href="/portal" aria-label="Portal">.</a></p>', [("passed", "ok")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_name_marks(case):
    assert outcomes(RULE, page(case.html)) == case.expected
