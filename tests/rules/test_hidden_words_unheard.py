"""Words for screen readers hidden from them."""

import pytest
from a11y_audit.rules.hidden_words_unheard import hidden_words_unheard as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "display none",
        '<a href="/f">Read more <span style="display: none"> about football</span></a>',
        [("failed", "unheard")],
    ),
    Case(
        "كلمات مخفية",
        '<a href="/f">اقرأ المزيد <span style="display: none"> عن التراخيص الصناعية</span></a>',
        [("failed", "unheard")],
    ),
    Case(
        "hidden from sight alone",
        '<a href="/f">Read more <span class="sr-only" style="position: absolute; left: -9999px"> about football</span></a>',
        [],
    ),
    Case(
        "a name that says enough",
        '<a href="/f">Football news <span style="display: none"> about the cup</span></a>',
        [],
    ),
    Case("words of the other state", '<button>Show more<span style="display: none">Show less</span></button>', []),
    Case("كلمات الحالة الأخرى", '<button>عرض المزيد<span style="display: none">عرض أقل</span></button>', []),
    Case("while it loads", '<a href="/f">Download<span style="display: none">Loading…</span></a>', []),
    Case("no more words", '<a href="/f">Read more <span style="display: none">…</span></a>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hidden_words_unheard(case):
    assert outcomes(RULE, page(case.html)) == case.expected
