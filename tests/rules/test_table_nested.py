"""Data tables in data tables."""

import pytest
from a11y_audit.rules.table_nested import table_nested as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, INSIDE = ("passed", "ok"), ("failed", "inside")

CASES = [
    Case("one table", "<table><tr><th>Item</th></tr><tr><td>Lunch</td></tr></table>", [OK]),
    Case("one in another",
         "<table><tr><th>Item</th></tr><tr><td>Trip <table><tr><th>Part</th></tr><tr><td>Bus</td></tr></table>"
         "</td></tr></table>",
         [OK, INSIDE]),
    Case("جدول في جدول",
         "<table><tr><th>البند</th></tr><tr><td><table><tr><th>الجزء</th></tr><tr><td>نقل</td></tr></table>"
         "</td></tr></table>",
         [OK, INSIDE]),
    Case("inside a layout table",
         '<table role="presentation"><tr><td><table><tr><th>Part</th></tr><tr><td>Bus</td></tr></table></td>'
         '</tr></table>',
         [OK]),
    Case("no headers", "<table><tr><td>a</td></tr></table>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_nested(case):
    assert outcomes(RULE, page(case.html)) == case.expected
