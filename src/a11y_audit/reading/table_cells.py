"""The cells of a table, each with the slots that it covers; HTML, "Forming a table"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from a11y_audit.model.dom import Element

_HEADER_ROLES = frozenset({"columnheader", "rowheader"})


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
