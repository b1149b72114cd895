"""Text that zoom leaves as it is."""

import pytest
from a11y_audit.rules.text_size_fixed import text_size_fixed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, FIXED = ("passed", "ok"), ("failed", "fixed")
SAME = """data-fixed='{"size": 16, "zoomed": 8, "most": 4}'"""

CASES = [
    Case("it grows", "<p>Fees are payable online.</p>", [OK]),
    Case("it stays", f"<p {SAME}>Fees are payable online.</p>", [FIXED]),
    Case("لا يكبر", f'<p lang="ar" dir="rtl" {SAME}>تسدد الرسوم إلكترونيًا.</p>', [FIXED]),
    Case("one finding a page", f"<p {SAME}>Fees</p><p {SAME}>Dates</p>", [FIXED]),
    Case("hidden", f'<p>Fees</p><p style="display:none" {SAME}>Dates</p>', [OK]),
    Case("no text", "<img src=/a.png alt=''>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_size_fixed(case):
    assert outcomes(RULE, page(case.html)) == case.expected
