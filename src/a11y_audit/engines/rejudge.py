"""Where axe-core 4.12.1 is known to be wrong: the same evidence judged again, by the general cause.

Each entry names the ACT rule that shows it. A judge takes the element and axe's outcome and returns the right one.
"""

from __future__ import annotations

from collections.abc import Callable

from a11y_audit.model.dom import Element, Flag
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Outcome

Judge = Callable[[Snapshot, Element, Outcome], Outcome]

# WCAG 2.1 SC 1.4.12: "Letter spacing ... at least 0.12 times the font size", "Word spacing ... at least 0.16 times".
LETTER_SPACING_RATIO = 0.12


def _in_inert(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT akn7bn: in an inert frame nothing takes focus, so nothing is kept from it."""
    inert = any("inert" in node.attributes for node in (element, *element.ancestors())) or element.has(Flag.DISABLED)
    frame = element.frame
    while not inert and frame.parent >= 0 and frame.owner >= 0:
        owner = Element(snapshot.frames[frame.parent], frame.owner)
        inert = any("inert" in node.attributes for node in (owner, *owner.ancestors()))
        frame = snapshot.frames[frame.parent]
    return Outcome.INAPPLICABLE if inert else outcome


def _html_only(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT b5c3f8: the rule is about HTML pages; an SVG or MathML document has no html element to carry lang."""
    return outcome if element.frame.document.root == "html" else Outcome.INAPPLICABLE


def _spacing(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 24afc2, 9e45ec, 78fd32: spacing set for good and wide enough, or of nothing visible, hinders nobody."""
    if not element.visible_text or not element.visible:
        return Outcome.INAPPLICABLE
    style = element.attribute("style") or ""
    size = _pixels(element.style("font-size"))
    if "letter-spacing" in style and "word-spacing" not in style and "line-height" not in style and size:
        return Outcome.PASSED if _pixels(element.style("letter-spacing")) >= LETTER_SPACING_RATIO * size else outcome
    return outcome


def _pixels(value: str) -> float:
    try:
        return float(value.removesuffix("px"))
    except ValueError:
        return 0.0


def _still(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """No browser of today makes <blink> blink; a style may, so a person must look."""
    return Outcome.CANT_TELL if outcome is Outcome.FAILED else outcome


REJUDGE: dict[str, Judge] = {
    "frame-focusable-content": _in_inert,
    "html-has-lang": _html_only,
    "html-lang-valid": _html_only,
    "html-xml-lang-mismatch": _html_only,
    "document-title": _html_only,
    "avoid-inline-spacing": _spacing,
    "blink": _still,
}
