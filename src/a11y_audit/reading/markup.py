"""HTML as it was sent, read for the four things of WCAG 2.0 criterion 4.1.1: whole tags, nesting, attributes, ids.

A browser mends all of this silently, so only the source shows it. The rules of HTML on which end tags may be left out
and which start tags close a paragraph are followed; what they allow is no error. Other mistakes are not told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from a11y_audit.reading.optional_tags import (
    BEGINS,
    ENDS,
    ENDS_PARAGRAPH,
    FOREIGN,
    HEADINGS,
    OPTIONAL_END,
    OPTIONAL_START,
    SCOPE,
    VOID,
    WALLS,
)
from a11y_audit.reading.tags import Tag, tags


class Fault(StrEnum):
    """What can be wrong with the tags of a page."""

    UNCLOSED = "unclosed"  # a start tag without its end tag
    UNOPENED = "unopened"  # an end tag without its start tag
    CROSSED = "crossed"  # an element ended while another inside it was still open, whose end tag comes later
    ATTRIBUTE = "attribute"  # the same attribute twice on one tag
    QUOTES = "quotes"  # attributes run together, or a value of several words without quotation marks


@dataclass(frozen=True)
class MarkupError:
    """One fault, the tag (with a doubled attribute: tag and attribute) and the line of the source, from 1."""

    fault: Fault
    tag: str
    line: int


def markup_errors(source: str) -> list[MarkupError]:
    """Return the faults of 4.1.1 in an HTML source, in the order of the source."""
    nesting = _Nesting()
    for tag in tags(source):
        if tag.is_end:
            nesting.end(tag)
        else:
            nesting.start(tag)
    nesting.finish()
    if not nesting.errors:
        return []
    ends = [match.start() for match in re.finditer("\n", source)]
    found = [MarkupError(fault, name, bisect_left(ends, at) + 1) for fault, name, at in nesting.errors]
    return sorted(found, key=lambda error: error.line)


class _Place(NamedTuple):
    """A tag and where it stands in the source."""

    name: str
    at: int


class _Left(NamedTuple):
    """An element that was left open, and the end tag that ended what it stands in."""

    start: _Place
    by: _Place | None


class _Nesting:
    """What is open, as tags come; `names` and `places` in the source run side by side, innermost last."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.places: list[int] = []
        self.foreign = 0  # how many drawings and formulas are open
        self.seen: set[str] = set()  # of html, head and body, what began or ended already
        self.unclosed: list[_Left] = []
        self.crossed: list[_Left] = []
        self.unopened: list[_Place] = []
        self.errors: list[tuple[Fault, str, int]] = []

    def start(self, tag: Tag) -> None:
        name = tag.name
        slashed_away = tag.is_slashed and (self.foreign or name in FOREIGN)
        if not slashed_away and self._in_plain_text():
            return
        if tag.doubled:
            self.errors += [(Fault.ATTRIBUTE, f"{name} {attribute}", tag.at) for attribute in tag.doubled]
        if tag.is_loose:
            self.errors.append((Fault.QUOTES, name, tag.at))
        if slashed_away:
            return
        if not self.foreign:
            if name in ENDS_PARAGRAPH:
                self._end_paragraph()
            if name in ENDS:
                self._end_before(name)
            if name in BEGINS and self.names[-1:] == ["table"]:
                self.names.append(BEGINS[name])
                self.places.append(tag.at)
            if name in VOID:
                return
        if name in OPTIONAL_START:
            self.seen.add(name)
        self.names.append(name)
        self.places.append(tag.at)
        self.foreign += name in FOREIGN

    def end(self, tag: Tag) -> None:
        names, name = self.names, tag.name
        if names and names[-1] == name:  # nearly always
            del names[-1], self.places[-1]
            self.foreign -= name in FOREIGN
            return
        if self._in_plain_text():
            return
        if name not in names:
            if name in HEADINGS and names and names[-1] in HEADINGS:
                self._leave_open(len(names) - 1)
                self._cut(len(names) - 1)
            else:
                self._stray(name, tag.at)
            return
        at = self._last(name)
        if self._walled(name, at):
            self._stray(name, tag.at)
            return
        self._leave_open(at + 1, _Place(name, tag.at))
        self._cut(at)

    def finish(self) -> None:
        """Tell what is still open at the end of the source, and what the end tags without a start tag come from."""
        self._leave_open(0)
        for end in self.unopened:
            self._settle(end)
        self.errors += [(Fault.CROSSED, *left.start) for left in self.crossed]
        self.errors += [(Fault.UNCLOSED, *left.start) for left in self.unclosed]

    def _stray(self, name: str, at: int) -> None:
        """An end tag with nothing to end: of an element cut off before (crossed tags), or of none."""
        cut = next((left for left in reversed(self.unclosed) if left.start.name == name), None)
        if cut is not None:
            self.unclosed.remove(cut)
            self.crossed.append(cut)
        elif name in OPTIONAL_START and name not in self.seen:
            self.seen.add(name)
        else:
            self.unopened.append(_Place(name, at))

    def _settle(self, end: _Place) -> None:
        """One end tag too many ends an outer element of its name, so that another is missing there: one fault.

        What it cut off and was ended later crosses nothing; what it cut off and was not ended is what it was meant for.
        """
        cutter = next((left.by for left in self.crossed if left.by and left.by.name == end.name), None)
        if cutter is not None:
            self.crossed = [left for left in self.crossed if left.by != cutter]
            self.errors.append((Fault.UNOPENED, *cutter))
            return
        meant = next((at for at, left in enumerate(self.unclosed) if left.by and left.by.name == end.name), None)
        if meant is None:
            self.errors.append((Fault.UNOPENED, *end))
        else:
            self.unclosed[meant] = _Left(self.unclosed[meant].start, None)

    def _end_before(self, name: str) -> None:
        """Close what the start tag ends by HTML's rules on optional end tags."""
        enders, walls = ENDS[name], WALLS.get(name, ())
        stops = (*enders, *walls)
        while True:
            at = len(self.names) - 1
            while at >= 0 and self.names[at] not in stops:
                at -= 1
            if at < 0 or self.names[at] in walls:
                return
            self._leave_open(at + 1)
            self._cut(at)

    def _end_paragraph(self) -> None:
        if "p" not in self.names:
            return
        for at in range(len(self.names) - 1, -1, -1):
            name = self.names[at]
            if name in SCOPE:
                return
            if name == "p":
                # What is open inside the paragraph runs on in the block after it: formatting, links, labels.
                del self.names[at], self.places[at]
                return

    def _last(self, name: str) -> int:
        return len(self.names) - 1 - self.names[::-1].index(name)

    def _cut(self, at: int) -> None:
        """Take away what is open from a place on."""
        if self.foreign:
            self.foreign -= sum(name in FOREIGN for name in self.names[at:])
        del self.names[at:], self.places[at:]

    def _leave_open(self, at: int, by: _Place | None = None) -> None:
        """Note what is open from a place on and may not be."""
        entries = map(_Place, self.names[at:], self.places[at:])
        self.unclosed += [_Left(entry, by) for entry in entries if entry.name not in OPTIONAL_END]

    def _walled(self, name: str, at: int) -> bool:
        """Tell whether a table, template or drawing stands between, out of which the end tag does not reach."""
        walls = FOREIGN | {"table", "template"}
        return name not in ("body", "html") and any(other in walls for other in self.names[at + 1 :])

    def _in_plain_text(self) -> bool:
        """Tell whether tags are text here: inside a title or text area of HTML."""
        return bool(self.names) and self.names[-1] in ("title", "textarea") and not self.foreign
