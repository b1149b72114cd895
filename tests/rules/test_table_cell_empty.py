"""Empty data cells."""

import pytest
from a11y_audit.rules.table_cell_empty import table_cell_empty as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

TABLE = "<table><tr><th>Road</th><th>Cars</th></tr><tr><td>A1</td><td>12</td></tr><tr><td>A2</td><td></td></tr></table>"

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
    Case(
        "a first column that groups rows",
        "<table><tr><th>Region</th><th>Town</th><th>Plants</th></tr><tr><td>North</td><td>Arar</td><td>3</td></tr>"
        "<tr><td></td><td>Rafha</td><td>2</td></tr><tr><td></td><td>Turaif</td><td>1</td></tr></table>",
        [],
    ),
    Case(
        "عمود للملاحظات النادرة",
        "<table><tr><th>المدينة</th><th>المصانع</th><th>ملاحظات</th></tr><tr><td>عرعر</td><td>3</td><td></td></tr>"
        "<tr><td>رفحاء</td><td>2</td><td>جديد</td></tr><tr><td>طريف</td><td>1</td><td></td></tr></table>",
        [],
    ),
    Case("two tables of one design", TABLE * 2, [("cantTell", "empty-alike")]),
    Case(
        "جدولان من تصميمين",
        TABLE + TABLE.replace("<th>Cars", "<th>المركبات"),
        [("cantTell", "empty"), ("cantTell", "empty")],
    ),
    Case("no header", "<table><tr><td>a</td><td></td></tr></table>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_cell_empty(case):
    assert outcomes(RULE, page(case.html)) == case.expected
