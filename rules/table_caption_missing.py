"""People who jump from table to table hear of each what it holds, when it has a caption.

Data tables (with header cells) that have no caption, no name by ARIA, no title, no figure's caption and no heading
right before them or before their controls. Good practice (technique H39), not a WCAG failure. A first row that is one data cell over the whole
width, above the headers, may be a caption that is only seen: whether it is, a person must say (SC 1.3.1).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    TEXT,
    Cell,
    Element,
    Grid,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    caption_of,
    failed,
    grid,
    is_table,
    passed,
    rule,
)  # fmt: skip

# What stands between a table and its heading to search, sort, page and export it.
CONTROLS = ("label", "button", "link", "select", "option", "combobox", "menuitem", "search", "toolbar")


@rule(
    "table-caption-missing",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="Data tables have a caption", ar="لجداول البيانات عناوين (caption)"),
    who=Text(
        en="People who use a screen reader and choose from a list of tables.",
        ar="مستخدمو قارئ الشاشة الذين يختارون من قائمة الجداول.",
    ),
    reasons={
        "in-cell": Text(
            en="“{text}” is a data cell as wide as the table, above its headers; it may be the table's caption",
            ar="«{text}» خلية بيانات بعرض الجدول كله فوق خلايا عناوينه، وقد تكون عنوان الجدول نفسه",
        ),
        "none": Text(
            en="A table of {rows} rows and {columns} columns has neither caption nor heading",
            ar="جدول ليس له عنوان caption ولا عنوان يسبقه (الصفوف: {rows}، الأعمدة: {columns})",
        ),
    },
    actions={
        "in-cell": Text(
            en="Look at the first row: is it the table's title? Then it must be its <caption>, else this is no failure.",
            ar="انظر إلى الصف الأول: أهو عنوان الجدول؟ إن كان كذلك فيجب أن يكون في <caption>، وإلا فليس إخفاقًا.",
        ),
    },
    remedy=Text(
        en="Write the name of the table first in it: <table><caption>Licences by region, 1446</caption>…</table>.",
        ar="اكتب عنوان الجدول في أوله: <table><caption>التراخيص حسب المنطقة، 1446</caption>…</table>.",
    ),
)  # fmt: skip
def table_caption_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        table = grid(element)
        if not is_table(element) or not any(cell.header for cell in table.cells):
            continue
        if is_named(element):
            yield passed(at=element)
        elif first := wide_first_cell(table):
            yield cant_tell("in-cell", first.element, text=first.element.text[:80])
        elif heading_right_before(element):
            yield passed(at=element)
        else:
            yield failed("none", element, criteria=(), rows=table.height, columns=table.width)


def wide_first_cell(table: Grid) -> Cell | None:
    """Return the one data cell that fills the first row above a row of headers, None where there is no such cell."""
    first = [cell for cell in table.cells if cell.row == 0]
    heads = any(cell.header for cell in table.cells if cell.row == 1)
    is_one = len(first) == 1 and first[0].width == table.width > 1 and first[0].height == 1
    return first[0] if is_one and heads and not first[0].header and not first[0].empty else None


def is_named(table: Element) -> bool:
    """Tell whether the table, or the figure around it, has a caption or a name."""
    caption, figure = caption_of(table), table.closest("figure")
    named = any((table.attribute(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title", "summary"))
    return named or bool(caption and caption.text) or any(node.tag == "figcaption" for node in figure_parts(figure))


def figure_parts(figure: Element | None) -> Iterator[Element]:
    if figure is not None:
        yield from figure.descendants()


def heading_right_before(table: Element) -> bool:
    """Tell whether the last text before the table is that of a heading, the words of controls for it left out."""
    rows = table.frame.rows
    for index in range(table.index - 1, -1, -1):
        if rows[index].tag == TEXT and rows[index].text.strip():
            holder = Element(table.frame, rows[index].parent)
            if holder.closest("heading") is not None:
                return True
            if holder.closest(*CONTROLS) is None:
                return False
    return False
