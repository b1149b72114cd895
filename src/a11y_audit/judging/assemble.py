"""From the pages of a run to its result: site rules, clusters, verdicts, counts."""

from __future__ import annotations

import hashlib
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.metadata import version

import msgspec

from a11y_audit import __version__, standards
from a11y_audit.judging import judge
from a11y_audit.judging.engines import axe
from a11y_audit.judging.evaluate import evaluate_site
from a11y_audit.judging.merge import clusters, merge
from a11y_audit.judging.page_audit import Judges, within
from a11y_audit.judging.views import places
from a11y_audit.model.digest import PageDigest
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, Check, Cluster, Limit, NotAudited, PageResult, Summary, Versions
from a11y_audit.model.rule import RuleInfo


def assemble(
    judges: Judges,
    pages: Sequence[PageResult],
    digests: Sequence[PageDigest],
    not_audited: Sequence[NotAudited],
    *,
    skipped: Mapping[str, int],
    settings: Mapping[str, object],
    browser: str,
    axe_version: str,
    started: str,
    finished: str,
    interrupted: bool = False,
    limit: Limit | None = None,
) -> AuditResult:
    """Return the result of a run, the same for the same evidence but for the times and the run's id."""
    by_page, site_checks = evaluate_site(judges.rules, digests)
    rules = {rule.id: rule for rule in judges.rules}
    joined = tuple(_with_site(page, by_page.get(page.final_url, []), judges) for page in pages)
    site = tuple(f for f in merge(by_page.get("", []), rules) if within(f, judges.level))
    infos = cards(judges)
    causes = clusters(joined, site)
    verdicts = judge.criteria(judges.level, joined, site, site_checks, infos)
    return AuditResult(
        run=hashlib.sha256(f"{started} {settings}".encode()).hexdigest()[:12],
        started=started,
        finished=finished,
        versions=Versions(
            a11y_audit=__version__, axe=axe_version, browser=browser, playwright=version("playwright"),
            python=platform.python_version(),
        ),
        settings=dict(settings),
        complete=is_complete(joined, not_audited, site_checks) and not interrupted and (not limit or limit.is_chosen),
        interrupted=interrupted,
        limit=limit,
        summary=summarise(judges.level, joined, site, causes, not_audited),
        criteria=verdicts,
        provisions=judge.provisions(verdicts, joined, site, site_checks, infos),
        pages=joined,
        site=site,
        site_checks=tuple(site_checks),
        clusters=causes,
        not_audited=tuple(not_audited),
        skipped=dict(skipped),
        rules=tuple(infos[id_] for id_ in sorted(infos)),
    )  # fmt: skip


def cards(judges: Judges) -> dict[str, RuleInfo]:
    """Return the cards of all rules of the run, ours and axe's."""
    known = axe.rules()
    return {rule.id: rule.info for rule in judges.rules} | {id_: known[id_].info() for id_ in judges.axe_rules}


def is_complete(pages: Sequence[PageResult], not_audited: Sequence[NotAudited], site_checks: Sequence[Check]) -> bool:
    """Tell whether all that was to be audited was, by every rule: never complete by silence, nor without a page."""
    broken = any(page.is_in_part or any(check.outcome is Outcome.UNTESTED for check in page.checks) for page in pages)
    return bool(pages) and not broken and not any(entry.is_gap for entry in not_audited) and not any(
        check.outcome is Outcome.UNTESTED for check in site_checks
    )  # fmt: skip


def _with_site(page: PageResult, found: list[Finding], judges: Judges) -> PageResult:
    if not found:
        return page
    rules = {rule.id: rule for rule in judges.rules}
    more = merge([f for f in found if within(f, judges.level)], rules)
    settled = {name for f in more if f.outcome is Outcome.FAILED for name in rules[f.rule].settles}
    open_still = (f for f in page.findings if f.outcome is not Outcome.CANT_TELL or f.rule not in settled)
    return msgspec.structs.replace(page, findings=(*open_still, *more))


def summarise(
    level: standards.Level, pages: Sequence[PageResult], site: Sequence[Finding], causes: Sequence[Cluster],
    not_audited: Sequence[NotAudited],
) -> Summary:  # fmt: skip
    """Return the counts of the first screen: of pages and of places on them, in however many views."""
    wanted = {criterion.id for criterion in standards.criteria(level)}
    everything = [finding for _, finding in places(pages)] + list(site)
    counting = [finding for finding in everything if wanted & set(finding.criteria)]
    failed = [finding for finding in counting if finding.outcome is Outcome.FAILED]
    return Summary(
        pages=len({page.final_url for page in pages}),
        not_audited=sum(entry.is_gap for entry in not_audited),
        failed=len(failed),
        cant_tell=len(counting) - len(failed),
        advice=len(everything) - len(counting),
        clusters=len(causes),
        by_impact=dict(sorted(Counter(finding.impact.value for finding in failed).items())),
    )
