"""Picture and words linked apart."""

import pytest
from a11y_audit.rules.link_adjacent_duplicate import link_adjacent_duplicate as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, TWICE = ("passed", "ok"), ("failed", "twice")

CASES = [
    Case("links without pictures", '<a href="/a">Guide</a> <a href="/a">Guide</a>', []),
    Case("picture and words in one link",
         '<a href="/a"><img src="/a.png" alt=""> Guide</a> <a href="/b">Map</a>', [OK]),
    Case("linked apart", '<a href="/a"><img src="/a.png" alt="Guide"></a> <a href="/a">Guide</a>', [TWICE]),
    Case("رابطان متجاوران",
         '<div><a href="/a"><img src="/a.png" alt="دليل الاستثمار"></a></div><h3><a href="/a/">دليل الإستثمار</a></h3>',
         [TWICE]),
    Case("words between them",
         '<a href="/a"><img src="/a.png" alt="Guide"></a> by the ministry <a href="/a">Guide</a>', [OK]),
    Case("other targets", '<a href="/a.jpg"><img src="/a.png" alt="Guide"></a> <a href="/a">Guide</a>', [OK]),
    Case("other names",
         '<a href="/a"><img src="/a.png" alt="The minister at the opening"></a> <a href="/a">Guide</a>', [OK]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_adjacent_duplicate(case):
    assert outcomes(RULE, page(case.html)) == case.expected
