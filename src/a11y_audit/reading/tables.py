"""A table as a grid of slots with its spans laid out; HTML, "Forming a table"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from a11y_audit.model.dom import Element, Frame
from a11y_audit.reading.header_cells import HeaderCells
from a11y_audit.reading.once import once
from a11y_audit.reading.table_cells import Cell, cell_at

TABLE_ROLES = ("table", "grid", "treegrid")
_CELL_ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_SPANS = frozenset({"colspan", "rowspan", "aria-colspan", "aria-rowspan"})
SPAN_LIMIT = 1000  # HTML caps colspan at 1000; a rowspan past the last row ends there


@dataclass(frozen=True)
class Grid:
    """A table's cells laid out in slots."""

    table: Element
    rows: tuple[Element, ...]
    cells: tuple[Cell, ...]
    slots: dict[tuple[int, int], Cell]  # by row and column

    @property
    def height(self) -> int:
        return len(self.rows)

    @cached_property
    def width(self) -> int:
        return max((column + 1 for _, column in self.slots), default=0)

    def line(self, row: int) -> tuple[Cell, ...]:
        """Return the cells that start in a row."""
        return self._lines.get(row, ())

    @cached_property
    def _lines(self) -> dict[int, tuple[Cell, ...]]:
        lines: dict[int, list[Cell]] = {}
        for cell in self.cells:
            lines.setdefault(cell.row, []).append(cell)
        return {row: tuple(line) for row, line in lines.items()}

    @cached_property
    def _by_element(self) -> dict[Element, Cell]:
        return {cell.element: cell for cell in self.cells}

    def cell_of(self, element: Element) -> Cell | None:
        """Return the cell that an element is or stands in."""
        around = (self._by_element.get(node) for node in (element, *element.ancestors()))
        return next((cell for cell in around if cell is not None), None)

    def headers(self, cell: Cell) -> tuple[Cell, ...]:
        """Return the header cells assigned to a cell: those that its headers attribute names, else the implied ones."""
        return self._header_cells.of(cell)

    def is_column_header(self, cell: Cell) -> bool:
        """Tell whether a header cell speaks for its columns."""
        return self._header_cells.is_column_header(cell)

    @cached_property
    def _header_cells(self) -> HeaderCells:
        return HeaderCells(self.cells, self.slots)


def grid(table: Element) -> Grid:
    """Lay out a <table> or an element with the role table, grid or treegrid."""
    return _grid(table.frame, table.index)


@once
def _grid(frame: Frame, index: int) -> Grid:
    table = frame.views[index]
    rows = tuple(node for node in table.descendants() if _is_row(node) and _table_of(node) == table)
    cells: list[Cell] = []
    slots: dict[tuple[int, int], Cell] = {}
    for y, row in enumerate(rows):
        x = 0
        for element in _cells_of(row):
            while (y, x) in slots:
                x += 1
            width, height = _spans(element)
            cell = cell_at(element, y, x, min(height or len(rows), len(rows) - y), max(width, 1))
            cells.append(cell)
            if cell.height == cell.width == 1:
                slots[y, x] = cell
            else:
                slots |= {(y + dy, x + dx): cell for dy in range(cell.height) for dx in range(cell.width)}
            x += cell.width
    return Grid(table, rows, tuple(cells), slots)


def table_of(element: Element) -> Element | None:
    """Return the table around a cell or anything in it, None when there is none."""
    return _table_of(element)


def _table_of(element: Element) -> Element | None:
    for node in element.ancestors():
        if node.tag == "table" or node.role in TABLE_ROLES:
            return node
    return None


def _is_row(node: Element) -> bool:
    return node.tag == "tr" or node.role == "row"


def _cells_of(row: Element) -> tuple[Element, ...]:
    """Return the cells of a row, through wrappers without meaning."""
    if row.tag == "tr":
        return tuple([child for child in row.children if child.tag in ("td", "th")])
    return tuple(node for node in row.descendants() if node.role in _CELL_ROLES and _row_of(node) == row)


def _row_of(element: Element) -> Element | None:
    return next((node for node in element.ancestors() if _is_row(node)), None)


def _spans(element: Element) -> tuple[int, int]:
    """Return how many columns and rows a cell asks for."""
    if _SPANS.isdisjoint(element.attributes):
        return 1, 1
    return _span(element, "colspan"), _span(element, "rowspan")


def _span(element: Element, attribute: str) -> int:
    """Return a span; 0 of a rowspan means to the end, anything unreadable is 1."""
    value = element.attribute(attribute) or element.attribute(f"aria-{attribute}") or "1"
    return min(int(value), SPAN_LIMIT) if value.strip().isdigit() else 1
