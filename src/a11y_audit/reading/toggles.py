"""What controls said of their state when they were pressed, by element."""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape
from a11y_audit.model.toggles import Toggled, Toggles

_TOGGLES: Shape[Toggles] = Shape(Toggles)


def toggled(snapshot: Snapshot) -> Iterator[tuple[Element, Toggled]]:
    """Yield each control that was pressed, with what it said before and after."""
    for one in _TOGGLES.of(snapshot.sections.get("toggles", {})).tried:
        yield snapshot.main.views[one.row], one
