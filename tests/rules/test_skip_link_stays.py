"""Skip links that were pressed."""

import pytest
from a11y_audit.rules.skip_link_stays import skip_link_stays as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, STAYS, SCROLLS = ("passed", "ok"), ("failed", "stays"), ("failed", "scrolls")
REST = ("<a id='menu' href='/m'>القائمة</a><main id='main'><h1>عنوان</h1><a id='inside' href='/i'>داخل</a></main>"
        "<a id='after' href='/z'>الخصوصية</a>")  # fmt: skip


def skip(facts: str, name: str = "تجاوز إلى المحتوى") -> str:
    return f"<a id='skip' href='#main' data-press='{{\"target\": \"main\", {facts}}}'>{name}</a>{REST}"


BACK = skip('"next": "logo"')
CASES = [
    Case("no skip link", "<a href='/a'>Guide</a>", []),
    Case("moves", skip('"next": "inside"'), [OK], browser=False),
    Case("moves behind a main part without stops", skip('"next": "after"'), [OK], browser=False),
    Case("the end of the page", skip('"next": "nowhere"', "Skip to content"), [OK], browser=False),
    Case("stays", skip('"next": "menu"'), [STAYS], browser=False),
    Case("stays, in English", skip('"next": "menu"', "Skip to main content"), [STAYS], browser=False),
    Case("only scrolls", skip('"next": "menu", "scrolled": 480.0'), [SCROLLS], browser=False),
    Case("round to the skip link, behind a target without stops",
         """<a id='skip' href='#c' data-press='{"target": "c", "next": "skip"}'>تجاوز إلى المحتوى</a>
            <a href='/m'>القائمة</a><div id='c'>لا رابط في هذا المحتوى</div>""", [OK], browser=False),
    Case("round to the first stop, past stops behind the target",
         f"<a id='logo' href='/'>Home</a>{BACK}", [STAYS], browser=False),
    Case("was not pressed", f"<a href='#main'>Skip to content</a>{REST}", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_skip_link_stays(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_proves_a_failure_only_where_nothing_else_leads_past():
    html = """<a href='#c' data-press='{"target": "c", "next": "m"}'>Skip to content</a><a id="m" href="/m">M</a>
              <div id="c">Text</div>"""
    [judgement] = RULE.check(page(html))
    assert judgement.criteria == ("2.4.1",)
    [judgement] = RULE.check(page(skip('"next": "menu"')))
    assert judgement.criteria == ()
