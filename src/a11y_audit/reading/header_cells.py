"""Which header cells a table's cells are assigned to: HTML, "algorithm for assigning header cells"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from a11y_audit.model.dom import Element
from a11y_audit.reading.nearby import referenced
from a11y_audit.reading.table_cells import Cell

_Along = Literal["row", "column"]


class _Line(NamedTuple):
    """The slots of header cells in a row or column."""

    places: list[int]  # along it
    cells: list[Cell]  # in these places
    first: int  # which of them is the first that speaks along it
    known: dict[int, list[Cell]]  # the headers of data cells, by how many places are before them


class HeaderCells:
    """Finds the header cells of a table's cells, and remembers them."""

    def __init__(self, cells: Sequence[Cell], slots: Mapping[tuple[int, int], Cell]) -> None:
        self.cells, self.slots = cells, slots
        self._known: dict[Cell, tuple[Cell, ...]] = {}
        headed = sorted(place for place, cell in slots.items() if cell.header)
        self._rows = _lines(((row, column, slots[row, column]) for row, column in headed), self._row_headers)
        self._columns = _lines(((column, row, slots[row, column]) for row, column in headed), self._column_headers)

    def of(self, cell: Cell) -> tuple[Cell, ...]:
        """Return the header cells assigned to a cell: those that its headers attribute names, else the implied ones."""
        if cell not in self._known:
            self._known[cell] = self._assigned(cell)
        return self._known[cell]

    def _assigned(self, cell: Cell) -> tuple[Cell, ...]:
        if "headers" in cell.element.attributes:
            named = referenced(cell.element, "headers")
            meant = tuple(other for other in self.cells if other.element in named and other is not cell)
            if meant:
                return meant  # with none, the attribute is a defect of its own, told of the cell
        found: list[Cell] = []
        for row in range(cell.row, cell.row + cell.height):
            if line := self._rows.get(row):
                found += self._along(cell, "row", line)
        for column in range(cell.column, cell.column + cell.width):
            if line := self._columns.get(column):
                found += self._along(cell, "column", line)
        if self._row_groups:
            found += self._of_groups(cell)
        return tuple(dict.fromkeys(found))

    def _along(self, cell: Cell, along: _Along, line: _Line) -> list[Cell]:
        """Return the headers before a cell in a row or column; data cells behind the same ones share them."""
        before = bisect_left(line.places, cell.column if along == "row" else cell.row)
        if before <= line.first:
            return []
        if cell.header:
            return self._scan(cell, line, before, along)
        if before not in line.known:
            line.known[before] = self._scan(cell, line, before, along)
        return line.known[before]

    def _scan(self, cell: Cell, line: _Line, before: int, along: _Along) -> list[Cell]:
        """Walk from a cell back along its row or column and take the headers that apply, empty ones left out.

        HTML, "internal algorithm for scanning". Headers of one block, with no data cell between, hide those of their
        own extent in the blocks before.
        """
        found: list[Cell] = []
        speaking = self._column_headers if along == "column" else self._row_headers
        here = cell.column if along == "row" else cell.row
        block = [cell] if cell.header else []
        opaque: list[Cell] = []
        for number in range(before - 1, -1, -1):
            at, other = line.places[number], line.cells[number]
            if other is cell:
                continue
            if here - at > 1:
                opaque, block = [*opaque, *block], []
            here = at
            block.append(other)
            if other not in speaking or other.empty:
                continue
            if along == "column":
                hidden = any(one.column == other.column and one.width == other.width for one in opaque)
            else:
                hidden = any(one.row == other.row and one.height == other.height for one in opaque)
            if not hidden:
                found.append(other)
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
            if other.empty or other is cell or other.row > cell.row + cell.height - 1:
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


def _lines(slots: Iterable[tuple[int, int, Cell]], speaking: frozenset[Cell]) -> dict[int, _Line]:
    """Return the rows or columns with header cells by their number, from (number, place along it, cell)."""
    found: dict[int, tuple[list[int], list[Cell]]] = {}
    for number, place, cell in slots:
        places, cells = found.setdefault(number, ([], []))
        places.append(place)
        cells.append(cell)
    return {
        number: _Line(places, cells, next((at for at, cell in enumerate(cells) if cell in speaking), len(cells)), {})
        for number, (places, cells) in found.items()
    }


def _group(cell: Cell) -> Element | None:
    return next((node for node in cell.element.ancestors() if node.tag in ("thead", "tbody", "tfoot", "table")), None)
