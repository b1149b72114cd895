"""Whether a page shows anything at all; what the silence of rules is worth where it does not."""

from __future__ import annotations

from collections.abc import Iterable

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import NOTHING_SEEN, Snapshot
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Check

# What shows something without words of its own.
SHOWING = frozenset({
    "img", "svg", "canvas", "video", "audio", "object", "embed", "input", "button", "select", "textarea", "meter",
    "progress", "iframe", "frame", "math",
})  # fmt: skip
SMALLEST = 4.0  # CSS px: what is narrower or lower is a line, or counts visitors
_SILENT = (Outcome.PASSED, Outcome.INAPPLICABLE)


def shows_nothing(snapshot: Snapshot) -> bool:
    """Tell whether neither words nor pictures nor controls are seen anywhere on the page, its frames included."""
    frames = [frame for frame in snapshot.frames if frame.rows]
    if any(frame.views[0].visible_text for frame in frames):
        return False
    return not any(_shows(element) for frame in frames for element in frame.elements)


def without_silence(checks: Iterable[Check]) -> list[Check]:
    """Return the checks of a page that shows nothing: what was found stands, that a rule found nothing does not."""
    reason = f"{NOTHING_SEEN.section}: {NOTHING_SEEN.reason}"
    return [
        Check(rule=check.rule, outcome=Outcome.UNTESTED, reason=reason) if check.outcome in _SILENT else check
        for check in checks
    ]


def _shows(element: Element) -> bool:
    if not element.visible or element.box is None or min(element.box.width, element.box.height) < SMALLEST:
        return False
    pictured = "url(" in element.style("background-image") and element.tag not in ("html", "body")
    return element.tag in SHOWING or pictured or "before" in element.extra or "after" in element.extra
