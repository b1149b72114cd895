"""People who hear a page cell by cell hear which row and column a figure stands in, where the table is a table.

Short texts that stand in rows and columns on the screen, in <div>, <span> or lines broken by <br>, and that nothing in
the code calls a table: SC 1.3.1, failure F48's like for style sheets; technique H51. Asked where three rows and three
columns or more make a grid of short texts and a column holds figures under words, or the first row alone is bold. Menus,
cards, forms, lists and what ARIA calls a table or a list are left alone. A person looks whether it is a table of data:
one question a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, documents, drawn_tables, rule


@rule(
    "table-fake",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.SERIOUS,
    title=Text(en="What looks like a table is a table", ar="ما يبدو جدولًا هو عنصر جدول"),
    who=Text(
        en="People who use a screen reader hear words and figures one after another, and not what belongs to what.",
        ar="مستخدمو قارئ الشاشة يسمعون كلمات وأرقامًا متتابعة دون أن يعرفوا ما يخص كلًّا منها.",
    ),
    reasons={
        "drawn": Text(
            en="Texts stand in {rows} rows and {columns} columns, and nothing says that they are a table (grids like it on the"
               " page: {count})",
            ar="نصوص مرتبة في صفوف وأعمدة ولا شيء يدل في الكود على أنها جدول (الصفوف: {rows}، الأعمدة: {columns}، عدد ما"
               " يشبهها في الصفحة: {count})",
        ),
    },
    actions={
        "drawn": Text(
            en="Do the texts of a row belong together, and those of a column too? Then it is a table of data, and a failure.",
            ar="هل تخص نصوص كل صف بعضها بعضًا، وكذلك نصوص كل عمود؟ إن كان كذلك فهو جدول بيانات وهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Put the texts into a <table> with <th scope="col">, or give role="table", "row", "columnheader" and "cell".',
        ar='ضع النصوص في عنصر <table> مع <th scope="col">، أو أضف الأدوار role="table" و"row" و"columnheader" و"cell".',
    ),
)  # fmt: skip
def table_fake(snapshot: Snapshot) -> Iterator[Judgement]:
    found = [drawn for frame in documents(snapshot) for drawn in drawn_tables(frame)]
    if found:
        holder, rows, columns = found[0]
        yield cant_tell("drawn", holder, of_many=len(found), rows=rows, columns=columns, count=len(found))
