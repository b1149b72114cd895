"""The language that a part declares against its own text."""

from __future__ import annotations

import pytest
from a11y_audit.rules.language_part_wrong import language_part_wrong as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def arabic(body: str) -> str:
    return f'<!doctype html><html lang="ar" dir="rtl"><head><title>صفحة</title></head><body>{body}</body></html>'


EN = "You can contact the partner care centre around the clock through the channels that are listed below."
AR = "يمكنكم التواصل مع مركز خدمة الشركاء على مدار الساعة عبر القنوات المتاحة."
DE = "Sie können das Ministerium jederzeit über die unten genannten Wege erreichen und Ihren Antrag stellen."
UR = "یہ صفحہ صنعتی لائسنس کے بارے میں ہے اور درخواست گزاروں کو ضروری معلومات فراہم کرتا ہے۔"
CASES = [
    Case("marked rightly", f'<p>They say <q lang="ar" dir="rtl">{AR}</q></p>', [("passed", "ok")]),
    Case("Arabic page, marked rightly", arabic(f'<q lang="en" dir="ltr">{EN}</q>'), [("passed", "ok")]),
    Case("Arabic text marked as English", arabic(f'<p lang="en">{AR}</p>'), [("failed", "arabic-text")]),
    Case("English text marked as Arabic", f'<p lang="ar">{EN}</p>', [("failed", "latin-text")]),
    Case("short English word of the interface marked as Arabic", '<button lang="ar">Close</button>',
         [("failed", "latin-text")]),
    Case("brand in a part marked as Arabic", '<span lang="ar">SABIC</span>', []),
    Case("nested part has its own language", f'<div lang="ar"><p>{AR}</p><p lang="en">{EN} {EN}</p></div>',
         [("passed", "ok"), ("passed", "ok")]),
    Case("German text marked as French", f'<p lang="fr">{DE}</p>', [("failed", "other-language")]),
    Case("Urdu text marked as Arabic", arabic(f'<p lang="ar" id="x">{UR}</p>'), [("failed", "other-language")]),
    Case("names in Latin letters marked as Arabic", '<p lang="ar">Saudi Aramco, SABIC, Maaden, Tasnee, Sipchem</p>',
         [("cantTell", "mixed")]),
    Case("code with Arabic in it", f'<pre lang="en"><code>&lt;p title="{AR}"&gt;</code></pre>', []),
    Case("شيفرة فيها إنجليزية", arabic(f'<code lang="ar">// {EN}</code>'), []),
    Case("code within a part", arabic(f'<p lang="ar">{AR} <code>{EN}</code></p>'), [("passed", "ok")]),
    Case("a short sentence of another language", '<p lang="fr">Read more about the history of our library</p>',
         [("failed", "other-language")]),
    Case("جملة فرنسية معلنة بالعربية",
         '<p lang="ar">La bibliothèque est ouverte tous les jours de neuf heures à dix-huit heures.</p>',
         [("failed", "latin-text")]),
    Case("Chinese declared as Korean", '<p lang="ko">图书馆每天上午九点到下午六点开放。星期天阅览室关闭，但您可以还书。</p>',
         [("failed", "other-language")]),
    Case("Ukrainian declared as Russian, near of kin", '<p lang="ru">Бібліотека відкрита щодня з дев\'ятої до шостої.</p>',
         [("passed", "ok")]),
    Case("language unknown", f'<p lang="xx">{AR}</p>', []),
    Case("part is hidden", f'<p lang="en" hidden>{AR}</p>', []),
    Case("no part declares one", f"<p>{EN}</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_language_part_wrong(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
