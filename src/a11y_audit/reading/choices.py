"""Radio buttons and check boxes that make one question, and what names the question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from a11y_audit.lexicon import fold, phrases, words
from a11y_audit.model.dom import Element, collapse
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.forms import any_fields, description, form_of, group_name, groups, is_field, labels
from a11y_audit.reading.nearby import block_of_text, referenced

QUESTION_LIMIT = 160  # characters: a longer text is a passage, not a question
LABEL_LIMIT = 80  # characters of a label, between one box of a run and the next
PHRASE = 8  # words: a longer text without a sign of asking may be a statement
_ASKS, _ENDS, _MARKS = ("?", "؟", ":"), (".", "!", "…", "۔"), " *()\u200e\u200f"
_LABELLING = ("heading", "label", "legend", "dt", "strong", "b")
# A header cell is tied to the cells of its row; what opens a part is pressed, and may be tied to the part.
_TIED_OTHERWISE = ("th", "columnheader", "rowheader", "button", "link")
_ELSEWHERE = ("navigation", "banner", "contentinfo")
_NOTHING: tuple[Element | None, str, bool] = (None, "", True)
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

    def _turns_parts(self, holder: Element, words: str) -> bool:
        """Tell whether the choices may be tabs or slides: radio buttons that nobody sees, under a heading."""
        apart = not any(member.visible for member in self.members) and self.first.closest("form") is None
        return apart and holder.closest("heading") is not None and not words.endswith(_ASKS)

    def _all_in(self, group: Element) -> bool:
        return all(group.contains(member) for member in self.members)

    def tied_one_by_one(self) -> bool:
        """Tell whether each member bears the question: by ARIA (ARIA9, or a description), or in its name."""
        if all(len(referenced(member, "aria-labelledby")) > 1 or description(member) for member in self.members):
            return True
        asked = fold(self.words())
        return bool(asked) and all(asked in fold(member.name) for member in self.members)

    def words(self) -> str:
        """Return the visible text right before the first member in its form: what readers may take as the question."""
        return self._before[1]

    def is_plain(self) -> bool:
        """Tell whether the text before is the question beyond doubt: it asks, is set as a heading or label, or is a
        phrase. A sentence that ends with a full stop, or tells a number, may be about something else, and so may the
        heading of a part that holds other fields too.
        """
        holder, said, nearest = self._before
        if holder is None or not said or holder.closest(*_TIED_OTHERWISE) is not None:
            return False
        bare = said.rstrip(_MARKS)
        if bare.endswith(_ASKS) or not phrases("choosing_words").isdisjoint(words(said)):
            return True
        if holder.closest("heading") is not None and self._shares(holder):
            return False
        if holder.closest(*_LABELLING) is not None:
            return True
        told = bare.endswith(_ENDS) or any(char.isdigit() for char in bare)
        return nearest and not told and len(bare.split()) <= PHRASE

    def _shares(self, holder: Element) -> bool:
        """Tell whether other fields stand behind the choices in the innermost box that holds them and this text."""
        box = next((node for node in holder.ancestors() if self._all_in(node)), None)
        frame = self.first.frame
        behind = range(frame.ends[self.members[-1].index], frame.ends[box.index]) if box else ()
        fields = (Element(frame, index) for index in behind if frame.rows[index].tag != TEXT)
        return any(is_field(field) and field.exposed and field not in self.members for field in fields)

    def asks(self) -> bool:
        """Tell whether the text before asks: it ends with a question mark or a colon, or bids to choose."""
        said = self.words()
        bare = said.rstrip(_MARKS)
        return bare.endswith(_ASKS) or not phrases("choosing_words").isdisjoint(words(said))

    def marks_rows(self) -> bool:
        """Tell whether the choices are check boxes that mark rows, entries or cards which say more than the labels."""
        if self._heads and all(member.attribute("type") == "checkbox" for member in self.members):
            return True
        rows = [member.closest("tr", "row", "li", "listitem", "article") for member in self.members]
        if any(member.attribute("type") != "checkbox" for member in self.members) or len(set(rows)) < len(rows):
            return False
        return all(row is not None and _says_more(row, member) for row, member in zip(rows, self.members, strict=True))

    @cached_property
    def _before(self) -> tuple[Element | None, str, bool]:
        """The holder of the text before, the text, and whether nothing that is pressed stands between."""
        own = {label for member in self.members for label in labels(member)}
        frame, form = self.first.frame, form_of(self.first)
        nearest, opener = True, _NOTHING
        for index in range(self.first.index - 1, form.index, -1):
            row = frame.rows[index]
            if row.tag != TEXT:
                node = Element(frame, index)
                if is_field(node) and node.exposed and not node.contains(self.first):
                    return opener
                continue
            holder = Element(frame, row.parent)
            if not row.text.strip() or not holder.visible or any(label.contains(holder) for label in own):
                continue
            if holder.closest(*_ELSEWHERE) is not None or _in_label(holder):
                return opener
            if holder in self._option_labels:
                continue
            if holder in self._heads:
                return opener
            if holder.closest("link", "button") is not None and holder.closest("heading") is None:
                opener = self._opener(holder) if nearest else opener
                nearest = False
                continue
            found = _words_before(holder, self.first, self._option_labels)
            title = holder.closest("h1") is not None  # the main heading names the page, not a question on it
            if title or self._turns_parts(holder, found) or len(found) > QUESTION_LIMIT:
                return opener
            return (holder, found, nearest) if opener is _NOTHING else opener
        return opener

    def _opener(self, holder: Element) -> tuple[Element | None, str, bool]:
        """Return a button right before the choices in a box of its own with them, as of an accordion."""
        button = holder.closest("button")
        box = button.parent if button is not None else None
        if button is None or box is None or not self._all_in(box):
            return _NOTHING
        return holder, button.text, False

    @cached_property
    def _heads(self) -> frozenset[Element]:
        """The holders of text before the first member in its card, where each member has a card with a heading.

        A card is all around one member and no other. Such text tells what one choice is, not what is asked.
        """
        cards = [self._card(member) for member in self.members]
        texts = [_texts_before(member, card) if card else () for member, card in zip(self.members, cards, strict=True)]
        has_heads = all(any(holder.closest("heading") for holder in holders) for holders in texts)
        return frozenset(texts[0]) if has_heads else frozenset()

    def _card(self, member: Element) -> Element | None:
        """Return the outermost box that holds a member and no other."""
        found = None
        for node in member.ancestors():
            if sum(node.contains(other) for other in self.members) > 1:
                break
            found = node
        return found

    @cached_property
    def _option_labels(self) -> frozenset[Element]:
        """The holders of texts that label the options, each before its own; none where a member has a <label> of words.

        Every member has such a text right before it, all of one kind, and stands alone with it in a row or, where all
        stand in one box, with no text behind the last of them. A question stands before the first member alone.
        """
        if any(label.text.strip() for member in self.members for label in labels(member)):
            return frozenset()
        starts = (form_of(self.first).index, *(member.frame.ends[member.index] for member in self.members))
        pairs = [(_text_before(member, start), member) for start, member in zip(starts, self.members, strict=False)]
        if len({holder.tag if holder else "" for holder, _ in pairs}) > 1:
            return frozenset()
        holders = frozenset(holder for holder, _ in pairs if holder)
        in_rows = all(holder and self._is_alone_with(holder, member) for holder, member in pairs)
        return holders if in_rows or not self._goes_on() else frozenset()

    def _is_alone_with(self, holder: Element, member: Element) -> bool:
        row = next((node for node in member.ancestors() if node.contains(holder)), None)
        return row is not None and sum(row.contains(other) for other in self.members) == 1

    def _goes_on(self) -> bool:
        """Tell whether text stands behind the last member in the box that holds all."""
        box = next((node for node in self.first.ancestors() if self._all_in(node)), None)
        frame, last = self.first.frame, self.members[-1]
        behind = frame.rows[frame.ends[last.index] : frame.ends[box.index]] if box else ()
        return any(row.tag == TEXT and row.text.strip() and frame.views[row.parent].visible for row in behind)


def questions(snapshot: Snapshot) -> Iterator[Question]:
    """Yield the sets of two or more native radio buttons or check boxes of one name in one form."""
    sets: dict[tuple[Element, str, str], list[Element]] = {}
    for field in any_fields(snapshot):
        if not (field.exposed and _is_seen(field)):
            continue
        kind, name = (field.attribute("type") or "").lower(), field.attribute("name")
        if field.tag == "input" and kind in _CHOICES and name:
            sets.setdefault((form_of(field), kind, name), []).append(field)
    for members in sets.values():
        if len(members) > 1:
            yield Question(tuple(members))


def loose_questions(snapshot: Snapshot) -> Iterator[Question]:
    """Yield the runs of check boxes that follow one another in a form, each with a name of its own or none."""
    run: list[Element] = []
    for field in (*any_fields(snapshot), None):
        is_box = field is not None and field.tag == "input" and (field.attribute("type") or "").lower() == "checkbox"
        if field is not None and is_box and (not run or form_of(run[0]) == form_of(field)):
            run += [field] if field.exposed and _is_seen(field) else []
            continue
        if _is_loose(run):
            yield Question(tuple(run))
        run = [field] if field is not None and is_box and field.exposed and _is_seen(field) else []


def _is_loose(run: list[Element]) -> bool:
    names = [name for field in run if (name := field.attribute("name"))]
    if len(run) < 2 or len(set(names)) < len(names):
        return False
    frame = run[0].frame
    texts = (row.text for row in frame.rows[run[0].index : run[-1].index] if row.tag == TEXT)
    return sum(map(len, texts)) <= LABEL_LIMIT * len(run)  # farther apart they are parts of a text


def _is_seen(field: Element) -> bool:
    """Tell whether a choice is seen: of a box that is drawn over a transparent one, the label is."""
    return field.visible or any(label.visible for label in labels(field))


def _words_before(holder: Element, first: Element, apart: frozenset[Element]) -> str:
    """Text of the block that a text belongs to, as far as it stands before a field, without labels and `apart`."""
    frame, block = holder.frame, block_of_text(holder)
    texts = (row for row in frame.rows[block.index : first.index] if row.tag == TEXT)
    holders = ((Element(frame, row.parent), row.text) for row in texts)
    own = (text for node, text in holders if node.visible and node not in apart and not _in_label(node))
    return collapse(" ".join(own))


def _text_before(member: Element, start: int) -> Element | None:
    """Return the holder of the last painted text before a field, from a row on; the words of a control are no label."""
    frame = member.frame
    for index in range(member.index - 1, start - 1, -1):
        row = frame.rows[index]
        if row.tag == TEXT and row.text.strip() and (holder := frame.views[row.parent]).visible:
            return holder if holder.closest("link", "button") is None else None
    return None


def _texts_before(member: Element, box: Element) -> tuple[Element, ...]:
    """Return the holders of visible texts before a member in a box, but for its own labels."""
    own, rows = labels(member), member.frame.rows
    found = (Element(member.frame, rows[index].parent) for index in range(box.index, member.index)
             if rows[index].tag == TEXT and rows[index].text.strip())  # fmt: skip
    return tuple(holder for holder in found if holder.visible and not any(label.contains(holder) for label in own))


def _in_label(node: Element) -> bool:
    """Tell whether a text labels a field; a <label> for none is often what a question stands in."""
    label = node.closest("label")
    return label is not None and bool(label.attribute("for") or any(is_field(inner) for inner in label.descendants()))


def _says_more(row: Element, member: Element) -> bool:
    """Tell whether a row of a table has text outside the label of its box, or an entry of a list a link outside it."""
    own = labels(member)
    outside = [holder for holder, text in row.texts() if text.strip() and not any(one.contains(holder) for one in own)]
    return bool(outside) if row.tag == "tr" or row.role == "row" else any(one.closest("link") for one in outside)
