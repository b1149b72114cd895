"""Equal names for other places."""

import pytest
from a11y_audit.rules.link_same_name import link_same_name as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "other-address")

CASES = [
    Case("one link", '<p><a href="/a">Contact us</a></p>', []),
    Case("the same address",
         '<p><a href="/a">Contact us</a></p><p><a href="http://www.ministry.example/a">Contact us</a></p>',
         [OK], browser=False),
    Case("the same address again",
         '<p><a href="/a">تواصل معنا</a></p><footer><a href="/a#">تواصل معنا</a></footer>', [OK]),
    Case("other addresses", '<p><a href="/a">Contact us</a></p><p><a href="/b">Contact us</a></p>', [ASK]),
    Case("عناوين مختلفة لاسمين",
         '<p><a href="/a">الخدمات</a></p><p><a href="/b">الخدمات</a></p><p><a href="/c">الدليل</a></p>'
         '<p><a href="/d">الدليل</a></p>', [ASK]),
    Case("stock names have their own rule",
         '<p>Port <a href="/a">Read more</a></p><p>Mine <a href="/b">Read more</a></p>', []),
    Case("in one paragraph: another rule's matter",
         '<p><a href="/a">Contact us</a> <a href="/b">Contact us</a></p>', []),
    Case("names that differ", '<p><a href="/a">Contact us</a></p><p><a href="/b">Contact them</a></p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_same_name(case):
    assert outcomes(RULE, page(case.html)) == case.expected
