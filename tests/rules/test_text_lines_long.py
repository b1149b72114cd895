"""Long lines."""

import pytest
from a11y_audit.rules.text_lines_long import text_lines_long as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ENGLISH = (
    "For people with some disabilities of sight or reading, long lines are a barrier: they lose their place and "
    "have trouble to find where the next line begins, so a narrow column is easier. "
) * 4
ARABIC = (
    "تصبح الأسطر الطويلة عائقًا أمام بعض ذوي الإعاقات البصرية أو القرائية، إذ يفقدون موضعهم ويصعب عليهم الانتقال إلى "
    "السطر التالي، ولذلك يسهّل العمود الضيق القراءة على الجميع. "
) * 4
# The builder takes sizes from attributes; a browser lays out by style.
WIDE = 'style="width: 1200px" width="1200" height="80"'
NARROW = 'style="width: 560px" width="560" height="160"'

CASES = [
    Case("a wide column", f"<p {WIDE}>{ENGLISH}</p>", [("failed", "long")]),
    Case("عمود عريض", f'<p dir="rtl" {WIDE}>{ARABIC}</p>', [("failed", "long")]),
    Case("a narrow column", f"<p {NARROW}>{ENGLISH}</p>", [("passed", "ok")]),
    Case("عمود ضيق", f'<p dir="rtl" {NARROW}>{ARABIC}</p>', [("passed", "ok")]),
    Case("one line", f"<p {WIDE}>Short.</p>", []),
    Case("a table", f"<table><tr><td><p {WIDE}>{ENGLISH}</p></td></tr></table>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_lines_long(case):
    assert outcomes(RULE, page(case.html)) == case.expected
