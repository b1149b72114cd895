"""Targets of skip links."""

import pytest
from a11y_audit.rules.skip_link_target import skip_link_target as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, MISSING, HIDDEN = ("passed", "ok"), ("failed", "missing"), ("failed", "hidden")
SIDE = ("failed", "side-part")
TOP, AWAY = ("cantTell", "no-target"), ("cantTell", "other-page")

CASES = [
    Case("no skip link", '<a href="#part">Part one</a><p id="part">x</p>', []),
    Case("a target that is there", '<a href="#main">Skip to content</a><main id="main"><p>x</p></main>', [OK]),
    Case("هدف موجود", '<a href="#main">تخطَّ إلى المحتوى الرئيسي</a><main id="main"><p>نص</p></main>', [OK]),
    Case("an id in Arabic",
         '<a href="#%D8%A7%D9%84%D9%85%D8%AD%D8%AA%D9%88%D9%89">تجاوز القائمة</a><main id="المحتوى">x</main>', [OK]),
    Case("an old-fashioned anchor", '<a href="#c">Skip navigation</a><a name="c"></a><p>x</p>', [OK]),
    Case("missing",
         '<a class="skip" style="position:absolute;left:-9999px" href="#nope">Skip to main content</a><p>x</p>',
         [MISSING]),
    Case("هدف مفقود", '<a href="#content">تجاوز إلى المحتوى</a><main id="main"><h1>عنوان</h1></main>', [MISSING]),
    Case("hidden", '<a href="#m">Jump to main content</a><div style="display:none"><p id="m">x</p></div>', [HIDDEN]),
    Case("into the sidebar",
         '<a href="#about">Skip to main content</a><aside><p id="about">About</p></aside><div><p>The text</p></div>', [SIDE]),
    Case("to the navigation, as it says",
         '<a href="#nav">Skip to the main navigation</a><nav id="nav"><p>Services</p></nav><main><p>The text</p></main>', [("passed", "ok")]),
    Case("إلى القائمة كما يقول",
         '<a href="#nav">تخط إلى القائمة الرئيسية</a><nav id="nav"><p>الخدمات</p></nav><main><p>نص الصفحة</p></main>', [("passed", "ok")]),
    Case("إلى جزء جانبي",
         '<a href="#about">تخط إلى المحتوى</a><nav><p id="about">القائمة</p></nav><div><p>نص الصفحة</p></div>', [SIDE]),
    Case("into the sidebar, as it says", '<a href="#about">Skip to related links</a><aside id="x"><p id="about">Links</p></aside><p>x</p>', [OK]),
    Case("all there is stands in a sidebar", '<a href="#c">Skip to content</a><aside><p id="c">All of it</p></aside>', [OK]),
    Case("to the end of the sidebar, just before the content",
         '<a href="#m">Skip to main content</a><aside><p>About</p><span id="m"></span></aside><div><p>The text</p></div>', [OK]),
    Case("an address of #", '<a href="#">Skip to content</a><p>x</p>', [TOP]),
    Case("the base sends it away",
         '<!doctype html><html lang="ar"><head><base href="/ar/"><title>صفحة</title></head><body>'
         '<a href="#main">تخطي إلى المحتوى</a><main id="main">نص</main></body></html>', [AWAY]),
    Case("a link about skipping", '<a href="/news#x">How to skip the queue</a><p>x</p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_skip_link_target(case):
    assert outcomes(RULE, page(case.html)) == case.expected


CONTENT = "<p>The ministry registers the mines of the kingdom, and tells every year how much was found in each.</p>"
ARABIC = "<p>تسجل الوزارة المناجم في المملكة وتعلن كل سنة مقدار ما استخرج من كل منجم منها وأين بيع</p>"
MENU = '<div><a href="/a">Services</a> <a href="/b">الأخبار</a></div>'


@pytest.mark.parametrize(
    ("html", "criteria"),
    [
        (f'<a href="#nope">Skip to content</a>{MENU}{CONTENT}', ("2.4.1",)),
        (f'<a href="#nope">Skip navigation</a>{MENU}{CONTENT}', ("2.4.1",)),
        (f'<a href="#nope">تجاوز القائمة</a>{MENU}{ARABIC}', ("2.4.1",)),
        (f'<a href="#nope">Skip to content</a>{CONTENT}{MENU}', ()),
        (f'<div><span><a href="#nope">تخط إلى المحتوى</a></span></div>{ARABIC}{MENU}', ()),
        (f'<a href="#nope">Skip to navigation</a>{MENU}{CONTENT}', ()),
        (f'<a href="#nope">تخط إلى القائمة</a>{MENU}{ARABIC}', ()),
        (f'<a href="#nope">تخط للقائمة</a>{MENU}{ARABIC}', ()),
        (f'<a href="#nope">Skip to content</a>{MENU}<h2>Mines</h2>{CONTENT}', ()),
    ],
)
def test_fails_the_criterion_where_nothing_else_leads_past_blocks(html, criteria):
    [judgement] = RULE.check(page(html))
    assert (judgement.reason, judgement.criteria) == ("missing", criteria)
