"""What stands around an element: its paragraph, its heading, what it points to, and its text as it is painted."""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.once import once
from a11y_audit.reading.trees import by_id

# Elements of running text; a flex container gives them a computed display of block, yet they stay part of the line.
PHRASING = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "dfn", "em", "font", "g", "i", "img",
     "input", "kbd", "label", "mark", "q", "s", "samp", "select", "small", "span", "strong", "sub", "sup", "svg",
     "text", "textarea", "time", "tspan", "u", "use", "var"}
)  # fmt: skip
_INLINE = ("inline", "contents", "ruby", "none")
LANDMARKS = frozenset({"banner", "navigation", "main", "complementary", "contentinfo", "search", "form", "region"})
_LANDMARK_TAGS = frozenset({"header", "nav", "main", "aside", "footer"})


def referenced(element: Element, attribute: str) -> tuple[Element, ...]:
    """Return the elements whose ids an attribute lists (aria-labelledby, aria-describedby, headers ...)."""
    tokens = (element.attribute(attribute) or "").split()
    return tuple(found for token in tokens if (found := by_id(element, token)) is not None)


def is_block(element: Element) -> bool:
    """Tell whether an element starts a line of its own by nature or by style."""
    return element.tag not in PHRASING and not element.style("display").startswith(_INLINE)


def block_of(element: Element) -> Element:
    """Return the nearest ancestor that is a block: what readers take for the element's paragraph."""
    node = element
    for node in element.ancestors():
        if is_block(node):
            return node
    return node


def paragraph(element: Element, *, exposed: bool = True) -> str:
    """Return the text of the element's block without its own and without that of other blocks inside the same one.

    `exposed` keeps what assistive technology meets; otherwise what is painted.
    """
    block = block_of(element)
    parts = [
        text
        for holder, text in block.texts()
        if not element.contains(holder) and (holder.exposed if exposed else holder.visible)
        and (holder == block or block_of_text(holder) == block)
    ]  # fmt: skip
    return collapse(" ".join(parts))


def block_of_text(holder: Element) -> Element:
    """Return the block that a text belongs to, given the element that holds it."""
    return holder if is_block(holder) else block_of(holder)


@once
def blocks_of_text(frame: Frame) -> tuple[int, ...]:
    """Return for each row the row of the block that its text belongs to: its own where it is a block."""
    in_line = [value.startswith(_INLINE) for value in frame.values.get("display", ())]
    found: list[int] = []
    for index, row in enumerate(frame.rows):
        flows = row.tag == TEXT or row.tag in PHRASING or (bool(in_line) and in_line[row.style])
        found.append(found[row.parent] if flows and row.parent >= 0 else index)
    return tuple(found)


def landmark(element: Element) -> Element | None:
    """Return the nearest landmark around an element, None when it stands in none."""
    for node in element.ancestors():
        if node.tag in _LANDMARK_TAGS or (node.role in LANDMARKS and (node.role != "region" or node.name)):
            return node
    return None


def heading_before(element: Element) -> Element | None:
    """Return the last heading before an element that stands in the same landmark or in one around it."""
    frame = element.frame
    for index in range(element.index - 1, -1, -1):
        if frame.rows[index].role != "heading":
            continue
        heading = frame.views[index]
        if heading.contains(element) or not heading.exposed:
            continue
        around = landmark(heading)
        if around is None or around.contains(element):
            return heading
    return None


def inner_text(element: Element) -> str:
    """Return the painted text with the breaks that a reader sees: blocks and <br> part words, inline elements do not.

    ACT Rules, "visible inner text".
    """
    return "".join(_painted(element)).strip()


def _painted(element: Element) -> Iterator[str]:
    rows, ends = element.frame.rows, element.frame.ends
    display = element.style("display")
    if display == "none":
        return
    if element.tag == "br":
        yield "\n"
        return
    around = "\n" if display.startswith(("block", "flex", "grid", "list-item", "table-caption", "flow-root")) else ""
    around = " " if display in ("table-cell", "table-row") else around
    yield around
    index = element.index + 1
    while index < ends[element.index]:
        if rows[index].tag == TEXT:
            yield rows[index].text if element.visible or not rows[index].text.strip() else " "
        else:
            yield from _painted(element.frame.views[index])
        index = ends[index]
    yield around
