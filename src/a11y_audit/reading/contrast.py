"""Texts with the contrast that was measured of them, ready to be judged."""

from __future__ import annotations

from typing import NamedTuple

from a11y_audit import colour
from a11y_audit.colour import LARGE_RATIO, RATIO, is_large
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape
from a11y_audit.reading.inactive import looks_inactive
from a11y_audit.reading.once import once_a_page
from a11y_audit.reading.slides import waits_dimmed

_SAMPLES: Shape[list[TextSample]] = Shape(list[TextSample])

# Shares of the pixels at the letters that lie under the ratio: so few are stray, so many are what a reader meets.
STRAY, MET = 0.02, 0.15
# At the letters of a text that is covered, or seen from its edge, pixels differ by what moves or is smoothed: nobody
# reads it, and nothing tells whether anybody should.
HARDLY = 1.1
LEAST_SIZE = 2.0  # px as painted; a text on the edge of a box that is turned away is no higher, and read by nobody
# A shadow grows fainter with every pixel away from its letter, and the darkest (lightest) edge is what the letter is
# seen by: only where it lifts hardly any edge over the ratio is it certain that it carries nothing.
SHADED = 0.75


class MeasuredText(NamedTuple):
    """A text and its measurement."""

    element: Element
    sample: TextSample

    @property
    def is_large(self) -> bool:
        """Tell whether it is large-scale text."""
        return is_large(self.sample.size, self.sample.weight)

    def share_below(self, ratio: float) -> float:
        """Return the share (0 to 1) of the pixels at the letters under 3, 4.5 or 7 to 1."""
        sample = self.sample
        return sample.below45 if ratio == RATIO else sample.below3 if ratio == LARGE_RATIO else sample.below7

    def has(self, *notes: str) -> bool:
        """Tell whether one of these was noted; see TextSample."""
        return not set(notes).isdisjoint(self.sample.notes)


@once_a_page
def measured_texts(snapshot: Snapshot) -> tuple[MeasuredText, ...]:
    """Return each text of a page that contrast is asked of, in document order.

    What is disabled, a mere icon, or in a frame that is not seen is none.
    """
    return tuple(
        MeasuredText(snapshot.frames[sample.frame].views[sample.row], sample)
        for sample in _SAMPLES.of(snapshot.sections.get("contrast", []))
        if not sample.exempt and "icon" not in sample.notes and _is_seen(snapshot, sample.frame)
    )


def _is_seen(snapshot: Snapshot, index: int) -> bool:
    """Tell whether a document is shown: a frame of no size, or off the screen, shows nothing of it."""
    frame = snapshot.frames[index]
    if frame.parent < 0 or frame.owner < 0:
        return True
    return snapshot.frames[frame.parent].views[frame.owner].visible and _is_seen(snapshot, frame.parent)


def nearest_passing(text: MeasuredText, required: float) -> tuple[str, str]:
    """Return the text's colour and its background's, each changed as little as makes them pass; "" where none does."""
    front, behind = colour.from_hex(text.sample.foreground), colour.from_hex(text.sample.background)
    one = colour.nearest_passing(front, behind, required)
    other = colour.nearest_passing(behind, front, required)
    return colour.to_hex(one) if one else "", colour.to_hex(other) if other else ""


def shortfall(text: MeasuredText, required: float) -> str:
    """Name what keeps a text from the ratio: "" nothing, "unseen" when nobody meets it, else the reason.

    low, low-hover, low-focus: a careful expert would fail it. The others are for a person: partly-low, same-colour,
    logo, outline, shadow, changing, slide, inactive, painted, scrolled; and of a text in another state than usual,
    unsure-hover, unsure-focus.
    """
    found = _shortfall(text, required)
    state = text.sample.state
    if state == "default" or found in ("", "unseen"):
        return found
    if found in ("inactive", "logo"):  # asked about once, as it is at rest
        return "unseen"
    # A ring of the focus, or a line under the pointer, may lie over some of the letters: most of them must be faint.
    is_faint = text.sample.median is None or text.sample.median < required
    return f"low-{state}" if found == "low" and is_faint else f"unsure-{state}"


def _shortfall(text: MeasuredText, required: float) -> str:
    sample = text.sample
    if sample.size < LEAST_SIZE:
        return "unseen"
    if sample.ratio is None:
        return "painted" if text.has("paint") else "scrolled" if text.has("scrolled") else "unseen"
    share = text.share_below(required)
    if share <= STRAY:
        return ""
    if text.has("same-colour") and not text.has("picture") and sample.foreground == sample.background:
        return "same-colour" if text.element.exposed else "unseen"
    if _is_hardly_there(sample) and not text.has("picture"):
        return "same-colour" if text.element.exposed else "unseen"
    doubts = {"logo": "logo", "animated": "changing", "stroke-carries": "outline"}
    doubt = next((reason for note, reason in doubts.items() if text.has(note)), "")
    if doubt or share < MET:
        return doubt or "partly-low"
    if text.has("shadow") and share < SHADED:
        return "shadow"
    if waits_dimmed(text.element):
        return "slide"
    return "inactive" if looks_inactive(text.element) else "low"


def _is_hardly_there(sample: TextSample) -> bool:
    """Tell whether pixels show next to nothing at the letters."""
    if sample.method != "pixels" or sample.median is None:
        return False
    return sample.median < HARDLY and sample.below3 > 1 - STRAY


def told(ratio: float) -> str:
    """Return a ratio in two decimals, cut rather than rounded: 4.499 must not read as 4.5."""
    return f"{int(ratio * 100 + 1e-6) / 100:g}"
