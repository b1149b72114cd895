"""What became of texts at twice their size, and whether a control leads to what was lost."""

from __future__ import annotations

from collections.abc import Collection

from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape
from a11y_audit.model.zoom import Zoom
from a11y_audit.reading.links import goes_nowhere
from a11y_audit.reading.once import once_a_page

_ZOOM: Shape[Zoom] = Shape(Zoom)

_CONTROLS = ("a", "button", "summary")
_HOLDERS = ("h1", "h2", "h3", "p", "span", "div", "td", "li")
_HIDES = ("hidden", "clip")
_SAME = 2.0  # px: slides of one row have one top and one width
_SHOW_NOTHING = ("mailto:", "tel:")
_CARRYING = frozenset({"transform", "translate", "left", "right", "top", "marginLeft", "margin-left", "marginRight",
                       "margin-right", "marginTop", "margin-top", "offsetDistance", "offset-distance"})  # fmt: skip
_TRAVEL = 5000.0  # ms of one turn: a beating heart takes one or two seconds, a line that is read takes more
_SCROLLS = ("auto", "scroll")
_BAR = 24.0  # px; no browser draws a wider scroll bar
_FIELDS = ("input", "select", "textarea")  # browsers let these scroll, whether there is something to scroll or not
_EDITOR = 4  # levels around a part that draws text, in which the field is looked for that it is written with
_CARD = 6  # levels around a text in which the card is looked for that it stands in


@once_a_page
def zoom(snapshot: Snapshot) -> Zoom:
    """Return the evidence of the section "zoom", empty where there is none."""
    return _ZOOM.of(snapshot.sections.get("zoom", {}))


def way_to_whole(text: Element, clipper: Element) -> Element | None:
    """Return a link or button around or in what cuts a text, right after it or in its card, that may show all of it."""
    around = next((node for node in (text, *text.ancestors()) if _is_control(node)), None)
    if around is not None and not _only_bears(around, text):
        return around
    inside = (node for node in clipper.descendants() if node != around and _is_control(node))
    return next(inside, None) or _after(clipper, around) or _in_card(clipper, around) or _written_with(clipper)


def has_bar(clipper: Element) -> bool:
    """Tell whether a bar of the page's own stands beside what cuts a text: a thin part that scrolls and says nothing.

    So editors of source code scroll what they draw; their text can be scrolled to like any other. A bar with nothing to
    scroll at the page's usual size has no box yet.
    """
    beside = clipper.parent.children if clipper.parent else ()
    return any(node != clipper and not node.text and _is_bar(node) for node in beside)


def _is_bar(node: Element) -> bool:
    scrolls = not {node.style("overflow-x"), node.style("overflow-y")}.isdisjoint(_SCROLLS)
    is_thin = node.box is None or min(node.box.width, node.box.height) <= _BAR
    return scrolls and is_thin and node.tag not in _FIELDS


def travels(text: Element, clipper: Element) -> bool:
    """Tell whether a text is carried through the window that cuts it, without end: its turn to be seen comes.

    What carries it is larger than the window, or takes longer than what only beats or sways in its place.
    """
    carriers = (node for node in (text, *text.ancestors()) if node != clipper and not node.contains(clipper))
    carried = {node.index: node for node in carriers}
    for animation in text.frame.animations:
        carrier = carried.get(animation.row)
        if carrier is None or animation.iterations is not None or _CARRYING.isdisjoint(animation.properties):
            continue
        if animation.duration >= _TRAVEL or _is_larger(carrier, clipper):
            return True
    return text.closest("marquee") is not None


def is_copy(text: Element) -> bool:
    """Tell whether a text is kept from screen readers because it stands on the page once more, for all to see."""
    if text.exposed or not text.text:
        return False
    return any(node.exposed and node.visible and node.text == text.text for node in text.frame.select(text.tag))


def stands_again(text: Element, but: Collection[int] = ()) -> bool:
    """Tell whether all words of a text are seen in another element as well, one whose row is not among `but`."""
    said = text.visible_text or text.text
    return any(
        node.visible and said in node.text and node.index not in but
        for node in text.frame.select(text.tag, *_HOLDERS)
        if node != text and not node.contains(text) and not text.contains(node)
    )


def _is_larger(carrier: Element, clipper: Element) -> bool:
    if carrier.box is None or clipper.box is None:
        return False
    return carrier.box.width > clipper.box.width + _SAME or carrier.box.height > clipper.box.height + _SAME


def slides(text: Element) -> bool:
    """Tell whether a text stands in a row of equal boxes of which some lie beside the window that shows the row.

    That is a row of slides: its window lets one after the other be seen, in narrow windows fewer at a time, and whoever
    moves it meets those that were out of sight at the usual size as well.
    """
    return any(_beside_its_window(item) for item in (text, *text.ancestors()))


def _beside_its_window(item: Element) -> bool:
    if item.box is None or item.box.width < _SAME or item.parent is None:
        return False
    box = item.box
    row = [
        other.box
        for other in item.parent.children
        if other.box and abs(other.box.y - box.y) <= _SAME and abs(other.box.width - box.width) <= _SAME
    ]
    if len(row) < 2:
        return False
    window = next((node for node in item.ancestors() if node.style("overflow-x") in _HIDES), None)
    if window is None or window.box is None or window.tag in ("html", "body"):
        return False
    left, right = window.box.x, window.box.x + window.box.width
    return any(one.x >= right - _SAME or one.x + one.width <= left + _SAME for one in row)


def _written_with(clipper: Element) -> Element | None:
    """Return the field that nobody sees and that all keys go to, where what cuts a text is the window of an editor."""
    for node, _ in zip((clipper, *clipper.ancestors()), range(_EDITOR), strict=False):
        fields = (inner for inner in node.descendants() if inner.tag == "textarea" and not inner.visible)
        if found := next((field for field in fields if field.focusable), None):
            return found
    return None


def _in_card(element: Element, around: Element | None) -> Element | None:
    """Return the first control in the nearest element around it that is one of several of its kind."""
    for node, _ in zip(element.ancestors(), range(_CARD), strict=False):
        kind = (node.tag, node.attribute("class"))
        siblings = node.parent.children if node.parent else ()
        if kind[1] and sum((one.tag, one.attribute("class")) == kind for one in siblings) > 1:
            return next((inner for inner in node.descendants() if inner != around and _is_control(inner)), None)
    return None


def _after(element: Element, around: Element | None) -> Element | None:
    siblings = element.parent.children if element.parent else ()
    following = next((node for node in siblings if node.index > element.index), None)
    if following is None:
        return None
    inner = (following, *following.descendants())
    return next((node for node in inner if node != around and _is_control(node)), None)


def _is_control(element: Element) -> bool:
    """Tell whether an element has a name and does something that may show a text: a dead link does not."""
    if element.tag not in _CONTROLS or not (element.name or element.visible_text):
        return False
    if element.tag != "a" or element.role == "button":
        return True
    address = element.attribute("href")
    return address is not None and not goes_nowhere(element) and not address.strip().lower().startswith(_SHOW_NOTHING)


def _only_bears(control: Element, text: Element) -> bool:
    """Tell whether a text is what a control is called: pressing it does other things than show its own label.

    A link outside of menus may lead to the page whose title it cuts off; a tooltip, or what opens, may show the rest.
    """
    if control.text != text.text or {"title", "aria-expanded"} & control.attributes.keys():
        return False
    return control.role != "link" or control.closest("navigation") is not None
