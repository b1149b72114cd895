"""Layers that controls opened over the page, with the controls that did, and whether keys alone bring them away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.layers import Closer, Layer, Layers
from a11y_audit.model.shape import Shape

_LAYERS: Shape[Layers] = Shape(Layers)


class OpenedLayer(NamedTuple):
    """A layer and the control that opened it."""

    opener: Element
    layer: Layer
    passed: tuple[Element, ...]  # what it covers and Tab stopped at before it came into the layer
    behind: tuple[Element, ...]  # and after that

    @property
    def closes_by_key(self) -> bool:
        """Whether a key was found that closes it."""
        return self.layer.escape or self.layer.toggled or any(one.keyed and one.closed for one in self.layer.closers)

    @property
    def closer_for_pointers(self) -> Closer | None:
        """A control that closed it when it was pressed, and can have no focus."""
        return next((one for one in self.layer.closers if one.closed and not one.keyed), None)


def opened_layers(snapshot: Snapshot) -> Iterator[OpenedLayer]:
    """Yield the layers that opened, in the order in which they were tried."""
    views = snapshot.main.views
    for layer in _LAYERS.of(snapshot.sections.get("layers", {})).opened:
        passed, behind = (tuple(views[row] for row in rows if row >= 0) for rows in (layer.passed, layer.behind))
        yield OpenedLayer(views[layer.opener], layer, passed, behind)
