"""Roles and states that browsers know and axe-core 4.12.1 does not, or counts otherwise."""

from __future__ import annotations

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Outcome

# What the browser itself tells of native elements in these roles, however axe counts their attributes (HTML-AAM).
_STATED_BY = {
    "combobox": ("select",), "menuitemcheckbox": ("input",), "menuitemradio": ("input",), "meter": ("meter",),
    "slider": ("input",), "spinbutton": ("input",),
}  # fmt: skip


def states_itself(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 4e8ab6 asks for states of roles that an author gave; a <select> tells by itself whether it is open."""
    return Outcome.PASSED if element.tag in _STATED_BY.get(element.role, ()) else outcome


# Roles of WAI-ARIA 1.3 that browsers know already and axe-core 4.12.1 does not.
_LATER_ROLES = frozenset({"image", "sectionheader", "sectionfooter"})


def is_a_later_role(element: Element) -> bool:
    return not _LATER_ROLES.isdisjoint((element.attribute("role") or "").lower().split())


def known_role(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 674b10: a role that browsers know is one, however young."""
    return Outcome.PASSED if is_a_later_role(element) else outcome


def still_works(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 674b10: a role that the specification advises against is a role; browsers map it as before."""
    return Outcome.PASSED
