"""Links in a line of text, as against those that stand by themselves."""

from __future__ import annotations

from a11y_audit.lexicon import letters
from a11y_audit.model.dom import Element
from a11y_audit.model.rows import TEXT

_IN_LINE = ("inline", "contents", "")


def stands_in_text(link: Element) -> bool:
    """Tell whether words that are no link stand in the line and box of a link; an entry of a navigation is none."""
    frame = link.frame
    if link.parent is None or (link.closest("navigation") is not None and link.closest("li") is not None):
        return False
    if link.style("display") not in (*_IN_LINE, "inline-block"):
        return False
    box = _box(link.parent)
    touched, passed = False, False
    for index in range(box.index + 1, frame.ends[box.index]):
        row = frame.rows[index]
        passed = passed or index >= link.index
        holder = frame.views[row.parent] if row.tag == TEXT else None
        if row.tag == "br" and not link.contains(frame.views[index]):
            if passed:
                return touched
            touched = False
        elif holder is not None and holder.visible and letters(row.text) and holder.closest("a", "link") is None:
            touched = touched or _box(holder) == box
    return touched


def _box(node: Element) -> Element:
    """Return what a text flows in: a block, or a box in a line that is laid out by itself."""
    while node.style("display") in _IN_LINE and node.parent is not None:
        node = node.parent
    return node


def is_lined(link: Element) -> bool:
    """Tell whether a line marks a link that its own style does not draw: a shadow, or an underline of what holds all of
    its words or is around them alone."""
    if link.extra.get("shadow"):
        return True
    around, said = link, link.visible_text
    while around.parent is not None and around.parent.visible_text == said:
        around = around.parent
    holders = [holder for holder, text in link.texts() if holder.visible and letters(text)]
    return bool(holders) and all(_is_underlined(holder, link, around) for holder in holders)


def _is_underlined(node: Element, link: Element, top: Element) -> bool:
    for around in (node, *node.ancestors()):
        if around != link and "underline" in around.style("text-decoration-line"):
            return True
        if around == top:
            return False
    return False


def has_picture(link: Element) -> bool:
    """Tell whether a picture in a link may set it apart from the text around it."""
    return any(node.tag in ("img", "svg", "canvas") and node.visible for node in link.descendants())
