"""Tables that are only drawn. Boxes are stated (data-at), and styles lay them out in a browser likewise."""

import pytest
from a11y_audit.rules.table_fake import table_fake as RULE  # noqa: N812
from msgspec.structs import replace
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Box

ASK = ("cantTell", "drawn")
FEES = (("Service", "Fee", "Days"), ("Renewal", "300", "1"), ("Change", "150", "2"), ("Closing", "100", "3"))
HOURS = (("المكتب", "يفتح", "يغلق"), ("الرياض", "9:00", "16:00"), ("جدة", "9:00", "16:00"), ("أبها", "8:00", "14:00"))
NAMES = (("Owner", "City", "Branch"), ("Salem", "Riyadh", "Olaya"), ("Fahd", "Jeddah", "Hamra"), ("Nora", "Abha", "Centre"))


def cell(text: str, column: int, row: int, *, tag: str = "div", role: str = "", bold: bool = False) -> str:
    style = f"width: 90px; height: 20px{'; font-weight: 700' if bold else ''}"
    return f'<{tag} style="{style}" data-at="{column * 90},{row * 20}"{role and f" role={role}"}>{text}</{tag}>'


def in_rows(lines: tuple[tuple[str, ...], ...], *, tag: str = "div", bold: bool = False, roles: tuple[str, str, str] = ("", "", "")) -> str:
    told = ""
    for row, texts in enumerate(lines):
        cells = "".join(
            cell(text, at, row, tag=tag, role=roles[2], bold=bold and row == 0) for at, text in enumerate(texts)
        )
        told += f'<div style="display: flex"{roles[1] and f" role={roles[1]}"}>{cells}</div>'
    return f"<div{roles[0] and f' role={roles[0]}'}>{told}</div>"


def in_flow(lines: tuple[tuple[str, ...], ...]) -> str:
    cells = "".join(cell(text, at, row) for row, texts in enumerate(lines) for at, text in enumerate(texts))
    return f'<div style="display: grid; grid-template-columns: repeat({len(lines[0])}, 90px)">{cells}</div>'


def in_lines(lines: tuple[tuple[str, ...], ...]) -> str:
    columns = zip(*lines, strict=True)
    told = "".join(f'<p style="margin: 0; width: 90px" data-at="{at * 90},0">{"<br>".join(texts)}</p>' for at, texts in enumerate(columns))
    return f'<div style="display: flex">{told}</div>'


def placed(snapshot: Snapshot) -> Snapshot:
    """Return the page with the boxes that it states."""
    frame, rows = snapshot.main, list(snapshot.main.rows)
    for index, row in enumerate(rows):
        if at := row.attributes.get("data-at"):
            x, y = map(float, at.split(","))
            rows[index] = replace(row, box=Box(x, y, 90, 20))
    return replace(snapshot, frames=(replace(frame, rows=tuple(rows)),))


LINKED = tuple(tuple(f"<a href=/{text}>{text}</a>" for text in texts) for texts in FEES)

CASES = [
    Case("figures under words", in_rows(FEES), [ASK]),
    Case("أرقام تحت كلمات", in_rows(HOURS, tag="span"), [ASK]),
    Case("cells in one flow", in_flow(FEES), [ASK]),
    Case("خلايا متتابعة", in_flow(HOURS), [ASK]),
    Case("columns of broken lines", in_lines((*FEES, ("Transfer", "400", "5"))), [ASK]),
    Case("addresses side by side",
         in_lines((("Riyadh", "Jeddah", "Abha"), ("Box 1180", "Box 1181", "Box 1182"), ("Tel. 11", "Tel. 12", "Tel. 13"),
                   ("Fax 11", "Fax 12", "Fax 13"))), []),
    Case("two of them, one question", in_rows(FEES) + in_flow(HOURS), [ASK]),
    Case("words under bold heads", in_rows(NAMES, bold=True), [ASK]),
    Case("words alone", in_rows(NAMES), []),
    Case("a table by its roles", in_rows(FEES, roles=("table", "row", "cell")), []),
    Case("a list", f"<ul><li>{in_rows(FEES)}</li></ul>", []),
    Case("links", in_rows(LINKED), []),
    Case("عناوين", in_rows(tuple(tuple(f"<h3>{text}</h3>" for text in texts) for texts in HOURS)), []),
    Case("two rows", in_rows(FEES[:2]), []),
    Case("two columns", in_rows(tuple(texts[:2] for texts in FEES)), []),
    Case("hidden", f'<div style="display: none">{in_rows(FEES)}</div>', []),
    Case("fields", in_rows((FEES[0], *(("<input aria-label='x'>", "1", "2"),) * 3)), []),
    Case("a real table", "<table><tr><th>A</th><th>B</th><th>C</th></tr>" + "<tr><td>1</td><td>2</td><td>3</td></tr>" * 3 + "</table>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_table_fake(case):
    assert outcomes(RULE, placed(page(case.html))) == case.expected


def test_cells_one_below_another():
    """As on a narrow screen, where they make no grid."""
    assert outcomes(RULE, page(in_rows(FEES))) == []
