"""The audited pages with their findings, and all that was not audited, as rows of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from a11y_audit.model.evidence import NOTHING_SEEN, Viewport
from a11y_audit.model.finding import Finding
from a11y_audit.model.result import AuditResult, NotAudited, PageResult
from a11y_audit.model.text import Text
from a11y_audit.render import shortfalls
from a11y_audit.render.addresses import Address, address
from a11y_audit.render.causes import Cause, kind_of
from a11y_audit.render.questions import piece_key
from a11y_audit.render.safe import shown, shown_selector, shown_title
from a11y_audit.render.tongue import language_of

_KINDS = ("failed", "cantTell", "advice")


class Place(Struct, frozen=True):
    """Where a finding is, and the cause that it belongs to (0: none)."""

    label: str
    cause: int


class PageRule(Struct, frozen=True):
    """The findings of one rule on one page."""

    title: Text
    places: list[Place]


class PagePart(Struct, frozen=True):
    """The failures, the reviews or the advice on one page."""

    outcome: str
    rules: tuple[PageRule, ...]


class PageRow(Struct, frozen=True, kw_only=True):
    """One audited page at one viewport."""

    number: int
    title: str
    language: str
    label: str
    href: str
    viewport: Viewport | None  # where the run had several
    failed: int
    review: int
    advice: int
    parts: tuple[PagePart, ...]

    @property
    def total(self) -> int:
        return self.failed + self.review + self.advice


class Missing(Struct, frozen=True, kw_only=True):
    """A URL without a verdict."""

    label: str
    href: str
    reason: str
    detail: str
    found_on: Address | None


class LeftOut(Struct, frozen=True, kw_only=True):
    """Links that were left out by choice, for one reason; not all of them are kept."""

    reason: str
    count: int
    entries: tuple[Missing, ...]


class Untested(Struct, frozen=True, kw_only=True):
    """A rule or a kind of evidence that was missing, and on how many pages."""

    rule: str
    number: int
    lacking: str  # the name of the message that says why
    detail: str  # what was said, in no language of people
    count: int


def rows(result: AuditResult, site: str, made: Sequence[Cause]) -> tuple[PageRow, ...]:
    """Return the pages in the order of the crawl; the viewport is named where there is more than one."""
    wanted = frozenset(verdict.id for verdict in result.criteria)
    by_key = {cause.key: cause for cause in made}
    several = len({page.viewport for page in result.pages}) > 1
    return tuple(
        _row(number, page, site, wanted, by_key, page.viewport if several else None)
        for number, page in enumerate(result.pages, start=1)
    )


def missing(result: AuditResult, site: str) -> tuple[Missing, ...]:
    """Return what should have been audited and was not."""
    return tuple(_missing(entry, site) for entry in result.not_audited if entry.is_gap)


def blank(result: AuditResult, site: str) -> tuple[Address, ...]:
    """Return the pages that show nothing."""
    return tuple(address(url, site) for url in dict.fromkeys(p.final_url for p in result.pages if p.shows_nothing))


def left_out(result: AuditResult, site: str) -> tuple[LeftOut, ...]:
    """Return the links that were left out by choice, by reason, the most frequent first."""
    kept: dict[str, list[Missing]] = {}
    for entry in result.not_audited:
        if not entry.is_gap:
            kept.setdefault(entry.reason, []).append(_missing(entry, site))
    counts = {code: max(result.skipped.get(code, 0), len(kept.get(code, ()))) for code in {*result.skipped, *kept}}
    return tuple(
        LeftOut(reason=code, count=count, entries=tuple(kept.get(code, ())))
        for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if count
    )


def untested(result: AuditResult, numbers: Mapping[str, int]) -> tuple[Untested, ...]:
    """Return the rules that could not run, why, and on how many pages; those that show nothing are told apart."""
    return tuple(
        Untested(
            rule=entry.rule, number=numbers.get(entry.rule, 0), lacking=entry.lacking, detail=entry.detail,
            count=len(entry.pages),
        )
        for entry in shortfalls.untested(result)
    )  # fmt: skip


def gaps(result: AuditResult) -> tuple[Untested, ...]:
    """Return the kinds of evidence that could not be had, why, and on how many pages."""
    counted = _by_page(
        (page.final_url, gap.section, gap.reason) for page in result.pages for gap in page.gaps if gap != NOTHING_SEEN
    )
    told = ((count, *shortfalls.apart(f"{section}: {why}")) for (section, why), count in sorted(counted.items()))
    return tuple(Untested(rule="", number=0, lacking=key, detail=detail, count=count) for count, key, detail in told)


def _by_page(found: Iterable[tuple[str, str, str]]) -> Counter[tuple[str, str]]:
    """Count pages, in however many views, by what was missing and why."""
    return Counter((what, why) for _, what, why in {(url, what, shown(why)) for url, what, why in found})


def _row(
    number: int, page: PageResult, site: str, wanted: frozenset[str], by_key: Mapping[str, Cause],
    viewport: Viewport | None,
) -> PageRow:
    apart: dict[str, list[Finding]] = {kind: [] for kind in _KINDS}
    for finding in page.findings:
        if finding.is_problem:
            apart[kind_of(finding, wanted)].append(finding)
    at = address(page.final_url, site)
    title = shown_title(page.title) or at.label
    return PageRow(
        number=number, title=title, label=at.label, href=at.href, viewport=viewport,
        language=language_of(title, page.language),
        failed=len(apart["failed"]), review=len(apart["cantTell"]), advice=len(apart["advice"]),
        parts=tuple(PagePart(kind, _by_rule(page.final_url, found, by_key)) for kind, found in apart.items() if found),
    )  # fmt: skip


def _by_rule(url: str, found: list[Finding], by_key: Mapping[str, Cause]) -> tuple[PageRule, ...]:
    rules: dict[str, PageRule] = {}
    for finding in found:
        cause = by_key.get(finding.cluster) or by_key.get(piece_key(finding, url))
        title = cause.rule.title if cause else Text(finding.rule, finding.rule)
        label = shown_selector(finding.location.selector) if finding.location else finding.rule
        entry = rules.setdefault(finding.rule, PageRule(title, []))
        entry.places.append(Place(label, cause.number if cause else 0))
    return tuple(rules.values())


def _missing(entry: NotAudited, site: str) -> Missing:
    at = address(entry.url, site)
    return Missing(
        label=at.label, href=at.href, reason=entry.reason, detail=shown(entry.detail),
        found_on=address(entry.found_on, site) if entry.found_on else None,
    )  # fmt: skip
