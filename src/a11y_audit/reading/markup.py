"""HTML as it was sent, read for the four things of WCAG 2.0 criterion 4.1.1: whole tags, nesting, attributes, ids.

A browser mends all of this silently, so only the source shows it. The rules of HTML on which end tags may be left out
and which start tags close a paragraph are followed; what they allow is no error. Other mistakes are not told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from a11y_audit.reading.tags import Tag, tags

# HTML, "Void elements"; the last five are obsolete.
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
     "basefont", "bgsound", "frame", "keygen", "param"}
)  # fmt: skip
# HTML, "Optional tags": the end tags that may be left out.
OPTIONAL_END = frozenset(
    {"html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead",
     "tbody", "tfoot", "tr", "td", "th"}
)  # fmt: skip
# HTML, "Optional tags": a p element's end tag may be left out before these, for they end the paragraph.
ENDS_PARAGRAPH = frozenset(
    {"address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
     "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
     "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul"}
)  # fmt: skip
# A start tag of the key ends an open element of the value.
ENDS = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",), "optgroup": ("option", "optgroup"),
    "tr": ("td", "th", "tr"), "td": ("td", "th"), "th": ("td", "th"),
    "tbody": ("td", "th", "tr", "thead", "tbody"),
    "thead": ("caption", "colgroup"), "tfoot": ("td", "th", "tr", "thead", "tbody"), "rt": ("rt", "rp"),
    "rp": ("rt", "rp"), "body": ("head",),
}  # fmt: skip
# Elements past which a start or end tag does not reach back to close another.
_WALLS = {
    "li": ("ul", "ol", "menu"), "dt": ("dl",), "dd": ("dl",), "tr": ("table",), "td": ("table",), "th": ("table",),
    "tbody": ("table",), "thead": ("table",), "tfoot": ("table",), "option": ("select", "datalist"),
    "optgroup": ("select",),
}  # fmt: skip
# Tags whose open elements end a p's reach (HTML, "has a p element in button scope").
_SCOPE = frozenset({"table", "td", "th", "caption", "button", "object", "template", "html", "applet", "marquee"})
_FOREIGN = frozenset({"svg", "math"})


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


class _Nesting:
    """What is open, as tags come; `names` and `places` in the source run side by side, innermost last."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.places: list[int] = []
        self.foreign = 0  # how many drawings and formulas are open
        self.unclosed: list[tuple[str, int]] = []
        self.errors: list[tuple[Fault, str, int]] = []

    def start(self, tag: Tag) -> None:
        name = tag.name
        slashed_away = tag.is_slashed and (self.foreign or name in _FOREIGN)
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
            if name in VOID:
                return
            if name in ENDS:
                self._end_before(name)
        self.names.append(name)
        self.places.append(tag.at)
        self.foreign += name in _FOREIGN

    def end(self, tag: Tag) -> None:
        names, name = self.names, tag.name
        if names and names[-1] == name:  # nearly always
            del names[-1], self.places[-1]
            self.foreign -= name in _FOREIGN
            return
        if self._in_plain_text():
            return
        if name not in names:
            if name in ("br", "p"):
                self.errors.append((Fault.UNOPENED, name, tag.at))
            else:
                self._stray(name, tag.at)
            return
        at = self._last(name)
        if self._walled(name, at):
            self._stray(name, tag.at)
            return
        self._leave_open(at + 1)
        self._cut(at)

    def finish(self) -> None:
        """Tell what is still open at the end of the source."""
        self._leave_open(0)
        self.errors += [(Fault.UNCLOSED, name, at) for name, at in self.unclosed]

    def _stray(self, name: str, at: int) -> None:
        """An end tag with nothing to end: of an element cut off before (crossed tags), or of none."""
        cut = next((entry for entry in reversed(self.unclosed) if entry[0] == name), None)
        if cut is not None:
            self.unclosed.remove(cut)
            self.errors.append((Fault.CROSSED, name, cut[1]))
        else:
            self.errors.append((Fault.UNOPENED, name, at))

    def _end_before(self, name: str) -> None:
        """Close what the start tag ends by HTML's rules on optional end tags."""
        enders, walls = ENDS[name], _WALLS.get(name, ())
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
            if name in _SCOPE:
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
            self.foreign -= sum(name in _FOREIGN for name in self.names[at:])
        del self.names[at:], self.places[at:]

    def _leave_open(self, at: int) -> None:
        """Note what is open from a place on and may not be."""
        entries = zip(self.names[at:], self.places[at:], strict=True)
        self.unclosed += [entry for entry in entries if entry[0] not in OPTIONAL_END]

    def _walled(self, name: str, at: int) -> bool:
        """Tell whether a table, template or drawing stands between, out of which the end tag does not reach."""
        walls = _FOREIGN | {"table", "template"}
        return name not in ("body", "html") and any(other in walls for other in self.names[at + 1 :])

    def _in_plain_text(self) -> bool:
        """Tell whether tags are text here: inside a title or text area of HTML."""
        return bool(self.names) and self.names[-1] in ("title", "textarea") and not self.foreign
