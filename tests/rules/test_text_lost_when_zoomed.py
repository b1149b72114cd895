"""Text that is lost at twice the size."""

import msgspec
import pytest
from a11y_audit.rules.text_lost_when_zoomed import text_lost_when_zoomed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.model.finding import Box

OK, CUT, OVERLAP = ("passed", "ok"), ("failed", "cut"), ("cantTell", "overlap")
PERHAPS, WAY = ("cantTell", "cut-perhaps"), ("cantTell", "cut-with-way")
BOTH = """data-cut='{"zoomed": 0.5, "enlarged": 0.6, "clipper": "box"}'"""
TRAVELS = '{"properties": ["transform"], "duration": 20000}'
STRIP = '{"properties": ["transform"], "duration": 1000}'
ONCE = '{"properties": ["transform"], "duration": 20000, "iterations": 1}'

CASES = [
    Case("no text", "<img src='a.png' alt=''>", [], browser=False),
    Case("all is read", "<p>The service is free.</p>", [OK], browser=False),
    Case("cut off in both ways", f"<div id='box'><p {BOTH}>The service is free of charge.</p></div>", [CUT],
         browser=False),
    Case("نص مقتطع", f"<div id='box'><p {BOTH}>إصدار ترخيص صناعي جديد للمنشآت الصغيرة</p></div>", [CUT], browser=False),
    Case("only by browser zoom", """<p data-cut='{"zoomed": 0.5, "enlarged": 0.0}'>الخدمة مجانية</p>""", [PERHAPS],
         browser=False),
    Case("no box when enlarged", """<p data-cut='{"zoomed": 0.5}'>The service is free.</p>""", [PERHAPS], browser=False),
    Case("a link to the whole inside", f"<div id='box'><p {BOTH}>News in short</p><a href='/n'>اقرأ الخبر</a></div>",
         [WAY], browser=False),
    Case("a link to the whole behind", f"<div id='box'><p {BOTH}>A poem</p></div><a href='/p'>The whole poem</a>", [WAY],
         browser=False),
    Case("links of one menu that gives way to a button", f"<div id='box'><a href='/n' {BOTH}>News</a><a href='/f' {BOTH}>رسوم</a></div>",
         [WAY], browser=False),
    Case("in a link", f"<a href='/n'><span id='box' {BOTH}>A long title of a page of news</span></a>", [WAY],
         browser=False),
    Case("an editor with a scroll bar of its own", f"<div><div id='box'><div {BOTH}>fn random_animal(number: f64)</div></div>"
         "<div style='display: none; overflow-x: scroll'><div></div></div></div>", [OK], browser=False),
    Case("an empty part that could scroll beside it", f"<div><div id='box'><div {BOTH}>The service is free</div></div>"
         "<div style='overflow: auto'><div style='height: 90px'></div></div></div>", [CUT], browser=False),
    Case("a field beside it", f"<div><div id='box'><div {BOTH}>The service is free</div></div><textarea style='overflow: auto'></textarea></div>", [CUT], browser=False),
    Case("a scrolling part with words of its own beside it", f"<div><div id='box'><div {BOTH}>The service is free</div></div>"
         "<div style='overflow-x: scroll'>News</div></div>", [CUT], browser=False),
    Case("محرر يُكتب فيه بحقل لا يُرى", f"<div><div><textarea class='sr-only'></textarea></div><div id='box'><div {BOTH}>طباعة النص في المحرر</div></div></div>",
         [WAY], browser=False),
    Case("a field that is seen beside it", f"<div><textarea></textarea><div id='box'><div {BOTH}>The service is free</div></div></div>", [CUT], browser=False),
    Case("a link without a name inside", f"<div id='box'><p {BOTH}>News in short</p><a href='/n'><i></i></a></div>", [CUT],
         browser=False),
    Case("روابط لا تؤدي إلى النص",
         f"<div id='box'><p {BOTH}>خبر مختصر</p><a href='#'>المزيد</a> <a href='tel:19'>19</a> <a href='javascript:void(0)'>x</a></div>",
         [CUT], browser=False),
    Case("a link that acts as a button", f"<div id='box'><p {BOTH}>News in short</p><a href='#' role='button'>More</a></div>",
         [WAY], browser=False),
    Case("a button's own label", f"<button><span id='box' {BOTH}>Apply for a new licence</span></button>", [CUT],
         browser=False),
    Case("تسمية رابط في قائمة", f"<nav><a href='/n'><span id='box' {BOTH}>إصدار ترخيص جديد</span></a></nav>", [CUT],
         browser=False),
    Case("a link in a menu, with a tooltip",
         f"<nav><a href='/n' title='Apply for a new licence'><span id='box' {BOTH}>Apply for a new licence</span></a></nav>",
         [WAY], browser=False),
    Case("a line that travels through its window",
         f"<div id='box'><p data-animation='{TRAVELS}' {BOTH}>The service is free.</p></div>", [OK], browser=False),
    Case("شريط أعرض من نافذته",
         f"<div id='box'><div width='900' data-animation='{STRIP}'><p {BOTH}>الخدمة مجانية للمنشآت الصغيرة</p></div></div>", [OK],
         browser=False),
    Case("a text that beats in its place",
         f"<div id='box'><p data-animation='{STRIP}' {BOTH}>The service is free.</p></div>", [CUT], browser=False),
    Case("a text that comes in once",
         f"<div id='box'><p data-animation='{ONCE}' {BOTH}>The service is free.</p></div>", [CUT], browser=False),
    Case("a window that moves with its text",
         f"<div id='box' data-animation='{TRAVELS}'><p {BOTH}>الخدمة مجانية</p></div>", [CUT], browser=False),
    Case("the end of a path, whole in the heading",
         f"<div id='box'><span {BOTH}>Apply for a new licence</span></div><h1>Apply for a new licence</h1>", [OK], browser=False),
    Case("نص يتكرر كاملًا في العنوان",
         f"<div id='box'><span {BOTH}>إصدار ترخيص صناعي جديد</span></div><h1>إصدار ترخيص صناعي جديد</h1>", [OK], browser=False),
    Case("its copy is cut as well", f"<div id='box'><p {BOTH}>Apply for a new licence</p><h1 {BOTH}>Apply for a new licence</h1></div>",
         [CUT, CUT], browser=False),
    Case("one word that stands elsewhere", f"<div id='box'><p {BOTH}>Services</p></div><h1>Services</h1>", [CUT], browser=False),
    Case("a label that stands elsewhere",
         f"<button><span id='box' {BOTH}>Apply for a new licence</span></button><h1>Apply for a new licence</h1>", [CUT], browser=False),
    Case("a copy that screen readers do not meet",
         f"<p>The service is free.</p><div id='box' aria-hidden='true'><p {BOTH}>The service is free.</p></div>", [OK],
         browser=False),
    Case("a copy that only screen readers meet",
         f"<p class='sr-only'>The service is free.</p><div id='box' aria-hidden='true'><p {BOTH}>The service is free.</p></div>", [CUT],
         browser=False),
    Case("مخفي عن قارئ الشاشة ولا يتكرر",
         f"<p>نص آخر</p><div id='box' aria-hidden='true'><p {BOTH}>الخدمة مجانية</p></div>", [CUT], browser=False),
    Case("letters cut through at every size",
         """<div id='box' height='10'><p data-cut='{"before": 0.6, "zoomed": 0.6, "clipper": "box"}'>Once upon a midnight</p></div>""",
         [("failed", "cut-through")], browser=False),
    Case("حروف مقصوصة عند كل حجم",
         """<div id='box' height='10'><p data-cut='{"before": 0.6, "zoomed": 0.6, "clipper": "box"}'>إصدار ترخيص جديد</p></div>""",
         [("failed", "cut-through")], browser=False),
    Case("one line of several, on purpose",
         """<div id='box' height='20'><p data-cut='{"before": 0.6, "zoomed": 0.6, "clipper": "box"}'>Once upon a midnight</p></div>""",
         [OK], browser=False),
    Case("a line cut short at every size",
         """<div id='box' style='white-space: nowrap'><p data-cut='{"before": 0.9, "zoomed": 0.9, "cut": "x", "clipper": "box"}'>
         إصدار ترخيص جديد</p></div>""", [("cantTell", "cut-short")], browser=False),
    Case("with an ellipsis",
         """<div id='box' style='white-space: nowrap; text-overflow: ellipsis'><p data-cut='{"before": 0.9, "zoomed": 0.9,
         "cut": "x", "clipper": "box"}'>Once upon a midnight</p></div>""", [OK], browser=False),
    Case("a text that is cut short already",
         """<div id='box'><p data-cut='{"before": 0.4, "zoomed": 0.6, "enlarged": 0.6, "clipper": "box"}'>A long story in three lines</p></div>""",
         [("cantTell", "cut-more")], browser=False),
    Case("نص مقتطع أصلًا وفي بطاقته رابط",
         """<ul><li class='card'><div><p id='box' data-cut='{"before": 0.4, "zoomed": 0.6, "enlarged": 0.6, "clipper": "box"}'>خبر طويل</p></div>
         <div><i></i><a href='/1'>التفاصيل</a></div></li><li class='card'><p>خبر</p><a href='/2'>التفاصيل</a></li></ul>""",
         [WAY], browser=False),
    Case("texts on one another",
         """<p data-overlap='{"other": "b", "enlarged": true}'>الرسوم</p><p id="b">الشروط</p>""", [OVERLAP],
         browser=False),
    Case("on one another in one way only", """<p data-overlap='{"other": "b"}'>Fees</p><p id="b">Terms</p>""", [OK],
         browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_lost_when_zoomed(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_says_how_much_and_what():
    [judgement] = RULE.check(page(CASES[3].html))
    assert judgement.values == {"share": 50, "text": "إصدار ترخيص صناعي جديد للمنشآت الصغيرة"}


# One slide is 400 px wide, the window shows two of three.
SLIDES = (
    "<div id='box' style='overflow-x: hidden' width='800'><div>"
    "<section width='400'><p {cut}>{text}</p></section><section width='400'><p>B</p></section><section width='400'>C</section></div></div>"
)


@pytest.mark.parametrize("text", ["Apply for a licence", "قدّم طلب ترخيص"])
@pytest.mark.parametrize(("places", "expected"), [((0, 400, 800), [OK]), ((0, 0, 0), [CUT]), ((0, 400, 400), [CUT])])
def test_slides_are_moved_into_sight(text, places, expected):
    snapshot = page(SLIDES.format(cut=BOTH, text=text))
    rows, xs = list(snapshot.main.rows), iter(places)
    top = next(row.box.y for row in rows if row.tag == "section")
    for index, row in enumerate(rows):
        if row.tag == "section":
            rows[index] = msgspec.structs.replace(row, box=Box(next(xs), top, 400, 200))
    frame = msgspec.structs.replace(snapshot.main, rows=tuple(rows))
    assert outcomes(RULE, msgspec.structs.replace(snapshot, frames=(frame,))) == expected
