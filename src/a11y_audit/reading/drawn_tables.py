"""Tables that are drawn: short texts in rows and columns on the screen, in elements that say nothing of a table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.finding import Box
from a11y_audit.reading.keyboard import has_stop_inside
from a11y_audit.reading.lines import broken_lines

ROWS, COLUMNS, MOST_COLUMNS = 3, 3, 12
SHORT = 40  # characters of a cell
SAME = 3.0  # CSS px by which the edges of cells of one row or column may differ
BOLD = 600
ACTING = 1 / 3  # share of the cells that may hold links or buttons; more are a menu or a set of cards
FILLED = 0.8  # share of the cells that hold text
_SAYS_NOTHING = ("", "generic", "none", "presentation", "paragraph")
_TOLD = ("table", "grid", "treegrid", "list", "navigation", "banner", "contentinfo", "menu", "tablist", "radiogroup",
         "listbox", "form", "dl", "figure", "img")  # fmt: skip
_NO_DATA = ("img", "input", "select", "textarea", "label", "li")
_FIGURE = re.compile(r"\d")
_CLEAR = ("rgba(0, 0, 0, 0)", "transparent", "")
Rows = Sequence[Sequence[Element]]


def drawn_tables(frame: Frame) -> Iterator[tuple[Element, int, int]]:
    """Yield what holds texts that stand in rows and columns, as data do, with the number of rows and of columns."""
    found: list[Element] = []
    for index, children in frame.children.items():
        if len(children) < COLUMNS or index < 0:
            continue
        holder = frame.views[index]
        if not holder.visible or holder.role not in _SAYS_NOTHING or any(one.contains(holder) for one in found):
            continue
        if holder.closest(*_TOLD) is not None:
            continue
        rows = rows_of(children)
        if rows and is_data(rows):
            found.append(holder)
            yield holder, len(rows), len(rows[0])
    yield from _columns_of_lines(frame)


def rows_of(children: tuple[Element, ...]) -> Rows:
    """Return the cells of elements that are rows, or that flow into rows, () where they make no grid."""
    seen = [child for child in children if child.visible and child.box is not None]
    if len(seen) < ROWS or not all(child.role in _SAYS_NOTHING for child in seen):
        return ()
    parts = [[cell for cell in child.children if cell.visible] for child in seen]
    if all(len(part) == len(parts[0]) and COLUMNS <= len(part) <= MOST_COLUMNS for part in parts):
        rows = parts
    elif len(seen) >= ROWS * COLUMNS:
        rows = _by_height(seen)
    else:
        return ()
    return rows if len(rows) >= ROWS and _is_grid(rows) and _is_short(rows) else ()


def _by_height(cells: Sequence[Element]) -> list[list[Element]]:
    """Return elements that follow one another in the rows that they stand in on the screen."""
    rows: list[list[Element]] = []
    for cell in cells:
        if rows and abs(_box(cell).y - _box(rows[-1][0]).y) <= SAME:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _is_grid(rows: Rows) -> bool:
    """Tell whether cells stand in rows beside, and in columns below one another; the last row may be cut short."""
    width = len(rows[0])
    if not COLUMNS <= width <= MOST_COLUMNS or any(len(row) != width for row in rows[:-1]) or len(rows[-1]) > width:
        return False
    boxes = [[cell.box for cell in row] for row in rows]
    if any(box is None for row in boxes for box in row):
        return False
    heights = [[_box(cell).y for cell in row] for row in rows]
    if any(max(row) - min(row) > SAME for row in heights) or any(
        upper[0] + SAME >= lower[0] for upper, lower in itertools.pairwise(heights)
    ):
        return False
    return all(_is_column([row[at] for row in rows if at < len(row)]) for at in range(width))


def _is_column(cells: Sequence[Element]) -> bool:
    lefts = [_box(cell).x for cell in cells]
    rights = [_box(cell).x + _box(cell).width for cell in cells]
    return max(lefts) - min(lefts) <= SAME or max(rights) - min(rights) <= SAME


def _box(cell: Element) -> Box:
    return cell.box or Box(0, 0, 0, 0)


def _is_short(rows: Rows) -> bool:
    """Tell whether cells hold a few words each, and few of them anything to press; headings and fields none."""
    cells = [cell for row in rows for cell in row]
    filled = acting = 0
    for cell in cells:
        if len(cell.text) > SHORT or (cell.role not in _SAYS_NOTHING and cell.tag != "a"):
            return False
        inside = [cell, *cell.descendants()]
        if any(node.role == "heading" or node.tag in _NO_DATA for node in inside):
            return False
        filled += bool(cell.text)
        acting += cell.focusable or has_stop_inside(cell)
    return filled >= FILLED * len(cells) and acting <= ACTING * len(cells)


def is_data(rows: Rows) -> bool:
    """Tell whether a column holds figures below the words of its head, or the first row is set apart."""
    columns = [[row[at].text for row in rows[1:] if at < len(row)] for at in range(len(rows[0]))]
    figures = [column for column in columns if all(_FIGURE.search(text) for text in column)]
    heads = [cell.text for cell in rows[0]]
    headed = all(heads) and not any(_FIGURE.search(text) for text in heads)
    return (headed and bool(figures)) or (headed and _stands_out(rows))


def _stands_out(rows: Rows) -> bool:
    """Tell whether the first row alone is bold or has a ground of its own."""
    return all(map(_is_bold, rows[0])) and not any(map(_is_bold, rows[1]))


def _is_bold(cell: Element) -> bool:
    holder = next((holder for holder, text in cell.texts() if text.strip()), cell)
    weight = holder.style("font-weight")
    return (weight.isdecimal() and int(weight) >= BOLD) or holder.style("background-color") not in _CLEAR


def _columns_of_lines(frame: Frame) -> Iterator[tuple[Element, int, int]]:
    """Yield what holds columns side by side whose lines, broken by <br>, belong together across."""
    if len(frame.select("br")) < COLUMNS * ROWS:
        return
    columns: dict[int, list[tuple[Element, list[str]]]] = {}
    for block, lines in broken_lines(frame):
        is_short = len(lines) > ROWS and all(len(line) <= SHORT for line in lines)
        if is_short and block.visible and not has_stop_inside(block):
            columns.setdefault(block.row.parent, []).append((block, lines))
    for parent, found in columns.items():
        counts = {len(lines) for _, lines in found}
        tops = [_box(block).y for block, _ in found]
        if len(found) < COLUMNS or len(counts) != 1 or max(tops) - min(tops) > SAME:
            continue
        figures = [all(_FIGURE.search(line) for line in lines[1:]) for _, lines in found]
        names = [not any(_FIGURE.search(line) for line in lines) for _, lines in found]
        if any(figures) and any(names):  # columns of addresses are read one after another, as they should be
            yield frame.views[parent], counts.pop(), len(found)
