"""Who cannot see icons learns what they alone tell: how many stars of five, whether a table's cell says yes or no.

Icons are elements without text that a font of icons or an inline drawing draws, known by the words of their classes.
Four stars or more in a row show a rating; the same figure in words or a name beside them tells it. A cell of data that
holds nothing but a tick or a cross is empty to a screen reader; of cells that hold circles and squares a person is asked. Entries of a list under ticks and crosses are a question:
their own words may say which is which. What is pressed has a name of its own to be judged by. WCAG 2.0 SC 1.1.1.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from a11y_audit.api import (
    Cell,
    Element,
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
    phrases,
    rule,
)

RATING = 4  # stars in a row; fewer may be an ornament
CELLS = 2
SHAPES = frozenset("■□▢▣▪▫▲△▼▽◆◇○◎●◉◌◐◑★☆⬤⚪⚫🔴🟢🟡🟠🔵")  # of which speech says a name, if any, and no meaning
NEAR = 300  # characters: what holds more than the rating and its neighbours says nothing of it
STAR = frozenset({"star", "stars"})
TICK = frozenset({"check", "tick", "ok", "checkmark", "yes"})
CROSS = frozenset({"times", "cross", "remove", "xmark", "x", "ban", "close", "no"})
_APART = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_\s#/.]+")
_FIGURE = re.compile(r"(?<![\d.,٫$€£])\d[.,٫]\d(?!\d)|\d\s*(?:/|of|out of|من)\s*\d|\bstars?\b|نجوم|نجمة|نجمات", re.I)
_NAMES = ("aria-label", "aria-labelledby", "title", "alt")
_WORKED = ("input", "select", "textarea", "button", "a", "img")


@rule(
    "icon-meaning-unheard",
    criteria=("1.1.1",),
    provisions=("CXP-10.5", "CXP-10.6"),
    impact=Impact.SERIOUS,
    title=Text(en="What icons tell is told in words too", ar="ما تدل عليه الأيقونات مذكور بالكلمات أيضًا"),
    who=Text(
        en="People who use a screen reader: of the stars of a rating, or the ticks of a table, they hear nothing.",
        ar="مستخدمو قارئ الشاشة، إذ لا يسمعون شيئًا من نجوم التقييم ولا من علامات الجدول.",
    ),
    reasons={
        "rating": Text(
            en="A rating is shown by star icons alone ({count}); no words beside them tell it",
            ar="تقييم تدل عليه أيقونات النجوم وحدها (عددها {count})، ولا كلمات بجوارها تذكره",
        ),
        "cells": Text(
            en="Cells of the table hold nothing but an icon (a tick or a cross): {count}; to a screen reader they are empty",
            ar="خلايا في الجدول ليس فيها سوى أيقونة (علامة صح أو خطأ): {count}، وهي فارغة عند قارئ الشاشة",
        ),
        "entries": Text(
            en="Entries of the list are told apart by ticks and crosses (crosses: {count}); the words of “{entry}” may not say so",
            ar="بنود القائمة تميّز بينها علامات صح وخطأ (عدد علامات الخطأ {count})، وقد لا تدل كلمات «{entry}» على ذلك",
        ),
        "shapes": Text(
            en="Cells of the table hold nothing but a drawn shape (“{shapes}”): {count}",
            ar="خلايا في الجدول ليس فيها سوى شكل مرسوم («{shapes}»): {count}",
        ),
    },
    actions={
        "shapes": Text(
            en="Hear the table: do the names of the shapes (“white circle”) tell what they mean here? If not, it is a failure.",
            ar="استمع إلى الجدول: هل تدل أسماء الأشكال («دائرة بيضاء») على معناها هنا؟ إن لم تدل فهذه مخالفة.",
        ),
        "entries": Text(
            en="Read the list without its icons: if it no longer tells what is included and what is not, it is a failure.",
            ar="اقرأ القائمة دون أيقوناتها: إن لم يعد يتبيّن ما تشمله وما لا تشمله فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Say it in words: <span class="visually-hidden">Rated 4 out of 5</span>, or name the group'
           ' (role="img" aria-label="Included") and hide the icons (aria-hidden="true").',
        ar='اذكره بالكلمات: <span class="visually-hidden">التقييم 4 من 5</span>، أو سمِّ المجموعة'
           ' (role="img" aria-label="مشمول") وأخفِ الأيقونات (aria-hidden="true").',
    ),
)  # fmt: skip
def icon_meaning_unheard(snapshot: Snapshot) -> Iterator[Judgement]:
    for table in snapshot.select("table", "grid", "treegrid"):
        yield from shapes_of(table)
    marks = {node: said for node in snapshot.elements if (said := drawn(node))}
    for parent, count in ratings(marks):
        if is_told(parent):
            yield passed(at=parent)
        else:
            yield failed("rating", parent, count=count)
    signs = {node: said for node, said in marks.items() if said & (TICK | CROSS)}
    if not signs:
        return
    for table in snapshot.select("table", "grid", "treegrid"):
        if is_table(table):
            yield from cells_of(table, signs)
    for entries in snapshot.select("list"):
        yield from entries_of(entries, signs)


def shapes_of(element: Element) -> Iterator[Judgement]:
    """Ask about a table of data whose cells hold one of several shapes and nothing else (failure F26)."""
    if not any(shape in element.text for shape in SHAPES) or not is_table(element):
        return
    table = grid(element)
    shaped = [
        cell.element for cell in table.cells
        if not cell.header and cell.element.text in SHAPES and cell.element.exposed and not any(
            (node.attribute(name) or "").strip() for node in (cell.element, *cell.element.descendants()) for name in _NAMES
        )
    ]  # fmt: skip
    shapes = dict.fromkeys(cell.text for cell in shaped)
    if len(shapes) > 1 and kind_of_table(table) is not TableKind.LAYOUT:
        yield cant_tell("shapes", shaped[0], of_many=len(shaped), count=len(shaped), shapes=" ".join(shapes))


def drawn(node: Element) -> frozenset[str]:
    """Return the words that an icon's classes call it by; none for what is no icon, has words or is pressed."""
    if not node.visible or node.focusable or node.tag in _WORKED or node.style("cursor") == "pointer":
        return frozenset()
    sides = "".join(str(node.extra.get(side, "")) for side in ("before", "after"))
    is_glyph = bool(sides) and all(unicodedata.category(char) == "Co" or char.isspace() for char in sides)
    if not (is_glyph or node.tag == "svg") or node.text or any(node.attribute(name) for name in _NAMES):
        return frozenset()
    inside = list(node.descendants())
    if is_glyph and inside:
        return frozenset()
    used = [part.attribute("href") or part.attribute("xlink:href") or "" for part in inside if part.tag == "use"]
    said = " ".join((node.attribute("class") or "", node.attribute("data-icon") or "", *used))
    return frozenset(word.lower() for word in _APART.split(said) if word)


def ratings(marks: dict[Element, frozenset[str]]) -> Iterator[tuple[Element, int]]:
    """Yield what holds four stars or more side by side and nothing else that is pressed or filled in, and their number."""
    held: dict[Element, list[Element]] = {}
    for node, said in marks.items():
        parent = node.parent
        if said & STAR and parent is not None:
            if len(parent.children) == 1 and not parent.text and parent.parent is not None:  # each in a box of its own
                parent = parent.parent
            held.setdefault(parent, []).append(node)
    for parent, stars in held.items():
        if len(stars) >= RATING and not any(node.focusable or node.tag in _WORKED for node in parent.descendants()):
            yield parent, len(stars)


def is_told(group: Element) -> bool:
    """Tell whether a group of stars, or what is close around it, has a name or says a figure of a rating."""
    for node in (group, *group.ancestors()):
        if node.tag in ("body", "html") or len(node.text) > NEAR:
            return False
        named = any((node.attribute(name) or "").strip() for name in _NAMES)
        if named or node.role == "img" or _FIGURE.search(node.text) or any(part.name for part in node.descendants() if part.tag == "img"):
            return True
        if node.role in ("article", "listitem", "row", "region"):
            return False
    return False


def cells_of(element: Element, signs: dict[Element, frozenset[str]]) -> Iterator[Judgement]:
    """Judge the cells of a table of data that hold one tick or cross and no words."""
    inside = [node for node in signs if element.contains(node)]
    if not inside:
        return
    table = grid(element)
    if kind_of_table(table) is TableKind.LAYOUT:
        return
    silent = [cell.element for cell in table.cells if is_silent(cell) and any(cell.element.contains(node) for node in inside)]
    if len(silent) >= CELLS:
        yield failed("cells", silent[0], of_many=len(silent), count=len(silent))


def is_silent(cell: Cell) -> bool:
    """Tell whether a cell of data holds neither words nor anything named, pressed or filled in."""
    element = cell.element
    if cell.header or element.text or not element.exposed:
        return False
    parts = (element, *element.descendants())
    return not any(
        node.focusable or node.tag in _WORKED or any((node.attribute(name) or "").strip() for name in _NAMES) for node in parts
    )


def entries_of(element: Element, signs: dict[Element, frozenset[str]]) -> Iterator[Judgement]:
    """Ask about a list whose entries begin with ticks and crosses and do not all deny what has a cross."""
    told: dict[Element, frozenset[str]] = {}
    for node, said in signs.items():
        entry = node.closest("li", "listitem")
        if entry is not None and entry.parent == element and entry.text:
            told[entry] = said
    crossed = [entry for entry, said in told.items() if said & CROSS and not said & TICK]
    ticked = [entry for entry, said in told.items() if said & TICK]
    silent = [entry for entry in crossed if not denies(entry)]
    if ticked and silent:
        yield cant_tell("entries", silent[0], of_many=len(silent), count=len(crossed), entry=silent[0].text[:60])


def denies(entry: Element) -> bool:
    """Tell whether the words of an entry say by themselves that it is not there, or not to be done."""
    said = f" {fold(entry.text)} "
    return any(f" {word} " in said for word in phrases("negations"))
