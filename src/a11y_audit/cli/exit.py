"""Which exit code a result has."""

from __future__ import annotations

from collections.abc import Iterable

from a11y_audit.errors import ExitCode
from a11y_audit.judging.gate import Gate
from a11y_audit.model.result import AuditResult


def failing(result: AuditResult, counted: Iterable[str], fail_on: str, *, fail_on_review: bool = False) -> int:
    """Return how many findings fail the command."""
    gate = Gate(counted=frozenset(counted), fail_on=fail_on, review=fail_on_review)
    return sum(map(gate.fails, (*(finding for page in result.pages for finding in page.findings), *result.site)))


def exit_code(result: AuditResult, counted: Iterable[str], fail_on: str, *, fail_on_review: bool = False) -> ExitCode:
    """Return the code of a result. `counted` holds the WCAG criteria of the level that was asked for.

    3 outranks 0, never 1: what was found stands, however much could not be looked at. No page at all is no clean site.
    """
    if result.interrupted:
        return ExitCode.INTERRUPTED
    if failing(result, counted, fail_on, fail_on_review=fail_on_review):
        return ExitCode.FINDINGS
    if not result.complete or not result.pages or any(entry.is_gap for entry in result.not_audited):
        return ExitCode.INCOMPLETE
    return ExitCode.CLEAN
