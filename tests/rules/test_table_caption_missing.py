"""Captions of data tables."""

import pytest
from a11y_audit.rules.table_caption_missing import table_caption_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, NONE = ("passed", "ok"), ("failed", "none")
ROWS = "<tr><th>Region</th></tr><tr><td>Riyadh</td></tr>"

CASES = [
    Case("no data table", "<table><tr><td>a</td></tr></table>", []),
    Case("a caption", f"<table><caption>Plants</caption>{ROWS}</table>", [OK]),
    Case("عنوان جدول",
         "<table><caption>المصانع حسب المنطقة</caption><tr><th>المنطقة</th></tr><tr><td>الرياض</td></tr></table>",
         [OK]),
    Case("none", f"<p>Text.</p><table>{ROWS}</table>", [NONE]),
    Case("جدول بلا عنوان",
         "<p>نص.</p><table><caption> </caption><tr><th>المنطقة</th></tr><tr><td>الرياض</td></tr></table>", [NONE]),
    Case("a title in a cell over the headers",
         '<p>x</p><table><tr><td colspan="2">Plants by region</td></tr><tr><th>Region</th><th>Plants</th></tr>'
         "<tr><td>Riyadh</td><td>9</td></tr></table>", [("cantTell", "in-cell")]),
    Case("a title in a cell, below the heading of the page",
         '<h1>Library</h1><table><tr><td colspan="2">Hours</td></tr><tr><th>Day</th><th>Opens</th></tr><tr><td>Sunday</td><td>9</td>'
         "</tr></table>", [("cantTell", "in-cell")]),
    Case("عنوان في خلية بعرض الجدول",
         '<p>نص</p><table><tr><td colspan="2">المصانع حسب المنطقة</td></tr><tr><th>المنطقة</th><th>المصانع</th></tr>'
         "<tr><td>الرياض</td><td>٩</td></tr></table>", [("cantTell", "in-cell")]),
    Case("a header over all columns",
         '<p>x</p><table><tr><th colspan="2">Plants</th></tr><tr><th>Region</th><th>Number</th></tr>'
         "<tr><td>Riyadh</td><td>9</td></tr></table>", [NONE]),
    Case("a wide cell over no headers",
         '<p>x</p><table><tr><td colspan="2">Plants</td></tr><tr><td>Riyadh</td><td>9</td></tr><tr><th>Sum</th><td>9</td></tr></table>',
         [NONE]),
    Case("a name by ARIA", f'<p>x</p><table aria-label="Plants">{ROWS}</table>', [OK]),
    Case("a figure's caption", f"<figure><p>x</p><table>{ROWS}</table><figcaption>Plants</figcaption></figure>", [OK]),
    Case("a heading right before", f"<h2>Plants by region</h2><div><table>{ROWS}</table></div>", [OK]),
    Case("a heading before the controls of the table",
         "<div><h6>Example</h6><div><label>Show <select><option>10</option></select> entries</label><label>Search: <input></label></div>"
         f"<table>{ROWS}</table></div>", [OK]),
    Case("عنوان قبل أزرار الجدول",
         "<div><h2>التراخيص</h2><ul><li><a href='/x'>تصدير</a></li></ul><button>طباعة</button>"
         "<table><tr><th>المنطقة</th></tr><tr><td>الرياض</td></tr></table></div>", [OK]),
    Case("a second table under one heading", f"<h2>Plants</h2><table>{ROWS}</table><label>Search <input></label><table>{ROWS}</table>",
         [OK, NONE]),
    Case("a heading further up", f"<h2>Plants by region</h2><p>They grew.</p><table>{ROWS}</table>", [NONE]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_caption_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
