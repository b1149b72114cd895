"""People who hear "list with five items" can skip it or count it; typed bullets in plain text give them none of that.

Three or more lines or neighbouring paragraphs that start with a bullet, a dash, or numbers or letters in order, in
European, Arabic-Indic or Roman figures, without list markup (technique H48). Long numbered paragraphs, as in laws, carry their
numbers as text and may be meant as paragraphs: a question, one a page; so are numbers that do not begin with one, as of
hours, steps that are counted in words ("Step 1"), and lines with dashes that may be what people say. A list with its marks
that role="presentation" takes the sense from is none either (F92).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Frame,
    Impact,
    Judgement,
    Sign,
    Snapshot,
    Text,
    broken_lines,
    cant_tell,
    documents,
    failed,
    longest_list,
    passed,
    rule,
    sibling_lines,
    start_of,
)  # fmt: skip

FEWEST = 2  # items of a list that is marked up
TAKEN = ("none", "presentation")
LEAST = 3  # items: two lines with dashes may be a dialogue or a date
SHORT = 120  # characters of an item; longer numbered ones are paragraphs of a text
_SPOKEN = ("?", "!", "؟", "”", "»", '"')
QUOTED = 60  # characters of the first item in the report


@rule(
    "list-fake",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    title=Text(en="Lists are marked up as lists", ar="القوائم مبنية بعناصر القوائم"),
    who=Text(
        en="People who use a screen reader are not told that a list starts, how long it is and where it ends.",
        ar="مستخدمو قارئ الشاشة لا يُخبَرون ببداية القائمة ولا بعدد عناصرها ولا بنهايتها.",
    ),
    reasons={
        "typed-list": Text(
            en="{count} lines are made to look like a list by typed marks; the first is “{first}”",
            ar="أسطر جُعلت قائمة بعلامات مكتوبة (العدد: {count})، وأولها «{first}»",
        ),
        "numbered-paragraphs": Text(
            en="{count} numbered paragraphs in a row are not marked up as a list; the first is “{first}”",
            ar="فقرات مرقمة متتالية غير مبنية كقائمة (العدد: {count})، وأولها «{first}»",
        ),
        "role-removed": Text(
            en="A list of {count} items, with its marks, has role=“{role}”, so that nobody is told that it is a list",
            ar="قائمة ظاهرة بعلاماتها (عدد عناصرها {count}) لها role=“{role}”، فلا يُعلن أنها قائمة",
        ),
        "dialogue": Text(
            en="{count} lines start with a dash, as items of a list or what people say; the first is “{first}”",
            ar="أسطر تبدأ بشرطة كعناصر قائمة أو كحوار (العدد: {count})، وأولها «{first}»",
        ),
    },
    actions={
        "dialogue": Text(
            en="Read the lines: if they list things rather than tell what people say, it is a failure.",
            ar="اقرأ الأسطر: إن كانت تعدد أشياء لا حوارًا فهذا إخفاق.",
        ),
        "numbered-paragraphs": Text(
            en="Do the paragraphs list items of one thing, rather than being clauses of a text? Then it is a failure.",
            ar="هل الفقرات عناصر لشيء واحد لا بنودًا في نص متصل؟ إن كانت كذلك فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Write <ul><li>…</li></ul>, or <ol> for numbered items, and leave the marks to the browser.",
        ar="اكتب <ul><li>…</li></ul>، أو <ol> للعناصر المرقمة، ودع العلامات للمتصفح.",
    ),
)  # fmt: skip
def list_fake(snapshot: Snapshot) -> Iterator[Judgement]:
    numbered: list[tuple[Element, list[str]]] = []
    lists = False
    for frame in documents(snapshot):
        for emptied, entries in without_role(frame):
            yield failed("role-removed", emptied, count=len(entries), role=emptied.attribute("role") or "")
        lists = lists or any(node.exposed and node.role == "list" for node in frame.elements)
        for at, lines, apart in candidates(frame):
            items = list(longest_list(lines))
            if len(items) < LEAST or not at.exposed or at.closest("pre", "code", "textbox"):
                continue
            long = apart and max(len(item) for item in items) > SHORT
            if is_stepwise(items) or (is_numbered(items) and (long or starts_late(items))):
                numbered.append((at, items))
            elif may_be_spoken(items):
                yield cant_tell("dialogue", at, count=len(items), first=items[0][:QUOTED])
            else:
                yield failed("typed-list", at, count=len(items), first=items[0][:QUOTED])

    if numbered:
        at, items = max(numbered, key=lambda pair: len(pair[1]))
        yield cant_tell("numbered-paragraphs", at, count=len(items), first=items[0][:QUOTED])
    elif lists:
        yield passed()


def without_role(frame: Frame) -> Iterator[tuple[Element, list[Element]]]:
    """Yield the lists that are painted as such, with bullets or numbers, and whose role is taken away."""
    for element in frame.select("ul", "ol"):
        if element.attribute("role") not in TAKEN:
            continue
        items = [
            item for item in element.children
            if item.tag == "li" and item.visible and item.visible_text and item.attribute("role") in (None, *TAKEN)
            and item.style("display") == "list-item" and item.style("list-style-type") != "none"
        ]  # fmt: skip
        if len(items) >= FEWEST and not element.closest("menu", "menubar", "tablist", "listbox", "tree"):
            yield element, items


def candidates(frame: Frame) -> Iterator[tuple[Element, list[str], bool]]:
    """Yield runs of lines with the element that they start in, and whether they are paragraphs of their own."""
    for at, lines in broken_lines(frame):
        yield at, lines, False
    for at, lines in sibling_lines(frame):
        if at.parent is None or at.parent.role != "list":
            yield at, lines, True


def may_be_spoken(items: list[str]) -> bool:
    """Tell whether lines with dashes hold a question, a call or a quotation."""
    start = start_of(items[0])
    dashed = start is not None and start.sign is Sign.DASH
    return dashed and any(item.rstrip().endswith(_SPOKEN) for item in items)


def starts_late(items: list[str]) -> bool:
    """Tell whether numbers go on from another than the first: hours, ages, or a list that began elsewhere."""
    start = start_of(items[0])
    return start is not None and start.sign is Sign.NUMBER and start.value > 1


def is_stepwise(items: list[str]) -> bool:
    start = start_of(items[0])
    return start is not None and start.sign is Sign.STEP


def is_numbered(items: list[str]) -> bool:
    start = start_of(items[0])
    return start is not None and start.sign in (Sign.NUMBER, Sign.LETTER)
