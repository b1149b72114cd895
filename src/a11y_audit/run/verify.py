"""A second look at what would fail a run: a finding that does not repeat in a fresh visit is flaky.

It stays in the result as a question with the number of visits, and fails nothing. A page that could not be opened again
proves nothing either way: its findings stand as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping

from msgspec import structs

from a11y_audit.judging.gate import Gate
from a11y_audit.judging.matching import match, sighting
from a11y_audit.judging.merge import cluster_key, order
from a11y_audit.model.against import Against
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.model.standing import Flaky, Standing
from a11y_audit.model.visit import Visit
from a11y_audit.people.reviewing import judged
from a11y_audit.run.crawl import Harvest

VISITS = 2

Contest = Callable[[Finding], bool]


def contest(result: AuditResult, fail_on: str, *, review: bool) -> Contest:
    """Return what tells the findings that would fail the run: what the baseline does not know, or all without one."""
    counted = frozenset(verdict.id for verdict in result.criteria)
    return Gate(counted=counted, fail_on=fail_on, review=review).fails


def addresses(result: AuditResult, is_contested: Contest) -> tuple[str, ...]:
    """Return the pages with contested findings, as they were asked for."""
    return tuple(dict.fromkeys(page.url for page in result.pages if any(map(is_contested, page.findings))))


def harvest_of(harvest: Harvest, visits: Mapping[str, Visit]) -> Harvest:
    """Return a harvest with the pages of second visits in place of the first."""
    pages = [_in_place_of(page, visits.get(page.url)) for page in harvest.pages]
    digests = {visit.digest.url: visit.digest for visit in visits.values() if visit.digest}
    return Harvest(
        pages=pages, digests=[digests.get(digest.url, digest) for digest in harvest.digests],
        not_audited=harvest.not_audited, skipped=harvest.skipped, notes=harvest.notes, axe=harvest.axe,
        interrupted=harvest.interrupted,
    )  # fmt: skip


def settle(result: AuditResult, again: AuditResult, is_contested: Contest, visited: Collection[str]) -> AuditResult:
    """Return the run with what did not repeat as flaky. `again` is the run as the second visits show it."""
    second = {(page.url, str(page.viewport)): page.findings for page in again.pages if page.url in visited}
    pages = tuple(
        structs.replace(page, findings=_settled(page.findings, other, is_contested))
        if (other := second.get((page.url, str(page.viewport)))) is not None else page
        for page in result.pages
    )  # fmt: skip
    if pages == result.pages:
        return result
    made = judged(result, pages, result.site, (), result.notes)
    return structs.replace(made, baseline=_counted_again(made))


def _settled(first: tuple[Finding, ...], second: tuple[Finding, ...], is_contested: Contest) -> tuple[Finding, ...]:
    """A finding repeated when the second visit has it, word for word or as nearly as a baseline knows it again."""
    asked = [finding for finding in first if finding.is_problem]
    answers = iter(match([sighting(f) for f in second if f.is_problem], [sighting(f) for f in asked], {}))
    made = [
        _flaky(finding) if finding.is_problem and next(answers) is None and is_contested(finding) else finding
        for finding in first
    ]
    return tuple(sorted(made, key=order)) if tuple(made) != first else first


def _flaky(finding: Finding) -> Finding:
    doubt = structs.replace(finding, outcome=Outcome.CANT_TELL, flaky=Flaky(visits=VISITS, seen=1))
    return structs.replace(doubt, cluster=cluster_key(doubt))


def _counted_again(result: AuditResult) -> Against | None:
    if result.baseline is None:
        return None
    wanted = {verdict.id for verdict in result.criteria}
    findings = [finding for page in result.pages for finding in page.findings] + list(result.site)
    new = Counter(f.outcome for f in findings if f.standing is Standing.NEW and wanted & set(f.criteria))
    return structs.replace(result.baseline, new=new[Outcome.FAILED], new_questions=new[Outcome.CANT_TELL])


def _in_place_of(page: PageResult, visit: Visit | None) -> PageResult:
    fitting = [other for other in (visit.pages if visit else ()) if other.viewport == page.viewport]
    return structs.replace(fitting[0], found_on=page.found_on) if fitting else page
