"""In a table whose rows are divided in different places, going down a column leads from one matter to another.

Advice and always a question: rows that lack cells of the table's width (HTML calls this a table model error), and body
rows with boundaries between cells where other rows have a cell that goes across. Rows of one cell over the whole width
are headings of groups.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Cell, Grid, Impact, Judgement, Snapshot, Text, cant_tell, grid, is_table, passed, rule


@rule(
    "table-columns-shift",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    title=Text(en="The rows of a table share their columns", ar="صفوف الجدول مقسمة على أعمدة واحدة"),
    who=Text(
        en="People who use a screen reader and go through a table by columns.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون في الجدول عمودًا عمودًا.",
    ),
    reasons={
        "short-rows": Text(
            en="{count} of {rows} rows have fewer cells than the table has columns ({columns})",
            ar="عدد الصفوف التي تقل خلاياها عن عدد الأعمدة ({columns}): {count} من {rows}",
        ),
        "shifted": Text(
            en="Rows of this table are divided into cells in different places",
            ar="صفوف هذا الجدول مقسمة إلى خلايا في مواضع مختلفة",
        ),
    },
    actions={
        code: Text(
            en="Read the table column by column: does each column hold one kind of thing?",
            ar="اقرأ الجدول عمودًا عمودًا: هل في كل عمود نوع واحد من البيانات؟",
        )
        for code in ("short-rows", "shifted")
    },
    remedy=Text(
        en="Give every row the same columns, or split the table; lay out forms without a table.",
        ar="اجعل لكل صف الأعمدة نفسها أو قسّم الجدول، ونسّق النماذج دون جدول.",
    ),
)  # fmt: skip
def table_columns_shift(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table"):
        table = grid(element) if is_table(element) else None
        if table is None or table.height < 2 or table.width < 2 or not any(cell.header for cell in table.cells):
            continue
        short = [row for row in range(table.height) if table.line(row) and not _fills(table, row)]
        if short:
            yield cant_tell("short-rows", element, count=len(short), rows=table.height, columns=table.width)
        elif _is_shifted(table):
            yield cant_tell("shifted", element)
        else:
            yield passed(at=element)


def _fills(table: Grid, row: int) -> bool:
    return all((row, column) in table.slots for column in range(table.width))


def _is_shifted(table: Grid) -> bool:
    """Tell whether two rows of data each have a cell that goes across a boundary between cells of the other."""
    lines = [line for row in range(table.height) if _holds_data(line := table.line(row)) and _has_wide(line)]
    edges = [{cell.column for cell in line} for line in lines]
    return any(
        _crosses(one, edges[b]) and _crosses(two, edges[a])
        for a, one in enumerate(lines)
        for b, two in enumerate(lines[:a])
    )


def _holds_data(line: tuple[Cell, ...]) -> bool:
    return len(line) > 1 and any(not cell.header for cell in line)


def _has_wide(line: tuple[Cell, ...]) -> bool:
    """A cell of one column crosses nothing."""
    return any(cell.width > 1 for cell in line)


def _crosses(line: tuple[Cell, ...], edges: set[int]) -> bool:
    return any(cell.column < edge < cell.column + cell.width for cell in line for edge in edges)
