"""Run rules over a snapshot: judgements become findings; the one boundary around the errors of rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from a11y_audit.judging.locate import Reveals, location
from a11y_audit.judging.tally import tally
from a11y_audit.model.digest import PageDigest
from a11y_audit.model.evidence import Gap, Snapshot
from a11y_audit.model.finding import Finding, Location, Outcome
from a11y_audit.model.result import Check
from a11y_audit.model.rule import TRIED, Judgement, Rule, Section

_TOLD = (Outcome.FAILED, Outcome.CANT_TELL)


def evaluate(
    rules: Iterable[Rule], snapshot: Snapshot, reveals: Reveals | None = None
) -> tuple[list[Finding], list[Check]]:
    """Judge one page: findings to act on (failed, cantTell), and for every rule what it came to.

    With `reveals` only what is said of elements that a control reveals is kept. A rule whose evidence is missing, or
    that breaks, is `untested` with the reason: its silence is no pass.
    """
    findings: list[Finding] = []
    checks: list[Check] = []
    for rule in rules:
        if rule.check_page is None:
            continue
        missing = next((gap for section in rule.needs if (gap := _missing(snapshot, section))), None)
        if missing:
            checks.append(Check(rule=rule.id, outcome=Outcome.UNTESTED, reason=f"{missing.section}: {missing.reason}"))
            continue
        try:
            judgements = rule.check(snapshot)
            if reveals:
                judgements = [one for one in judgements if one.at is not None and reveals(one.at)]
            told = [judgement for judgement in judgements if judgement.outcome in _TOLD]
            found = [_finding(rule, judgement, snapshot, reveals) for judgement in told]
        except Exception as error:  # the boundary: a broken rule must not cost the other rules their page
            checks.append(Check(rule=rule.id, outcome=Outcome.UNTESTED, reason=f"rule-error: {error!r}"[:300]))
            continue
        findings += found
        checks.append(tally(rule.id, [judgement.outcome for judgement in judgements]))
    return findings, checks


def evaluate_site(rules: Iterable[Rule], pages: Sequence[PageDigest]) -> tuple[dict[str, list[Finding]], list[Check]]:
    """Judge the pages together: findings by the URL that they speak of ("" is the whole site), and the checks."""
    findings: dict[str, list[Finding]] = {}
    checks: list[Check] = []
    places = {page.url: page.title_location for page in pages}
    for rule in rules:
        if rule.check_site is None:
            continue
        try:
            judgements = list(rule.check_site(pages))
            found = [(j.page, _made(rule, j, j.place or places.get(j.page))) for j in judgements]
        except Exception as error:  # the same boundary for site rules
            checks.append(Check(rule=rule.id, outcome=Outcome.UNTESTED, reason=f"rule-error: {error!r}"[:300]))
            continue
        for page, finding in found:
            if finding.is_problem:
                findings.setdefault(page, []).append(finding)
        checks.append(tally(rule.id, (finding.outcome for _, finding in found)))
    return findings, checks


def _missing(snapshot: Snapshot, section: Section) -> Gap | None:
    """A trial that was not made says nothing, as when evidence was kept by a run of other rules."""
    not_tried = section in TRIED and section not in snapshot.sections
    return snapshot.gap(section) or (Gap(section, "was not tried in this run") if not_tried else None)


def _finding(rule: Rule, judgement: Judgement, snapshot: Snapshot, reveals: Reveals | None) -> Finding:
    return _made(rule, judgement, location(snapshot, judgement.at, reveals) if judgement.at is not None else None)


def _made(rule: Rule, judgement: Judgement, place: Location | None) -> Finding:
    info = rule.info
    if judgement.outcome in _TOLD:
        _hold_to_its_card(rule, judgement)
    return Finding(
        rule=rule.id,
        outcome=judgement.outcome,
        reason=judgement.reason,
        impact=info.impact,
        criteria=info.criteria if judgement.criteria is None else judgement.criteria,
        provisions=info.provisions if judgement.provisions is None else judgement.provisions,
        act=info.act,
        values=judgement.values,
        location=place,
        of_many=judgement.of_many,
        alike=judgement.alike,
    )


def _hold_to_its_card(rule: Rule, judgement: Judgement) -> None:
    """A reason without words, or a doubt without an action, would reach a person as a riddle."""
    text = rule.info.reasons.get(judgement.reason)
    if text is None:
        raise LookupError(f"reason {judgement.reason} has no words")
    if missing := text.marks() - set(judgement.values):
        raise LookupError(f"reason {judgement.reason} lacks the values {', '.join(sorted(missing))}")
    if judgement.outcome is Outcome.CANT_TELL and judgement.reason not in rule.info.actions:
        raise LookupError(f"cantTell {judgement.reason} has no action for the reviewer")
    if judgement.criteria is not None and not set(judgement.criteria) <= set(rule.info.criteria):
        raise LookupError(f"reason {judgement.reason} claims criteria beyond the rule's own")
    if judgement.provisions is not None and not set(judgement.provisions) <= set(rule.info.provisions):
        raise LookupError(f"reason {judgement.reason} claims provisions beyond the rule's own")
