"""Titles of links."""

import pytest
from a11y_audit.rules.link_title import link_title as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, SAME, ONLY = ("passed", "ok"), ("failed", "redundant"), ("failed", "only")

CASES = [
    Case("no title", '<a href="/a">Guide</a>', []),
    Case("a title that adds", '<a href="/a" title="All licences in one PDF">Guide</a>', [OK]),
    Case("a title that repeats", '<a href="/a" title="Guide">Guide</a><a href="/b" title="Ports ">ports</a>', [SAME]),
    Case("تلميح مكرر", '<a href="/a" title="الخدمات الإلكترونية">الخدمات الالكترونيه</a>', [SAME]),
    Case("a title alone", '<a href="/a" title="Facebook"><svg width="9" height="9"></svg></a>', [ONLY]),
    Case("تلميح بلا نص",
         '<a href="/a" title="منصة إكس"><i class="icon"></i></a><a href="/b" title="دليل الصناعة">دليل</a>',
         [ONLY, OK]),
    Case("a title that repeats the picture", '<a href="/a" title="Guide"><img src="/g.png" alt="Guide"></a>', [SAME]),
    Case("hidden", '<a href="/a" title="Guide" style="display:none">Guide</a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_title(case):
    assert outcomes(RULE, page(case.html)) == case.expected
