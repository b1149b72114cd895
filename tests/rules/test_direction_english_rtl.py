"""English sentences from right to left are a question; names and terms are not."""

from __future__ import annotations

import pytest
from a11y_audit.rules.direction_english_rtl import direction_english_rtl as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def arabic(body: str, direction: str = ' dir="rtl"') -> str:
    return f'<!doctype html><html lang="ar"{direction}><head><title>صفحة</title></head><body>{body}</body></html>'


EN = "You can contact the partner care centre around the clock through the channels that are listed below."
AR = "يمكنكم التواصل مع مركز العناية بالشركاء على مدار الساعة عبر القنوات المذكورة أدناه، ويسعدنا خدمتكم في أي وقت."
CASES = [
    Case("English sentence on an Arabic page", arabic(f'<p>{AR}</p><p lang="en">{EN}</p>'), [("cantTell", "signs-move")]),
    Case("with dir", arabic(f'<p lang="en" dir="ltr">{EN}</p>'), [("passed", "ok")]),
    Case("two are one question", arabic(f"<p>{AR}</p><p>{EN}</p><p>{EN}</p>"), [("cantTell", "signs-move")]),
    Case("English page from right to left",
         f'<!doctype html><html lang="en" dir="rtl"><head></head><body><p>{EN}</p></body></html>',
         [("cantTell", "page")]),
    Case("an English page without sentences, declared Arabic",
         arabic("<h1>Exports by year</h1><table><tr><th>Year</th><th>Exports</th></tr><tr><td>2023</td><td>110</td></tr></table>"
                "<p>Source: Ministry of Industry (2025)</p><a href='/x'>Download the data</a>"), [("cantTell", "page")]),
    Case("أسماء لاتينية قليلة", arabic("<h1>SABIC</h1><p>STC Pay</p>"), []),
    Case("an English page whose parts are set right", arabic(f'<main dir="ltr"><p>{EN}</p><p>{EN}</p></main>'), [("passed", "ok")]),
    Case("English page", f"<p>{EN}</p>", [("passed", "ok")]),
    Case("no sign at an end", arabic("<p>You can contact the partner care centre around the clock</p>"),
         [("passed", "ok")]),
    Case("name with a bracket", arabic("<p>King Abdulaziz City for Science and Technology (KACST)</p>"), []),
    Case("term in an Arabic sentence", arabic("<p>تعتمد الوزارة معيار ISO 9001.</p>"), []),
    Case("what stands in for a video", arabic(f"<p>{AR}</p><video controls>Your browser does not support the video tag.</video>"), []),
    Case("ما تقوله لوحة الرسم لا يُرى", arabic(f"<p>{AR}</p><canvas>{EN}</canvas>"), []),
    Case("brackets around Latin words stay", arabic(f"<p>{AR}</p><p>You can contact the partner care centre around the clock (free)</p>"),
         [("passed", "ok")]),
    Case("جملة إنجليزية تبدأ برقم", arabic(f"<p>{AR}</p><p>24 hours a day you can contact the partner care centre</p>"),
         [("cantTell", "signs-move")]),
    Case("isolated", arabic(f'<p><bdi dir="ltr">{EN}</bdi></p>'), [("passed", "ok")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_direction_english_rtl(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
