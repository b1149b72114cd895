"""Which exit code a result has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from a11y_audit.errors import ExitCode
from a11y_audit.judging.views import places
from a11y_audit.model.finding import Finding, Impact, Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.standing import Standing

NEVER = "never"
_ORDER = tuple(Impact)  # mildest first


def failing(result: AuditResult, counted: Iterable[str], fail_on: str, *, fail_on_review: bool = False) -> int:
    """Return how many findings fail the command."""
    gating = frozenset(counted)
    return sum(_fails(finding, gating, fail_on, fail_on_review) for finding in _findings(result))


def exit_code(result: AuditResult, counted: Iterable[str], fail_on: str, *, fail_on_review: bool = False) -> ExitCode:
    """Return the code of a result. `counted` holds the WCAG criteria of the level that was asked for.

    Advice proves no failure of a criterion, so it never fails a command. 3 outranks 0, never 1: what was found stands,
    however much could not be looked at. No page at all is no clean site. Against a baseline only what is new or has
    expired fails; what did not repeat fails nothing.
    """
    if result.interrupted:
        return ExitCode.INTERRUPTED
    if failing(result, counted, fail_on, fail_on_review=fail_on_review):
        return ExitCode.FINDINGS
    if not result.complete or not result.pages or any(entry.is_gap for entry in result.not_audited):
        return ExitCode.INCOMPLETE
    return ExitCode.CLEAN


def _findings(result: AuditResult) -> Iterator[Finding]:
    yield from (finding for _, finding in places(result.pages))
    yield from result.site


def _fails(finding: Finding, gating: frozenset[str], fail_on: str, fail_on_review: bool) -> bool:
    if finding.standing is Standing.UNCHANGED or finding.flaky:
        return False
    if not gating.intersection(finding.criteria):
        return False
    if finding.outcome is Outcome.CANT_TELL:
        return fail_on_review
    if finding.outcome is not Outcome.FAILED or fail_on == NEVER:
        return False
    return _ORDER.index(finding.impact) >= _ORDER.index(Impact(fail_on))
