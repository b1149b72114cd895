"""People who hear a header expect cells that it heads; a header of nothing is a heading, or stands in the wrong place.

ACT rule d0f69e: every header cell of a table is assigned to another cell, by HTML's algorithm or by the headers
attribute. Empty header cells, and tables that hold no data yet, are left alone; where no header reaches any cell of data,
table-headers-missing tells so once. Headers that a long table repeats at its foot misplace nothing: each cell of the
column is headed already, by the same words or by the header over them.
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
    fold,
    grid,
    is_table,
    passed,
    rule,
)


@rule(
    "table-header-without-cells",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    act=("d0f69e",),
    replaces=("th-has-data-cells",),
    impact=Impact.MODERATE,
    title=Text(en="Every table header heads cells", ar="لكل عنوان في الجدول خلايا يعنونها"),
    who=Text(
        en="People who use a screen reader hear headers that belong to no cell.",
        ar="مستخدمو قارئ الشاشة يسمعون عناوين لا تخص أي خلية.",
    ),
    reasons={
        "heads-nothing": Text(
            en="The header cell “{header}” is assigned to no cell",
            ar="خلية العنوان «{header}» غير مرتبطة بأي خلية",
        ),
    },
    remedy=Text(
        en="Correct scope or headers, make it a <td>, or move it out of the table as a caption or heading.",
        ar="صحّح السمة scope أو headers، أو اجعلها <td>، أو انقلها خارج الجدول كعنوان له (caption).",
    ),
)  # fmt: skip
def table_header_without_cells(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element):
            continue
        table = grid(element)
        if all(cell.header for cell in table.cells):
            continue
        data = [cell for cell in table.cells if not cell.header and not cell.empty]
        if data and not any(table.headers(cell) for cell in data):
            continue
        assigned = {header for cell in table.cells for header in table.headers(cell)}
        for cell in table.cells:
            if not cell.header or cell.empty or not cell.element.visible or not cell.element.exposed:
                continue
            if cell in assigned or repeats_a_header(cell, table, assigned):
                yield passed(at=cell.element)
            else:
                yield failed("heads-nothing", cell.element, header=cell.element.text[:60])


def repeats_a_header(cell: Cell, table: Grid, assigned: set[Cell]) -> bool:
    """Tell whether the header over the same columns heads their cells already: this one says the same, or is a foot."""
    over = (other for other in assigned if (other.column, other.width) == (cell.column, cell.width))
    group = cell.element.closest("tfoot", "tbody", "thead", "table")
    at_foot = group is not None and group.tag == "tfoot"
    return any(
        at_foot or fold(other.element.text) == fold(cell.element.text)
        for other in over
        if other.row < cell.row and table.is_column_header(other)
    )
