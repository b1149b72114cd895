"""What fails a run: one gate for the exit code, for a second look, and for notes beside a change."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.finding import WORST_FIRST, Finding, Outcome
from a11y_audit.model.standing import Standing

NEVER = "never"  # of --fail-on


class Gate(Struct, frozen=True, kw_only=True):
    """What was asked to fail a run.

    Advice proves no failure of a criterion, so it never does; against a baseline only what is new or has expired does,
    and what did not repeat does not.
    """

    counted: frozenset[str]  # the WCAG criteria of the level that was asked for
    fail_on: str  # the mildest impact of a failure that fails the run, or NEVER
    review: bool = False  # doubts fail it as well

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding fails the run."""
        if finding.standing is Standing.UNCHANGED or finding.flaky or not self.counted.intersection(finding.criteria):
            return False
        return self.stops(finding.outcome, finding.impact)

    def stops(self, outcome: Outcome, impact: str) -> bool:
        """Tell whether an outcome that counts fails the run."""
        if outcome is Outcome.CANT_TELL:
            return self.review
        if outcome is not Outcome.FAILED or self.fail_on == NEVER:
            return False
        return WORST_FIRST.index(impact) <= WORST_FIRST.index(self.fail_on)
