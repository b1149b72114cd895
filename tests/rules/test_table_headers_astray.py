"""Headers of another column."""

import pytest
from a11y_audit.rules.table_headers_astray import table_headers_astray as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case(
        "another column",
        '<table><tr><th id="a">Cars</th><th id="b">Buses</th></tr><tr><td headers="b">12</td><td headers="b">3</td></tr><tr><td headers="a">7</td><td headers="b">8</td></tr></table>',
        [("failed", "other-column")],
    ),
    Case(
        "عمود آخر",
        '<table><tr><th id="a">سيارات</th><th id="b">حافلات</th></tr><tr><td headers="b">12</td><td headers="b">3</td></tr><tr><td headers="a">7</td><td headers="b">8</td></tr></table>',
        [("failed", "other-column")],
    ),
    Case(
        "a header that heads nothing then: another rule's",
        '<table><tr><th id="a">Cars</th><th id="b">Buses</th></tr><tr><td headers="b">12</td><td headers="b">3</td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "its own column",
        '<table><tr><th id="a">Cars</th><th id="b">Buses</th></tr><tr><td headers="a">12</td><td headers="b">3</td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "عمودها",
        '<table><tr><th id="a">سيارات</th><th id="b">حافلات</th></tr><tr><td headers="a">12</td><td headers="b">3</td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "both",
        '<table><tr><th id="a">Cars</th><th id="b">Buses</th></tr><tr><td headers="a b">12</td><td headers="b">3</td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "no header of its own",
        '<table><tr><th id="a">Cars</th><td></td></tr><tr><td headers="a">1</td><td headers="a">2</td></tr></table>',
        [("passed", "ok")],
    ),
    Case(
        "none named",
        '<table><tr><th id="a">Cars</th><th id="b">Buses</th></tr><tr><td>12</td><td>3</td></tr></table>',
        [],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_headers_astray(case):
    assert outcomes(RULE, page(case.html)) == case.expected
