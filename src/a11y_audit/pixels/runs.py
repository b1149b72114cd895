"""The runs of text of a page, as the page's own script tells them, and what was read of each from pixels."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from a11y_audit.colour import LARGE_RATIO, RATIO, is_large
from a11y_audit.model.contrast import Method, TextKind
from a11y_audit.pixels.plane import Rect

Layer = tuple[float, ...]  # red, green, blue 0 to 255, alpha 0 to 1 where it is not opaque
# From the nearest down to an opaque one; the last may be the colours of a gradient, the others have one each.
Layers = tuple[tuple[Layer, ...], ...]


class Run(Struct, frozen=True, kw_only=True, array_like=True):
    """A run of text: where it lies on the page and how its style says that it is painted. js/contrast.js lists them."""

    row: int
    kind: TextKind
    size: float
    weight: int
    rects: tuple[Rect, ...]
    notes: tuple[str, ...] = ()
    exempt: str = ""
    cut: bool = False  # to be seen only once a part of the page, or the page under what is stuck to it, is scrolled
    closer: bool = False  # painted in a way that only a closer look can read
    colour: Layer | None = None  # as its style says
    layers: Layers | None = None  # what lies behind it; None: not so simple
    stroke: tuple[Layer | None, float] | None = None  # colour and width, px
    plain: bool = False  # nothing but these colours is painted behind it, and nothing over it

    @property
    def required(self) -> float:
        """The ratio that SC 1.4.3 asks of a text of this size."""
        return LARGE_RATIO if is_large(self.size, self.weight) else RATIO


class Reading(NamedTuple):
    """What the pixels of a run tell; the names are mostly those of model.contrast.TextSample."""

    method: Method
    ratio: float | None = None
    median: float | None = None
    below: tuple[float, float, float] = (0.0, 0.0, 0.0)  # shares under 3, 4.5 and 7 to 1
    foreground: str = ""
    background: str = ""
    pixels: int = 0
    notes: tuple[str, ...] = ()
