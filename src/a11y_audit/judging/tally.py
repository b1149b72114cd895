"""What a rule came to on a page: the worst outcome of the elements that it looked at."""

from __future__ import annotations

from collections.abc import Iterable

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Check

_WORST = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED)


def tally(rule: str, outcomes: Iterable[Outcome]) -> Check:
    """Count what a rule said; one that said nothing did not apply."""
    said = list(outcomes)
    failed, cant_tell, passed = map(said.count, _WORST)
    worst = next((outcome for outcome in _WORST if outcome in said), Outcome.INAPPLICABLE)
    return Check(rule=rule, outcome=worst, failed=failed, cant_tell=cant_tell, passed=passed)
