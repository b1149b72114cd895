"""Equal names in the very same context."""

import pytest
from a11y_audit.rules.link_same_name_in_context import link_same_name_in_context as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "other-address")

CASES = [
    Case("one link", '<p><a href="/a">Contact us</a></p>', []),
    Case("the same address",
         '<p>Chat: <a href="/a">Contact us</a>, phone: <a href="/a/index.html">contact us</a></p>', [OK]),
    Case("other addresses in one paragraph",
         '<p>Chat: <a href="/a?page=1">Contact us</a>, phone: <a href="/a?page=2">contact us</a></p>', [ASK]),
    Case("عناوين مختلفة في فقرة واحدة",
         '<p>بالمحادثة <a href="/a">تواصل معنا</a> أو بالهاتف <a href="/b">تواصل معنا</a></p>', [ASK]),
    Case("other paragraphs", '<p>Chat: <a href="/a">Contact us</a></p><p>Phone: <a href="/b">Contact us</a></p>', []),
    Case("other items of one list",
         '<ul><li>Chat <a href="/a">Contact us</a></li><li>Phone <a href="/b">Contact us</a></li></ul>', []),
    Case("other cells", '<table><tr><td><a href="/a">Map</a></td><td><a href="/b">Map</a></td></tr></table>', []),
    Case("campaign parameters make no other place",
         '<p><a href="/a?utm_source=x">Guide</a> <a href="/a">Guide</a></p>', [OK]),
    Case("scripts that open other places", '<p><span role="link" tabindex="0" onclick="go(1)">Map</span> '
         '<span role="link" tabindex="0" onclick="go(2)">Map</span></p>', [ASK]),
    Case("one is hidden", '<p><a href="/a">Map</a> <a href="/b" aria-hidden="true">Map</a></p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_same_name_in_context(case):
    assert outcomes(RULE, page(case.html)) == case.expected
