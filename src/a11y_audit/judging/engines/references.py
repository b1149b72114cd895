"""What axe-core doubts of ids and of the attributes that refer to them, judged by what the references reach."""

from __future__ import annotations

from a11y_audit.lexicon import fold
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Outcome
from a11y_audit.reading.forms import is_field, labels
from a11y_audit.reading.nameless import cannot_be_named
from a11y_audit.reading.nearby import referenced
from a11y_audit.reading.trees import by_id

# Attributes whose value axe doubts (4.12.1, aria-valid-attr-value and aria-level), with the values that are in order.
_REFERENCES = ("aria-controls", "aria-describedby", "aria-labelledby")
_CURRENT = frozenset({"", "page", "step", "location", "date", "time", "true", "false"})
_LEVELS = frozenset({"", "1", "2", "3", "4", "5", "6"})


def value_is_open(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT 6a7281: an empty attribute is as good as none, and axe doubts every aria-controls of what opens a popup.

    What stays open is what names nothing on the page: a popup that is said to be there, a name or a description. Where
    the role cannot do without aria-controls (WAI-ARIA 1.2: a scroll bar, an open combobox), it is a failure.
    """
    values = {name: value.strip() for name, value in element.attributes.items() if name.startswith("aria-")}
    if outcome is not Outcome.CANT_TELL or not values:
        return outcome
    named = {name: values[name].split() for name in _REFERENCES if values.get(name)}
    astray = [name for name, wanted in named.items() if not any(by_id(element, id_) for id_ in wanted)]
    if astray == ["aria-controls"] and values.get("aria-expanded") == "false":
        astray = []  # what is closed may be made when it is opened
    if element.name:  # nothing is described then, and hints that are seen have a rule of their own
        astray = [name for name in astray if name != "aria-describedby"]
    if cannot_be_named(element):
        astray = [name for name in astray if name != "aria-labelledby"]  # that it has a name at all is told elsewhere
    if "aria-controls" in astray and _must_control(element):
        return Outcome.FAILED
    doubted = values.get("aria-current", "") not in _CURRENT or values.get("aria-level", "") not in _LEVELS
    return outcome if astray or doubted else Outcome.PASSED


def _must_control(element: Element) -> bool:
    is_open = element.role == "combobox" and element.attribute("aria-expanded") == "true"
    return is_open or element.role == "scrollbar"


def one_label(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """An empty id is none (HTML, "id attribute"): `<label for="">` labels nothing, also where axe matches the two."""
    return Outcome.PASSED if element.attribute("id") == "" and len(labels(element)) < 2 else outcome


def goes_astray(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """That an id is there twice is told of the page already; it is asked about again where a name may go astray.

    A reference takes the first of them: with the same words in each, the words are right. A field that a label does
    not reach has no name, which has a finding of its own.
    """
    rows = element.frame.by_id.get(element.attribute("id") or "", ())
    same = [element.frame.views[row] for row in rows]
    alike = len({fold(node.text) for node in same}) == 1 and bool(same[0].text)
    return Outcome.PASSED if same and (alike or all(is_field(node) for node in same)) else outcome


def names_cells(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT a25f45 is content with references to cells of the same table; axe fails those to a <td>.

    HTML passes over these. Whether such a cell heads others, and whether anything is lost when it does not, a person
    must say.
    """
    table, asked = element.closest("table"), [node for node in element.descendants() if node.attribute("headers")]
    for cell in (element, *asked):
        ids = (cell.attribute("headers") or "").split()
        found = referenced(cell, "headers")
        inside = [node for node in found if node.tag in ("td", "th") and node.closest("table") == table]
        if len(inside) < len(ids) or cell in inside:
            return outcome
    return Outcome.CANT_TELL if asked and outcome is Outcome.FAILED else outcome
