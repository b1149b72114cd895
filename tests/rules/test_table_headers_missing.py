"""Headers of data tables."""

import pytest
from a11y_audit.rules.table_headers_missing import table_headers_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, NONE, MAYBE = ("passed", "ok"), ("failed", "no-headers"), ("cantTell", "maybe-data")
DEAD, SOME = ("failed", "headers-reach-nothing"), ("cantTell", "some-without")
BODY = "<tr><td>Riyadh</td><td>10</td><td>20</td></tr><tr><td>Makkah</td><td>11</td><td>21</td></tr>"

CASES = [
    Case("no table", "<p>x</p>", []),
    Case("a row of headers", f"<table><tr><th>Region</th><th>Plants</th><th>Staff</th></tr>{BODY}</table>", [OK]),
    Case("صف عناوين",
         "<table><tr><th>المنطقة</th><th>المصانع</th></tr><tr><td>الرياض</td><td>٢٠</td></tr></table>", [OK]),
    Case("headers of rows",
         "<table><tr><th>Riyadh</th><td>10</td></tr><tr><th>Makkah</th><td>11</td></tr></table>", [OK]),
    Case("figures under words", f"<table><tr><td>Region</td><td>Plants</td><td>Staff</td></tr>{BODY}</table>", [NONE]),
    Case("أرقام تحت كلمات", "<table><tr><td>المنطقة</td><td>المصانع</td></tr><tr><td>الرياض</td><td>١٢٠</td></tr>"
         "<tr><td>مكة</td><td>٨٠٪</td></tr></table>", [NONE]),
    Case("a first row in bold",
         "<table><tr><td><b>Name</b></td><td><b>Town</b></td></tr><tr><td>Aramco</td><td>Dhahran</td></tr>"
         "<tr><td>Sabic</td><td>Riyadh</td></tr></table>", [NONE]),
    Case("صف أول ملون",
         '<table><tr style="background-color: rgb(0, 90, 60)"><td>الاسم</td><td>المدينة</td></tr><tr>'
         '<td>أرامكو</td><td>الظهران</td></tr>'
         "<tr><td>سابك</td><td>الرياض</td></tr></table>", [NONE]),
    Case("a caption",
         "<table><caption>Offices</caption><tr><td>Name</td><td>Town</td></tr><tr><td>A</td><td>B</td></tr></table>",
         [NONE]),
    Case("a thead of plain cells",
         "<table><thead><tr><td>Name</td><td>Age</td></tr></thead><tbody><tr><td>A</td><td>B</td></tr></tbody></table>",
         [NONE]),
    Case("short words without a sign",
         "<table><tr><td>Name</td><td>Town</td></tr><tr><td>Aramco</td><td>Dhahran</td></tr></table>", [MAYBE]),
    Case("كلمات قصيرة دون دليل",
         "<table><tr><td>الاسم</td><td>المدينة</td></tr><tr><td>سابك</td><td>الرياض</td></tr></table>", [MAYBE]),
    Case("declared as layout",
         f'<table role="presentation"><tr><td>Region</td><td>Plants</td><td>Staff</td></tr>{BODY}</table>', []),
    Case("one row", "<table><tr><td>Left</td><td>Right</td></tr></table>", []),
    Case("parts of a page",
         "<table><tr><td><h2>News</h2><p>x</p></td><td>10</td></tr><tr><td>a</td><td>11</td></tr></table>", []),
    Case("a form laid out",
         "<table><tr><td><label for=a>Name</label></td><td><input id=a></td></tr><tr><td><label for=b>City</label></td>"
         "<td><input id=b></td></tr></table>", []),
    Case("headers that head nothing",
         '<table><tr><th scope="row">Region</th><th scope="row">Plants</th></tr><tr><td>Riyadh</td><td>10</td>'
         '</tr></table>',
         [DEAD]),
    Case("a second block without headers",
         "<table><tr><th>Region</th></tr><tr><td>Riyadh</td><td>10</td></tr><tr><td>Makkah</td><td>11</td></tr>"
         "</table>",
         [SOME]),
    Case("nothing but headers",
         "<table><tr><th>Day</th><th>Opens</th></tr><tr><th>Monday</th><th>9:00</th></tr><tr><th>Friday</th><th>10:00</th></tr></table>",
         [("failed", "only-headers")]),
    Case("كل الخلايا عناوين",
         "<table><tr><th>المنطقة</th><th>المصانع</th></tr><tr><th>الرياض</th><th>١٢</th></tr><tr><th>مكة</th><th>٨</th></tr></table>",
         [("failed", "only-headers")]),
    Case("headers alone, in words",
         "<table><tr><th>Name</th><th>Town</th></tr><tr><th>Aramco</th><th>Dhahran</th></tr><tr><th>Sabic</th><th>Riyadh</th></tr></table>",
         [("cantTell", "perhaps-only-headers")]),
    Case("the head of a table that scrolls apart",
         "<table><thead><tr><th>Day</th><th>Hours</th></tr><tr><th></th><th>Opens</th></tr></thead></table>", []),
    Case("one row of headers", "<table><tr><th>Day</th><th>Hours</th></tr></table>", []),
    Case("an empty corner",
         "<table><tr><td></td><th>Plants</th></tr><tr><td>Riyadh</td><td>10</td></tr></table>", [OK]),
    Case("by ARIA",
         '<div role="table"><div role="row"><span role="columnheader">Region</span></div><div role="row">'
         '<span role="cell">Riyadh</span></div></div>',
         [OK]),
    Case("a headers attribute that names nothing: axe's matter",
         '<table><tr><th>Region</th></tr><tr><td headers="x">Riyadh</td></tr><tr><td>Hail</td></tr></table>', [OK]),
    Case("by headers attributes",
         '<table><tr><th id="a">Region</th></tr><tr><td headers="a">Riyadh</td></tr></table>', [OK]),
    Case("hidden",
         f'<table style="display:none"><tr><td>Region</td><td>Plants</td><td>Staff</td></tr>{BODY}</table>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_headers_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
