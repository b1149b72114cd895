"""Where headers stand on several levels, readers and programs guess which cells each heads unless its scope says so.

Advice (technique H63: "for tables with headers on two or more levels"; WAI tutorial on tables): data tables with two or
more rows of header cells, or two or more columns of them below those, in which a header cell has no scope and the cells
name no headers. HTML's own assignment covers simple tables, so those are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Grid, Impact, Judgement, Snapshot, Text, failed, grid, is_table, passed, rule


@rule(
    "table-header-scope-missing",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    title=Text(en="Headers on several levels state their scope", ar="تحدد العناوين متعددة المستويات نطاقها (scope)"),
    who=Text(
        en="People who use a screen reader hear the headers of a cell as the program guesses them.",
        ar="مستخدمو قارئ الشاشة يسمعون عناوين الخلية كما يخمّنها البرنامج.",
    ),
    reasons={
        "rows": Text(
            en="The table has {levels} rows of header cells; header cells without scope: {count}",
            ar="صفوف خلايا العناوين في الجدول: {levels}؛ وعدد خلايا العناوين التي ليس لها scope: {count}",
        ),
        "columns": Text(
            en="The table has {levels} columns of header cells; header cells without scope: {count}",
            ar="أعمدة خلايا العناوين في الجدول: {levels}؛ وعدد خلايا العناوين التي ليس لها scope: {count}",
        ),
    },
    remedy=Text(
        en='Write scope="col", "colgroup", "row" or "rowgroup" on each <th>, or split the table into simple ones.',
        ar='اكتب scope بقيمة "col" أو "colgroup" أو "row" أو "rowgroup" في كل <th>، أو قسّم الجدول إلى جداول بسيطة.',
    ),
)  # fmt: skip
def table_header_scope_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element):
            continue
        table = grid(element)
        top = _rows_of_headers(table)
        side = _columns_of_headers(table, top)
        if max(top, side) < 2 or all(cell.header for cell in table.cells):
            continue
        silent = [cell for cell in table.cells if cell.header and not cell.empty and not cell.scope]
        named = any((cell.element.attribute("headers") or "").strip() for cell in table.cells)
        if not silent or named:
            yield passed(at=element)
        elif top >= 2:
            yield failed("rows", element, levels=top, count=len(silent))
        else:
            yield failed("columns", element, levels=side, count=len(silent))


def _rows_of_headers(table: Grid) -> int:
    """Count the rows at the top that hold header cells alone, in two columns at least."""
    rows = 0
    for row in range(table.height):
        if (group := table.rows[row].parent) is not None and group.tag == "tfoot":
            continue  # it repeats the headers below the table, wherever it stands in the code
        cells = {table.slots[row, column] for column in range(table.width) if (row, column) in table.slots}
        if not cells or not all(cell.header or cell.empty for cell in cells):
            break
        if len(cells) == 1:  # one cell over the whole width is a title
            break
        rows += 1
    return rows


def _columns_of_headers(table: Grid, top: int) -> int:
    """Count the columns at the side that hold header cells alone below the header rows."""
    for column in range(table.width):
        cells = {table.slots[row, column] for row in range(top, table.height) if (row, column) in table.slots}
        if not cells or not all(cell.header for cell in cells):
            return column
    return 0
