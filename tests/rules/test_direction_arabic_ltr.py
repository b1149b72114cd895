"""Arabic text that runs from left to right: failed where its order changes by that."""

from __future__ import annotations

import pytest
from a11y_audit.rules.direction_arabic_ltr import direction_arabic_ltr as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def arabic(body: str, direction: str = ' dir="rtl"') -> str:
    return f'<!doctype html><html lang="ar"{direction}><head><title>صفحة</title></head><body>{body}</body></html>'


EN = "You can contact the partner care centre around the clock through the channels that are listed below."
AR = "نتائج البحث عن: رخصة صناعية، عدد النتائج 12."
CASES = [
    Case("page from right to left", arabic(f"<p>{AR}</p>"), [("passed", "ok")]),
    Case("page without dir", arabic(f"<p>{AR}</p>", ""), [("failed", "page")]),
    Case("page without dir, with a block that has one", arabic(f'<p>{AR}</p><p>{AR}</p><p dir="rtl">{AR}</p>', ""),
         [("failed", "page")]),
    Case("Arabic block on an English page", f"<p>{EN}</p><p>{AR} PDF</p>", [("failed", "block")]),
    Case("only the full stop moves", f"<p>{EN}</p><p>{AR}</p>", [("cantTell", "signs-move")]),
    Case("أرقام عربية هندية في أول السطر", f"<p>{EN}</p><p>٢٠٢٥ سنة التحول الرقمي في الوزارة</p>", [("cantTell", "in-order")]),
    Case("رقم بعد قوس", f"<p>{EN}</p><p>(12) نتيجة للبحث عن الرخص</p>", [("failed", "block")]),
    Case("Arabic block on an English page with dir", f'<p>{EN}</p><p dir="rtl">{AR}</p>', [("passed", "ok")]),
    Case("direction by style", f'<p>{EN}</p><p style="direction: rtl">{AR}</p>', [("passed", "ok")]),
    Case("brackets around Arabic words stay", arabic("<p>مشروع تطبيق تجاري (متخصص 2)</p>", ""), [("cantTell", "in-order")]),
    Case("brackets around a Latin word move", f"<p>{EN}</p><p>مشروع تطبيق تجاري (PDF)</p>", [("failed", "block")]),
    Case("قوسان حول كلمة عربية", f"<p>{EN}</p><p>مشروع تطبيق تجاري (متخصص)</p>", [("cantTell", "in-order")]),
    Case("isolated inline", f'<p>{EN}</p><p><bdi dir="rtl">{AR}</bdi></p>', [("passed", "ok")]),
    Case("plaintext chooses for itself", f'<p>{EN}</p><p style="unicode-bidi: plaintext">{AR}</p>', [("passed", "ok")]),
    Case("words that stay in order", f"<p>{EN}</p><p>جميع الحقوق محفوظة</p>", [("cantTell", "in-order")]),
    Case("Latin word among Arabic ones", f"<p>{EN}</p><p>أطلقت الوزارة منصة Senaei للجميع</p>", [("failed", "block")]),
    Case("number at the start", f"<p>{EN}</p><p>12 نتيجة للبحث</p>", [("failed", "block")]),
    Case("number at the end stays", f"<p>{EN}</p><p>عدد النتائج 12</p>", [("cantTell", "in-order")]),
    Case("two languages side by side", "<h1>E-Services | الخدمات الإلكترونية</h1>", []),
    Case("اسم الحقل بلغتين", "<label>Email | البريد الإلكتروني: <input type='email'></label>", []),
    Case("العربية قبل الإنجليزية", "<h1>وزارة الصناعة والثروة المعدنية / Ministry of Industry</h1>", []),
    Case("English, then Arabic in brackets", "<label>Name (اسم مقدم الطلب كاملا) <input></label>", []),
    Case("two languages, and the Arabic half is out of order", "<p>Guide | حمل دليل منصة Senaei الإلكترونية من هذه الصفحة</p>",
         [("failed", "page")]),
    Case("جملة عربية تبدأ باسم أجنبي", f"<p>{EN}</p><p>Microsoft تعلن عن منتج جديد للوزارات</p>", [("failed", "block")]),
    Case("short word", f"<p>{EN}</p><a href='/ar/'>العربية</a>", []),
    Case("English page", f"<p>{EN}</p>", []),
    Case("hidden", f"<p>{EN}</p><p hidden>{AR}</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_direction_arabic_ltr(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
