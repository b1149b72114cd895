"""Menus that open under the pointer alone."""

import pytest
from a11y_audit.rules.hover_only import hover_only as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

HOVER, SCRIPT, WORDS = ("cantTell", "hover"), ("cantTell", "script"), ("cantTell", "words")
REVEAL = """data-reveal='{"hidden": "sub"}'"""
SUB = "<ul id='sub' style='display:none'><li><a href='/a'>التراخيص</a></li><li><a href='/b'>الخدمات</a></li></ul>"
LISTENS = """data-listener='{"events": ["mouseout", "mouseover"]}'"""

HINT = "<span id='sub' style='display:none'>{}</span>"

CASES = [
    Case("nothing is hidden", "<ul><li><a href='/a'>Services</a></li></ul>", []),
    Case("a style for hover alone", f"<ul><li {REVEAL}><a href='/s'>Services</a>{SUB}</li></ul>", [HOVER],
         browser=False),
    Case("قائمة تظهر بالمؤشر", f"<ul><li {REVEAL}><a href='/s'>الخدمات</a>{SUB}</li></ul>", [HOVER], browser=False),
    Case("a listener to the pointer", f"<div {LISTENS}><span>الأكثر طلبًا</span>{SUB}</div>", [HOVER], browser=False),
    Case("two places, one question",
         f"<div {LISTENS}><span>One</span>{SUB}</div><div {LISTENS}><span>Two</span><p style='display:none'>"
         "<a href='/c'>c</a></p></div>", [HOVER], browser=False),
    Case("a button opens it as well", f"<div {LISTENS}><button aria-expanded='false'>Services</button>{SUB}</div>", [],
         browser=False),
    Case("it hears the focus too",
         f"""<div data-listener='{{"events": ["focusin", "mouseover"]}}'><a href='/s'>S</a>{SUB}</div>""", [],
         browser=False),
    Case("a hint in words", f"<p>Fees <span {REVEAL}>?{HINT.format('Paid once a year by card')}</span></p>", [WORDS], browser=False),
    Case("تلميح يظهر بالمؤشر", f"<p>الرسوم <span {REVEAL}>؟{HINT.format('تدفع مرة واحدة في السنة ببطاقة')}</span></p>", [WORDS],
         browser=False),
    Case("a hint that the page gives too",
         f"<p>Fees <span {REVEAL}>?{HINT.format('Paid once a year by card')}</span></p><p>Paid once a year by card.</p>", [],
         browser=False),
    Case("a hint that is a name too",
         f"<p><span role='img' aria-label='Paid once a year by card' {REVEAL}>?{HINT.format('Paid once a year by card')}</span></p>",
         [], browser=False),
    Case("تلميح من كلمتين", f"<p>الرسوم <span {REVEAL}>؟{HINT.format('رسوم سنوية')}</span></p>", [], browser=False),
    Case("an attribute that shows something",
         """<span onmouseover="document.getElementById('t').style.display='block'">Hours</span><p id="t">Nine to five</p>""",
         [SCRIPT]),
    Case("خاصية تعرض قائمة",
         """<a href="/s" onmouseover="showMenu('a')" onmouseout="hideMenu('a')">الخدمات</a>""", [SCRIPT]),
    Case("two of them, one question",
         """<i onmouseenter="openTip(1)">a</i><i onmouseenter="openTip(2)">b</i>""", [SCRIPT]),
    Case("the focus shows it too",
         """<a href="/s" onmouseover="showMenu('a')" onfocus="showMenu('a')">Services</a>""", []),
    Case("تظهر أيضًا بالنقر", """<a href="/s" onmouseover="showMenu('a')" onclick="showMenu('a')">الخدمات</a>""", []),
    Case("an attribute that paints",
         """<a href="/s" onmouseover="this.style.color='red'">S</a><img alt="x" onmouseover="MM_swapImage('a','','b.gif',1)">"""
         """<img alt="y" onmouseover="this.src='b.gif'"><tr onmouseover="highlight(this)">""", []),
    Case("only a colour changes", f"<div {LISTENS}><a href='/s'>Services</a></div>", [], browser=False),
    Case("only text is shown", f"<div {LISTENS}><span>?</span><p style='display:none'>Help</p></div>", [],
         browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hover_only(case):
    assert outcomes(RULE, page(case.html)) == case.expected
