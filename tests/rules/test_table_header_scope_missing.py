"""Scope of header cells on several levels."""

import pytest
from a11y_audit.rules.table_header_scope_missing import table_header_scope_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ROWS, COLUMNS = ("passed", "ok"), ("failed", "rows"), ("failed", "columns")


def table(*rows: str) -> str:
    """A table from rows; a word in capitals or with a colon is a header cell."""
    def cell(word: str) -> str:
        return f"<th>{word}</th>" if word.isupper() or word.endswith(":") else f"<td>{word}</td>"

    return "<table>" + "".join(f"<tr>{''.join(map(cell, row.split()))}</tr>" for row in rows) + "</table>"


ROADS = ("ROAD JUNCTION CAR BUS", "REGENT OXFORD 307 12", "REGENT BOND 1731 58", "SOUTHWARK UNION 1975 51")

CASES = [
    Case("one level each way", table("CITY CARS BUSES", "RIYADH 307 12", "JEDDAH 41 5"), []),
    Case("two columns of headers", table(*ROADS), [COLUMNS]),
    Case("عمودان من العناوين", table("المنطقة: المدينة: مصانع", "مكة: جدة: 12", "مكة: الطائف: 5"), [COLUMNS]),
    Case("two rows of headers",
         "<table><tr><th colspan=2>2023</th><th colspan=2>2024</th></tr><tr><th>A</th><th>B</th><th>A</th><th>B</th></tr>"
         "<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>", [ROWS]),
    Case("scope stated", table(*ROADS).replace("<th>", "<th scope=row>"), [OK]),
    Case("headers named", table(*ROADS).replace("<td>", '<td headers="a">'), [OK]),
    Case("a title over the whole width", "<table><tr><th colspan=2>Fees</th></tr><tr><th>A</th><th>B</th></tr>"
         "<tr><td>1</td><td>2</td></tr></table>", []),
    Case("a foot that repeats the headers",
         "<table><thead><tr><th>A</th><th>B</th></tr></thead><tfoot><tr><th>A</th><th>B</th></tr></tfoot>"
         "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>", []),
    Case("layout", '<table role="presentation"><tr><th>A</th></tr></table>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_header_scope_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
