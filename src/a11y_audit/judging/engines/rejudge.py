"""Where axe-core 4.12.1 is known to be wrong: the same evidence judged again, by the general cause.

Each entry names the ACT rule that shows it. A judge takes the element and axe's outcome and returns the right one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from a11y_audit.colour import LARGE_RATIO, RATIO
from a11y_audit.judging.engines.known_roles import is_a_later_role, known_role, states_itself, still_works
from a11y_audit.judging.engines.list_roles import item_of_list, owned_parts, owning_role
from a11y_audit.judging.engines.references import goes_astray, names_cells, one_label, value_is_open
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Outcome
from a11y_audit.model.rows import Flag
from a11y_audit.reading.contrast import measured_texts, shortfall
from a11y_audit.reading.generated import is_named_by_style
from a11y_audit.reading.keyboard import keyboard, uncounted_stop
from a11y_audit.reading.motion import element_at, motion
from a11y_audit.reading.outline import starts_with_content

Judge = Callable[[Snapshot, Element, Outcome], Outcome]

# WCAG 2.1 SC 1.4.12: "Line height ... at least 1.5 times the font size", "Letter spacing ... at least 0.12 times",
# "Word spacing ... at least 0.16 times".
WIDE_ENOUGH = {"line-height": 1.5, "letter-spacing": 0.12, "word-spacing": 0.16}


def _in_inert(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT akn7bn: nothing in an inert frame takes focus, nothing is kept from it; a modal dialog makes all else so."""
    node: Element | None = element
    while node is not None:
        if node.has(Flag.INERT):
            return Outcome.INAPPLICABLE
        frame = node.frame
        node = snapshot.frames[frame.parent].views[frame.owner] if frame.parent >= 0 and frame.owner >= 0 else None
    return outcome


def _shown_frame(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT akn7bn is about what people see in a frame; one that is off the screen shows nothing."""
    frame = element.frame
    holder = snapshot.frames[frame.parent].views[frame.owner] if frame.parent >= 0 and frame.owner >= 0 else None
    if holder is not None and not holder.visible:
        return Outcome.INAPPLICABLE
    return _in_inert(snapshot, element, outcome)


def _scrolled_by_keys(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 0ssw9k: what takes the focus inside of a part scrolls it, also a frame, a player or an editor."""
    inside = any(uncounted_stop(snapshot, node) for node in (element, *element.descendants()))
    return Outcome.PASSED if inside else outcome


def _html_only(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT b5c3f8: the rule is about HTML pages; an SVG or MathML document has no html element to carry lang."""
    return outcome if element.frame.document.root == "html" else Outcome.INAPPLICABLE


def _spacing(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 24afc2, 9e45ec, 78fd32: spacing wide enough for its text, or of nothing visible, hinders nobody."""
    holders = {holder for holder, text in element.texts() if text.strip() and holder.visible}
    if not holders:
        return Outcome.INAPPLICABLE
    style = (element.attribute("style") or "").lower()
    named = [name for name in WIDE_ENOUGH if re.search(rf"(?<![\w-]){name}\s*:", style)]
    own = {name: element.style(name) for name in named}
    for holder in holders:
        size = _pixels(holder.style("font-size"))
        inherited = [name for name in named if holder.style(name) == own[name]]
        if any(_pixels(holder.style(name)) < WIDE_ENOUGH[name] * size for name in inherited):
            return outcome
    return Outcome.PASSED if named else outcome


def _pixels(value: str) -> float:
    try:
        return float(value.removesuffix("px"))
    except ValueError:
        return 0.0


def _holds_no_text(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT kb1m8s: axe only doubts a prohibited name on what holds text; a rule of ours judges those.

    A link of a drawing may have its address in xlink:href (SVG-AAM); axe takes it for no link.
    """
    if (element.tag == "a" and "xlink:href" in element.attributes) or is_a_later_role(element):
        return Outcome.INAPPLICABLE
    return Outcome.INAPPLICABLE if outcome is Outcome.CANT_TELL and element.text else outcome


def _moves_on(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """A <marquee> may end within five seconds, or a button may stop it: frames of the page tell."""
    seen = motion(snapshot)
    if not seen.filmed_on:
        return outcome
    for movement in seen.movements:
        at = element_at(snapshot, movement.place)
        if at is None or at == element or at in element.descendants() or element in at.descendants():
            return Outcome.PASSED if movement.stopped_by else outcome
    return Outcome.PASSED


def _measured(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """Pixels outweigh styles: what was painted was measured with all that filters, blending and overlays did to it."""
    found = [text for text in measured_texts(snapshot) if text.element == element and text.sample.state == "default"]
    reasons = [shortfall(text, LARGE_RATIO if text.is_large else RATIO) for text in found]
    if not reasons:
        return outcome
    if "low" in reasons:
        return Outcome.FAILED
    return Outcome.CANT_TELL if any(reason not in ("", "unseen") for reason in reasons) else Outcome.PASSED


# What may move the focus on, or keep Tab from reaching what a modal dialog covers.
_MOVES_FOCUS = frozenset({"keydown", "keypress", "keyup", "focus", "focusin", "focusout", "blur"})


def _takes_focus(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 6cfa84: what is hidden from screen readers and was given the focus kept it, or sent it elsewhere.

    A slide that was in sight when the page was read, and hidden when axe looked, is hidden in its turn.
    """
    if "aria-hidden" in element.attributes and (element.attribute("aria-hidden") or "").strip().lower() != "true":
        return Outcome.INAPPLICABLE
    evidence = keyboard(snapshot)
    if element.frame.index:
        return outcome
    stops = [stop for stop in evidence.stops if element.contains(element.frame.views[stop.row])]
    if not stops:
        return outcome
    if not any(stop.keeps for stop in stops):
        return Outcome.PASSED
    if outcome is Outcome.FAILED:
        return outcome
    moved = set(evidence.delegated).union(*(listener.events for listener in evidence.listeners)) & _MOVES_FOCUS
    return outcome if moved else Outcome.FAILED


def _nested(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 307n5z is about roles whose children are presentational, and asks that Tab stops at none of these.

    A summary has no such role (HTML-AAM), and HTML allows links in it: whether both can be operated differs between
    browsers and screen readers.
    """
    inner = [node for node in element.descendants() if node.focusable]
    if inner and not any(node.has(Flag.TABBABLE) for node in inner):
        return Outcome.PASSED
    is_plain = element.tag == "summary" and element.attribute("role") is None
    return Outcome.CANT_TELL if is_plain and outcome is Outcome.FAILED else outcome


def _starts_with_content(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT cf77f2: where the content stands first there is nothing to bypass."""
    return Outcome.PASSED if outcome is Outcome.CANT_TELL and starts_with_content(element.frame) else outcome


def _of_a_picture(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT c487ae: the areas of a map that no picture uses are nowhere to be met."""
    owner = element.closest("map")
    name = f"#{(owner.attribute('name') or '') if owner else ''}"
    users = [node for node in element.frame.bearing("usemap") if node.attribute("usemap") == name]
    return outcome if any(node.visible or node.exposed for node in users) else Outcome.INAPPLICABLE


def _holds_a_document(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 8fc3b6 is about objects that show pictures, sounds or videos: a page of text in an object is no such thing.

    A document of another format may be text for those whose browser opens it, so a person looks.
    """
    kind = (element.attribute("type") or "").split(";")[0].strip().lower()
    path = urlsplit((element.attribute("data") or "").strip()).path.lower()
    if kind in _PAGES or (not kind and path.endswith(_PAGE_ENDINGS)):
        return Outcome.INAPPLICABLE
    if outcome is Outcome.FAILED and (kind == "application/pdf" or (not kind and path.endswith(".pdf"))):
        return Outcome.CANT_TELL
    return outcome


_PAGES, _PAGE_ENDINGS = ("text/html", "application/xhtml+xml", "text/plain"), (".html", ".htm", ".xhtml", ".txt")


def _named_by_style(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT c487ae, 97a4e1, 2t702h: words that a style sheet writes into a control are part of its name (accname, 2F)."""
    return Outcome.PASSED if is_named_by_style(element) else outcome


def _seen_alone(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """What the browser does with a role that suits an element badly is advice; of what is not shown nobody is asked."""
    return Outcome.INAPPLICABLE if outcome is Outcome.CANT_TELL else outcome


REJUDGE: dict[str, Judge] = {
    "aria-allowed-role": _seen_alone,
    "area-alt": _of_a_picture,
    "aria-hidden-focus": _takes_focus,
    "frame-focusable-content": _shown_frame,
    "scrollable-region-focusable": _scrolled_by_keys,
    "html-has-lang": _html_only,
    "html-lang-valid": _html_only,
    "html-xml-lang-mismatch": _html_only,
    "document-title": _html_only,
    "avoid-inline-spacing": _spacing,
    "aria-deprecated-role": still_works,
    "aria-prohibited-attr": _holds_no_text,
    "aria-required-attr": states_itself,
    "aria-roles": known_role,
    "td-headers-attr": names_cells,
    "aria-valid-attr-value": value_is_open,
    "bypass": _starts_with_content,
    "color-contrast": _measured,
    "marquee": _moves_on,
    "aria-required-children": owned_parts,
    "aria-required-parent": owning_role,
    "duplicate-id-aria": goes_astray,
    "form-field-multiple-labels": one_label,
    "listitem": item_of_list,
    "nested-interactive": _nested,
    "object-alt": _holds_a_document,
    "aria-command-name": _named_by_style,
    "aria-toggle-field-name": _named_by_style,
    "button-name": _named_by_style,
    "link-name": _named_by_style,
    "summary-name": _named_by_style,
}
