"""Levels follow one another; fixed parts of the page have outlines of their own."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_level_skipped import heading_level_skipped as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("in order", "<h1>Licences</h1><h2>Fees</h2><h3>Payment</h3><h2>Contact</h2>", [("passed", "ok")] * 4),
    Case("h2 to h4", "<h1>Licences</h1><h2>Fees</h2><h4>Payment</h4>",
         [("passed", "ok"), ("passed", "ok"), ("failed", "skipped")]),
    Case("Arabic, h2 to h4", '<section lang="ar" dir="rtl"><h2>السياسة</h2><h4>الأهداف</h4><p>نص</p></section>',
         [("passed", "ok"), ("failed", "skipped")]),
    Case("Arabic, back up over several levels",
         '<section lang="ar" dir="rtl"><h1>السياسة</h1><h2>النطاق</h2><h3>الجهات</h3><h2>الأهداف</h2></section>',
         [("passed", "ok")] * 4),
    Case("starts at h2", "<h2>News</h2><h1>Ministry</h1>", [("passed", "ok")] * 2),
    Case("starts at h3", "<h3>News</h3><h1>Ministry</h1>", [("cantTell", "starts-deep"), ("passed", "ok")]),
    Case("starts at h3, and no h1 at all", "<h3>News</h3><h4>Today</h4>", [("passed", "ok")] * 2),
    Case("عنوان من المستوى الثالث قبل العنوان الرئيسي",
         '<section lang="ar" dir="rtl"><h3>الأخبار</h3><h1>الوزارة</h1></section>', [("cantTell", "starts-deep"), ("passed", "ok")]),
    Case("aria-level counts, tag does not", '<h1>A</h1><div role="heading" aria-level="3">B</div>',
         [("passed", "ok"), ("failed", "skipped")]),
    Case("role heading without level is 2", '<h1>A</h1><div role="heading">B</div>', [("passed", "ok")] * 2),
    Case("sidebar has its own outline", "<main><h1>A</h1><h2>B</h2></main><aside><h4>Related</h4></aside>",
         [("passed", "ok")] * 3),
    Case("after the sidebar the page goes on", "<h1>A</h1><h2>B</h2><aside><h5>Related</h5></aside><h3>C</h3>",
         [("passed", "ok")] * 4),
    Case("skipped inside the sidebar", "<h1>A</h1><aside><h2>B</h2><h4>C</h4></aside>",
         [("passed", "ok"), ("passed", "ok"), ("failed", "skipped")]),
    Case("hidden heading is no step", "<h1>A</h1><h2 hidden>B</h2><h3>C</h3>",
         [("passed", "ok"), ("failed", "skipped")]),
    Case("no headings", "<p>Licences</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_level_skipped(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
