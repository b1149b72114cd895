"""From a run to what its accessibility statement says: conformance only where people decided every criterion."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from a11y_audit import places, standards
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, Verdict
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.statement import Decider, Failure, Shortfall, Statement, Status
from a11y_audit.model.text import Text
from a11y_audit.people import rulings

SHORTFALLS_TOLD = 5  # of one criterion; the report names all
PAGES_TOLD = 3
_DECIDED = frozenset({Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE})


def build(result: AuditResult, today: date) -> Statement:
    """Return what a statement of a run says, given with the verdicts of people in it (see `recorded`)."""
    ruled = [verdict for verdict in result.criteria if verdict.ruled and verdict.outcome in _DECIDED]
    undecided = rulings.undecided(result.criteria)
    failures = tuple(_failure(v, result) for v in result.criteria if v.outcome is Outcome.FAILED)
    return Statement(
        site=places.site_of(page.final_url for page in result.pages), run=result.run, audited=result.started,
        drafted=today, level=_level(result), status=_status(result, bool(failures), bool(undecided)),
        complete=result.complete, pages=len({page.final_url for page in result.pages}),
        not_audited=result.summary.not_audited, criteria=len(result.criteria), decided=len(ruled),
        undecided=len(undecided), questions=result.summary.cant_tell, reviewed=len(result.reviewed),
        set_aside=tuple(v.id for v in ruled if v.failed and v.outcome is not Outcome.FAILED), deciders=_deciders(ruled),
        failures=failures,
        tools=result.versions.tools,
    )  # fmt: skip


def _status(result: AuditResult, is_failing: bool, is_open: bool) -> Status:
    if is_failing:
        return Status.NOT_MET
    # What was not looked at cannot be said to conform, whatever people decided about the rest.
    if is_open or not result.complete or not result.pages or not result.criteria:
        return Status.OPEN
    return Status.MET


def _level(result: AuditResult) -> str:
    known = {criterion.id: criterion.level for criterion in standards.criteria("AAA")}
    return max((known[verdict.id] for verdict in result.criteria if verdict.id in known), key=len, default="AA")


def _deciders(ruled: list[Verdict]) -> tuple[Decider, ...]:
    given: dict[str, list[date]] = defaultdict(list)
    for verdict in ruled:
        if verdict.ruled:
            given[verdict.ruled.who].append(verdict.ruled.when)
    return tuple(Decider(who=who, criteria=len(days), last=max(days)) for who, days in sorted(given.items()))


def _failure(verdict: Verdict, result: AuditResult) -> Failure:
    criterion = standards.criterion(verdict.id)
    found = [
        (page.final_url, finding) for page in result.pages for finding in page.findings
        if finding.outcome is Outcome.FAILED and verdict.id in finding.criteria
    ]  # fmt: skip
    found += [("", f) for f in result.site if f.outcome is Outcome.FAILED and verdict.id in f.criteria]
    by_person = verdict.ruled if verdict.ruled and verdict.outcome is Outcome.FAILED else None
    widest = Counter(url for url, _ in found if url)
    return Failure(
        id=verdict.id, level=criterion.level, url=criterion.url,
        title=Text(criterion.title.en, criterion.title.ar), asks=Text(criterion.summary.en, criterion.summary.ar),
        shortfalls=_shortfalls(found, {rule.id: rule for rule in result.rules}),
        pages=tuple(url for url, _ in sorted(widest.items(), key=lambda item: (-item[1], item[0]))[:PAGES_TOLD]),
        words=by_person.why if by_person else "",
    )  # fmt: skip


def _shortfalls(found: list[tuple[str, Finding]], rules: dict[str, RuleInfo]) -> tuple[Shortfall, ...]:
    by_rule: dict[str, list[str]] = defaultdict(list)
    for url, finding in found:
        by_rule[finding.rule].append(url)
    told = [
        Shortfall(
            title=_bare(rules[id_].title), who=_bare(rules[id_].who), places=len(urls), pages=len(set(urls) - {""})
        )
        for id_, urls in by_rule.items()
        if id_ in rules
    ]
    return tuple(sorted(told, key=lambda s: (-s.pages, -s.places, s.title.en))[:SHORTFALLS_TOLD])


def _bare(text: Text) -> Text:
    """Return words without the full stop that the sentence around them sets."""
    return Text(text.en.rstrip(". "), text.ar.rstrip(". "))
