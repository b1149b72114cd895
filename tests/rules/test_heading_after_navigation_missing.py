"""A heading in the content after the navigation."""

import pytest
from a11y_audit.rules.heading_after_navigation_missing import heading_after_navigation_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ABSENT = ("passed", "ok"), ("failed", "absent")
NAV, NAV_AR = "<nav><a href='/'>Home</a></nav>", "<nav><a href='/'>الرئيسية</a></nav>"
EN = "<p>Unity succeeds division and division follows unity; one is bound to be replaced.</p>"
AR = "<p>تُسدد الرسوم إلكترونيًا قبل الزيارة، ويفتح المكتب أبوابه في الثامنة صباحًا من كل يوم.</p>"

CASES = [
    Case("a heading in the content", f"{NAV}<main><h1>Heroes</h1>{EN}</main>", [OK]),
    Case("عنوان في المحتوى", f"{NAV_AR}<div><h2>الرسوم</h2>{AR}</div>", [OK]),
    Case("none", f"{NAV}<div>{EN}</div>", [ABSENT]),
    Case("لا عنوان", f"{NAV_AR}<div>{AR}</div>", [ABSENT]),
    Case("only in the navigation", f"<nav><h1>Content</h1><a href='/'>Home</a></nav><div>{EN}</div>", [ABSENT]),
    Case("only in the footer", f"{NAV}<div>{EN}</div><footer><h2>Contact</h2></footer>", [ABSENT]),
    Case("only for screen readers", f"{NAV}<h1 class='sr-only'>Heroes</h1>{EN}", [ABSENT], browser=False),
    Case("before the navigation", f"<h1>Heroes</h1>{NAV}{EN}", [ABSENT]),
    Case("little content", f"{NAV}<p>Closed today.</p>", []),
    Case("no navigation", EN, []),
    Case("لا تنقل", AR, []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_after_navigation_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
