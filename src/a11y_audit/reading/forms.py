"""Form fields as people meet them: their labels, seen and heard, what stands beside them, and the group around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.nearby import block_of, referenced
from a11y_audit.reading.once import once_a_page
from a11y_audit.reading.tables import grid, table_of

# ARIA 1.2: roles that inherit from input, select or menuitem and are form fields (ACT rules cc0f0a and 36b590).
FIELD_ROLES = frozenset(
    {"checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider",
     "spinbutton", "switch", "textbox"}
)  # fmt: skip
_NO_FIELDS = frozenset({"button", "hidden", "image", "reset", "submit"})
_TYPED = frozenset({"text", "search", "email", "tel", "url", "password", "number"})
_NATIVE_TYPES = frozenset(
    {"checkbox", "radio", "range", "color", "date", "datetime-local", "file", "month", "time", "week", *_NO_FIELDS}
)
_NATIVE = ("input", "select", "textarea")
_GROUP_ROLES = ("fieldset", "group", "radiogroup")
_NO_LABEL = ("heading", "button", "link", "option", "listbox", "menu")  # text in these labels no field beside them
_EDGES = frozenset({"body", "html", "main"})
NEAR = 200  # characters: more text than that around a field is content, not a label


def is_field(element: Element) -> bool:
    """Tell whether an element takes input: a native field other than buttons, or an ARIA one."""
    if element.tag in ("select", "textarea"):
        return True
    if element.tag == "input":
        return (element.attribute("type") or "text").lower() not in _NO_FIELDS
    return element.attribute("role") in FIELD_ROLES


def any_fields(snapshot: Snapshot) -> list[Element]:
    """Return the fields of a page, seen and heard or not, in document order."""
    return [node for node in snapshot.elements if (node.tag in _NATIVE or "role" in node.attributes) and is_field(node)]


def is_typed(field: Element) -> bool:
    """Tell whether people type into it: a text field of any kind, not a date picker, box or list of the browser."""
    if field.tag == "input":
        kind = (field.attribute("type") or "text").strip().lower()
        return kind in _TYPED or kind not in _NATIVE_TYPES
    return field.tag == "textarea" or (field.tag != "select" and field.role in ("textbox", "searchbox"))


def labels(field: Element) -> tuple[Element, ...]:
    """Return its <label> elements: those the browser found, or by `for` and by nesting where it was not asked."""
    rows = field.extra.get("labels")
    if rows is not None:
        return tuple(Element(field.frame, int(row)) for row in rows)
    identifier = field.attribute("id")
    tied = [node for node in field.frame.elements if node.tag == "label" and identifier
            and node.attribute("for") == identifier]  # fmt: skip
    around = next((node for node in field.ancestors() if node.tag == "label"), None)
    if around is not None and around.attribute("for") in (None, identifier) and around not in tied:
        tied.append(around)
    return tuple(tied)


def programmatic_labels(field: Element) -> tuple[Element, ...]:
    """Return the elements that label a field for programs: its labels and what aria-labelledby names."""
    return (*labels(field), *(node for node in referenced(field, "aria-labelledby") if node != field))


def visible_label(field: Element) -> str:
    """Return the painted text of its programmatic labels, "" when none is seen."""
    return collapse(" ".join(_outside(node, field) for node in programmatic_labels(field)))


def description(field: Element) -> str:
    """Return the text that aria-describedby and aria-errormessage tie to a field."""
    found = (*referenced(field, "aria-describedby"), *referenced(field, "aria-errormessage"))
    return collapse(" ".join((*(node.text for node in found), field.attribute("aria-description") or "")))


def form_of(field: Element) -> Element:
    """Return the form, search area or dialog that a field belongs to, else the root of its document."""
    return field.closest("form", "search", "dialog") or field.frame.elements[0]


def group_name(group: Element) -> str:
    """Return the name of a fieldset or group: ARIA, else its legend, else what was computed."""
    if named := referenced(group, "aria-labelledby"):
        return collapse(" ".join(node.text for node in named))
    legend = next((child for child in group.children if child.tag == "legend"), None)
    return (group.attribute("aria-label") or "").strip() or (legend.text if legend else "") or group.name


def groups(field: Element) -> Iterator[Element]:
    """Yield the groups around a field, innermost first."""
    return (node for node in field.ancestors() if node.tag == "fieldset" or node.role in _GROUP_ROLES)


def searches(field: Element, button: Element | None) -> bool:
    """Tell whether a field searches: by type, role or surroundings, or by the words of it or of its button."""
    if field.role == "searchbox" or field.attribute("type") == "search" or field.closest("search"):
        return True
    said = fold(button.name if button else field.attribute("placeholder") or "")
    known = phrases("search_words")
    return said in known or any(said.startswith(f"{start} ") for start in phrases("search_starts"))


class Fields:
    """The fields of a page that are both seen and heard, and what stands beside each."""

    def __init__(self, snapshot: Snapshot) -> None:
        heard = [node for node in any_fields(snapshot) if node.exposed]
        self.all = tuple(node for node in heard if node.visible and not _shows_a_value(node))
        self._rows: dict[int, list[int]] = {}
        for node in heard:
            if not _is_laid_over(node):
                self._rows.setdefault(node.frame.index, []).append(node.index)

    def count_in(self, element: Element) -> int:
        """Return how many fields an element holds."""
        return self._between(element.frame, element.index, element.frame.ends[element.index])

    def _between(self, frame: Frame, start: int, end: int) -> int:
        rows = self._rows.get(frame.index, [])
        return bisect_left(rows, end) - bisect_left(rows, start)

    def of(self, form: Element) -> tuple[Element, ...]:
        return tuple(field for field in self.all if form.contains(field))

    def wrapper(self, field: Element) -> Element | None:
        """Return the largest element around a field with no other field and little text in it, None without one."""
        found: Element | None = None
        for node in field.ancestors():
            if node.tag in _EDGES or self.count_in(node) > 1 or len(_outside(node, field)) > NEAR:
                break
            found = node
        return found

    def button_beside(self, field: Element) -> Element | None:
        """Return the nearest named button that no other field could lay claim to."""
        for node in field.ancestors():
            if node.tag in _EDGES or self.count_in(node) > 1:
                break
            for inner in node.descendants():
                if _is_named_button(inner):
                    return inner
        return None

    def search_button(self, field: Element) -> Element | None:
        """Return the named button behind a search field, where its form has nothing else but lists to choose from."""
        form = form_of(field)
        if form.tag != "form" or sum(is_typed(other) for other in self.of(form)) > 1:
            return None
        end = form.frame.ends[form.index]
        others = [row for row in self._rows.get(field.frame.index, []) if field.index < row < end]
        behind = field.frame.views[field.index + 1 : others[0] if others else end]
        button = next((node for node in behind if _is_named_button(node)), None)
        return button if button and searches(field, button) else None

    def _header_text(self, field: Element) -> str:
        """Return the painted text of the header cells of the field's own table cell."""
        cell = field.closest("td", "th", "cell", "gridcell")
        table = table_of(cell) if cell else None
        if cell is None or table is None:
            return ""
        laid_out = grid(table)
        found = laid_out.cell_of(cell)
        headers = laid_out.headers(found) if found else ()
        return " ".join(header.element.visible_text for header in headers)

    def pieces_beside(self, field: Element) -> Iterator[tuple[Element, str]]:
        """Yield the painted texts beside a field: of its wrapper, or before it where fields share one parent."""
        if wrapper := self.wrapper(field):
            yield from text_pieces(wrapper, field)
        elif (parent := field.parent) is not None:
            start, end = self._gap_before(field, parent)
            for holder, text in text_pieces(parent, field):
                inside = holder.index if holder != parent else None
                if inside is not None and start <= inside < end:
                    yield holder, text
            yield from self._own_text(parent, start, end)

    def _gap_before(self, field: Element, parent: Element) -> tuple[int, int]:
        """Return the rows between the field before this one (or the start of the parent) and this one."""
        rows = self._rows[field.frame.index]
        at = bisect_left(rows, field.index)
        before = rows[at - 1] if at and rows[at - 1] > parent.index else None
        return (parent.index + 1 if before is None else field.frame.ends[before]), field.index

    def _own_text(self, parent: Element, start: int, end: int) -> Iterator[tuple[Element, str]]:
        if not parent.visible or parent.role in _NO_LABEL:
            return
        for row in parent.frame.rows[start:end]:
            if row.tag == TEXT and row.parent == parent.index and row.text.strip():
                yield parent, row.text

    def beside(self, field: Element) -> str:
        """Return the painted text beside a field that could label it, its header cells too; no headings or buttons."""
        return collapse(" ".join((*(text for _, text in self.pieces_beside(field)), self._header_text(field))))


def printed_label(field: Element) -> str:
    """Return the words that sight takes for a field's label: before it in its block, behind it for a box or button of
    choice, a <label> alone with it, or in the table cell before its own; "" where there are none."""
    block, frame = block_of(field), field.frame
    if (field.attribute("type") or "").lower() in ("checkbox", "radio"):
        start, end = frame.ends[field.index], frame.ends[block.index]
        after = next((index for index in range(start, end) if is_field(frame.views[index])), end)
        return _printed(frame, start, after)
    before = [index for index in range(block.index + 1, field.index) if is_field(frame.views[index])]
    said = _printed(frame, frame.ends[before[-1]] if before else block.index + 1, field.index)
    said = said or _label_behind(field, block)
    cell = field.closest("td")
    if said or cell is None or cell.parent is None:
        return said
    cells = [node for node in cell.parent.children if node.tag in ("td", "th")]
    left = cells[cells.index(cell) - 1] if cell in cells[1:] else None
    return _printed(frame, left.index, frame.ends[left.index]) if left else ""


def _label_behind(field: Element, block: Element) -> str:
    """Return the words of a <label> that stands behind a field, alone with it in its block, and is tied to nothing.

    It is shown in the field or over it ("floating"), and moves aside for what is typed.
    """
    inside = list(block.descendants())
    found = [node for node in inside if node.tag == "label" and node.index > field.index and node.visible]
    if len(found) != 1 or any(is_field(node) and node != field for node in inside):
        return ""
    label = found[0]
    return "" if label.attribute("for") in field.frame.by_id else label.visible_text


def _printed(frame: Frame, start: int, end: int) -> str:
    """Return the painted words of some rows that are neither pressed nor a heading."""
    texts = (
        row.text for row in frame.rows[start:end] if row.tag == TEXT and row.text.strip()
        and (holder := frame.views[row.parent]).visible and holder.closest(*_NO_LABEL, "option") is None
    )  # fmt: skip
    return collapse(" ".join(texts))


@once_a_page
def fields_of(snapshot: Snapshot) -> Fields:
    """Return the fields of a page; many rules ask."""
    return Fields(snapshot)


def text_pieces(around: Element, field: Element) -> Iterator[tuple[Element, str]]:
    """Yield the painted texts inside an element that could speak of a field in it."""
    for holder, text in around.texts():
        if text.strip() and holder.visible and not field.contains(holder) and not _labels_nothing(holder, around):
            yield holder, text


def _outside(around: Element, field: Element) -> str:
    return collapse(" ".join(text for _, text in text_pieces(around, field)))


def _is_named_button(element: Element) -> bool:
    return element.role == "button" and element.visible and element.exposed and bool(element.name)


def _is_laid_over(field: Element) -> bool:
    """Tell whether a field is the unseen part of another control: a file field behind a button that is drawn for it."""
    return field.tag == "input" and field.attribute("type") == "file" and not field.visible


def _shows_a_value(element: Element) -> bool:
    """Tell whether an ARIA field that takes no focus only shows the value of a list box around it."""
    return not element.focusable and element.tag not in _NATIVE and element.closest("combobox") not in (None, element)


def _labels_nothing(holder: Element, around: Element) -> bool:
    for node in (holder, *holder.ancestors()):
        if node == around:
            return False
        if node.role in _NO_LABEL or node.tag in ("option", "datalist"):
            return True
    return False
