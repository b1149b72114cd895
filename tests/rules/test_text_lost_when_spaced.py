"""Text that is lost when it is spaced out."""

import pytest
from a11y_audit.rules.text_lost_when_spaced import text_lost_when_spaced as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, CUT, PERHAPS = ("passed", "ok"), ("failed", "cut"), ("cantTell", "cut-perhaps")
LOST = """data-spaced='{"spaced": 0.5, "clipper": "box"}'"""
SHORT = """data-spaced='{"before": 0.3, "spaced": 0.5, "clipper": "box"}'"""
MARKED = """data-spaced='{"spaced": 0.5, "clipper": "box", "doubt": "ellipsis"}'"""
ASKED = """data-cut='{"before": 0.3, "zoomed": 0.5, "clipper": "box"}'"""
MOVED = """data-spaced='{"spaced": 0.5, "clipper": "box", "doubt": "window"}'"""
UNSEEN = """data-spaced='{"spaced": 0.5, "clipper": "box", "doubt": "unseen"}'"""
ASIDE = """data-spaced='{"spaced": 0.3, "clipper": "box", "cut": "x"}'"""
SENT = "style='height: 95px'"
TRAVELS = '{"properties": ["transform"], "duration": 20000}'

CASES = [
    Case("no text", "<img src='a.png' alt=''>", [], browser=False),
    Case("all is read", "<p>The service is free.</p>", [OK], browser=False),
    Case("يُقرأ كله", "<p>الخدمة مجانية</p>", [OK], browser=False),
    Case("cut off", f"<div id='box'><p {LOST}>The service is free of charge.</p></div>", [CUT], browser=False),
    Case("نص مقتطع", f"<div id='box'><p {LOST}>إصدار ترخيص صناعي جديد للمنشآت الصغيرة</p></div>", [CUT], browser=False),
    Case("cut by what nothing names", """<p data-spaced='{"spaced": 0.5}'>The service is free.</p>""", [CUT], browser=False),
    Case("an ellipsis", f"<div id='box'><p {MARKED}>The service is free of charge.</p></div>", [PERHAPS], browser=False),
    Case("what is moved in its box", f"<div id='box'><p {MOVED}>The service is free of charge.</p></div>", [PERHAPS],
         browser=False),
    Case("ما لا يراه أحد", f"<div id='box'><p {UNSEEN}>الخدمة مجانية للمنشآت</p></div>", [OK], browser=False),
    Case("its end", f"<div id='box'><p {ASIDE}>The service is free</p></div>", [("failed", "cut-side")], browser=False),
    Case("آخر سطر", f"<div id='box'><p {ASIDE}>الخدمة مجانية للجميع</p></div>", [("failed", "cut-side")], browser=False),
    Case("a few letters", f"<div id='box'><b {ASIDE}>Tue</b></div>", [PERHAPS], browser=False),
    Case("a size that stands in the page", f"<div id='box' {SENT}><p {LOST}>The service is free.</p></div>", [CUT],
         browser=False),
    Case("a control that opens it",
         f"<div><div><div id='box'><p {LOST}>News in short</p></div></div><p><button aria-expanded='false'>المزيد</button></p></div>",
         [PERHAPS], browser=False),
    Case("زر قريب منه", f"<div><div id='box'><p {LOST}>خبر مختصر</p></div></div><p><button>المزيد</button></p>", [PERHAPS],
         browser=False),
    Case("what is open already",
         f"<div><div><button aria-expanded='true'>رسوم</button></div><div id='box'><p {LOST}>News in short</p></div></div>", [CUT],
         browser=False),
    Case("a control before it", f"<h3><button aria-controls='box'>Fees</button></h3><div id='box'><p {LOST}>News in short</p></div>",
         [PERHAPS], browser=False),
    Case("علامة تفتحه", f"<input type='checkbox' id='t'><div id='box'><p {LOST}>خبر مختصر</p></div><label for='t'>المزيد</label>",
         [PERHAPS], browser=False),
    Case("a title", f"<div id='box' title='News in short'><p {LOST}>News in short</p></div>", [PERHAPS], browser=False),
    Case("the same words elsewhere", f"<h2>News in short, all of them</h2><div id='box'><p {LOST}>News in short</p></div>",
         [PERHAPS], browser=False),
    Case("kept from screen readers", f"<div id='box' aria-hidden='true'><p {LOST}>News in short</p></div>", [PERHAPS],
         browser=False),
    Case("مقتطع أصلًا", f"<div id='box'><p {SHORT}>الخدمة مجانية للمنشآت الصغيرة</p></div>", [PERHAPS], browser=False),
    Case("a link to the whole", f"<div id='box'><p {LOST}>News in short</p><a href='/n'>اقرأ الخبر</a></div>", [PERHAPS],
         browser=False),
    Case("asked about at 200 %", f"<div id='box'><p {SHORT} {ASKED}>A long story in three lines</p></div>", [OK],
         browser=False),
    Case("a failure of its own", f"<div id='box'><p {LOST} {ASKED}>A long story in three lines</p></div>", [CUT],
         browser=False),
    Case("شريط يسير في نافذته", f"<div id='box'><p data-animation='{TRAVELS}' {LOST}>الخدمة مجانية</p></div>", [OK],
         browser=False),
    Case("a copy that screen readers do not meet",
         f"<p>The service is free.</p><div id='box' aria-hidden='true'><p {LOST}>The service is free.</p></div>", [OK],
         browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_lost_when_spaced(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_says_how_much_and_what():
    [judgement] = RULE.check(page(CASES[4].html))
    assert judgement.values == {"share": 50, "text": "إصدار ترخيص صناعي جديد للمنشآت الصغيرة"}


def test_a_size_that_a_script_wrote_is_a_doubt():
    html = f"<div id='box' {SENT}><p {LOST}>The service is free.</p></div>"
    assert outcomes(RULE, page(html, source="<div id='box'><p>The service is free.</p></div>")) == [PERHAPS]
