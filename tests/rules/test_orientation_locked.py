"""Content that lies on its side in one orientation; the style sheets themselves: tests/browser/test_turned.py."""

import pytest
from a11y_audit.rules.orientation_locked import orientation_locked as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

WORDS = "<h1>Services</h1><p>All services of the ministry in one place, open every day.</p>"
WORDS_AR = "<h1>الخدمات</h1><p>جميع خدمات الوزارة في مكان واحد، وهي متاحة على مدار الساعة.</p>"

CASES = [  # data-turned stands for what style sheets do, which the builder does not read
    Case("the page", f"<main data-turned>{WORDS}</main>", [("failed", "page")], browser=False),
    Case("الصفحة كلها", f'<main lang="ar" dir="rtl" data-turned>{WORDS_AR}</main>', [("failed", "page")], browser=False),
    Case("the root", f'<html lang="en" data-turned><head><title>A page</title></head><body>{WORDS}</body></html>',
         [("failed", "page")], browser=False),
    Case("a page of two words", "<main data-turned><p>Page content</p></main>", [("failed", "page")], browser=False),
    Case("صفحة من كلمتين", '<main lang="ar" data-turned><p>محتوى الصفحة</p></main>', [("failed", "page")], browser=False),
    Case("a page of a picture", '<main data-turned><img src="a.png" alt="Map of all branches"> →</main>', [("passed", "ok")], browser=False),
    Case("an arrow", f"{WORDS}<p>Next <span data-turned>→</span></p>", [("passed", "ok")], browser=False),
    Case("سهم", f'<div lang="ar">{WORDS_AR}<p>التالي <span data-turned>←</span></p></div>', [("passed", "ok")], browser=False),
    Case("a picture", f'{WORDS}<img src="a.png" alt="Map of all branches" data-turned>', [("passed", "ok")], browser=False),
    Case("a part", f"{WORDS}<p data-turned>Open from eight</p>", [("cantTell", "part")], browser=False),
    Case("جزء", f'<div lang="ar">{WORDS_AR}<p data-turned>من الثامنة صباحًا</p></div>', [("cantTell", "part")], browser=False),
    Case("turned back", f"<main data-turned><div data-turned>{WORDS}</div></main>", [("passed", "ok")], browser=False),
    Case("not painted", f'{WORDS}<div data-turned style="display:none">{WORDS}</div>', [("passed", "ok")], browser=False),
    Case("nothing is turned", WORDS, []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_orientation_locked(case):
    assert outcomes(RULE, page(case.html)) == case.expected
