"""The tags of an HTML source in their order, with what is wrong inside them.

Sources whose tags are all in plain form, which most are, are read by one pattern; the others, from the start, by the
standard library's parser, which forgives as browsers do but takes five times as long. Both tell the same.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from msgspec import Struct

# Attributes whose values are written for readers, so often of several words.
_FOR_READERS = frozenset({"alt", "aria-label", "label", "placeholder", "summary", "title", "value"})
# HTML, "Boolean attributes": these stand without a value by right.
_BOOLEAN = frozenset(
    {"allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer", "disabled",
     "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule", "novalidate",
     "nowrap", "open", "playsinline", "readonly", "required", "reversed", "selected", "noshade", "compact", "download",
     "contenteditable", "draggable", "crossorigin", "popover", "translate"}
)  # fmt: skip
# HTML, "Raw text elements": what stands in them is no markup.
_RAW_TEXT = frozenset({"script", "style"})

# One attribute of a start tag: what parts it from the one before, its name, its value as written.
_ATTRIBUTE = re.compile(r"""([\s/]*)([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
_TAG_NAME = re.compile(r"<[^\s/>]+")
_SPACE = r"[ \t\n\r\f]"
# Text, then an end tag; a start tag with its attributes, the last value without quotation marks, a slash; a comment;
# a doctype or instruction; or a "<" that begins nothing. No quantifier gives back what it took.
_PLAIN = re.compile(
    rf"""[^<]*+()(?:
    </([a-zA-Z][-.a-zA-Z0-9:_]*+){_SPACE}*+>
    |<([a-zA-Z][-a-zA-Z0-9:_]*+)
      ((?:{_SPACE}++[^\s"'<>/=\x00]++
        (?:{_SPACE}*+={_SPACE}*+(?:"[^"]*+"|'[^']*+'|([^\s"'<>=`\x00][^\s"'<>`\x00]*+)))?+)*+)
      {_SPACE}*+(/?+)>
    |<!--(?!-?>)(?:[^-]++|-(?!-\s*+!?+>))*+-->
    |<(?:![dD][oO][cC][tT][yY][pP][eE]|\?)[^<>]*+>
    |<(?![a-zA-Z/!?])
    )""",
    re.X,
)
_PLAIN_NAME = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?""")
_END_OF_RAW = {name: re.compile(rf"</\s*{name}", re.I) for name in _RAW_TEXT}
_PLAIN_END_OF_RAW = {name: re.compile(rf"</{name}{_SPACE}*>", re.I) for name in _RAW_TEXT}


class Tag(Struct, frozen=True, gc=False):
    """A start or end tag and where it begins in the source, in characters from 0."""

    name: str
    at: int
    is_end: bool = False
    is_slashed: bool = False  # ends in "/>"
    doubled: tuple[str, ...] = ()  # attributes that it holds twice
    is_loose: bool = False  # attributes run together, or a value of several words without quotation marks


def tags(source: str) -> list[Tag]:
    """Return the tags of a source as sent, those inside comments, scripts and style sheets left out."""
    plain = plain_tags(source)
    return plain if plain is not None else parsed_tags(source)


def plain_tags(source: str) -> list[Tag] | None:
    """Return the tags of a source that holds nothing but plain ones; None for any other."""
    found: list[Tag] = []
    known: dict[str, tuple[tuple[str, ...], bool]] = {"": ((), False)}  # the same attributes come again and again
    at = 0
    while match := _PLAIN.match(source, at):
        _, ended, name, written, bare, slash = match.groups()
        at = match.end()
        if ended:
            found.append(Tag(ended.lower(), match.start(1), True))
        elif name:
            tag = name.lower()
            if written not in known:
                known[written] = _doubled(_PLAIN_NAME.findall(written)), bare is not None and _is_loose(f"<x{written}")
            found.append(Tag(tag, match.start(1), False, slash != "", *known[written]))
            if tag in _RAW_TEXT:
                closing = None if slash else _END_OF_RAW[tag].search(source, at)
                if closing is None or not _PLAIN_END_OF_RAW[tag].match(source, closing.start()):
                    return None
                at = closing.start()
    return found if source.find("<", at) < 0 else None


def parsed_tags(source: str) -> list[Tag]:
    """Return the tags of any source."""
    reader = _Reader([0, *(match.end() for match in re.finditer("\n", source))])
    reader.feed(source)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, lines: list[int]) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = lines  # where each line begins
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs, is_slashed=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs, is_slashed=True)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(Tag(tag, self._place(), is_end=True))

    def _add(self, tag: str, attrs: list[tuple[str, str | None]], *, is_slashed: bool) -> None:
        doubled = _doubled([name for name, _ in attrs])
        loose = _is_loose(self.get_starttag_text() or "")
        self.found.append(Tag(tag, self._place(), False, is_slashed, doubled, loose))

    def _place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column


def _doubled(names: list[str]) -> tuple[str, ...]:
    """Return the attributes that are written twice on a tag, each once, in their order."""
    lowered = [name.lower() for name in names]
    if len(set(lowered)) == len(lowered):
        return ()
    return tuple(dict.fromkeys(name for name in lowered if lowered.count(name) > 1))


def _is_loose(written: str) -> bool:
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
