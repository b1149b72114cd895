"""Empty data cells."""

import pytest
from a11y_audit.rules.table_cell_empty import table_cell_empty as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "one empty",
        "<table><tr><th>Road</th><th>Cars</th></tr><tr><td>A1</td><td>12</td></tr><tr><td>A2</td><td></td></tr></table>",
        [("cantTell", "empty")],
    ),
    Case(
        "خلية فارغة",
        "<table><tr><th>الطريق</th><th>المركبات</th></tr><tr><td>أ</td><td>12</td></tr><tr><td>ب</td><td> </td></tr></table>",
        [("cantTell", "empty")],
    ),
    Case(
        "all filled",
        "<table><tr><th>Road</th><th>Cars</th></tr><tr><td>A1</td><td>12</td></tr></table>",
        [("passed", "ok")],
    ),
    Case("كلها مملوءة", "<table><tr><th>الطريق</th></tr><tr><td>أ</td></tr></table>", [("passed", "ok")]),
    Case(
        "an empty corner",
        "<table><tr><td></td><th>Cars</th></tr><tr><th>A1</th><td>12</td></tr></table>",
        [("passed", "ok")],
    ),
    Case(
        "a picture in the cell",
        '<table><tr><th>Road</th><th>Cars</th></tr><tr><td>A1</td><td><img src="y.png" alt=""></td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "a timetable",
        "<table><tr><th>Road</th><th>Cars</th></tr><tr><td></td><td></td></tr><tr><td>8</td><td></td></tr></table>",
        [],
    ),
    Case("no header", "<table><tr><td>a</td><td></td></tr></table>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_cell_empty(case):
    assert outcomes(RULE, page(case.html)) == case.expected
