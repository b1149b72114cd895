"""People who do not see colours, or see none of them, find nothing in a cell that holds a coloured dot.

SC 1.4.1 (technique G14) and 1.1.1: columns of a data table in which two or more cells hold no text and no name, only
an element or a background with a colour of its own, and the colours differ. A mark with another shape would help those
who see and not those who hear; whether the colours say something, a person sees.
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
)  # fmt: skip

FEWEST = 2  # cells, and colours
CLEAR = ("rgba(0, 0, 0, 0)", "transparent", "")
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
    },
    actions={
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
