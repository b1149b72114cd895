"""Whether the focus is seen."""

import pytest
from a11y_audit.rules.focus_not_visible import focus_not_visible as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, UNMARKED, UNSEEN = ("passed", "ok"), ("failed", "unmarked"), ("failed", "unseen")
GONE = '"change": "none", "shown": false'
FAINT, RESTLESS, MORE = ("cantTell", "faint"), ("cantTell", "restless"), ("cantTell", "more")


def stop(facts: str, inside: str = "Guide") -> str:
    return f"<a href='/g' data-stop='{{{facts}}}'>{inside}</a>"


CASES = [
    Case("no stops", "<p>Nothing to press</p>", []),
    Case("an outline", stop('"marks": ["outline"]'), [OK], browser=False),
    Case("nothing changes", stop('"change": "none"'), [UNMARKED], browser=False),
    Case("لا يتغير شيء", stop('"change": "none", "alike": 12', "دليل الخدمات"), [UNMARKED], browser=False),
    Case("a mark drawn elsewhere", stop('"change": "plain"'), [OK], browser=False),
    Case("hidden and nothing changes", stop('"change": "none", "shown": false'), [UNSEEN], browser=False),
    Case("عنصر خارج الشاشة", stop('"change": "none", "shown": false', "تجديد الترخيص"), [UNSEEN], browser=False),
    Case("of a page of which nothing is seen", f"<div style='opacity:0;visibility:hidden'>{stop(GONE)}</div>", [], browser=False),
    Case("في صفحة لا يظهر منها شيء", f"<div style='opacity:0;visibility:hidden'>{stop(GONE, 'الأخبار')}</div>", [], browser=False),
    Case("hidden, but its label is marked", stop('"change": "plain", "shown": false'), [OK], browser=False),
    Case("hidden with an outline that nobody looked at", stop('"marks": ["outline"], "shown": false'), [],
         browser=False),
    Case("a little", stop('"change": "faint", "faint": ["colour"]'), [FAINT], browser=False),
    Case("a button that comes as the page is scrolled", stop('"change": "slid"', "Back to top"), [("cantTell", "slid")], browser=False),
    Case("زر يظهر مع تمرير الصفحة", stop('"change": "slid"', "إلى الأعلى"), [("cantTell", "slid")], browser=False),
    Case("the page moves", stop('"change": "restless"', "الأخبار"), [RESTLESS], browser=False),
    Case("one of a kind that was looked at", stop('"alike": 4'), [], browser=False),
    Case("does not keep the focus", stop('"keeps": false'), [], browser=False),
    Case("too many kinds",
         '<html lang="ar"><head><title>س</title></head><body data-unseen="3"><p>نص</p></body></html>', [MORE],
         browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_not_visible(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_the_kind_is_counted():
    [judgement] = RULE.check(page(stop('"change": "none", "alike": 12', "دليل الخدمات")))
    assert judgement.values == {"name": "دليل الخدمات", "count": 12}
