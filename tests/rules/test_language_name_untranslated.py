"""Names left in the other language: words of the interface and sentences fail, names do not."""

from __future__ import annotations

import pytest
from a11y_audit.rules.language_name_untranslated import language_name_untranslated as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

AR_TEXT = "<p>تعتمد الوزارة مفهوما يتمحور حول المستفيد كما أنها تستثمر في مهارات موظفيها الذين يقدمون الخدمة.</p>" * 3
EN_TEXT = "<p>The Ministry adopts the concept of a beneficiary-centric approach and invests in its people.</p>" * 3
LATIN = ("failed", "latin")


def arabic(body: str) -> str:
    return f'<!doctype html><html lang="ar" dir="rtl"><head></head><body>{AR_TEXT}{body}</body></html>'


def english(body: str) -> str:
    return f'<!doctype html><html lang="en"><head></head><body>{EN_TEXT}{body}</body></html>'


CASES = [
    Case("Close on an Arabic page", arabic('<button aria-label="Close">×</button>'), [LATIN]),
    Case("its own language", arabic('<button aria-label="إغلاق">×</button>'), [("passed", "ok")]),
    Case("Arabic on an English page", english('<button aria-label="إغلاق">×</button>'), [("failed", "arabic")]),
    Case("name in the page's language", english('<button aria-label="Close">×</button>'), [("passed", "ok")]),
    Case("sentence as alt text",
         arabic('<img src="m.jpg" alt="Photo of the Minister at the opening ceremony">'), [LATIN]),
    Case("brand as alt text", arabic('<img src="v.png" alt="Vision 2030">'), []),
    Case("a picture that may show a company", arabic('<img src="v.png" alt="Next"><img src="w.png" alt="Black Star">'),
         [("cantTell", "perhaps-name")]),
    Case("a picture named by a word of the interface", arabic('<img src="v.png" alt="arrow icon">'), [LATIN]),
    Case("a placeholder is another rule's", arabic('<img src="v.png" alt="image"><a href="/x"><img src="v.png" alt="Photo"></a>'), []),
    Case("company as alt text", arabic('<a href="/x"><img src="v.png" alt="SABIC"></a>'), []),
    Case("a link named by its picture is asked of once", arabic('<a href="/x"><img src="v.png" alt="Photo of the Minister at the opening ceremony"></a>'), [LATIN]),
    Case("زر اسمه من صورته", english('<button><img src="v.png" alt="إغلاق"></button>'), [("failed", "arabic")]),
    Case("word of the interface with a name", arabic('<a href="/x" aria-label="LinkedIn page">×</a>'),
         [("cantTell", "perhaps-name")]),
    Case("tooltip", arabic('<span title="Read more">…</span>'), [LATIN]),
    Case("hint in a field", arabic('<label for="q">بحث</label><input id="q" placeholder="Search">'),
         [("passed", "ok"), LATIN]),
    Case("text of a button", arabic("<button>Submit</button>"), [LATIN]),
    Case("links of a footer", arabic('<a href="#">Terms of Service</a> <a href="#">Privacy Policy</a>'), [LATIN, LATIN]),
    Case("روابط في التذييل", english('<a href="#">سياسة الخصوصية</a> <a href="#">الشروط والأحكام</a>'),
         [("failed", "arabic")] * 2),
    Case("an address as an example", arabic('<input aria-label="البريد" type="email" placeholder="name@example.com">'), [("passed", "ok")]),
    Case("text of a button with lang", arabic('<button><span lang="en">Submit</span></button>'), [("passed", "ok")]),
    Case("name marked with lang", arabic('<button lang="en" aria-label="Close">×</button>'), [("passed", "ok")]),
    Case("name of a language is another rule's", arabic('<a href="/en/">English</a>'), []),
    Case("name of a format", arabic('<a href="/a.pdf">PDF</a>'), []),
    Case("hidden control", arabic('<button aria-label="Close" hidden>×</button>'), []),
    Case("a label of a framework's example", arabic('<select aria-label="Default select example"></select>'), [LATIN]),
    Case("what advertises is no name",
         arabic('<img src="a.png" alt="Premium Quality Freshly Frozen Seafood Online Store in Egypt">'), [LATIN]),
    Case("a long name of a body",
         arabic('<img src="a.png" alt="National Center for Vegetation Cover Development and Combating Desertification">'),
         [("cantTell", "perhaps-name")]),
    Case("a sentence as the text of a link is a passage",
         arabic('<a href="/x">We invest in the skills of our people</a>'), []),
    Case("جملة نصا لرابط", english('<a href="/x">يمكنكم التواصل مع المركز الذي يعمل على مدار الساعة</a>'), []),
    Case("the same sentence as a label",
         arabic('<a href="/x" aria-label="We invest in the skills of our people">↗</a>'), [LATIN]),
    Case("title of the page",
         "<!doctype html><html lang='ar' dir='rtl'><head><title>Search results</title></head>"
         f"<body>{AR_TEXT}</body></html>", [LATIN]),
    Case("xml:lang alone declares nothing in HTML",
         f"<!doctype html><html xml:lang='en'><head></head><body>{AR_TEXT}<a href='/'>الرئيسية</a></body></html>", []),
    Case("xml:lang لا تعلن لغة زر", arabic('<button xml:lang="en" aria-label="Close">×</button>'), [LATIN]),
    Case("a landmark is called as the second of its links, after one in the other language",
         arabic('<nav aria-label="الرئيسية"><a href="/en" lang="en">English</a> <a href="/">الرئيسية</a></nav>'),
         [("passed", "ok")] * 3),
    Case("قائمة تنقل يسبق اسمَها رابط بلغة أخرى",
         english('<nav aria-label="Home"><a href="/ar" lang="ar">العربية</a> <a href="/">Home</a></nav>'),
         [("passed", "ok")] * 3),
    Case("a dialog named in English holds the same words marked as English",
         arabic('<div role="dialog" aria-label="Close"><span lang="en">Close</span></div>'), [LATIN]),
    Case("a short sign that is marked before the words", arabic(
         '<a href="#k"><bdi lang="en">WCAG 4.1.2</bdi> <span>الاسم والدور والقيمة</span></a>'), [("passed", "ok")]),
    Case("اسم قصير معلن اللغة قبل الكلمات", english(
         '<a href="#k"><bdi lang="ar">هيئة</bdi> <span>Name, role and value</span></a>'), [("passed", "ok")]),
    Case("a field by a label that is marked",
         arabic('<label lang="en" for="f">Search results</label><input id="f">'), [("passed", "ok")]),
    Case("حقل تسميته معلنة اللغة",
         english('<label lang="ar" for="f">نتائج البحث</label><input id="f">'), [("passed", "ok")]),
    Case("a label that is not marked", arabic('<label for="f">Search results</label><input id="f">'), [LATIN]),
    Case("named by a heading that is marked",
         arabic('<h2 id="h" lang="en">Search results</h2><section role="region" aria-labelledby="h"><p>نتائج</p></section>'),
         [("passed", "ok")]),
    Case("an attribute in the wrong language over words that are marked",
         arabic('<a href="/x" aria-label="Close"><span lang="en">Close</span></a>'), [LATIN]),
    Case("page declared wrongly is another rule's",
         f"<!doctype html><html lang='en'><head></head><body>{AR_TEXT}<button>إغلاق</button></body></html>", []),
    Case("a button that the browser names", arabic('<input type="submit"><input type="image" src="go.png">'), []),
    Case("a button with words of its own", arabic('<input type="submit" value="Submit">'), [LATIN]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_language_name_untranslated(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
