"""Radio buttons and check boxes that make one question, and what names the question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from a11y_audit.model.dom import TEXT, Element, collapse
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.forms import description, fields_of, form_of, group_name, groups, is_field, labels
from a11y_audit.reading.nearby import block_of_text, referenced

QUESTION_LIMIT = 160  # characters: a longer text is a passage, not a question
_CHOICES = ("radio", "checkbox")


@dataclass(frozen=True)
class Question:
    """The members of one set of choices, in document order."""

    members: tuple[Element, ...]

    @property
    def first(self) -> Element:
        return self.members[0]

    def named_group(self) -> Element | None:
        """Return the innermost group with a name around all members."""
        return next((group for group in groups(self.first) if self._all_in(group) and group_name(group)), None)

    def _all_in(self, group: Element) -> bool:
        return all(group.contains(member) for member in self.members)

    def tied_one_by_one(self) -> bool:
        """Tell whether ARIA ties further words than its own label to each member (ARIA9, or a description)."""
        return all(len(referenced(member, "aria-labelledby")) > 1 or description(member) for member in self.members)

    def words(self) -> str:
        """Return the visible text right before the first member in its form: what readers take as the question."""
        own = {label for member in self.members for label in labels(member)}
        frame, form = self.first.frame, form_of(self.first)
        for index in range(self.first.index - 1, form.index, -1):
            row = frame.rows[index]
            if row.tag != TEXT:
                node = Element(frame, index)
                if is_field(node) and node.exposed and not node.contains(self.first):
                    return ""
                continue
            holder = Element(frame, row.parent)
            if not row.text.strip() or not holder.visible or any(label.contains(holder) for label in own):
                continue
            found = _block_text(holder)
            title = holder.closest("h1") is not None  # the main heading names the page, not a question on it
            return "" if title or len(found) > QUESTION_LIMIT else found
        return ""


def questions(snapshot: Snapshot) -> Iterator[Question]:
    """Yield the sets of two or more native radio buttons or check boxes of one name in one form."""
    sets: dict[tuple[Element, str, str], list[Element]] = {}
    for field in fields_of(snapshot).all:
        kind, name = (field.attribute("type") or "").lower(), field.attribute("name")
        if field.tag == "input" and kind in _CHOICES and name:
            sets.setdefault((form_of(field), kind, name), []).append(field)
    for members in sets.values():
        if len(members) > 1:
            yield Question(tuple(members))


def _block_text(holder: Element) -> str:
    """Text of the block that a text belongs to, without fields' labels in it."""
    block = block_of_text(holder)
    return collapse(" ".join(text for node, text in block.texts() if node.visible and node.closest("label") is None))
