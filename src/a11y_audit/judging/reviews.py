"""Decisions of reviewers, kept in a file that the report exports and later runs honour.

A decision is about one element: the finding's fingerprint and, where the element has neither name nor text to be known
by, or its name is what is doubted, what it points to: six pictures called "icon" are six questions. It holds on the
pages where the reviewer saw it; one about a named component of several pages holds on every page. More copies on a page
than the reviewer saw are asked about again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import parse_qsl, urlsplit, urlunsplit

import msgspec
from msgspec import Meta, Struct

from a11y_audit.errors import UsageError
from a11y_audit.judging.identity import hashed, is_made_up, points
from a11y_audit.model.finding import Finding
from a11y_audit.model.review import Decision, Review
from a11y_audit.model.text import is_number, writable
from a11y_audit.model.wording import worded

SCHEMA = "a11y-audit-reviews/1"
EVERYWHERE = "*"  # of the pages of a decision
SHORTENED = 60  # characters from which the words of a finding may be the beginning of a name
WHAT_NEXT = worded(
    "export it again from the report, or leave --reviews out",
    "صدّره من التقرير من جديد، أو احذف الخيار --reviews",
)

_Said = Annotated[str, Meta(min_length=1, max_length=500)]
_Note = Annotated[str, Meta(max_length=10_000)]
# Attributes that say what an element without a name shows or does.
_RESOURCE = re.compile(r"""\s(?:src|srcset|href|data|poster|action)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_VERSIONS = frozenset({"v", "ver", "version", "rev", "hash", "t", "ts", "_"})  # parameters of a build or a moment
_ORIGIN = re.compile(r"^https?://[^/]+", re.IGNORECASE)


class Reviewed(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One decision of a file of reviews."""

    fingerprint: _Said
    decision: Decision
    who: _Said
    when: date
    rule: str = ""
    reason: str = ""
    why: _Note = ""
    until: date | None = None
    element: str = ""  # see element_of
    pages: Annotated[tuple[str, ...], Meta(min_length=1)] = (EVERYWHERE,)  # path and query, or *
    copies: Annotated[int, Meta(ge=1)] = 1  # most on one page

    def review(self, today: date) -> Review:
        """Return the decision as it stands on a day."""
        return Review(
            decision=self.decision, who=self.who, when=self.when, why=self.why, until=self.until,
            expired=self.until is not None and self.until < today,
        )  # fmt: skip

    def covers(self, page: str) -> bool:
        """Tell whether the decision holds on a page, named by `page_key`."""
        return EVERYWHERE in self.pages or page in self.pages


class ReviewFile(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A file of reviews."""

    schema: Literal["a11y-audit-reviews/1"]
    reviews: tuple[Reviewed, ...]
    site: str = ""
    run: str = ""
    exported: str = ""


def element_of(finding: Finding) -> str:
    """Return what tells an element that no name or text tells from others of its kind, "" for one that these tell.

    For an element this is what it points to (its picture, its address) without the marks of a build; for a page or a
    site the words that were found.
    """
    place = finding.location
    if is_named(finding) and not doubts_name(finding):
        return ""
    if place and (pointed := points(place)):
        return hashed((pointed, *_asked(place.html)))
    return "" if is_named(finding) else _of_whole_addresses(finding)


def former_elements_of(finding: Finding) -> tuple[str, ...]:
    """Return the same as earlier programs did, by which older files of reviews name it.

    "" stands for all that bear a name, whatever they show.
    """
    if is_named(finding):
        return ("",)
    pointed = points(finding.location) if finding.location else ""
    return (hashed((pointed,)) if pointed else "", _of_whole_addresses(finding))


def _of_whole_addresses(finding: Finding) -> str:
    place = finding.location
    if place:
        parts = [_ORIGIN.sub("", found.strip("\"'")) for found in _RESOURCE.findall(place.html)]
    else:
        parts = [str(value) for _, value in sorted(finding.values.items()) if not is_number(value)]
    return hashed(parts) if parts else ""


def is_named(finding: Finding) -> bool:
    """Tell whether an element is known by its name or text: it is then the same one on another page."""
    place = finding.location
    return place is not None and bool(place.name.strip() or place.text.strip())


def doubts_name(finding: Finding) -> bool:
    """Tell whether the name of an element is what a finding tells of: it is no mark then to know the element by."""
    name = finding.location.name if finding.location and not finding.of_many else ""
    words = [value for value in finding.values.values() if isinstance(value, str) and value]
    return any(word == name or (len(word) >= SHORTENED and name.startswith(word)) for word in words)


def is_known(finding: Finding) -> bool:
    """Tell whether anything tells an element from others: a picture that is drawn in place has no address."""
    if element_of(finding):
        return True
    return is_named(finding) and not (doubts_name(finding) and finding.location and finding.location.role == "img")


def identity(finding: Finding) -> str:
    """Return what a question about a finding is known by within a run: its fingerprint and its element."""
    element = element_of(finding)
    return f"{finding.fingerprint}-{element}" if element else finding.fingerprint


def day_of(finished: str) -> date:
    """Return the day on which a run ended, so that the same run gives the same result whenever it is reported."""
    try:
        return datetime.fromisoformat(finished).date()
    except ValueError:  # a result that some other program wrote
        return datetime.now(UTC).date()


def page_key(url: str) -> str:
    """Return how a decision names a page: without its origin, so that it holds on a copy of the site as well."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return writable(url)
    return writable(urlunsplit(("", "", parts.path or "/", parts.query, parts.fragment)))


def pages_of(finding: Finding, urls: Sequence[str]) -> tuple[str, ...]:
    """Return where a decision about a finding that was seen on these pages holds."""
    keys = sorted({page_key(url) for url in urls if url})
    is_component = is_named(finding) and is_known(finding) and len(keys) > 1
    return (EVERYWHERE,) if not keys or is_component else tuple(keys)


def read(file: Path, content: bytes) -> ReviewFile:
    """Return a file of reviews, as the HTML report exports it.

    Raises UsageError that names the file, the place in it and what was expected.
    """
    try:
        found = msgspec.json.decode(content, type=ReviewFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            "{file} is not a file of reviews ({cause}); {what_next}",
            "الملف {file} ليس ملف قرارات ({cause})؛ {what_next}",
            file=file, cause=error, what_next=WHAT_NEXT,
        ) from error
    for number, decision in enumerate(found.reviews):
        if decision.until and decision.until < decision.when:
            raise UsageError(
                "{file}: {entry} ends before it was made (until {until}); {what_next}",
                "الملف {file}: ينتهي القرار {entry} قبل تاريخ اتخاذه (حتى {until})؛ {what_next}",
                file=file, entry=f"reviews[{number}]", until=decision.until, what_next=WHAT_NEXT,
            )
    return found


def _asked(html: str) -> tuple[str, ...]:
    """What an address asks for (`/picture?id=3`), without what a build or a visit put there."""
    found: list[str] = []
    for address in _RESOURCE.findall(html):
        try:
            query = urlsplit(address.strip("\"'")).query.replace("&amp;", "&")
        except ValueError:
            continue
        asked = ((key, value) for key, value in parse_qsl(query) if key.lower() not in _VERSIONS)
        found += [f"{key}={value}" for key, value in asked if not is_made_up(value)]
    return tuple(found)

