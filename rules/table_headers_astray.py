"""A cell that names the header of another column is read with the wrong words.

Failure F90 of SC 1.3.1: a cell's `headers` names a header cell in rows above, but not over the cell, while a header cell
that could be named stands over it. The same for headers of other rows. Cells that name no header of their own row or
column for want of one are left alone, and so are attributes that name nothing (axe's td-headers-attr).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Cell,
    Grid,
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    grid,
    is_table,
    passed,
    referenced,
    rule,
)


@rule(
    "table-headers-astray",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.SERIOUS,
    title=Text(en="Cells name the headers of their own row and column", ar="تحيل الخلايا إلى عناوين صفها وعمودها"),
    who=Text(
        en="People who use a screen reader hear figures under the wrong heading.",
        ar="مستخدمو قارئ الشاشة يسمعون الأرقام تحت عنوان غير عنوانها.",
    ),
    reasons={
        "other-column": Text(
            en="The cell “{cell}” names the header “{header}” of another column; such cells: {count}",
            ar="تحيل الخلية «{cell}» إلى العنوان «{header}» الخاص بعمود آخر؛ عدد هذه الخلايا: {count}",
        ),
    },
    remedy=Text(
        en="Correct the ids in `headers`, or remove it where scope on the header cells is enough.",
        ar="صحّح المعرّفات في السمة headers، أو احذفها حيث تكفي scope في خلايا العناوين.",
    ),
)  # fmt: skip
def table_headers_astray(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table"):
        if not is_table(element):
            continue
        table = grid(element)
        naming = [cell for cell in table.cells if not cell.header and (cell.element.attribute("headers") or "").strip()]
        astray = [(cell, wrong) for cell in naming if (wrong := _astray(cell, table))]
        if astray:
            cell, header = astray[0]
            named = header.element.text[:60]
            yield failed("other-column", cell.element, cell=cell.element.text[:60], header=named, count=len(astray))
        elif naming:
            yield passed(at=element)


def _astray(cell: Cell, table: Grid) -> Cell | None:
    """Return a header that the cell names though it stands over another column, and one over the cell goes unnamed.

    A header that heads nothing then has a finding of its own.
    """
    named = [other for other in map(table.cell_of, referenced(cell.element, "headers")) if other is not None]
    for other in named:
        if not other.header or other.empty or _shares(cell, other) or other.row >= cell.row:
            continue
        level = [peer for peer in table.line(other.row) if peer.header and _over(peer, cell)]
        unnamed = [peer for peer in level if peer not in named and peer.element.attribute("id")]
        if any(peer in table.headers(one) for peer in unnamed for one in table.cells):
            return other
    return None


def _shares(cell: Cell, other: Cell) -> bool:
    beside = other.row < cell.row + cell.height and cell.row < other.row + other.height
    return beside or _over(other, cell)


def _over(header: Cell, cell: Cell) -> bool:
    return header.column < cell.column + cell.width and cell.column < header.column + header.width
