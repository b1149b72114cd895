"""Names of characters that nobody sees or hears."""

import pytest
from a11y_audit.rules.name_invisible import name_invisible as RULE  # noqa: N812
from support.cases import Case
from support.page import judged, outcomes, page

NONE, TITLE = ("failed", "invisible"), ("failed", "title")


def titled(title: str) -> str:
    return f'<html lang="en"><head><title>{title}</title></head><body><p>News</p></body></html>'


CASES = [
    Case("a link", '<a href="/x">&#8203;</a>', [NONE]),
    Case("رابط اسمه محرف غير مرئي", '<a href="/x" lang="ar" aria-label="&zwnj;&zwj;">×</a>', [NONE]),
    Case("marks of direction", '<button aria-label="&lrm;&rlm;">×</button>', [NONE]),
    Case("a picture", '<img src="a.png" alt="&#8203;">', [NONE]),
    Case("صورة", '<img src="a.png" lang="ar" alt="&rlm;">', [NONE]),
    Case("a blank of Braille", '<button aria-label="&#x2800;">×</button>', [NONE]),
    Case("a field", '<input aria-label="&#8203;">', [NONE]),
    Case("the title", titled("&#8203;"), [TITLE]),
    Case("العنوان", titled("&rlm;"), [TITLE]),
    Case("joiners within a word", '<a href="/x" lang="fa">می&zwnj;خواهم</a>', []),
    Case("a mark before words", '<a href="/x" lang="ar" aria-label="&rlm;الخدمات">x</a>', []),
    Case("no name at all: axe tells", '<a href="/x"></a>', []),
    Case("spaces alone: axe tells", '<a href="/x" aria-label="  "></a>', []),
    Case("hidden", '<a href="/x" hidden>&#8203;</a>', []),
    Case("it needs no name", "<p>&#8203;</p><section aria-label='&#8203;'>x</section>", []),
    Case("a sign", '<a href="/x">→</a>', []),
    Case("an icon font: another rule's", '<a href="/x">&#xe001;</a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_name_invisible(case):
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(
    ("html", "criteria"),
    [
        ('<a href="/x">&#8203;</a>', ("2.4.4", "4.1.2")),
        ('<button aria-label="&#8203;">x</button>', ("4.1.2",)),
        ('<img src="a.png" alt="&#8203;">', ("1.1.1",)),
        ('<input type="image" src="a.png" aria-label="&#8203;">', ("1.1.1", "4.1.2")),
    ],
)
def test_criteria(html, criteria):
    [judgement] = judged(RULE, html)
    assert judgement.criteria == criteria
