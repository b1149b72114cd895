"""Layout tables and data markup."""

import pytest
from a11y_audit.rules.table_layout_marked import table_layout_marked as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, MARKED, LAYOUT = ("passed", "ok"), ("failed", "data-markup"), ("failed", "layout-table")

CASES = [
    Case("no table", "<p>x</p>", []),
    Case("declared and bare", '<table role="presentation"><tr><td>Left</td><td>Right</td></tr></table>', [OK]),
    Case("declared, with header cells",
         '<table role="presentation"><tr><th>Left</th><th>Right</th></tr><tr><td>a</td><td>b</td></tr></table>',
         [MARKED]),
    Case("معلن للتخطيط وله عنوان",
         '<table role="none"><caption>القائمة</caption><tr><td>يمين</td></tr></table>', [MARKED]),
    Case("declared, with an empty summary",
         '<table role="presentation" summary=""><tr><td>Left</td></tr></table>', [OK]),
    Case("parts of a page, undeclared",
         "<table><tr><td><ul><li>Home</li><li>News</li></ul></td><td><h2>Welcome</h2></td></tr></table>", [LAYOUT]),
    Case("أجزاء صفحة في جدول", "<table><tr><td><h2>الأخبار</h2></td><td><h2>الخدمات</h2></td></tr></table>", [LAYOUT]),
    Case("a summary that says so", '<table summary="Layout table"><tr><td>Left</td><td>Right</td></tr></table>',
         [("failed", "summary")]),
    Case("ملخص يقول إنه للتخطيط", '<table summary="جدول لتخطيط الصفحة"><tr><td>يمين</td><td>يسار</td></tr></table>',
         [("failed", "summary")]),
    Case("a summary of what is laid out",
         '<table summary="Layout of the rooms"><tr><td>a</td><td>b</td></tr></table><table summary="Formatting options"><tr><td>a</td>'
         '<td>b</td></tr></table><table summary="تنسيق النصوص"><tr><td>أ</td><td>ب</td></tr></table>', []),
    Case("a summary about layouts",
         '<table summary="How many pages of the site use each of the layouts of our house"><tr><td>a</td><td>b</td></tr></table>',
         []),
    Case("one column with a header and a form",
         "<table><caption>Search</caption><tr><th>Search</th></tr><tr><td><form aria-label='s'><input></form></td></tr></table>",
         [("cantTell", "perhaps-layout")]),
    Case("صف واحد له رأس", "<table><tr><th>القائمة</th><td><ul><li>أ</li><li>ب</li></ul></td></tr></table>",
         [("cantTell", "perhaps-layout")]),
    Case("lists in the cells of a data table",
         "<table><tr><th>Plan</th><th>Holds</th></tr><tr><td>A</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>", []),
    Case("a summary on a table that arranges the page",
         '<table summary="Areas"><tr><td><nav><a href="/a">News</a></nav></td><td><h1>Welcome</h1></td></tr></table>',
         [("failed", "no-headers")]),
    Case("وصف لجدول يرتب الصفحة",
         "<table><caption>القائمة</caption><tr><td><h2>الأخبار</h2></td><td><h2>الخدمات</h2></td></tr></table>",
         [("failed", "no-headers")]),
    Case("header cells over areas of the page",
         "<table><tr><th>Menu</th><th>Content</th></tr><tr><td>a</td><td><h1>Welcome</h1></td></tr></table>",
         [("cantTell", "perhaps-layout")]),
    Case("headings in header cells",
         "<table><tr><th><h3>Basic</h3></th><th><h3>Full</h3></th></tr><tr><td>1</td><td>2</td></tr></table>", []),
    Case("نماذج في صفوف البيانات",
         "<table><caption>الطلبات</caption><tr><th>الاسم</th></tr><tr><td><form><input></form></td></tr></table>", [("cantTell", "perhaps-layout")]),
    Case("a data table", "<table><tr><th>Region</th></tr><tr><td>Riyadh</td></tr></table>", []),
    Case("plain cells", "<table><tr><td>Name</td><td>Town</td></tr></table>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_layout_marked(case):
    assert outcomes(RULE, page(case.html)) == case.expected
