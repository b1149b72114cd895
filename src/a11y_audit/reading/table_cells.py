"""The cells of a table, each with the slots that it covers; HTML, "Forming a table"."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.dom import Element

_HEADER_ROLES = frozenset({"columnheader", "rowheader"})
_SCOPES = {"columnheader": "col", "rowheader": "row"}


class Cell(Struct, frozen=True, eq=False, kw_only=True):
    """One cell and the slots that it covers; rows and columns count from 0. A cell equals itself alone."""

    element: Element
    row: int
    column: int
    height: int
    width: int
    header: bool  # marked up as a header cell
    scope: str  # direction that the author declared: row, col, rowgroup, colgroup, "" for none
    empty: bool


def cell_at(element: Element, row: int, column: int, height: int, width: int) -> Cell:
    """Return what an element is as a cell of its table."""
    role = element.attributes.get("role", "")
    declared = element.attributes.get("scope", "").strip().lower()
    return Cell(
        element=element, row=row, column=column, height=height, width=width,
        header=role in _HEADER_ROLES if role else element.tag == "th",
        scope=declared or _SCOPES.get(role, ""),
        empty=not element.text and not any(node.name for node in element.descendants()),
    )  # fmt: skip
