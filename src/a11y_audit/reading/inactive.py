"""Controls that look as if they were disabled and do not say so to programs.

WCAG 2.0 SC 1.4.3 asks no contrast of text that is "part of an inactive user interface component". Libraries mark such
controls by a class alone; whether keys and pointer work them nobody tried.
"""

from __future__ import annotations

import re

from a11y_audit.model.dom import Element

# "disabled", "is-disabled", "ui-state-disabled", "buttonDisabled"; not "disabled:opacity-50" (if it were).
_CLASS = re.compile(r"(?!not-|non-|un)(?:[\w-]*[-_])?disabled|\w*[a-z]Disabled")
_REACH = 3  # elements around a text: the control, its list item, a wrapper
_LONG = 120  # characters: what holds more is a part of the page
_EDGES = frozenset({"body", "html", "main", "form", "table"})


def looks_inactive(element: Element) -> bool:
    """Tell whether the pointer over an element, or a class of it or of what is close around it, says it is disabled."""
    if element.style("cursor") == "not-allowed":
        return True
    for depth, node in enumerate((element, *element.ancestors())):
        if depth > _REACH or node.tag in _EDGES or len(node.text) > _LONG:
            return False
        if any(_CLASS.fullmatch(name) for name in (node.attribute("class") or "").split()):
            return True
    return False
