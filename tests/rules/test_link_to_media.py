"""Links that open a recording or a picture."""

import pytest
from a11y_audit.rules.link_to_media import link_to_media as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("a recording", '<p><a href="/interview.mov">Watch the interview</a></p>', [("cantTell", "recording")]),
    Case("تسجيل", '<p><a href="/speech.mp3">استمع إلى الكلمة</a></p>', [("cantTell", "recording")]),
    Case(
        "a text beside it",
        '<p><a href="/interview.mov">Watch the interview</a> (<a href="/t">transcript</a>)</p>',
        [("passed", "ok")],
    ),
    Case(
        "نص بجانبه",
        '<p><a href="/speech.mp3">استمع إلى الكلمة</a> أو اقرأ <a href="/t">النص الكامل</a></p>',
        [("passed", "ok")],
    ),
    Case("a picture", '<p>My favourite <a href="/bat.jpg">bat</a></p>', [("cantTell", "picture")]),
    Case("صورة", '<p><a href="/plan.png">مخطط المدينة الصناعية</a></p>', [("cantTell", "picture")]),
    Case("a picture made larger", '<a href="/bat.jpg"><img src="/small.jpg" alt="A bat"></a>', []),
    Case("a page", '<p><a href="/video">Watch the interview</a></p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_to_media(case):
    assert outcomes(RULE, page(case.html)) == case.expected
