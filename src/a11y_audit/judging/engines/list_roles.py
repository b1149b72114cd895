"""Lists that play another part: what an <li> is when its list is a row of tabs, a menu or a tree.

HTML-AAM maps an <li> to a list item where it stands in a list. In `<ul role="tablist">` there is no list: browsers make
such an <li> a box without meaning, and the tabs in it belong to the tablist. axe-core 4.12.1 takes it for a list item,
and tells the same list up to three times.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Outcome

_LISTS = ("ul", "ol", "menu")
_NO_MEANING = ("", "none", "presentation", "generic")
_ITEMS = frozenset({"menuitem", "menuitemcheckbox", "menuitemradio", "group", "menu", "separator"})
# WAI-ARIA 1.2, "Required Owned Elements" (1.3 adds the separator), of the roles that an author may give to a list.
_PARTS = {
    "tablist": frozenset({"tab"}), "menu": _ITEMS, "menubar": _ITEMS, "listbox": frozenset({"option", "group"}),
    "tree": frozenset({"treeitem", "group"}),
}  # fmt: skip
# Composite roles: their list items are only what holds their parts, whether or not ARIA asks for certain parts.
_COMPOSITE = frozenset({*_PARTS, "radiogroup", "toolbar"})


def owned_parts(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT bc4a75: a tablist owns the tabs in its list items."""
    allowed = _PARTS.get(element.role)
    if allowed is None or "aria-owns" in element.attributes or not any(map(_is_holder, element.children)):
        return outcome
    owned = set(_owned(element))
    return Outcome.PASSED if owned and owned <= allowed else outcome


def owning_role(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """ACT ff89c9: a tab in a list item of a tablist stands in the tablist, an <option> in its <select>."""
    if element.tag == "option":
        return Outcome.PASSED
    through_holder = False
    for node in element.ancestors():
        if _is_holder(node):
            through_holder = True
        elif node.role not in _NO_MEANING:
            return Outcome.PASSED if through_holder and element.role in _PARTS.get(node.role, ()) else outcome
    return outcome


def item_of_list(snapshot: Snapshot, element: Element, outcome: Outcome) -> Outcome:
    """No list, no list item; of a list that lost its role to another one, the first item tells so for all."""
    if not _is_holder(element) or (parent := element.parent) is None:
        return outcome
    is_first = next((child for child in parent.children if child.tag == "li"), None) == element
    return outcome if is_first and parent.role not in _COMPOSITE else Outcome.INAPPLICABLE


def _is_holder(node: Element) -> bool:
    """Tell whether a node is an <li> whose list has the role of something else."""
    around = node.parent
    if node.tag != "li" or node.attribute("role") or around is None or around.tag not in _LISTS:
        return False
    return bool(around.attribute("role")) and around.role not in ("list", *_NO_MEANING)


def _owned(element: Element) -> Iterator[str]:
    """Yield the roles of what an element owns through boxes without meaning; a focus stop is never without meaning."""
    for child in element.children:
        if child.focusable or not (_is_holder(child) or child.role in _NO_MEANING):
            if child.exposed:
                yield child.role
        else:
            yield from _owned(child)
