"""Content that stands in no landmark, told once for what one landmark could hold."""

import msgspec
import pytest
from a11y_audit.rules.content_outside_landmarks import content_outside_landmarks as RULE  # noqa: N812
from support.cases import Case
from support.page import judged, outcomes, page

from a11y_audit.judging.evaluate import evaluate
from a11y_audit.model.dom import Frame

OK, OUT, SEVERAL = ("passed", "ok"), ("failed", "outside"), ("failed", "several")
MAIN = "<main><h1>Licences</h1><p>Text</p></main>"
AR = '<main lang="ar" dir="rtl"><h1>الرخص</h1><p>نص</p></main>'
SKIP, SKIP_AR = '<a href="#m">Skip to the content</a>', '<a href="#m">انتقل إلى المحتوى</a>'

CASES = [
    Case("all in landmarks", f"<header>Ministry</header><nav><a href='/'>Home</a></nav>{MAIN}<footer>Contact</footer>", [OK]),
    Case("كل شيء في معالم", f"<header>الوزارة</header>{AR}<footer>اتصل بنا</footer>", [OK]),
    Case("a text beside them", f"<p>Registration closes on Sunday</p>{MAIN}", [OUT]),
    Case("نص خارجها", f"{AR}<div lang='ar' dir='rtl'><p>ينتهي التسجيل يوم الأحد</p></div>", [OUT]),
    Case("texts side by side are one", f"{MAIN}<p>One</p><ul><li>Two</li></ul><div><div>Three</div></div>", [SEVERAL]),
    Case("قبل المحتوى وبعده", f"<div>خبر عاجل</div>{AR}<div>شاركنا رأيك</div>", [OUT, OUT]),
    Case("a wrapper around both", f"<div><div>News of the day</div>{MAIN}</div>", [OUT]),
    Case("text of a wrapper itself", f"<div>News of the day {MAIN}</div>", [OUT]),
    Case("نص في جسم الصفحة نفسه", f"خبر عاجل {AR}", [OUT]),
    Case("signs alone", f"| {MAIN} »", [OK]),
    Case("hidden from everybody", f"<div style='display: none'>Menu</div>{MAIN}", [OK]),
    Case("مخفي عن قارئ الشاشة", f"<div aria-hidden='true'>خبر عاجل</div>{AR}", [OK]),
    Case("for screen readers alone", f"<h2 class='sr-only' style='position: absolute; left: -9999px'>Site map</h2>{MAIN}", [OUT]),
    Case("a skip link", f"<div>{SKIP}</div>{MAIN.replace('<main', '<main id=m')}", [OK]),
    Case("رابط تخطٍّ", f"{SKIP_AR}{AR.replace('<main', '<main id=m')}", [OK]),
    Case("a skip link that no list knows", f"<a href='#m'>Jump over</a>{MAIN.replace('<main', '<main id=m')}", [OK]),
    Case("a skip link that leads nowhere is another rule's", f"{SKIP}{MAIN}", [OK]),
    Case("a link to a part of the page after others", f"<nav><a href='/'>Home</a></nav><p><a href='#m'>Fees</a></p>{MAIN.replace('<main', '<main id=m')}", [OUT]),
    Case("a link back to the top", f"{MAIN}<p><a href='#'>Back to top</a></p>", [OK]),
    Case("رابط إلى الأعلى", f"<div id='t'>{AR}</div><a href='#t'>العودة إلى الأعلى</a>", [OK]),
    Case("main that is none by its role", "<main role='presentation'>Text</main>", []),
    Case("a link", f"{AR}<a href='/vote'>قيّم الصفحة</a>", [OUT]),
    Case("an icon of a link with a name", f"{MAIN}<a href='/x' aria-label='Our account'><i></i></a>", [OUT]),
    Case("an anchor without words", f"<a id='top' name='top'></a>{MAIN}", [OK]),
    Case("a button alone", f"{MAIN}<button aria-label='Open the chat'>?</button>", [OK]),
    Case("زر العودة إلى الأعلى", f"{AR}<div><button>إلى الأعلى</button></div>", [OK]),
    Case("words beside a button", f"{MAIN}<div><span>We use cookies</span> <button>Accept</button></div>", [OUT]),
    Case("شريط ملفات الارتباط", f"<div><p>نستخدم ملفات تعريف الارتباط</p><button>موافق</button></div>{AR}", [OUT]),
    Case("cookies in a dialog", f"{MAIN}<div role='dialog' aria-label='Cookies'><p>We use cookies</p></div>", [OK]),
    Case("ملفات الارتباط في منطقة لها اسم", f"{AR}<section role='region' aria-label='ملفات الارتباط'><p>نستخدم ملفات تعريف الارتباط</p></section>", [OK]),
    Case("a region without a name", f"{MAIN}<div role='region'><p>We use cookies</p></div>", [OUT]),
    Case("a form without a name", f"{MAIN}<form><input aria-label='Search'></form>", [OUT]),
    Case("بحث", f"<div role='search'><input aria-label='بحث'></div>{AR}", [OK]),
    Case("what is announced", f"<div role='status'>3 results</div><div aria-live='polite'>Saved</div>{MAIN}", [OK]),
    Case("تنبيه", f"<p role='alert'>انقطعت الخدمة</p>{AR}", [OK]),
    Case("a picture", f"<img src='/logo.png' alt='Ministry of Industry' width='90' height='40'>{MAIN}", [OUT]),
    Case("صورة للزينة", f"<img src='/logo.png' alt='' width='90' height='40'>{AR}", [OK]),
    Case("a picture that counts visits", f"{MAIN}<img src='/count.gif' width='1' height='1'>", [OK]),
    Case("a drawing", f"{MAIN}<svg width='40' height='40'><rect width='40' height='40'></rect></svg>", [OK]),
    Case("a frame", f"{MAIN}<iframe title='Chat' width='90' height='90'></iframe>", [OK]),
    Case("an application", f"{MAIN}<div role='application' aria-label='Map'>One</div>", [OK]),
    Case("a header in a section is no landmark", f"{MAIN}<article><header>Words</header></article>", [OUT]),
    Case("رأس وذيل خارج الأقسام", f"<div><header>الوزارة</header>{AR}<footer>اتصل بنا</footer></div>", [OK]),
    Case("no main: another rule's", "<header>Ministry</header><p>Text</p>", []),
    Case("بلا معالم", "<h1>الرخص</h1><p>نص</p>", []),
    Case("an open dialog stands for it", "<p>Text</p><p>More</p><div role='dialog' aria-label='Welcome'>Welcome</div><p>Last</p>", [SEVERAL]),
    Case("main by its role", "<div role='main'>Text</div><p>More</p>", [OUT]),
    Case("الصفحة كلها معلم", "<html lang='ar' dir='rtl'><head><title>الرخص</title></head><body role='main'><p>نص</p></body></html>", [OK]),
    Case("a main that is hidden", "<main style='display: none'>Text</main><p>More</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_content_outside_landmarks(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(
    ("html", "tag", "count", "text"),
    [
        (f"{MAIN}<p>One <b>two</b></p><ul><li>Three</li></ul>", "p", 2, "One two"),
        (f"<div><div><p>News <i style='display: none'>old</i> of the day</p></div>{MAIN}</div>", "div", 1, "News of the day"),
        (f"<div>خبر {AR}</div>", "div", 1, "خبر"),
        (f"خبر {AR}", "body", 1, "خبر"),
        (f"<img src='/a.png' alt='شعار الوزارة' width='90' height='90'>{AR}", "img", 1, "شعار الوزارة"),
        (f"<p>A</p><nav>Menu</nav><p>B</p>{MAIN}", "p", 1, "A"),
    ],
)
def test_it_names_the_outermost_part_and_begins_as_it_does(html: str, tag: str, count: int, text: str) -> None:
    found = judged(RULE, html)[0]
    assert found.at is not None
    assert (found.at.tag, found.values["count"], found.values["text"]) == (tag, count, text)


def test_advice_breaches_nothing() -> None:
    [finding], _ = evaluate([RULE], page(f"{MAIN}<p>Text</p>"))
    assert (finding.criteria, finding.provisions) == ((), ())
    assert RULE.info.provisions


def test_frames_are_parts_of_the_page() -> None:
    whole = page('<iframe title="الخريطة"></iframe>')
    owner = next(whole.select("iframe")).index
    for html, told in ((MAIN, [OK]), ("<p>Text</p>", [])):
        inner = page(html).main
        frame = Frame(index=1, parent=0, owner=owner, document=inner.document, rows=inner.rows, properties=inner.properties, styles=inner.styles)
        assert outcomes(RULE, msgspec.structs.replace(whole, frames=(whole.main, frame))) == told
