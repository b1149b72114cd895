"""Tab orders that tabindex changes."""

import pytest
from a11y_audit.rules.focus_order_differs import focus_order_differs as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

REVERSED, LEFT_OUT, PASSED = ("cantTell", "reversed"), ("cantTell", "left-out"), ("passed", "ok")

CASES = [
    Case("no tabindex", '<a href="/a">Books</a><a href="/b">Films</a>', [PASSED]),
    Case("in the order of the page", '<a href="/a" tabindex="1">Books</a><a href="/b" tabindex="2">Films</a>', [PASSED]),
    Case("one value for all", '<a href="/a" tabindex="1">Books</a><a href="/b" tabindex="1">Films</a>', [PASSED]),
    Case("backwards",
         '<a href="/a" tabindex="3">Books</a><a href="/b" tabindex="2">Films</a><a href="/c" tabindex="1">Music</a>',
         [REVERSED]),
    Case("حقول بغير ترتيبها",
         '<label>الشارع <input tabindex="2"></label><label>المدينة <input tabindex="1"></label><button>إرسال</button>',
         [REVERSED]),
    Case("a field left out",
         '<label>Street <input tabindex="1"></label><label>Town <input></label><button tabindex="2">Send</button>',
         [LEFT_OUT]),
    Case("حقل متروك",
         '<label>الاسم <input tabindex="1"></label><a href="/help">مساعدة</a><button tabindex="2">إرسال</button>',
         [LEFT_OUT]),
    Case("a form that comes first", '<a href="/">Home</a><label>Search <input tabindex="1"></label><a href="/b">Films</a>', [PASSED]),
    Case("hidden", '<a href="/a" tabindex="3">Books</a><a href="/b" tabindex="1" style="display:none">Films</a>', []),
    Case("minus one between", '<a href="/a" tabindex="1">Books</a><a href="/b" tabindex="-1">x</a><a href="/c" tabindex="2">Films</a>',
         [PASSED]),
    Case("a single stop", '<a href="/a">Books</a>', []),
    Case("روابط بترتيبها", '<a href="/a">كتب</a><a href="/b">أفلام</a>', [PASSED]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_order_differs(case):
    assert outcomes(RULE, page(case.html)) == case.expected
