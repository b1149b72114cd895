"""A page has a level-one heading, unless it is very short."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_one_missing import heading_one_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("h1", "<h1>Licences</h1><p>Text</p>", [("passed", "ok")]),
    Case("aria-level 1", '<div role="heading" aria-level="1">Licences</div>', [("passed", "ok")]),
    Case("h1 for speech only", '<h1 class="sr-only">Licences</h1>', [("passed", "ok")]),
    Case("only h2", "<h2>Services</h2><p>Text</p>", [("failed", "absent")]),
    Case("Arabic, only h2", '<div lang="ar" dir="rtl"><h2>الخدمات</h2><p>نص</p></div>', [("failed", "absent")]),
    Case("hidden h1", "<h1 hidden>Licences</h1><h2>Services</h2>", [("failed", "absent")]),
    Case("long page without headings", "<p>" + "word " * 60 + "</p>", [("failed", "no-headings")]),
    Case("long Arabic page without headings", '<p lang="ar" dir="rtl">' + "كلمة " * 60 + "</p>",
         [("failed", "no-headings")]),
    Case("short page without headings", "<p>The service is closed today.</p>", [("cantTell", "short")]),
    Case("no heading after a navigation", "<nav><a href='/'>Home</a></nav><p>" + "word " * 60 + "</p>", []),
    Case("nothing on the page", "<div></div>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_one_missing(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
