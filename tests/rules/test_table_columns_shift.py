"""Rows divided in different places."""

import pytest
from a11y_audit.rules.table_columns_shift import table_columns_shift as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "a short row", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>", [("cantTell", "short-rows")]
    ),
    Case("صف ناقص", "<table><tr><th>أ</th><th>ب</th></tr><tr><td>١</td></tr></table>", [("cantTell", "short-rows")]),
    Case(
        "a form as a table",
        '<table><tr><th>Name</th><td colspan="3">A</td><th>Date</th><td>9</td></tr><tr><th>Mail</th><td>b</td><th>Phone</th><td colspan="3">7</td></tr></table>',
        [("cantTell", "shifted")],
    ),
    Case(
        "نموذج في جدول",
        '<table><tr><th>الاسم</th><td colspan="3">أ</td><th>التاريخ</th><td>٩</td></tr><tr><th>البريد</th><td>ب</td><th>الهاتف</th><td colspan="3">٧</td></tr></table>',
        [("cantTell", "shifted")],
    ),
    Case("even rows", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", [("passed", "ok")]),
    Case(
        "groups of columns",
        '<table><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>b1</th><th>b2</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "a heading of a group",
        '<table><tr><th>A</th><th>B</th></tr><tr><th colspan="2">2024</th></tr><tr><td>1</td><td>2</td></tr></table>',
        [("passed", "ok")],
    ),
    Case("no header", "<table><tr><td>1</td><td>2</td></tr><tr><td>1</td></tr></table>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_columns_shift(case):
    assert outcomes(RULE, page(case.html)) == case.expected
