"""Placeholder text fails, generic words are questions, numbers of chapters are fine."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_vague import heading_vague as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("names its topic", "<h1>Opening hours</h1><p>We are open from Sunday to Thursday.</p>", [("passed", "ok")]),
    Case("Arabic unrelated main heading",
         '<div lang="ar" dir="rtl"><h1>حالة الطقس</h1><p>يبدأ العمل في الوزارة عند الثامنة صباحا.</p></div>',
         [("cantTell", "unrelated")]),
    Case("Arabic topic taken up in the text",
         '<div lang="ar" dir="rtl"><h1>أوقات العمل</h1><p>يبدأ العمل في الوزارة عند الثامنة صباحا.</p></div>',
         [("passed", "ok")]),
    Case("generic", "<h2>More information</h2><p>x</p>", [("cantTell", "generic")]),
    Case("Arabic generic", '<h2 lang="ar" dir="rtl">التفاصيل</h2>', [("cantTell", "generic")]),
    Case("generic with a number", "<h2>Section 2</h2>", [("cantTell", "generic")]),
    Case("chapter with a number", "<h2>Chapter 2</h2>", [("passed", "ok")]),
    Case("letter of a glossary", "<h2>A</h2><p>Apple</p>", [("passed", "ok")]),
    Case("Arabic letter of a glossary", '<h2 lang="ar" dir="rtl">ب</h2><p lang="ar">بطاقة</p>', [("passed", "ok")]),
    Case("generic word in a full heading", "<h2>Information for investors</h2>", [("passed", "ok")]),
    Case("template mark", "<h1>{{ page.title }}</h1>", [("failed", "placeholder")]),
    Case("Latin filler text", "<h2>Lorem ipsum dolor sit amet</h2>", [("failed", "placeholder")]),
    Case("Arabic placeholder", '<h2 lang="ar" dir="rtl">أدخل العنوان هنا</h2>', [("failed", "placeholder")]),
    Case("bracketed instruction", "<h2>[Insert a heading for this part]</h2>", [("failed", "placeholder")]),
    Case("documentation of a template mark", "<h2><code>{{ title }}</code></h2>", [("passed", "ok")]),
    Case("signs only", "<h2>* * *</h2>", [("cantTell", "no-words")]),
    Case("main heading is a time", "<h1>2026-06-30 13:46 UTC</h1>", [("cantTell", "time-stamp")]),
    Case("year in a timeline", "<h3>2026</h3>", [("passed", "ok")]),
    Case("unrelated main heading", "<h1>Weather</h1><p>We are open from Sunday to Thursday, ten to four.</p>",
         [("cantTell", "unrelated")]),
    Case("hidden", "<h2 hidden>Details</h2>", []),
    Case("empty", "<h2></h2>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_vague(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
