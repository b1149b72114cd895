"""What a rule came to on a page: the worst outcome of the elements that it looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Check

_WORST = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED)
_JOINED = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.UNTESTED, Outcome.PASSED, Outcome.INAPPLICABLE)


def tally(rule: str, outcomes: Iterable[Outcome]) -> Check:
    """Count what a rule said; one that said nothing did not apply."""
    said = list(outcomes)
    failed, cant_tell, passed = map(said.count, _WORST)
    worst = next((outcome for outcome in _WORST if outcome in said), Outcome.INAPPLICABLE)
    return Check(rule=rule, outcome=worst, failed=failed, cant_tell=cant_tell, passed=passed)


def joined(checks: Sequence[Check], more: Sequence[Check]) -> list[Check]:
    """Return what each rule came to over two looks; what could not run at one of them has not passed."""
    known = {check.rule: check for check in checks}
    for check in more:
        before = known.get(check.rule)
        known[check.rule] = _both(before, check) if before else check
    return list(known.values())


def _both(one: Check, other: Check) -> Check:
    worst = next(outcome for outcome in _JOINED if outcome in (one.outcome, other.outcome))
    return Check(
        rule=one.rule, outcome=worst, failed=one.failed + other.failed, cant_tell=one.cant_tell + other.cant_tell,
        passed=one.passed + other.passed, reason=one.reason if worst is Outcome.UNTESTED else "",
    )  # fmt: skip
