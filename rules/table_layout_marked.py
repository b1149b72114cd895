"""People who hear a page are not told of tables, rows and headers where a table only places things side by side.

A table declared presentational that carries data markup fails either way: as layout it may not (failure F46), as data
it loses its meaning. So does one whose summary says that it is for layout, and one with a caption or summary, but no
header cells, whose cells hold headings, menus or other areas of the page; with header cells it may be a table of data, and is
asked about. A table that holds parts of the page and declares nothing is advice: role="presentation" silences it; where it
has a single row or column and data markup, a person looks.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    arranges,
    cant_tell,
    failed,
    fold,
    grid,
    holds_areas,
    is_declared_layout,
    is_table,
    marks_of_data,
    passed,
    rule,
)  # fmt: skip

# What a summary says that tells nothing but that its table is for layout, as the whole of it or in it.
LAYOUT = frozenset(map(fold, ("layout", "page layout", "formatting", "تخطيط", "تخطيط الصفحة", "تنسيق الصفحة")))
FOR_LAYOUT = tuple(map(fold, (
    "layout table", "for layout", "for page layout", "layout purposes", "layout only", "for formatting",
    "جدول تخطيط", "للتخطيط", "لتخطيط الصفحة", "لتنسيق الصفحة", "لأغراض التخطيط", "لأغراض التنسيق",
)))  # fmt: skip
SHORT = 8  # words of a summary that says no more than that
HEADERS = frozenset({"th", "scope", "headers"})


@rule(
    "table-layout-marked",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    title=Text(en="Layout tables carry no data markup", ar="جداول التخطيط خالية من عناصر البيانات"),
    who=Text(
        en="People who use a screen reader hear rows and columns that mean nothing, or miss those that do.",
        ar="مستخدمو قارئ الشاشة يسمعون صفوفًا وأعمدة لا معنى لها، أو تفوتهم التي لها معنى.",
    ),
    reasons={
        "data-markup": Text(
            en='The table says role="{role}" and carries {marks}',
            ar='يعلن الجدول role="{role}" ويحمل {marks}',
        ),
        "no-headers": Text(
            en="A table whose cells hold headings, menus or other areas of the page carries {marks} and no header cells",
            ar="جدول تضم خلاياه عناوين أو قوائم تنقل أو أقسامًا من الصفحة، ويحمل {marks} بلا خلايا عناوين",
        ),
        "perhaps-layout": Text(
            en="A table whose cells hold headings, menus or other areas of the page carries {marks}",
            ar="جدول تضم خلاياه عناوين أو قوائم تنقل أو أقسامًا من الصفحة، ويحمل {marks}",
        ),
        "layout-table": Text(
            en="A table holds parts of the page (headings, lists, forms, tables) and does not say that it is for"
               " layout",
            ar="جدول يضم أجزاء من الصفحة (عناوين أو قوائم أو نماذج أو جداول) ولا يعلن أنه للتخطيط",
        ),
        "summary": Text(
            en="The table's summary says that it is for layout: “{text}”; layout tables carry none",
            ar="يقول ملخص الجدول (summary) إنه للتخطيط: «{text}»، ولا ملخص لجداول التخطيط",
        ),
    },
    actions={
        "perhaps-layout": Text(
            en="Do its rows and columns hold data? If they only arrange the page, it is a failure.",
            ar="هل في صفوفه وأعمدته بيانات؟ إن كانت لترتيب الصفحة فقط فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Lay out with CSS, or write <table role="presentation"> without th, caption, summary, scope and headers.',
        ar='استخدم CSS للتخطيط، أو اكتب <table role="presentation"> دون th وcaption وsummary وscope وheaders.',
    ),
)  # fmt: skip
def table_layout_marked(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table"):
        if is_declared_layout(element) and element.visible:
            if marks := marks_of_data(grid(element)):
                yield failed("data-markup", element, role=element.role, marks=", ".join(marks))
            else:
                yield passed(at=element)
        elif is_table(element):
            table = grid(element)
            marks, summary = marks_of_data(table), (element.attribute("summary") or "").strip()
            if says_layout(summary):
                yield failed("summary", element, text=summary[:80])
            elif marks and holds_areas(table) and HEADERS.isdisjoint(marks):
                yield failed("no-headers", element, marks=", ".join(marks))  # of data, too, it would lack its headers
            elif marks and (holds_areas(table) or (arranges(table) and 1 in (table.width, table.height))):
                yield cant_tell("perhaps-layout", element, marks=", ".join(marks))
            elif not marks and arranges(table):
                yield failed("layout-table", element, criteria=())


def says_layout(summary: str) -> bool:
    """Tell whether a summary tells of layout: "layout table", "Used for page layout"."""
    said = fold(summary)
    if said in LAYOUT:
        return True
    return len(said.split()) <= SHORT and any(f" {phrase} " in f" {said} " for phrase in FOR_LAYOUT)
