"""An empty cell leaves open whether nothing is meant, nothing is known, or the value was forgotten.

Advice and always a question, one a table: a screen reader says "blank". The corner of a table with headers on two sides
is empty by nature, and tables mostly filled by people (timetables, calendars) have many empty cells on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Cell, Grid, Impact, Judgement, Snapshot, Text, cant_tell, grid, is_table, passed, rule

MANY = 0.5  # from this share of empty cells the table is sparse by nature


@rule(
    "table-cell-empty",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="Data cells say something", ar="خلايا البيانات غير فارغة"),
    who=Text(
        en="People who use a screen reader, and everybody who reads the table.",
        ar="مستخدمو قارئ الشاشة وكل من يقرأ الجدول.",
    ),
    reasons={
        "empty": Text(
            en="Empty data cells in the table: {count} of {cells}",
            ar="عدد خلايا البيانات الفارغة في الجدول: {count} من {cells}",
        ),
    },
    actions={
        "empty": Text(
            en="Is it clear to every reader what an empty cell means here?",
            ar="هل معنى الخلية الفارغة هنا واضح لكل قارئ؟",
        ),
    },
    remedy=Text(
        en="Write what is meant: “none”, “not known”, “0”.", ar="اكتب المقصود: «لا يوجد» أو «غير معروف» أو «0»."
    ),
)  # fmt: skip
def table_cell_empty(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element):
            continue
        table = grid(element)
        data = [cell for cell in table.cells if not cell.header]
        if not data or not any(cell.header for cell in table.cells):
            continue
        empty = [cell for cell in data if _says_nothing(cell, table)]
        if empty and len(empty) < MANY * len(data):
            yield cant_tell("empty", empty[0].element, count=len(empty), cells=len(data))
        elif not empty:
            yield passed(at=element)


def _says_nothing(cell: Cell, table: Grid) -> bool:
    corner = cell.row == 0 and cell.column == 0
    pictured = any(node.tag in ("img", "svg", "input", "select", "button") for node in cell.element.descendants())
    return cell.empty and not corner and not pictured and not cell.element.extra.get("before")
