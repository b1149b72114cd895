"""Links without a destination."""

import pytest
from a11y_audit.rules.link_as_button import link_as_button as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, EMPTY = ("passed", "ok"), ("failed", "no-address")

CASES = [
    Case("no links", "<p>#</p>", []),
    Case("links that lead somewhere", '<a href="/a">Guide</a> <a href="#part">Part</a>', [OK]),
    Case("a hash", '<a href="#" onclick="open()">Open menu</a>', [EMPTY]),
    Case("رابط إلى لا شيء", '<a href="javascript:void(0)">فتح القائمة</a> <a href="#!">إغلاق</a>', [EMPTY]),
    Case("an empty address", '<a href="">Reload</a>', [EMPTY]),
    Case("back to top", '<a href="#">Back to top</a> <a href="#">العودة إلى الأعلى</a> <a href="/a">Guide</a>', [OK]),
    Case("a button by role", '<a href="#" role="button">Open menu</a>', []),
    Case("hidden from all", '<a href="#" style="display:none">Open</a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_as_button(case):
    assert outcomes(RULE, page(case.html)) == case.expected
