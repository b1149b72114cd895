"""Short, larger or bolder text before smaller text is a question; what has another role is not."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_fake import heading_fake as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

BODY = "<p>A copy of the commercial register and of the lease of the industrial site.</p>"
BODY_AR = "<p>نسخة من السجل التجاري ونسخة من عقد الإيجار ساري المفعول للموقع الصناعي.</p>"
FOUND = [("cantTell", "looks-like")]
CASES = [
    Case("large paragraph", f'<p style="font-size:24px;font-weight:700">Requirements</p>{BODY}', FOUND),
    Case("large Arabic paragraph",
         f'<div lang="ar" dir="rtl"><p style="font-size:24px;font-weight:700">المتطلبات</p>{BODY_AR}</div>', FOUND),
    Case("bold line", f"<p><b>Requirements</b></p>{BODY}", FOUND),
    Case("one style, three places",
         3 * f'<div><p class="t" style="font-size:24px">Requirements</p>{BODY}</div>', FOUND),
    Case("a heading whose role is taken away", f'<h2 role="presentation">Requirements</h2>{BODY}', [("failed", "role-removed")]),
    Case("عنوان أُزيل دوره",
         f'<div lang="ar" dir="rtl"><h2 role="none">المتطلبات</h2>{BODY_AR}</div>', [("failed", "role-removed")]),
    Case("its role is taken away, and it names a window",
         f'<div role="dialog" aria-labelledby="t"><h2 id="t" role="presentation">Requirements</h2>{BODY}</div>', FOUND),
    Case("a real heading says the same",
         f'<h2 style="position:absolute;left:-9999px">Requirements</h2><h2 role="none">Requirements</h2>{BODY}', FOUND),
    Case("in a link", f'<a href="/x"><h2 role="presentation">Requirements</h2></a>{BODY}', []),
    Case("it looks like other text",
         f'<h2 role="none" style="font-size:16px;font-weight:400">Requirements</h2>{BODY}', []),
    Case("real heading", f"<h2>Requirements</h2>{BODY}", []),
    Case("heading role", f'<p role="heading" aria-level="2" style="font-size:24px">Requirements</p>{BODY}', []),
    Case("bold start of a paragraph", f"<p><b>Requirements:</b> a copy of the commercial register.</p>{BODY}", []),
    Case("whole sentence in bold", f"<p><b>Applications close on Thursday.</b></p>{BODY}", []),
    Case("Arabic sentence in bold",
         f'<div lang="ar" dir="rtl"><p><b>ينتهي التقديم يوم الخميس.</b></p>{BODY_AR}</div>', []),
    Case("motto below the title", f'<h1>Ministry</h1><p style="font-size:24px">Industry for everyone</p>{BODY}', []),
    Case("bold line below the title", f"<h1>Ministry</h1><p><b>Requirements</b></p>{BODY}", FOUND),
    Case("سطر عريض تحت عنوان الصفحة",
         f'<div lang="ar" dir="rtl"><h1>الوزارة</h1><div style="font-size:24px;font-weight:700">المتطلبات</div>{BODY_AR}</div>', FOUND),
    Case("figure of a statistic", f'<p style="font-size:40px">12,400</p>{BODY}', []),
    Case("link", f'<p><a href="/x" style="font-size:24px">Requirements</a></p>{BODY}', []),
    Case("table cell", f"<table><tr><td><b>Requirements</b></td></tr></table>{BODY}", []),
    Case("nothing follows", f'{BODY}<p style="font-size:24px">Requirements</p>', []),
    Case("a heading follows",
         '<p style="font-size:24px">Requirements</p><h2>For all who apply for a new licence</h2>', []),
    Case("everything is bold", "<p><b>Requirements</b></p><p><b>A copy of the register and of the lease.</b></p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_fake(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_counts_the_places_of_one_style() -> None:
    [judgement] = RULE.check(page(3 * f'<div><p class="t" style="font-size:24px">Requirements</p>{BODY}</div>'))
    assert judgement.values["count"] == 3
