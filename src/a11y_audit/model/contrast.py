"""What was measured of the contrast of one run of text, as it was painted."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from a11y_audit.model.finding import Box

TextKind = Literal["text", "value", "placeholder", "before", "after", "marker", "canvas"]
Method = Literal["flat", "bounds", "pixels", "style", "none"]


class TextSample(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A run of text of one element in one state: both colours, and how much of it lies under each ratio.

    `ratio` is the 2nd percentile over the pixels at the letters, `median` their median; None: nothing of it was seen
    (then `notes` tell why). `below3`, `below45`, `below7` are the shares (0 to 1) of those pixels under 3:1, 4.5:1
    and 7:1 (WCAG 2.0 SC 1.4.3 and 1.4.6 know no other threshold).

    `method`: flat, one colour on one colour; bounds, told from the whole box of the text because even its worst (or
    best) place decides; pixels, measured at the letters; style, reckoned from computed styles because nothing else is
    painted over or behind it, or because the text is there to be scrolled to; none.

    `notes`: same-colour (painted, yet nothing of it can be told from its background), picture (a background picture
    belongs behind it), unseen (covered or transparent), scrolled (to be scrolled to, on a background that styles do
    not tell), shadow, stroke, stroke-carries (its outline alone reaches the ratio), paint (drawn with a pattern or a
    gradient), logo (its class or id, or that of what holds it, says so), animated (its look changes for ever; measured
    half way), icon (letters that an icon font draws as a picture).
    """

    frame: int
    row: int  # of the element that holds the text
    kind: TextKind = "text"
    box: Box
    size: float  # rendered font size, CSS px
    weight: int
    ratio: float | None = None
    median: float | None = None
    below3: float = 0.0
    below45: float = 0.0
    below7: float = 0.0
    foreground: str = ""  # at the worst place, #rrggbb as painted
    background: str = ""
    pixels: int = 0
    method: Method = "none"
    notes: tuple[str, ...] = ()
    exempt: str = ""  # disabled | inert | "": why WCAG asks nothing of it
    state: str = "default"  # default | hover | focus
