"""What became of the texts of the main document when they were shown at twice their size."""

from __future__ import annotations

from msgspec import Struct


class CutText(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text of which more was cut off in a window of half the size (browser zoom of 200 %) than before.

    Shares are of its lines, 0 to 1; what can be scrolled to is not cut off.
    """

    row: int
    before: float = 0.0
    zoomed: float
    enlarged: float | None = None  # with its letters alone at twice their size; None where it had no box then
    clipper: int = -1  # row of what cuts it
    cut: str = "y"  # at the side: "x", or below: "y"


class Overlap(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Two texts that lie on one another in the zoomed window and did not before."""

    row: int
    other: int
    enlarged: bool = False  # they do with letters alone at twice their size, too


class FixedText(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text whose letters shrink with the window, so that browser zoom of 200 % and of 400 % leaves it as it is."""

    row: int
    size: float  # CSS px before
    zoomed: float  # CSS px at 200 %: on the screen twice as large
    most: float  # CSS px at 400 %: on the screen four times as large


class Zoom(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "zoom"."""

    texts: int = 0  # elements with text that were measured
    cut: tuple[CutText, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    fixed: tuple[FixedText, ...] = ()
