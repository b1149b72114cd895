"""HTML as it was sent, read for the four things of WCAG 2.0 criterion 4.1.1: whole tags, nesting, attributes, ids.

A browser mends all of this silently, so only the source shows it. The rules of HTML on which end tags may be left out
and which start tags close a paragraph are followed; what they allow is no error. Other mistakes are not told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser

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


# One attribute of a start tag: what parts it from the one before, its name, its value as written.
_ATTRIBUTE = re.compile(r"""([\s/]*)([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
_TAG_NAME = re.compile(r"<[^\s/>]+")
# Attributes whose values are written for readers, so often of several words.
_FOR_READERS = frozenset({"alt", "aria-label", "label", "placeholder", "summary", "title", "value"})
# HTML, "Boolean attributes": these stand without a value by right.
_BOOLEAN = frozenset(
    {"allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer", "disabled",
     "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule", "novalidate",
     "nowrap", "open", "playsinline", "readonly", "required", "reversed", "selected", "noshade", "compact", "download",
     "contenteditable", "draggable", "crossorigin", "popover", "translate"}
)  # fmt: skip


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
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.finish()
    return sorted(reader.errors, key=lambda error: error.line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, int]] = []
        self.unclosed: list[tuple[str, int]] = []
        self.errors: list[MarkupError] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._in_plain_text():
            return
        self._attributes(tag, attrs)
        if self._in_foreign():
            self.open.append((tag, self.getpos()[0]))
            return
        self._end_before(tag)
        if tag not in VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._in_foreign() or tag in _FOREIGN:
            self._attributes(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)  # in HTML the slash means nothing

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        if self._in_plain_text() and tag != self.open[-1][0]:
            return
        if tag in ("br", "p") and not any(name == tag for name, _ in self.open):
            self.errors.append(MarkupError(Fault.UNOPENED, tag, line))
            return
        at = next((at for at in range(len(self.open) - 1, -1, -1) if self.open[at][0] == tag), None)
        if at is None or self._walled(tag, at):
            self._stray(tag, line)
            return
        self.unclosed += [entry for entry in self.open[at + 1 :] if entry[0] not in OPTIONAL_END]
        del self.open[at:]

    def finish(self) -> None:
        """Tell what is still open at the end of the source."""
        self.unclosed += [entry for entry in self.open if entry[0] not in OPTIONAL_END]
        self.errors += [MarkupError(Fault.UNCLOSED, tag, line) for tag, line in self.unclosed]

    def _stray(self, tag: str, line: int) -> None:
        """An end tag with nothing to end: of an element cut off before (crossed tags), or of none."""
        cut = next((entry for entry in reversed(self.unclosed) if entry[0] == tag), None)
        if cut is not None:
            self.unclosed.remove(cut)
            self.errors.append(MarkupError(Fault.CROSSED, tag, cut[1]))
        else:
            self.errors.append(MarkupError(Fault.UNOPENED, tag, line))

    def _attributes(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            self.errors.append(MarkupError(Fault.ATTRIBUTE, f"{tag} {name}", self.getpos()[0]))
        if _has_loose_quotes(self.get_starttag_text() or ""):
            self.errors.append(MarkupError(Fault.QUOTES, tag, self.getpos()[0]))

    def _end_before(self, tag: str) -> None:
        """Close what the start tag ends by HTML's rules on optional end tags."""
        if tag in ENDS_PARAGRAPH:
            self._end_paragraph()
        enders, walls = ENDS.get(tag, ()), _WALLS.get(tag, ())
        while enders:
            at = next((at for at in range(len(self.open) - 1, -1, -1) if self.open[at][0] in (*enders, *walls)), None)
            if at is None or self.open[at][0] in walls:
                return
            self.unclosed += [entry for entry in self.open[at + 1 :] if entry[0] not in OPTIONAL_END]
            del self.open[at:]

    def _end_paragraph(self) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            name = self.open[at][0]
            if name in _SCOPE:
                return
            if name == "p":
                # What is open inside the paragraph runs on in the block after it: formatting, links, labels.
                del self.open[at]
                return

    def _walled(self, tag: str, at: int) -> bool:
        """Tell whether a table, template or drawing stands between, out of which the end tag does not reach."""
        walls = _FOREIGN | {"table", "template"}
        return tag not in ("body", "html") and any(name in walls for name, _ in self.open[at + 1 :])

    def _in_plain_text(self) -> bool:
        """Tell whether tags are text here: inside a title or text area of HTML."""
        return bool(self.open) and self.open[-1][0] in ("title", "textarea") and not self._in_foreign()

    def _in_foreign(self) -> bool:
        return any(name in _FOREIGN for name, _ in self.open)


def _has_loose_quotes(written: str) -> bool:
    """Tell whether a start tag runs attributes together, or spills an unquoted value for readers into more names."""
    name = _TAG_NAME.match(written)
    quoted = spills = False
    for match in _ATTRIBUTE.finditer(written, name.end() if name else 0):
        gap, attribute, value = match.groups()
        if (quoted and not gap) or (
            spills and value is None and attribute.isalpha() and attribute.lower() not in _BOOLEAN
        ):
            return True
        quoted = value is not None and value[0] in "\"'"
        spills = value is not None and not quoted and attribute.lower() in _FOR_READERS
    return False
