"""A baseline made of a run: every finding that somebody must act on, with the traits that it is known by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import structs

from a11y_audit.judging.identity import known_by
from a11y_audit.judging.matching import Sighting, sighting
from a11y_audit.judging.reviews import page_key
from a11y_audit.model.baseline import Baseline, Entry
from a11y_audit.model.finding import Finding
from a11y_audit.model.result import AuditResult
from a11y_audit.model.standing import Acceptance
from a11y_audit.model.text import is_number, writable
from a11y_audit.places import origin, site_of

NOBODY = Acceptance()
LABEL_KEPT = 80  # characters


def of_result(result: AuditResult) -> Baseline:
    """Return the baseline of a run. What a person took for no barrier is no finding, and stands in no baseline."""
    views = tuple(sorted({str(page.viewport) for page in result.pages}))
    return Baseline(
        schema="a11y-audit-baseline/1",
        site=site_of(page.final_url for page in result.pages),
        starts=_starts(result),
        run=result.run,
        made=result.finished,
        program=result.versions.a11y_audit,
        axe=result.versions.axe,
        browser=result.versions.browser,
        level=str(result.settings.get("level", "AA")),
        views=views,
        rules=tuple(rule.id for rule in result.rules),
        pages=tuple(sorted({page_key(page.final_url) for page in result.pages})),
        entries=entries(result, views),
    )


def entries(result: AuditResult, views: tuple[str, ...]) -> tuple[Entry, ...]:
    """Return the findings of a run as entries, those of one element over pages together, sorted."""
    copies: dict[tuple[Sighting, Acceptance], dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    first: dict[tuple[Sighting, Acceptance], Finding] = {}
    places = [(page_key(page.final_url), str(page.viewport), page.findings) for page in result.pages]
    for page, view, findings in [*places, ("", "", result.site)]:
        counted: Counter[tuple[Sighting, Acceptance]] = Counter()
        for finding in findings:
            if finding.is_problem:
                key = (sighting(finding), finding.accepted or NOBODY)
                first.setdefault(key, finding)
                counted[key] += finding.places
        for key, count in counted.items():
            copies[key][page][view] = count
    return in_order(_entry(first[key], key, pages, views) for key, pages in copies.items())


def in_order(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries as the file has them."""
    return tuple(sorted(found, key=_order))


def accepted(entry: Entry, acceptance: Acceptance) -> Entry:
    """Return an entry with who answers for it, why and until when."""
    return structs.replace(entry, owner=acceptance.owner, why=acceptance.why, until=acceptance.until)


def acceptance(entry: Entry) -> Acceptance:
    """Return who answers for an entry, why and until when."""
    return Acceptance(owner=entry.owner, why=entry.why, until=entry.until)


def label(finding: Finding) -> str:
    """Return the element of a finding in its own words, else its start tag."""
    place = finding.location
    if place is None:
        said = " ".join(str(value) for _, value in sorted(finding.values.items()) if not is_number(value))
        return writable(said[:LABEL_KEPT])
    return writable((place.name.strip() or place.text.strip() or place.html)[:LABEL_KEPT])


def fingerprint_of(entry: Entry) -> str:
    """Return what an entry is known by; a file that people edited need not hold it."""
    return entry.fingerprint or known_by(entry.engine, entry.rule, entry.reason, entry.element)


def _entry(
    finding: Finding, key: tuple[Sighting, Acceptance], pages: dict[str, dict[str, int]], views: tuple[str, ...]
) -> Entry:
    one, who = key
    seen = {view for by_view in pages.values() for view in by_view}
    return Entry(
        rule=one.rule, reason=one.reason, label=label(finding), outcome=one.outcome, impact=finding.impact.value,
        owner=who.owner, why=who.why, until=who.until, criteria=finding.criteria, engine=one.engine, element=one.traits,
        pages={page: max(by_view.values()) for page, by_view in sorted(pages.items())},
        views=() if seen >= set(views) or seen == {""} else tuple(sorted(seen)),
        fingerprint=known_by(one.engine, one.rule, one.reason, one.traits),
    )  # fmt: skip


def _order(entry: Entry) -> tuple[object, ...]:
    return (entry.rule, entry.reason, entry.outcome, entry.fingerprint, entry.owner, entry.why, min(entry.pages))


def _starts(result: AuditResult) -> tuple[str, ...]:
    urls = result.settings.get("urls", [])
    return tuple(sorted({found for url in urls if (found := origin(str(url)))})) if isinstance(urls, list) else ()
