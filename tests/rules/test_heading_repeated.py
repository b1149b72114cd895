"""Same words for neighbours of one level under one heading."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_repeated import heading_repeated as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("all different", "<h1>A</h1><h2>Fees</h2><h2>Contact</h2>", [("passed", "ok")] * 2),
    Case("twice the same", "<h1>A</h1><h2>Fees</h2><p>x</p><h2>Fees</h2>", [("cantTell", "same")]),
    Case("Arabic, spelled with and without hamza",
         '<div lang="ar" dir="rtl"><h1>التراخيص</h1><h2>الإجراءات</h2><h2>الاجراءات</h2></div>',
         [("cantTell", "same")]),
    Case("Arabic, different", '<div lang="ar" dir="rtl"><h1>التراخيص</h1><h2>الرسوم</h2><h2>الشروط</h2></div>',
         [("passed", "ok")] * 2),
    Case("same under different headings",
         "<h1>Licences</h1><h2>New</h2><h3>Fees</h3><h2>Renewal</h2><h3>Fees</h3>", [("passed", "ok")] * 2),
    Case("same text, other level", "<h1>Fees</h1><h2>Fees</h2>", []),
    Case("copies of a slide",
         "<h2>News</h2>" + "<div><h3>A port opens</h3><p>It opened in May.</p></div><div><h3>A mine</h3><p>x</p></div>" * 2,
         [("passed", "ok")] * 2),
    Case("شريحتان بعنوان واحد ونصين",
         "<h2>الأخبار</h2><div><h3>افتتاح ميناء</h3><p>في مايو</p></div><div><h3>افتتاح ميناء</h3><p>في يونيو</p></div>",
         [("cantTell", "same")]),
    Case("several texts repeat", "<h1>A</h1>" + "<h2>Fees</h2><p>x</p><h2>Terms</h2><p>y</p>" * 2, [("cantTell", "several")]),
    Case("نصوص تتكرر", "<h1>أ</h1>" + "<h2>الرسوم</h2><p>س</p><h2>الشروط</h2><p>ص</p>" * 2, [("cantTell", "several")]),
    Case("one heading", "<h1>Fees</h1>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_repeated(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
