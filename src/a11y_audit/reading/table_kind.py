"""Whether a table holds data or arranges the page, from what its author marked up and from what its cells hold."""

from __future__ import annotations

import re
from enum import StrEnum

from a11y_audit.lexicon import fold
from a11y_audit.model.dom import Element
from a11y_audit.reading.table_cells import Cell
from a11y_audit.reading.tables import TABLE_ROLES, Grid

SHORT = 80  # characters: cells of data are short
BOLD = 600  # CSS Fonts: from here on weights are shown as bold
LEAST_ROWS, LEAST_COLUMNS = 3, 2  # a smaller table has no body to tell its first row from
_STRUCTURE = frozenset(
    {"heading", "navigation", "main", "complementary", "form", "search", "region", "article", "table"}
)
_AREAS = _STRUCTURE - {"form", "table"}  # rows of data may hold a form, or a table of their own
_FIELD_TAGS = ("input", "select", "textarea", "iframe", "video")
_CLEAR = ("rgba(0, 0, 0, 0)", "transparent", "")
_FIGURES = re.compile(r"[\d\s.,%:/+\-]+")


class TableKind(StrEnum):
    """What a table is for."""

    DATA = "data"  # beyond doubt
    MAYBE = "maybe"  # rows and columns of short text, with no sign of headers
    LAYOUT = "layout"


def is_table(element: Element) -> bool:
    """Tell whether assistive technology meets it as a table."""
    return element.exposed and element.visible and element.role in TABLE_ROLES


def is_declared_layout(element: Element) -> bool:
    return element.tag == "table" and element.role in ("none", "presentation")


def caption_of(table: Element) -> Element | None:
    return next((child for child in table.children if child.tag == "caption"), None)


def marks_of_data(table: Grid) -> list[str]:
    """Return the data markup of a table, by the names of elements and attributes."""
    caption = caption_of(table.table)
    marks = ["caption"] if caption and caption.text else []
    marks += ["th"] if any(cell.header for cell in table.cells) else []
    for name in ("scope", "headers"):
        marks += [name] if any((cell.element.attribute(name) or "").strip() for cell in table.cells) else []
    return [*marks, *(["summary"] if (table.table.attribute("summary") or "").strip() else [])]


def kind_of_table(table: Grid) -> TableKind:
    """Judge a table that has no header cells."""
    if arranges(table) or table.width < LEAST_COLUMNS or table.height < LEAST_COLUMNS:
        return TableKind.LAYOUT
    if any(row.parent is not None and row.parent.tag == "thead" for row in table.rows):
        return TableKind.DATA
    if set(marks_of_data(table)) & {"caption", "scope", "headers"}:
        return TableKind.DATA
    if not is_regular(table):
        return TableKind.LAYOUT
    if table.height >= LEAST_ROWS and (_first_row_stands_out(table) or _figures_under_words(table)):
        return TableKind.DATA
    return TableKind.MAYBE


def arranges(table: Grid) -> bool:
    """Tell whether cells hold parts of a page: headings, forms, landmarks, other tables, long text."""
    return any(_is_part_of_page(node) for cell in table.cells for node in cell.element.descendants())


def holds_areas(table: Grid) -> bool:
    """Tell whether cells hold what pages are made of rather than rows: headings, menus, landmarks."""
    cells = (cell.element for cell in table.cells if not cell.header)
    return any(node.role in _AREAS and node.visible for cell in cells for node in cell.descendants())


def _is_part_of_page(node: Element) -> bool:
    return node.role in _STRUCTURE or node.tag in _FIELD_TAGS or (node.tag in ("ul", "ol") and len(node.children) > 1)


def is_regular(table: Grid) -> bool:
    """Tell whether all rows have the same length and nearly all cells hold short text."""
    lengths = {sum(1 for column in range(table.width) if (row, column) in table.slots) for row in range(table.height)}
    texts = [cell.element.text for cell in table.cells]
    filled = [text for text in texts if text]
    return len(lengths) == 1 and len(filled) * 2 > len(texts) and all(len(text) <= SHORT for text in filled)


def _first_row_stands_out(table: Grid) -> bool:
    """Tell whether every cell of the first row, and none of the second, is bold or coloured."""
    first, second = table.line(0), table.line(1)
    if not first or not second or any(cell.empty for cell in first):
        return False
    for test in (_is_bold, _is_filled):
        if all(test(cell) for cell in first) and not any(test(cell) for cell in second):
            return True
    return False


def _is_bold(cell: Cell) -> bool:
    holders = [holder for holder, text in cell.element.texts() if text.strip()]
    return bool(holders) and all(_weight(holder) >= BOLD for holder in holders)


def _weight(element: Element) -> int:
    value = element.style("font-weight")
    return int(value) if value.isdigit() else 700 if value.startswith("bold") else 400


def _is_filled(cell: Cell) -> bool:
    row = cell.element.parent
    return any(node.style("background-color") not in _CLEAR for node in (cell.element, row) if node is not None)


def _figures_under_words(table: Grid) -> bool:
    """Tell whether a column past the first holds figures alone under a word."""
    for column in range(1, table.width):
        cells = [table.slots.get((row, column)) for row in range(table.height)]
        texts = [fold(cell.element.text) if cell else "" for cell in cells]
        under = all(text and _FIGURES.fullmatch(text) for text in texts[1:])
        if under and texts[0] and not _FIGURES.fullmatch(texts[0]):
            return True
    return False
