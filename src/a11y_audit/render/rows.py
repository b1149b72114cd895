"""Every finding of a run as a row: where it stands, what it is, and its words in one language, safe to write anywhere.

The formats for machines and spreadsheets are made from these rows, so that all of them say the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from msgspec import Struct

from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Language, writable
from a11y_audit.render.causes import Kind, card, kind_of
from a11y_audit.render.safe import shown, shown_html, shown_selector, shown_title
from a11y_audit.render.sentences import clipped, filled
from a11y_audit.render.words import action, reason, seen_after

URL_LIMIT = 2_000  # characters; a data: address may hold a whole page
TITLE_LIMIT = 300
SELECTOR_LIMIT = 1_000
HTML_LIMIT = 1_000


class Row(Struct, frozen=True, kw_only=True):
    """One finding on one page at one viewport (no page: of the site as a whole)."""

    page: PageResult | None
    page_number: int  # in the order of the run, 0 for the site as a whole
    url: str
    finding: Finding
    kind: Kind
    rule: RuleInfo
    nth: int  # of findings with this fingerprint on this page and viewport, from 1
    words: str
    task: str  # the remedy of a failure, the reviewer's action of a doubt
    selector: str  # with the frames that lead to it
    html: str


def rows(result: AuditResult, language: Language) -> Iterator[Row]:
    """Yield every finding, page by page in the order of the run, those of the site as a whole last."""
    maker = _Maker(result, language)
    for number, page in enumerate(result.pages, start=1):
        counted: Counter[str] = Counter()
        for finding in page.findings:
            counted[finding.fingerprint] += 1
            yield maker.row(finding, page, number, counted[finding.fingerprint])
    for finding in result.site:
        yield maker.row(finding, None, 0, 1)


def reviewed_rows(result: AuditResult, language: Language) -> Iterator[Row]:
    """Yield the doubts that a reviewer took for no barrier."""
    maker = _Maker(result, language)
    numbers = {page.final_url: (number, page) for number, page in reversed(list(enumerate(result.pages, start=1)))}
    for entry in result.reviewed:
        number, page = numbers.get(entry.page, (0, None))
        yield maker.row(entry.finding, page, number, 1)


def web_address(url: str) -> str:
    """Return an address that can be written, of bounded length."""
    return clipped(shown(writable(url)), URL_LIMIT)


def web_uri(url: str) -> str:
    """Return an address as RFC 3986 has it; what a browser tolerates (spaces, brackets, Arabic letters) is encoded."""
    return quote(web_address(url), safe=":/?#@!$&'()*+,;=%~-._")


def page_title(title: str) -> str:
    """Return a page's title, of bounded length, with nothing in it that commands."""
    return shown_title(clipped(title, TITLE_LIMIT))


class _Maker:
    def __init__(self, result: AuditResult, language: Language) -> None:
        self._wanted = frozenset(verdict.id for verdict in result.criteria)
        self._cards = {rule.id: rule for rule in result.rules}
        self._language = language

    def row(self, finding: Finding, page: PageResult | None, number: int, nth: int) -> Row:
        rule = card(finding.rule, self._cards)
        kind: Kind = "passed" if finding.outcome is Outcome.PASSED else kind_of(finding, self._wanted)
        doubt = action(finding, self._cards) if finding.outcome is Outcome.CANT_TELL else None
        place = finding.location
        steps = (*place.frames, place.selector) if place else ()
        path = " | ".join(shown_selector(clipped(step, SELECTOR_LIMIT)) for step in steps)
        return Row(
            page=page,
            page_number=number,
            url=web_address(page.final_url) if page else "",
            finding=finding,
            kind=kind,
            rule=rule,
            nth=nth,
            words=filled(reason(finding, self._cards), finding.values, self._language) + self._opened(finding),
            task=filled(doubt, finding.values, self._language) if doubt else filled(rule.remedy, {}, self._language),
            selector=clipped(path, SELECTOR_LIMIT),
            html=clipped(shown_html(clipped(place.html, HTML_LIMIT)), HTML_LIMIT) if place else "",
        )

    def _opened(self, finding: Finding) -> str:
        by = finding.location.opened_by if finding.location else None
        if by is None:
            return ""
        opener = shown_title(by.name) or shown_selector(clipped(by.selector, SELECTOR_LIMIT))
        return " " + seen_after(opener, self._language, pointed=by.pointed)
