"""People who hear a table cell by cell hear with each figure what it counts, when the headers are marked up.

Tables of data without a single header cell, and tables whose header cells reach none of the data cells (HTML's own
assignment of headers, axe's td-has-header; what a headers attribute names is axe's td-headers-attr). What a table
without header cells is for is told by its caption or thead, a first row that stands out, or figures under words; a
plain grid of short texts is a question. Where every cell is a header cell, figures among them are data beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Cell,
    Grid,
    Impact,
    Judgement,
    Snapshot,
    TableKind,
    Text,
    cant_tell,
    failed,
    fold,
    grid,
    is_table,
    kind_of_table,
    passed,
    rule,
)  # fmt: skip

FEWEST = 2  # cells that are neither in the first row nor in the first column
FIGURES = re.compile(r"\d[\d ]*")


@rule(
    "table-headers-missing",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    replaces=("td-has-header",),
    impact=Impact.SERIOUS,
    title=Text(en="Data tables have header cells", ar="لجداول البيانات خلايا عناوين"),
    who=Text(
        en="People who use a screen reader hear figures without learning which row and column they belong to.",
        ar="مستخدمو قارئ الشاشة يسمعون أرقامًا دون أن يعرفوا الصف والعمود اللذين تنتمي إليهما.",
    ),
    reasons={
        "no-headers": Text(
            en="The table has {rows} rows and {columns} columns of data and no header cell (<th>)",
            ar="في الجدول بيانات (الصفوف: {rows}، الأعمدة: {columns}) دون أي خلية عنوان (<th>)",
        ),
        "maybe-data": Text(
            en="A table of {rows} rows and {columns} columns has no header cell (<th>)",
            ar="جدول (الصفوف: {rows}، الأعمدة: {columns}) ليس فيه أي خلية عنوان (<th>)",
        ),
        "headers-reach-nothing": Text(
            en="The table has header cells, but none is assigned to any of its {cells} data cells",
            ar="في الجدول خلايا عناوين، لكن لا شيء منها مرتبط بخلايا البيانات (عددها {cells})",
        ),
        "only-headers": Text(
            en="All {cells} cells of the table are header cells (<th>), its figures too",
            ar="كل خلايا الجدول (عددها {cells}) خلايا عناوين (<th>)، حتى ما يحمل أرقامًا",
        ),
        "perhaps-only-headers": Text(
            en="All {cells} cells of the table are header cells (<th>)",
            ar="كل خلايا الجدول (عددها {cells}) خلايا عناوين (<th>)",
        ),
        "some-without": Text(
            en="Data cells without any header: {cells}, the first is “{first}”",
            ar="عدد خلايا البيانات التي لا عنوان لها: {cells}، وأولها «{first}»",
        ),
    },
    actions={
        "maybe-data": Text(
            en="Does the first row or column name what the others hold? Then it is a failure.",
            ar="هل يسمّي الصف الأول أو العمود الأول محتوى بقية الخلايا؟ إن كان كذلك فهذه مخالفة.",
        ),
        "perhaps-only-headers": Text(
            en="Look at the table: if only its first row or column names what the others hold, it is a failure.",
            ar="انظر إلى الجدول: إن كان الصف الأول أو العمود الأول وحده يسمّي محتوى بقية الخلايا فهذه مخالفة.",
        ),
        "some-without": Text(
            en="Look at the cells named: if a row or column has a printed heading that is no <th>, it is a failure.",
            ar="انظر إلى الخلايا المذكورة: إن كان للصف أو العمود عنوان مكتوب ليس <th> فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Write <th scope="col"> for the cells of the heading row, and <th scope="row"> for the first cell of each'
           ' row.',
        ar='اكتب <th scope="col"> لخلايا صف العناوين، و<th scope="row"> للخلية الأولى في كل صف.',
    ),
)  # fmt: skip
def table_headers_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element):
            continue
        table = grid(element)
        if any(cell.header for cell in table.cells):
            yield from with_headers(table)
            continue
        kind = kind_of_table(table)
        if kind is TableKind.DATA:
            yield failed("no-headers", element, rows=table.height, columns=table.width)
        elif kind is TableKind.MAYBE:
            yield cant_tell("maybe-data", element, rows=table.height, columns=table.width)


def with_headers(table: Grid) -> Iterator[Judgement]:
    """Judge a table that has header cells by the data cells that they reach."""
    filled = [cell for cell in table.cells if not cell.header and not cell.empty]
    data = [cell for cell in filled if "headers" not in cell.element.attributes]
    bare = [cell for cell in data if not table.headers(cell)]
    if data and len(bare) == len(data):
        yield failed("headers-reach-nothing", table.table, cells=len(data))
    elif asked := [cell for cell in bare if wants_header(cell, table)]:
        yield cant_tell("some-without", asked[0].element, cells=len(asked), first=asked[0].element.text[:60])
    elif filled:
        yield passed(at=table.table)
    elif table.width > 1 and not any(cell.element.closest("thead") for cell in table.cells if cell.row == table.height - 1):
        yield from of_headers_alone(table)


def of_headers_alone(table: Grid) -> Iterator[Judgement]:
    """Judge a table of header cells by what stands below the first row and behind the first column: figures are data."""
    inner = [cell for cell in table.cells if cell.row and cell.column and not cell.empty]
    count = len(table.cells)
    if len(inner) < FEWEST:
        return
    figures = all(FIGURES.fullmatch(fold(cell.element.text)) for cell in inner)
    if figures and len({cell.row for cell in inner}) > 1:
        yield failed("only-headers", table.table, cells=count)
    else:
        yield cant_tell("perhaps-only-headers", table.table, cells=count)


def wants_header(cell: Cell, table: Grid) -> bool:
    """Tell whether a cell without a header is more than a label in the first column or a line over the whole width."""
    return cell.column > 0 and cell.width < table.width
