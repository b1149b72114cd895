"""People who move through a table cell by cell lose their place when another table starts inside a cell.

Tables of data inside a data table. Good practice: both can be read, with effort.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, failed, grid, is_table, passed, rule, table_of


@rule(
    "table-nested",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="Data tables hold no other tables", ar="جداول البيانات لا تتضمن جداول أخرى"),
    who=Text(
        en="People who use a screen reader lose count of rows and columns.",
        ar="مستخدمو قارئ الشاشة يضيعون بين الصفوف والأعمدة.",
    ),
    reasons={
        "inside": Text(en="A data table stands inside a cell of another one", ar="جدول بيانات داخل خلية من جدول"
        " بيانات آخر"),
    },
    remedy=Text(
        en="Give the inner table a place of its own, or split the outer one.",
        ar="ضع الجدول الداخلي في موضع مستقل، أو قسّم الجدول الخارجي.",
    ),
)  # fmt: skip
def table_nested(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element) or not has_headers(element):
            continue
        outer = table_of(element)
        if outer is not None and is_table(outer) and has_headers(outer):
            yield failed("inside", element)
        else:
            yield passed(at=element)


def has_headers(table: Element) -> bool:
    return any(cell.header for cell in grid(table).cells)
