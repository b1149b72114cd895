"""A page's elements as they stood when it was observed: a frozen table and views to walk it.

The table holds, frame by frame, every element and every non-empty text node of the flat tree (shadow roots in place
of their hosts' children, slots filled) in document order, so that a subtree is a run of rows. Roles, accessible names
and visibility are what the browser and axe-core computed; nothing here guesses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from msgspec import Struct

from a11y_audit.model.finding import Box
from a11y_audit.model.rows import PARENT_OF_ROOT, TEXT, Animation, DocumentInfo, Flag, Row

_VISIBLE, _EXPOSED = int(Flag.VISIBLE), int(Flag.EXPOSED)  # asked of every element: an enum's member costs more


class Frame(Struct, frozen=True, kw_only=True, dict=True):
    """One document of the page: the main one (index 0) or that of a frame."""

    index: int
    parent: int = -1
    owner: int = -1  # row of the frame element in the parent frame
    document: DocumentInfo
    rows: tuple[Row, ...] = ()
    properties: tuple[str, ...] = ()  # names of the columns of `styles`
    styles: tuple[tuple[str, ...], ...] = ()
    animations: tuple[Animation, ...] = ()

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """For each row, the row after its subtree."""
        ends = list(range(1, len(self.rows) + 1))
        for index in range(len(self.rows) - 1, 0, -1):
            parent = self.rows[index].parent
            if parent >= 0 and ends[parent] < ends[index]:
                ends[parent] = ends[index]
        return tuple(ends)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element in document order."""
        return tuple(view for view, row in zip(self.views, self.rows, strict=True) if row.tag != TEXT)

    @cached_property
    def views(self) -> tuple[Element, ...]:
        """A view of every row, made once; those of text rows are never handed out."""
        return tuple(Element(self, index) for index in range(len(self.rows)))

    @cached_property
    def blocks(self) -> tuple[int, ...]:
        """For each row, the nearest block that it lies in: text of two blocks is never one word."""
        parts = [not value.startswith(("inline", "contents")) for value in self.values.get("display", ())]
        found: list[int] = []
        for index, row in enumerate(self.rows):
            is_block = row.tag == "br" or (row.tag != TEXT and bool(parts) and parts[row.style])
            found.append(index if is_block or row.parent < 0 else found[row.parent])
        return tuple(found)

    @cached_property
    def readings(self) -> dict[object, object]:
        """What was read from this document already; see reading.once."""
        return {}

    @cached_property
    def nearest(self) -> dict[tuple[str, ...], dict[int, int]]:
        """For tags and roles that were asked for already, the nearest row with one of them; see Element.closest."""
        return {}

    @cached_property
    def whole_text(self) -> FlatText:
        """All text of the document, visible or not."""
        return FlatText.of(self)

    @cached_property
    def painted_text(self) -> FlatText:
        """The text of the document that is painted."""
        return FlatText.of(self, painted=True)

    @cached_property
    def by_id(self) -> dict[str, tuple[int, ...]]:
        """Rows by id attribute, over all shadow roots of the frame."""
        found: dict[str, tuple[int, ...]] = {}
        for view in self.bearing("id"):
            if identifier := view.attributes["id"]:
                found[identifier] = (*found.get(identifier, ()), view.index)
        return found

    def select(self, *tags_or_roles: str) -> list[Element]:
        """Return the elements with one of the tags or ARIA roles, in document order."""
        return _in_order([self._named[word] for word in tags_or_roles if word in self._named])

    def bearing(self, *attributes: str) -> list[Element]:
        """Return the elements that bear one of the attributes, in document order."""
        return _in_order([self._bearers[name] for name in attributes if name in self._bearers])

    @cached_property
    def _named(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = defaultdict(list)
        for view in self.elements:
            found[view.tag].append(view)
            if view.role and view.role != view.tag:
                found[view.role].append(view)
        return dict(found)

    @cached_property
    def _bearers(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = defaultdict(list)
        for view in self.elements:
            for name in view.attributes:
                found[name].append(view)
        return dict(found)

    @cached_property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The values of each style property, by row of the style table."""
        return dict(zip(self.properties, zip(*self.styles, strict=True), strict=True)) if self.styles else {}

    @cached_property
    def children(self) -> dict[int, tuple[Element, ...]]:
        """The child elements of each row that has some, in document order."""
        found: dict[int, list[Element]] = {}
        for view in self.elements:
            found.setdefault(view.row.parent, []).append(view)
        return {parent: tuple(views) for parent, views in found.items()}

    @cached_property
    def column(self) -> dict[str, int]:
        """Column of each style property."""
        return {name: index for index, name in enumerate(self.properties)}


class FlatText:
    """The texts of a document one after another, so that the text of a subtree is one piece of it."""

    __slots__ = ("_ends", "_known", "_starts", "_text")

    def __init__(self, text: str, starts: list[int], ends: tuple[int, ...]) -> None:
        self._text, self._starts = text, starts  # for each row where its text begins, and where the last one ends
        self._ends = ends  # for each row, the row after its subtree
        self._known: dict[int, str] = {}

    @classmethod
    def of(cls, frame: Frame, *, painted: bool = False) -> FlatText:
        """Join the texts of a document, those of two blocks or lines with a space between."""
        rows, blocks, parts, starts = frame.rows, frame.blocks, [], []
        length, block = 0, -1
        for index, row in enumerate(rows):
            starts.append(length)
            if row.tag == TEXT:
                if painted and not rows[row.parent].flags & _VISIBLE:
                    continue
                if blocks[index] != block:
                    block = blocks[index]
                    parts.append(" ")
                    length += 1
                parts.append(row.text)
                length += len(row.text)
            elif row.tag == "br":
                parts.append(" ")
                length += 1
        return cls("".join(parts), [*starts, length], frame.ends)

    def inside(self, row: int) -> str:
        """Return the text inside an element, white space collapsed."""
        known = self._known.get(row)
        if known is None:
            piece = self._text[self._starts[row + 1] : self._starts[self._ends[row]]]
            known = self._known[row] = " ".join(piece.split())
        return known


class Element:
    """A view of one element; cheap to make, equal when it is the same element of the same snapshot."""

    __slots__ = ("attributes", "exposed", "frame", "index", "role", "row", "tag", "visible")

    def __init__(self, frame: Frame, index: int) -> None:
        row = frame.rows[index]
        self.frame, self.index, self.row = frame, index, row
        self.tag, self.attributes = row.tag, row.attributes
        self.role = row.role  # explicit or implicit; "" when it has none
        self.visible = row.flags & _VISIBLE != 0
        self.exposed = row.flags & _EXPOSED != 0  # assistive technology meets it

    def __repr__(self) -> str:
        return f"<{self.tag} {self.attributes} #{self.index}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Element) and other.index == self.index and other.frame is self.frame

    def __hash__(self) -> int:
        return hash((self.frame.index, self.index))

    # -- what it is ----------------------------------------------------------------------------------------------
    def attribute(self, name: str) -> str | None:
        """Return an attribute's value, None when it is absent."""
        return self.attributes.get(name)

    @property
    def name(self) -> str:
        """Accessible name, "" when it has none or cannot have one."""
        return self.row.name or ""

    @property
    def box(self) -> Box | None:
        return self.row.box

    @property
    def extra(self) -> dict[str, Any]:
        return self.row.extra

    def has(self, flag: Flag) -> bool:
        return bool(self.row.flags & flag)

    @property
    def focusable(self) -> bool:
        return self.has(Flag.FOCUSABLE)

    def style(self, name: str) -> str:
        """Return a computed style value, "" when the property was not recorded."""
        values = self.frame.values.get(name)
        return values[self.row.style] if values else ""

    # -- where it stands -----------------------------------------------------------------------------------------
    @property
    def parent(self) -> Element | None:
        return None if self.row.parent < 0 else self.frame.views[self.row.parent]

    @property
    def dom_parent(self) -> Element | None:
        """The parent in the document rather than in the flat tree: of a slotted element, the shadow host."""
        owner = self.row.extra.get("owner")
        return self.parent if owner is None else self.frame.views[int(owner)]

    def ancestors(self) -> Iterator[Element]:
        """Yield parent, grandparent ... up to the root."""
        rows, views, index = self.frame.rows, self.frame.views, self.row.parent
        while index >= 0:
            yield views[index]
            index = rows[index].parent

    def closest(self, *tags_or_roles: str) -> Element | None:
        """Return this element or its nearest ancestor with one of the tags or ARIA roles."""
        known = self.frame.nearest.get(tags_or_roles)
        if known is None:
            known = self.frame.nearest[tags_or_roles] = {PARENT_OF_ROOT: PARENT_OF_ROOT}
        found = known.get(self.index)
        if found is None:
            found = self._nearest(tags_or_roles, known)
        return None if found < 0 else self.frame.views[found]

    def _nearest(self, tags_or_roles: tuple[str, ...], known: dict[int, int]) -> int:
        rows, index, passed = self.frame.rows, self.index, []
        while index not in known:
            row = rows[index]
            if row.tag in tags_or_roles or (row.role and row.role in tags_or_roles):
                known[index] = index
                break
            passed.append(index)
            index = row.parent
        found = known[index]
        for index in passed:
            known[index] = found
        return found

    def descendants(self) -> Iterator[Element]:
        """Yield every element inside it, in document order."""
        rows = self.frame.rows
        for index in range(self.index + 1, self.frame.ends[self.index]):
            if rows[index].tag != TEXT:
                yield self.frame.views[index]

    @property
    def children(self) -> tuple[Element, ...]:
        return self.frame.children.get(self.index, ())

    def contains(self, other: Element) -> bool:
        return other.frame is self.frame and self.index <= other.index < self.frame.ends[self.index]

    # -- what it says --------------------------------------------------------------------------------------------
    def texts(self) -> Iterator[tuple[Element, str]]:
        """Yield each text inside it with the element that holds it."""
        rows = self.frame.rows
        for index in range(self.index + 1, self.frame.ends[self.index]):
            if rows[index].tag == TEXT:
                yield self.frame.views[rows[index].parent], rows[index].text

    @property
    def text(self) -> str:
        """All text inside it as written, visible or not; white space collapsed, blocks and line breaks apart."""
        return self.frame.whole_text.inside(self.index)

    @property
    def visible_text(self) -> str:
        """The text that is painted."""
        return self.frame.painted_text.inside(self.index)

    @property
    def own_text(self) -> str:
        """The text directly in it, without that of child elements."""
        return collapse(" ".join(text for holder, text in self.texts() if holder.index == self.index))

    @property
    def own_language(self) -> str | None:
        """Language that it declares itself, None when it declares none.

        xml:lang counts in XML, and in drawings and formulas; on what else HTML holds it is an attribute like any other
        (HTML, "the lang and xml:lang attributes").
        """
        attributes = self.attributes
        if "xml:lang" in attributes and (
            "xml" in self.frame.document.content_type or self.closest("svg", "math") is not None
        ):
            return attributes["xml:lang"].strip()
        declared = attributes.get("lang")
        return None if declared is None else declared.strip()

    @property
    def language(self) -> str:
        """Language in scope: what the nearest element upwards declares, through the frame's root; "" when none does."""
        for node in (self, *self.ancestors()):
            declared = node.own_language
            if declared is not None:
                return declared
        return ""


def _in_order(groups: list[list[Element]]) -> list[Element]:
    """Join groups of elements of one document, each of which is in order."""
    if len(groups) == 1:
        return groups[0]
    found = {view.index: view for group in groups for view in group}
    return [found[index] for index in sorted(found)]


def collapse(text: str) -> str:
    """Return text with every run of white space made one space, and none at the ends."""
    return " ".join(text.split())
