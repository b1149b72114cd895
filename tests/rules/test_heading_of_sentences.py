"""Paragraphs in heading elements."""

import pytest
from a11y_audit.rules.heading_of_sentences import heading_of_sentences as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "paragraph")
LONG = ("We are pleased to tell you that our school has won the prize of the region. All of it goes to new books for"
        " the library, which opens again in May.")
ARABIC = ("يسرنا أن نعلن أن مدرستنا فازت بجائزة المنطقة لهذا العام. وستُصرف قيمة الجائزة كلها على كتب جديدة للمكتبة التي تفتح"
          " أبوابها من جديد في شهر مايو القادم لجميع الزوار.")
ONE = "How the ministry, the regions and the towns share the work of building new roads, bridges and stations for the" \
      " whole of the north until the end of the year"

CASES = [
    Case("no heading", f"<p>{LONG}</p>", []),
    Case("a heading", "<h2>Our school has won a prize. Read how!</h2>", [OK]),
    Case("a paragraph", f"<h3>{LONG}</h3>", [ASK]),
    Case("فقرة في عنوان", f'<h2 lang="ar">{ARABIC}</h2>', [ASK]),
    Case("a long title of one sentence", f"<h1>{ONE}.</h1>", [OK]),
    Case("names with points", f"<h1>Dr. A. B. Smith and Mr. C. Brown on: {ONE}</h1>", [OK]),
    Case("hidden", f'<h3 style="display:none">{LONG}</h3>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_heading_of_sentences(case):
    assert outcomes(RULE, page(case.html)) == case.expected
