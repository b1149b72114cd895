"""People who do not see colours, or see none of them, find nothing in a cell that holds a coloured dot.

SC 1.4.1 (technique G14) and 1.1.1: columns of a data table in which two or more cells hold no text and no name, only
an element or a background with a colour of its own, and the colours differ. A mark with another shape would help those
who see and not those who hear; whether the colours say something, a person sees. So it is with entries of a list that
have such marks, where fewer looks than entries are to be seen, as states have, and no word goes with each look.
"""

from __future__ import annotations

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
    grid,
    is_table,
    kind_of_table,
    rule,
    words,
)  # fmt: skip

FEWEST = 2  # cells, and colours
CLEAR = ("rgba(0, 0, 0, 0)", "transparent", "")
MARK = 40.0  # CSS px: a mark is no larger
LEAST = 4.0  # CSS px: a smaller element is a line or a spacer
GRAPHICS = ("img", "svg", "canvas", "picture", "i", "video", "input", "button", "select", "a")


@rule(
    "status-colour-alone",
    criteria=("1.4.1", "1.1.1"),
    provisions=("CXP-10.4",),
    impact=Impact.SERIOUS,
    title=Text(en="Cells say in words what their colour says", ar="تقول الخلايا بالكلمات ما يقوله لونها"),
    who=Text(
        en="People who are colour-blind or blind.",
        ar="المكفوفون ومن لا يميزون الألوان.",
    ),
    reasons={
        "colours": Text(
            en="Under “{header}”, cells without text that differ by colour: {count}",
            ar="تحت العنوان «{header}» خلايا بلا نص يميزها لونها: عددها {count}",
        ),
        "entries": Text(
            en="Entries of a list that differ by the look of a mark without text: {count}, the first is “{entry}”",
            ar="بنود قائمة يميز بينها شكل علامة بلا نص: عددها {count}، وأولها «{entry}»",
        ),
    },
    actions={
        "entries": Text(
            en="Do the marks say something that the words do not, such as a state? Then it is a failure.",
            ar="هل تدل العلامات على شيء لا تقوله الكلمات، كحالة طلب؟ إن كان كذلك فهذه مخالفة.",
        ),
        "colours": Text(
            en="Do the colours say something, such as a state? Then it is a failure.",
            ar="هل تدل الألوان على شيء، كحالة طلب؟ إن كان كذلك فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Write the state beside the mark: <span class="dot green"></span> Approved.',
        ar='اكتب الحالة بجوار العلامة: <span class="dot green"></span> مقبول.',
    ),
)  # fmt: skip
def status_colour_alone(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("table", "grid", "treegrid"):
        if not is_table(element):
            continue
        table = grid(element)
        if kind_of_table(table) is TableKind.LAYOUT:
            continue
        columns: dict[int, list[Cell]] = {}
        for cell in table.cells:
            if cell.width == 1 and not cell.header:
                columns.setdefault(cell.column, []).append(cell)
        for _, cells in sorted(columns.items()):
            found = {cell: colour for cell in cells if (colour := colour_of(cell))}
            if len(found) >= FEWEST and len(set(found.values())) >= FEWEST:
                first = next(iter(found))
                headers = table.headers(first)
                header = headers[-1].element.text[:60] if headers else "…"
                yield cant_tell("colours", first.element, of_many=len(found), header=header, count=len(found))


    for listed in snapshot.select("ul", "ol"):
        marked = {entry: look for entry in listed.children if entry.tag == "li" and (look := look_of(entry))}
        looks = set(marked.values())
        if FEWEST <= len(looks) < len(marked) and not all(is_worded(look, marked) for look in looks):
            entry = next(iter(marked))
            said = entry.visible_text[:60]
            yield cant_tell("entries", entry, of_many=len(marked), count=len(marked), entry=said)


def look_of(entry: Element) -> str:
    """Return how the one mark without text or name of an entry looks that has words, "" without such a mark."""
    if not entry.visible_text or not entry.visible:
        return ""
    marks = [node for node in entry.descendants() if is_bare(node) and not node.text and is_small(node)]
    return f"{marks[0].style('background-color')} {marks[0].style('background-image')}" if len(marks) == 1 else ""


def is_bare(node: Element) -> bool:
    """Tell whether an element shows a colour or a picture of its style, and says nothing."""
    painted = node.style("background-color") not in CLEAR or "url(" in node.style("background-image")
    named = any((node.attribute(name) or "").strip() for name in ("title", "aria-label", "aria-labelledby"))
    return node.visible and painted and not named and node.tag not in GRAPHICS[:4] and not node.focusable


def is_small(node: Element) -> bool:
    return node.box is not None and LEAST <= node.box.width <= MARK and LEAST <= node.box.height <= MARK


def is_worded(look: str, marked: dict[Element, str]) -> bool:
    """Tell whether all entries of one look share a word that no other entry has; one entry alone tells nothing of it."""
    alike = [set(words(entry.text)) for entry, own in marked.items() if own == look]
    others = [set(words(entry.text)) for entry, own in marked.items() if own != look]
    return len(alike) < FEWEST or bool(set.intersection(*alike).difference(*others))


def colour_of(cell: Cell) -> str:
    """Return the colour that is all a cell holds, "" when it holds anything else, or nothing."""
    element = cell.element
    if not cell.empty:
        return ""
    inside = list(element.descendants())
    if any(node.attribute("title") or node.tag in GRAPHICS for node in (element, *inside)):
        return ""
    marks = [node.style("background-color") for node in inside if is_mark(node)]
    return marks[0] if marks else own_colour(element)


def is_mark(node: Element) -> bool:
    large = node.box is not None and node.box.width >= LEAST and node.box.height >= LEAST
    return node.visible and large and node.style("background-color") not in CLEAR


def own_colour(element: Element) -> str:
    """Return a cell's own colour where its row is not painted alike (striped rows)."""
    colour = element.style("background-color")
    if colour in CLEAR:
        return ""
    alike = element.parent is not None and any(
        other != element and other.style("background-color") == colour for other in element.parent.children
    )
    return "" if alike else colour
