"""People who jump from table to table hear of each what it holds, when it has a caption.

Data tables (with header cells) that have no caption, no name by ARIA, no title, no figure's caption and no heading
right before them. Good practice (technique H39), not a WCAG failure.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    TEXT,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    caption_of,
    failed,
    grid,
    is_table,
    passed,
    rule,
)  # fmt: skip


@rule(
    "table-caption-missing",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="Data tables have a caption", ar="لجداول البيانات عناوين (caption)"),
    who=Text(
        en="People who use a screen reader and choose from a list of tables.",
        ar="مستخدمو قارئ الشاشة الذين يختارون من قائمة الجداول.",
    ),
    reasons={
        "none": Text(
            en="A table of {rows} rows and {columns} columns has neither caption nor heading",
            ar="جدول ليس له عنوان caption ولا عنوان يسبقه (الصفوف: {rows}، الأعمدة: {columns})",
        ),
    },
    remedy=Text(
        en="Write <table><caption>Licences by region, 1446</caption> …",
        ar="اكتب <table><caption>التراخيص حسب المنطقة، 1446</caption> …",
    ),
)  # fmt: skip
def table_caption_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        table = grid(element)
        if not is_table(element) or not any(cell.header for cell in table.cells):
            continue
        if is_named(element) or heading_right_before(element):
            yield passed(at=element)
        else:
            yield failed("none", element, rows=table.height, columns=table.width)


def is_named(table: Element) -> bool:
    """Tell whether the table, or the figure around it, has a caption or a name."""
    caption, figure = caption_of(table), table.closest("figure")
    named = any((table.attribute(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title", "summary"))
    return named or bool(caption and caption.text) or any(node.tag == "figcaption" for node in figure_parts(figure))


def figure_parts(figure: Element | None) -> Iterator[Element]:
    if figure is not None:
        yield from figure.descendants()


def heading_right_before(table: Element) -> bool:
    """Tell whether the last text before the table is that of a heading."""
    rows = table.frame.rows
    for index in range(table.index - 1, -1, -1):
        if rows[index].tag == TEXT and rows[index].text.strip():
            return Element(table.frame, rows[index].parent).closest("heading") is not None
    return False
