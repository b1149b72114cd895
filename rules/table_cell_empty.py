"""An empty cell leaves open whether nothing is meant, nothing is known, or the value was forgotten.

Advice and always a question, one for all tables of one design: a screen reader says "blank". The corner of a table with
headers on two sides is empty by nature; tables mostly filled by people (timetables, calendars) have many empty cells on
purpose, and so has a column with fewer values than gaps, which groups rows or is for what is rare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from a11y_audit.api import (
    Cell,
    Element,
    Grid,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    grid,
    is_table,
    passed,
    rule,
)

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
        "empty-alike": Text(
            en="Empty data cells in tables of this design: {count} of {cells} (tables: {tables})",
            ar="عدد خلايا البيانات الفارغة في الجداول من هذا التصميم: {count} من {cells} (عدد الجداول: {tables})",
        ),
    },
    actions={
        "empty": Text(
            en="Is it clear to every reader what an empty cell means here?",
            ar="هل معنى الخلية الفارغة هنا واضح لكل قارئ؟",
        ),
        "empty-alike": Text(
            en="Is it clear to every reader what an empty cell means in these tables?",
            ar="هل معنى الخلية الفارغة في هذه الجداول واضح لكل قارئ؟",
        ),
    },
    remedy=Text(
        en="Write in each empty cell what is meant: “none”, “not known”, “0”.", ar="اكتب في كل خلية فارغة المقصود منها: «لا يوجد» أو «غير معروف» أو «0»."
    ),
)  # fmt: skip
def table_cell_empty(snapshot: Snapshot) -> Iterator[Judgement]:
    designs: dict[tuple[object, ...], list[tuple[list[Cell], int]]] = {}
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element):
            continue
        table = grid(element)
        data = [cell for cell in table.cells if not cell.header]
        if not data or not any(cell.header for cell in table.cells):
            continue
        empty = [cell for cell in data if _says_nothing(cell, table)]
        if not empty:
            yield passed(at=element)
        elif len(empty) < MANY * len(data) and (told := _in_full_columns(empty, data)):
            designs.setdefault(_design(element, table, told), []).append((told, len(data)))
    for tables in designs.values():
        first, count, cells = tables[0][0][0].element, sum(len(told) for told, _ in tables), sum(size for _, size in tables)
        if len(tables) == 1:
            yield cant_tell("empty", first, count=count, cells=cells)
        else:
            yield cant_tell(
                "empty-alike", first, of_many=len(tables), alike=True, count=count, cells=cells, tables=len(tables)
            )


def _in_full_columns(empty: list[Cell], data: list[Cell]) -> list[Cell]:
    """Return the empty cells of the columns that hold at least as many values as gaps."""
    gaps, cells = Counter(cell.column for cell in empty), Counter(cell.column for cell in data)
    return [cell for cell in empty if 2 * gaps[cell.column] <= cells[cell.column]]


def _design(element: Element, table: Grid, empty: list[Cell]) -> tuple[object, ...]:
    """What tables of one template have in common: their classes, or their headers, and which columns have gaps."""
    headers = tuple(cell.element.text for cell in table.line(0) if cell.header)
    return element.attribute("class") or headers, table.width, frozenset(cell.column for cell in empty)


def _says_nothing(cell: Cell, table: Grid) -> bool:
    corner = cell.row == 0 and cell.column == 0
    pictured = any(node.tag in ("img", "svg", "input", "select", "button") for node in cell.element.descendants())
    return cell.empty and not corner and not pictured and not cell.element.extra.get("before")
