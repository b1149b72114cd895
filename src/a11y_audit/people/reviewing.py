"""Reviewers' decisions change a result: accepted doubts leave the queue, rejected ones are failures, both are named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from a11y_audit import standards
from a11y_audit.judging import judge
from a11y_audit.judging.assemble import summarise
from a11y_audit.judging.identity import former_fingerprints
from a11y_audit.judging.merge import cluster_key, clusters, order
from a11y_audit.judging.reviews import Reviewed, day_of, element_of, former_elements_of, page_key
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, PageResult, ReviewedFinding
from a11y_audit.model.review import Decision
from a11y_audit.model.text import Text


def apply(result: AuditResult, decisions: Sequence[Reviewed], today: date | None = None) -> AuditResult:
    """Return the result with the decisions of reviewers; verdicts, causes and counts follow from them.

    Only doubts (cantTell) are decided. `today` is the day on which decisions must still hold; by default the day on
    which the run ended, so that the same run gives the same result whenever it is reported.
    """
    if not decisions:
        return result
    former = {rule.id: rule.known_as for rule in result.rules}
    book = _Book(decisions, today or day_of(result.finished), former)
    accepted: list[ReviewedFinding] = []
    pages = tuple(
        msgspec.structs.replace(page, findings=book.decide(page.final_url, page.findings, accepted))
        for page in result.pages
    )
    site = book.decide("", result.site, accepted)
    return judged(result, pages, site, tuple(accepted), (*result.notes, book.note()))


def judged(
    result: AuditResult, pages: tuple[PageResult, ...], site: tuple[Finding, ...],
    accepted: tuple[ReviewedFinding, ...], notes: tuple[Text, ...],
) -> AuditResult:  # fmt: skip
    """Return a result whose causes, verdicts and counts follow from these findings."""
    rules = {rule.id: rule for rule in result.rules}
    level = _level(result)
    verdicts = judge.criteria(level, pages, site, result.site_checks, rules)
    causes = clusters(pages, site)
    return msgspec.structs.replace(
        result,
        pages=pages,
        site=site,
        clusters=causes,
        criteria=verdicts,
        provisions=judge.provisions(verdicts, pages, site, result.site_checks, rules),
        summary=summarise(level, pages, site, causes, result.not_audited),
        reviewed=(*result.reviewed, *accepted),
        notes=notes,
    )


class _Book:
    """The decisions of one run, and which of them were met."""

    def __init__(self, decisions: Sequence[Reviewed], today: date, former: Mapping[str, tuple[str, ...]]) -> None:
        self._today = today
        self._total = len(decisions)
        self._known: dict[tuple[str, str], list[Reviewed]] = defaultdict(list)
        for decision in decisions:
            self._known[decision.fingerprint, decision.element].insert(0, decision)  # the latest first
        self._met: dict[int, bool] = {}  # by identity: whether it has expired
        self._former = former

    def decide(self, url: str, findings: Iterable[Finding], accepted: list[ReviewedFinding]) -> tuple[Finding, ...]:
        """Return the findings of a page as they stand after review; those that passed go to `accepted`."""
        kept: list[Finding] = []
        copies: Counter[tuple[str, str]] = Counter()
        things: dict[str, set[str]] = defaultdict(set)
        findings = list(findings)
        for finding in findings:
            things[finding.fingerprint].add(element_of(finding))
        for finding in findings:
            alone = len(things[finding.fingerprint]) == 1
            reviewed = self._decided(page_key(url) if url else "", finding, copies, alone=alone)
            if reviewed.outcome is Outcome.PASSED and reviewed.review:
                accepted.append(ReviewedFinding(page=url, finding=reviewed))
            else:
                kept.append(reviewed)
        return tuple(sorted(kept, key=order)) if kept != findings else tuple(kept)

    def note(self) -> Text:
        """Return what became of the decisions, in words that need no plural."""
        expired = sum(self._met.values())
        used, idle = len(self._met) - expired, self._total - len(self._met)
        return Text(
            en=f"Decisions of reviewers: in force {used}, expired {expired}, without a finding now {idle}",
            ar=f"قرارات المراجعين: السارية {used}، المنتهية {expired}، التي لم تعد تقابلها نتيجة {idle}",
        )

    def _decided(self, page: str, finding: Finding, copies: Counter[tuple[str, str]], *, alone: bool) -> Finding:
        if finding.outcome is not Outcome.CANT_TELL:
            return finding
        key = (finding.fingerprint, element_of(finding))
        copies[key] += finding.places
        known = self._known.get(key) or self._of_earlier(finding, alone=alone)
        decision = next((d for d in known if d.covers(page) and copies[key] <= d.copies), None)
        if decision is None:
            return finding
        review = decision.review(self._today)
        self._met[id(decision)] = review.expired
        if review.expired or review.decision is Decision.UNSURE:
            return msgspec.structs.replace(finding, review=review)
        outcome = Outcome.PASSED if review.decision is Decision.ACCEPT else Outcome.FAILED
        changed = msgspec.structs.replace(finding, outcome=outcome, review=review)
        return msgspec.structs.replace(changed, cluster=cluster_key(changed))

    def _of_earlier(self, finding: Finding, *, alone: bool) -> list[Reviewed]:
        """Decisions under a fingerprint that an earlier program, or the rule under an earlier id, gave.

        One that names no element goes no further than to the only thing that it can have been about.
        """
        former = (finding.fingerprint, *former_fingerprints(finding, self._former.get(finding.rule, ())))
        elements = [one for one in dict.fromkeys((element_of(finding), *former_elements_of(finding))) if one or alone]
        return [found for known in former for element in elements for found in self._known.get((known, element), ())]


def _level(result: AuditResult) -> standards.Level:
    counted = {verdict.id for verdict in result.criteria}
    for level in ("AAA", "AA"):
        if any(criterion.level == level and criterion.id in counted for criterion in standards.criteria(level)):
            return level
    return "A"
