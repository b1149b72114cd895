"""Header cells and what they head."""

import pytest
from a11y_audit.rules.table_header_without_cells import table_header_without_cells as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, NONE = ("passed", "ok"), ("failed", "heads-nothing")

CASES = [
    Case("no header", "<table><tr><td>a</td></tr></table>", []),
    Case("a header over a cell", "<table><tr><th>Time</th></tr><tr><td>05:41</td></tr></table>", [OK]),
    Case("عنوان صف وعنوان عمود",
         "<table><tr><td></td><th>المصانع</th></tr><tr><th>الرياض</th><td>١٠</td></tr></table>", [OK, OK]),
    Case("a cell over two columns",
         "<table><tr><th>Projects</th><th>Exams</th></tr><tr><td colspan=2>15%</td></tr></table>", [OK, OK]),
    Case("taken away by a headers attribute",
         '<table><tr><th id="a">Country</th><th id="b">With Z</th></tr><tr><td>Zambia</td>'
         '<td headers="a">Zimbabwe</td></tr></table>', [OK, NONE]),
    Case("عمود بلا خلايا",
         "<table><tr><th>المنطقة</th><th>المصانع</th></tr><tr><td>الرياض</td></tr></table>", [OK, NONE]),
    Case("by ARIA, a column without cells",
         '<div role="grid"><div role="row"><div role="columnheader">Room</div><div role="columnheader">Guest</div>'
         '</div><div role="row"><div role="gridcell">1A</div></div></div>', [OK, NONE]),
    Case("over other headers only",
         "<table><tr><th>Day</th><th>Hours</th></tr><tr><th>Sunday</th><td>8-14</td></tr></table>", [OK, OK, OK]),
    Case("a group of columns",
         '<table><tr><th colspan=2 scope="colgroup">Plants</th></tr><tr><th>Big</th><th>Small</th></tr>'
         "<tr><td>1</td><td>2</td></tr></table>", [OK, OK, OK]),
    Case("a group of rows",
         '<table><tbody><tr><th scope="rowgroup" rowspan=2>North</th><th scope="row">Hail</th><td>1</td></tr>'
         '<tr><th scope="row">Arar</th>'
         "<td>2</td></tr></tbody></table>", [OK, OK, OK]),
    Case("an empty header", "<table><tr><th></th><th>Plants</th></tr><tr><td>Riyadh</td></tr></table>", []),
    Case("headers repeated at the foot",
         "<table><thead><tr><th>Name</th><th>Office</th></tr></thead><tbody><tr><td>Salim</td><td>Hail</td></tr></tbody>"
         "<tfoot><tr><th>Name</th><th>Office</th></tr></tfoot></table>", [OK, OK, OK, OK]),
    Case("عناوين مكررة في الذيل بلا tfoot",
         "<table><tr><th>الاسم</th><th>المكتب</th></tr><tr><td>سالم</td><td>حائل</td></tr>"
         "<tr><th>الاسم</th><th>المكتب</th></tr></table>", [OK, OK, OK, OK]),
    Case("filters at the foot of headed columns",
         "<table><thead><tr><th>الاسم</th><th>المكتب</th></tr></thead><tbody><tr><td>سالم</td><td>حائل</td></tr></tbody>"
         "<tfoot><tr><th>ابحث عن اسم</th><th>ابحث عن مكتب</th></tr></tfoot></table>", [OK, OK, OK, OK]),
    Case("other headers under the data, in no foot",
         "<table><tr><th>Name</th><th>Office</th></tr><tr><td>Salim</td><td>Hail</td></tr>"
         "<tr><th>Price</th><th>Town</th></tr></table>", [OK, OK, NONE, NONE]),
    Case("a foot under columns without headers",
         "<table><tbody><tr><th>Region</th><td></td></tr><tr><td>Hail</td><td>12</td></tr></tbody>"
         "<tfoot><tr><th>Region</th><th>Plants</th></tr></tfoot></table>", [OK, OK, NONE]),
    Case("no data yet", "<table><tr><th>Region</th><th>Plants</th></tr></table>", []),
    Case("no header reaches any data", "<table><tr><td>Riyadh</td><td>12</td></tr><tr><td>Jubail</td><td>14</td></tr>"
         "<tr><th colspan=2>Ports</th></tr></table>", []),
    Case("a layout table", '<table role="presentation"><tr><th>Time</th></tr><tr><td>x</td></tr></table>', []),
    Case("hidden from assistive technology",
         '<table><tr><th aria-hidden="true">A</th><th>B</th></tr><tr><td>a</td><td>b</td></tr></table>', [OK]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_header_without_cells(case):
    assert outcomes(RULE, page(case.html)) == case.expected
