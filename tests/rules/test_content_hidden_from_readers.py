"""Text that is shown and kept from screen readers."""

import pytest
from a11y_audit.rules.content_hidden_from_readers import content_hidden_from_readers as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

HIDDEN = ("cantTell", "hidden")
TEXT = "The library is closed on Monday because of works on the roof."

CASES = [
    Case("nothing is hidden", f"<p>{TEXT}</p>", []),
    Case("a paragraph", f'<p aria-hidden="true">{TEXT}</p><p>Come in.</p>', [HIDDEN]),
    Case("فقرة", '<p aria-hidden="true">تغلق المكتبة يوم الاثنين بسبب أعمال في السقف.</p><p>مرحبا بكم.</p>', [HIDDEN]),
    Case("headings and drawings have rules of their own",
         f'<h2 aria-hidden="true">{TEXT}</h2><svg aria-hidden="true" width="300" height="200"><text>{TEXT}</text></svg>', []),
    Case("the main part", f'<main aria-hidden="true"><h1>Hours</h1><p>{TEXT}</p></main>', [HIDDEN]),
    Case("two parts, one question", f'<p aria-hidden="true">{TEXT}</p><p aria-hidden="true">Bring your card and a proof of address.</p>',
         [HIDDEN]),
    Case("a copy of what is heard", f'<p aria-hidden="true">{TEXT}</p><p>{TEXT}</p>', []),
    Case("نسخة من الاسم", '<a href="/x" aria-label="تغلق المكتبة يوم الاثنين بسبب أعمال في السقف"><span aria-hidden="true">تغلق المكتبة'
         " يوم الاثنين بسبب أعمال في السقف</span></a>", []),
    Case("an ornament", '<p><span aria-hidden="true">★ ★ ★ new</span> Books</p>', []),
    Case("numbers of lines", '<div aria-hidden="true">1 2 3 4 5 6 7 8 9</div><pre>x</pre>', []),
    Case("behind a dialog", f'<main aria-hidden="true"><p>{TEXT}</p></main><div role="dialog" aria-label="Cookies">x</div>', []),
    Case("hidden from all", f'<p aria-hidden="true" style="display:none">{TEXT}</p>', []),
    Case("said to be heard", f'<p aria-hidden="false">{TEXT}</p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_content_hidden_from_readers(case):
    assert outcomes(RULE, page(case.html)) == case.expected
