"""Findings become verdicts: what can be said of each criterion and of each provision of the policy.

A machine never says that a criterion is met by silence: where nothing was found the outcome is cantTell with the basis
"nothing-found", and a person must confirm.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from a11y_audit import standards
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import Basis, Check, PageResult, Verdict
from a11y_audit.model.rule import RuleInfo

POLICY_SECTIONS = ("6", "8", "10", "11")


def criteria(
    level: standards.Level, pages: Sequence[PageResult], site: Sequence[Finding], site_checks: Sequence[Check],
    rules: Mapping[str, RuleInfo],
) -> tuple[Verdict, ...]:  # fmt: skip
    """Return one verdict for each criterion of WCAG 2.0 up to a level."""
    ran = _ran(pages, site_checks)
    by_criterion: dict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for url, finding in _all(pages, site):
        for criterion in finding.criteria:
            by_criterion[criterion].append((url, finding))
    about: dict[str, list[str]] = defaultdict(list)
    for rule in rules.values():
        for criterion in rule.criteria:
            about[criterion].append(rule.id)
    return tuple(
        _verdict(criterion.id, by_criterion[criterion.id], about[criterion.id], ran)
        for criterion in standards.criteria(level)
    )


def provisions(
    verdicts: Sequence[Verdict], pages: Sequence[PageResult], site: Sequence[Finding], site_checks: Sequence[Check],
    rules: Mapping[str, RuleInfo],
) -> tuple[Verdict, ...]:  # fmt: skip
    """Return one verdict for each provision of the policy's sections 6, 8, 10 and 11.

    A provision that names accessibility as a whole fails with any A or AA criterion; one that names criteria fails
    with these; one that our rules name fails with their findings, be they advice to WCAG or not.
    """
    ran = _ran(pages, site_checks)
    everything = list(_all(pages, site))
    base = {criterion.id for criterion in standards.criteria("AA")}
    found: list[Verdict] = []
    for provision in standards.provisions(POLICY_SECTIONS):
        wanted = base if provision.all_aa else set(provision.breached_by)
        about = [rule.id for rule in rules.values() if provision.id in rule.provisions or wanted & set(rule.criteria)]
        about = sorted(set(about))
        hits = [(u, f) for u, f in everything if provision.id in f.provisions or wanted & set(f.criteria)]
        found.append(_verdict(provision.id, hits, about, ran))
    return tuple(found)


def _verdict(
    id_: str, hits: list[tuple[str, Finding]], about: Iterable[str], ran: Mapping[str, Counter[Outcome]]
) -> Verdict:
    failed = [(url, finding) for url, finding in hits if finding.outcome is Outcome.FAILED]
    doubts = sum(finding.outcome is Outcome.CANT_TELL for _, finding in hits)
    tested = sorted(rule for rule in about if any(o is not Outcome.UNTESTED for o in ran.get(rule, ())))
    outcome, basis = _outcome(bool(failed), bool(doubts), list(about), tested, ran)
    return Verdict(
        id=id_, outcome=outcome, basis=basis, failed=len(failed), cant_tell=doubts,
        pages_failed=len({url for url, _ in failed if url}), rules=tuple(tested),
    )  # fmt: skip


def _outcome(
    failed: bool, doubts: bool, about: list[str], tested: list[str], ran: Mapping[str, Counter[Outcome]]
) -> tuple[Outcome, Basis]:
    if failed:
        return Outcome.FAILED, "failures"
    if doubts:
        return Outcome.CANT_TELL, "review"
    if not about:
        return Outcome.UNTESTED, "person"
    if not tested:
        return Outcome.UNTESTED, "not-tested"
    if any(ran[rule][Outcome.UNTESTED] for rule in about if rule in ran):
        return Outcome.CANT_TELL, "partly-tested"
    if all(set(ran[rule]) <= {Outcome.INAPPLICABLE} for rule in tested):
        return Outcome.CANT_TELL, "nothing-applicable"
    return Outcome.CANT_TELL, "nothing-found"


def _ran(pages: Sequence[PageResult], site_checks: Iterable[Check]) -> dict[str, Counter[Outcome]]:
    ran: dict[str, Counter[Outcome]] = defaultdict(Counter)
    for check in (*(check for page in pages for check in page.checks), *site_checks):
        ran[check.rule][check.outcome] += 1
    return ran


def _all(pages: Sequence[PageResult], site: Iterable[Finding]) -> Iterable[tuple[str, Finding]]:
    for page in pages:
        yield from ((page.final_url, finding) for finding in page.findings)
    yield from (("", finding) for finding in site)
