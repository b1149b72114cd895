"""What became of the texts of the main document when they were spaced out."""

from __future__ import annotations

from msgspec import Struct


class SpacedText(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text of which more was cut off once it was spaced as widely as SC 1.4.12 (WCAG 2.1) has it.

    Shares are of its lines, 0 to 1; what can be scrolled to is not cut off.
    """

    row: int
    before: float = 0.0
    spaced: float
    clipper: int = -1  # row of what cuts it
    cut: str = "y"  # at the side: "x", or below: "y"
    doubt: str = ""  # why it may be read all the same: "ellipsis", "window", "unseen", "undone" (js/spacing.js)


class Spacing(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "spacing"."""

    texts: int = 0  # elements with text that were measured
    cut: tuple[SpacedText, ...] = ()
