"""A table as a grid: spans laid out, header cells assigned as HTML does it, and whether it holds data or layout.

HTML, "Forming a table" and "algorithm for assigning header cells".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from a11y_audit.model.dom import Element, Frame
from a11y_audit.reading.nearby import referenced
from a11y_audit.reading.once import once

TABLE_ROLES = ("table", "grid", "treegrid")
_CELL_ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_HEADER_ROLES = frozenset({"columnheader", "rowheader"})
SPAN_LIMIT = 1000  # HTML caps colspan at 1000; a rowspan past the last row ends there


@dataclass(frozen=True, eq=False)
class Cell:
    """One cell and the slots that it covers; rows and columns count from 0. A cell equals itself alone."""

    element: Element
    row: int
    column: int
    height: int
    width: int

    @cached_property
    def header(self) -> bool:
        """Tell whether it is marked up as a header cell."""
        role = self.element.attribute("role")
        return role in _HEADER_ROLES if role else self.element.tag == "th"

    @cached_property
    def scope(self) -> str:
        """Direction that the author declared: row, col, rowgroup, colgroup, "" for none."""
        declared = (self.element.attribute("scope") or "").strip().lower()
        role = self.element.attribute("role")
        return declared or {"columnheader": "col", "rowheader": "row"}.get(role or "", "")

    @cached_property
    def empty(self) -> bool:
        return not self.element.text and not any(node.name for node in self.element.descendants())


@dataclass(frozen=True)
class Grid:
    """A table's cells laid out in slots."""

    table: Element
    rows: tuple[Element, ...]
    cells: tuple[Cell, ...]

    @cached_property
    def slots(self) -> dict[tuple[int, int], Cell]:
        return {
            (cell.row + y, cell.column + x): cell
            for cell in self.cells for y in range(cell.height) for x in range(cell.width)
        }  # fmt: skip

    @property
    def height(self) -> int:
        return len(self.rows)

    @cached_property
    def width(self) -> int:
        return max((column + 1 for _, column in self.slots), default=0)

    def line(self, row: int) -> tuple[Cell, ...]:
        """Return the cells that start in a row."""
        return tuple(cell for cell in self.cells if cell.row == row)

    @cached_property
    def _by_element(self) -> dict[Element, Cell]:
        return {cell.element: cell for cell in self.cells}

    def cell_of(self, element: Element) -> Cell | None:
        """Return the cell that an element is or stands in."""
        around = (self._by_element.get(node) for node in (element, *element.ancestors()))
        return next((cell for cell in around if cell is not None), None)

    def headers(self, cell: Cell) -> tuple[Cell, ...]:
        """Return the header cells assigned to a cell: those that its headers attribute names, else the implied ones."""
        if cell.element.attribute("headers") is not None:
            named = referenced(cell.element, "headers")
            return tuple(other for other in self.cells if other.element in named and other is not cell)
        found = [*self._left_of(cell), *self._above(cell), *self._of_groups(cell)]
        return tuple(dict.fromkeys(other for other in found if not other.empty and other is not cell))

    def _left_of(self, cell: Cell) -> Iterator[Cell]:
        for row in range(cell.row, cell.row + cell.height):
            yield from self._scan(cell, self._headers_by_row.get(row, []), "row")

    def _above(self, cell: Cell) -> Iterator[Cell]:
        for column in range(cell.column, cell.column + cell.width):
            yield from self._scan(cell, self._headers_by_column.get(column, []), "col")

    def _scan(self, cell: Cell, line: list[tuple[int, Cell]], direction: str) -> Iterator[Cell]:
        """Walk from a cell back along its row or column and take the headers that apply.

        HTML, "internal algorithm for scanning"; `line` holds the slots of header cells, nearest to the start first.
        Headers of one block, with no data cell between, hide those of their own extent in the blocks before.
        """
        here = cell.row if direction == "col" else cell.column
        block = [cell] if cell.header else []
        opaque: list[Cell] = []
        for at, other in reversed(line[: bisect_left(line, here, key=lambda slot: slot[0])]):
            if other is cell:
                continue
            if here - at > 1:
                opaque, block = [*opaque, *block], []
            here = at
            block.append(other)
            if direction == "col":
                hidden = any(one.column == other.column and one.width == other.width for one in opaque)
                applies = other in self._column_headers
            else:
                hidden = any(one.row == other.row and one.height == other.height for one in opaque)
                applies = other in self._row_headers
            if applies and not hidden:
                yield other

    @cached_property
    def _headers_by_row(self) -> dict[int, list[tuple[int, Cell]]]:
        found: dict[int, list[tuple[int, Cell]]] = {}
        for (row, column), cell in sorted(self.slots.items(), key=lambda item: item[0]):
            if cell.header:
                found.setdefault(row, []).append((column, cell))
        return found

    @cached_property
    def _headers_by_column(self) -> dict[int, list[tuple[int, Cell]]]:
        found: dict[int, list[tuple[int, Cell]]] = {}
        for (row, column), cell in sorted(self.slots.items(), key=lambda item: item[0]):
            if cell.header:
                found.setdefault(column, []).append((row, cell))
        return found

    @cached_property
    def _column_headers(self) -> frozenset[Cell]:
        return frozenset(cell for cell in self.cells if cell.header and self.is_column_header(cell))

    @cached_property
    def _row_headers(self) -> frozenset[Cell]:
        return frozenset(cell for cell in self.cells if cell.header and self.is_row_header(cell))

    @cached_property
    def _row_groups(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.header and cell.scope == "rowgroup")

    def _of_groups(self, cell: Cell) -> Iterator[Cell]:
        for other in self._row_groups:
            if other.row > cell.row + cell.height - 1:
                continue
            if other.column <= cell.column + cell.width - 1 and _group(other) == _group(cell):
                yield other

    def is_column_header(self, cell: Cell) -> bool:
        """Tell whether a header cell speaks for its columns."""
        return cell.scope in ("col", "colgroup") or (not self._has_scope(cell) and self._guessed(cell) != "row")

    def is_row_header(self, cell: Cell) -> bool:
        """Tell whether a header cell speaks for its rows."""
        return cell.scope == "row" or (not self._has_scope(cell) and self._guessed(cell) != "col")

    def _has_scope(self, cell: Cell) -> bool:
        return cell.scope in ("row", "col", "rowgroup", "colgroup")

    def _guessed(self, cell: Cell) -> str:
        """Direction of a header cell without scope: of its columns when no data cell stands in its rows, and so on.

        HTML leaves a header between data on both sides without direction; browsers and axe-core let it speak for both.
        An empty corner cell is no data.
        """
        if self._data_rows.isdisjoint(range(cell.row, cell.row + cell.height)):
            return "col"
        return "row" if self._data_columns.isdisjoint(range(cell.column, cell.column + cell.width)) else ""

    @cached_property
    def _data_rows(self) -> frozenset[int]:
        return frozenset(row for (row, _), cell in self.slots.items() if not cell.header and not cell.empty)

    @cached_property
    def _data_columns(self) -> frozenset[int]:
        return frozenset(column for (_, column), cell in self.slots.items() if not cell.header and not cell.empty)


def grid(table: Element) -> Grid:
    """Lay out a <table> or an element with the role table, grid or treegrid."""
    return _grid(table.frame, table.index)


@once
def _grid(frame: Frame, index: int) -> Grid:
    table = frame.views[index]
    rows = tuple(node for node in table.descendants() if _is_row(node) and _table_of(node) == table)
    taken: dict[tuple[int, int], bool] = {}
    cells: list[Cell] = []
    for y, row in enumerate(rows):
        x = 0
        for element in _cells_of(row):
            while taken.get((y, x)):
                x += 1
            width, height = _span(element, "colspan"), _span(element, "rowspan")
            height = min(height or len(rows), len(rows) - y)
            cells.append(Cell(element, y, x, height, max(width, 1)))
            taken.update({(y + dy, x + dx): True for dy in range(height) for dx in range(max(width, 1))})
            x += max(width, 1)
    return Grid(table, rows, tuple(cells))


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
        return tuple(child for child in row.children if child.tag in ("td", "th"))
    return tuple(node for node in row.descendants() if node.role in _CELL_ROLES and _row_of(node) == row)


def _row_of(element: Element) -> Element | None:
    return next((node for node in element.ancestors() if _is_row(node)), None)


def _group(cell: Cell) -> Element | None:
    return next((node for node in cell.element.ancestors() if node.tag in ("thead", "tbody", "tfoot", "table")), None)


def _span(element: Element, attribute: str) -> int:
    """Return a span; 0 of a rowspan means to the end, anything unreadable is 1."""
    value = element.attribute(attribute) or element.attribute(f"aria-{attribute}") or "1"
    return min(int(value), SPAN_LIMIT) if value.strip().isdigit() else 1
