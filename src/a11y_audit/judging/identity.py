"""What a finding is known by over time: its rule and reason, and traits of its element that a rebuild leaves alone.

Ids, classes, positions and wrappers do not count; numbers and dates in words count as numbers and dates, whichever
they are; names of files count without the marks that build tools put into them. A second copy has the same fingerprint
and counts apart.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.finding import Finding, Location
from a11y_audit.model.text import is_number, writable
from a11y_audit.model.traits import Traits

TEXT_KEPT = 80  # characters of the folded text; the rest changes with every edit far from the element
NUMBER = "#"  # stands for a number or a date

_ROOTS = ("html", "body")  # the only ones of their kind on a page; their text is that of the whole page
_CONTAINERS = frozenset(
    {
        "ul", "ol", "dl", "menu", "table", "thead", "tbody", "tfoot", "tr", "main", "nav", "header", "footer", "aside",
        "section", "article", "form", "fieldset", "div", "details", "dialog", "figure",
    }
)  # fmt: skip
_FIELDS = ("input", "select", "textarea", "button")
_ATTRIBUTE = re.compile(r"""\s([a-zA-Z][\w:-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_POINTING = ("src", "data-src", "srcset", "href", "xlink:href", "data", "poster", "action")
# In a name of a file or a code (IMG_2041, COVID-19) a number tells things apart; alone in a sentence it counts them.
_OF_A_NAME = re.compile(r"(?<=[A-Za-z_])\d+|(?<=[A-Za-z_]-)\d+")
_LETTER_FOR_DIGIT = str.maketrans("0123456789", "abcdefghij")
_COUNTED = re.compile(r"\d+(?:st|nd|rd|th|k|m|ه|م)?")
_WORDS_HELD = 32_768  # names, texts and tags read before: two runs of 10,000 findings have that many
_PIECES = re.compile(r"[^\W_]+")
_HASHED = re.compile(r"(?=.*\d)[0-9a-z]{6,}|[0-9a-f]{8,}", re.IGNORECASE)
_MIXED = re.compile(r"(?=.*[a-z])\w(?:[^A-Z]*[A-Z]){2}\w*")  # BfJkPqXu: letters alone, in no order of words


def fingerprint(finding: Finding) -> str:
    """Return what a finding is known by over time."""
    return known_by(finding.engine, finding.rule, finding.reason, traits(finding))


def known_by(engine: str, rule: str, reason: str, found: Traits) -> str:
    """Return the fingerprint of a finding whose element has these traits."""
    points = "" if found.name or found.text else found.points
    return hashed((engine, rule, reason, found.role, found.name, found.path, found.text, points))


def former_fingerprints(finding: Finding, former_rules: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the fingerprints that earlier programs, or the same rule under its earlier ids, gave this finding."""
    rules = (finding.rule, *former_rules)
    found = traits(finding)
    renamed = [known_by(finding.engine, rule, finding.reason, found) for rule in rules[1:]]
    return (*renamed, *(_first(finding, rule) for rule in rules))


def traits(finding: Finding) -> Traits:
    """Return the traits of a finding's element; of a finding about a page or a site, the words that were found."""
    place = finding.location
    if finding.of_many:  # the first of many is another one whenever one is put before it
        return Traits(role=writable(place.role), path=writable(place.path)) if place and finding.alike else Traits()
    if place is None:
        said = [str(value) for _, value in sorted(finding.values.items()) if not is_number(value)]
        return Traits(text=stable(" ".join(said))[:TEXT_KEPT])
    role, path = writable(place.role), writable(place.path)
    if path.rpartition("/")[2] in _ROOTS:
        return Traits(role=role, path=path)
    name = stable(place.name)
    text = "" if name and is_container(path) else stable(place.text)[:TEXT_KEPT]
    return Traits(role=role, name=name, path=path, text=text, points=points(place))


def is_container(path: str) -> bool:
    """Tell whether a tag path ends in an element whose text is the sum of what is put into it."""
    return path.rpartition("/")[2].partition("[")[0] in _CONTAINERS


@lru_cache(maxsize=_WORDS_HELD)
def stable(text: str) -> str:
    """Return words for comparison over time: folded, each run of numbers and words of dates as one `#`."""
    kept: list[str] = []
    pending: list[str] = []  # words of dates that no number has come beside yet
    dates = _calendar()
    for word in fold(_OF_A_NAME.sub(_as_letters, text)).split():
        if _COUNTED.fullmatch(word):
            pending = []
            if kept[-1:] != [NUMBER]:
                kept.append(NUMBER)
        elif word in dates and kept[-1:] == [NUMBER] and not pending:
            continue
        elif word in dates:
            pending.append(word)
        else:
            kept += [*pending, word]
            pending = []
    return " ".join([*kept, *pending])


def points(place: Location) -> str:
    """Return what an element shows, leads to or sends, by the name of the file or field, without marks of a build."""
    return _points(place.html)


@lru_cache(maxsize=_WORDS_HELD)
def _points(html: str) -> str:
    tag = html[1:].partition(" ")[0].partition(">")[0].lower()
    found = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(html)}
    parts = [_resource(found[name]) for name in _POINTING if name in found]
    if tag in _FIELDS:
        parts += [found.get("type", ""), _field(found.get("name", ""))]
    return " ".join(filter(None, parts))


def hashed(parts: Iterable[str]) -> str:
    """Return one short word for several."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def is_made_up(word: str) -> bool:
    """Tell whether a part of a name was made by a program: a hash, a time; a short number is a name of its own."""
    return bool(_HASHED.fullmatch(word)) or (len(word) >= 8 and bool(_MIXED.fullmatch(word)))


def _resource(address: str) -> str:
    """The last part of an address that a person gave it: `/media/banner.3f9a2c1d.png?v=3` is `banner`."""
    address = address.split(",")[0].split()[0] if address.strip() else ""
    if address.startswith("data:"):
        return "data"
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    for segment in reversed(path.split("/")):
        stem = segment.rpartition(".")[0] if "." in segment.strip(".") else segment
        if words := [word for word in _PIECES.findall(stem) if not is_made_up(word)]:
            return fold(" ".join(words))
    return ""


def _field(name: str) -> str:
    last = re.split(r"[$.:\[\]]", name.strip("$.:[]"))[-1]
    return fold(" ".join(word for word in _PIECES.findall(last) if not (word.isdigit() or is_made_up(word))))


def _as_letters(found: re.Match[str]) -> str:
    return found[0].translate(_LETTER_FOR_DIGIT)


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    return frozenset(word for phrase in phrases("calendar") for word in phrase.split())


def _first(finding: Finding, rule: str) -> str:
    """The fingerprint as the first programs made it."""
    place = finding.location
    parts = [finding.engine, rule, finding.reason]
    if place:
        parts += [place.role, fold(place.name), place.path, fold(place.text)[:TEXT_KEPT]]
    return hashed(parts)
