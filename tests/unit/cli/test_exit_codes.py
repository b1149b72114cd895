"""The exit code of a result: the whole table."""

from __future__ import annotations

import pytest
from support.bare import finding, result

from a11y_audit.cli.exit import exit_code
from a11y_audit.errors import ExitCode
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.result import AuditResult

AA = ("1.1.1", "1.4.3", "2.4.2")

FAILED = finding(Outcome.FAILED, Impact.SERIOUS, "1.1.1")
MINOR = finding(Outcome.FAILED, Impact.MINOR, "2.4.2")
DOUBT = finding(Outcome.CANT_TELL, Impact.SERIOUS, "1.4.3")
ADVICE = finding(Outcome.FAILED, Impact.CRITICAL)
BEYOND = finding(Outcome.FAILED, Impact.SERIOUS, "2.4.9")
CLEAN, FINDINGS, INCOMPLETE = ExitCode.CLEAN, ExitCode.FINDINGS, ExitCode.INCOMPLETE


@pytest.mark.parametrize(
    ("audit", "fail_on", "review", "expected"),
    [
        (result(), "minor", False, CLEAN),
        (result(FAILED), "minor", False, FINDINGS),
        (result(FAILED), "serious", False, FINDINGS),
        (result(FAILED), "critical", False, CLEAN),
        (result(FAILED), "never", False, CLEAN),
        (result(MINOR), "minor", False, FINDINGS),
        (result(MINOR), "moderate", False, CLEAN),
        (result(DOUBT), "minor", False, CLEAN),
        (result(DOUBT), "minor", True, FINDINGS),
        (result(DOUBT), "never", True, FINDINGS),
        (result(ADVICE), "minor", True, CLEAN),
        (result(BEYOND), "minor", False, CLEAN),
        (result(site=(FAILED,)), "minor", False, FINDINGS),
        (result(gap=True), "minor", False, INCOMPLETE),
        (result(gap=True), "never", False, INCOMPLETE),
        (result(FAILED, gap=True), "minor", False, FINDINGS),
        (result(MINOR, gap=True), "serious", False, INCOMPLETE),
        (result(complete=False), "minor", False, INCOMPLETE),
        (result(pages=False), "minor", False, INCOMPLETE),
        (result(FAILED, interrupted=True), "minor", False, ExitCode.INTERRUPTED),
    ],
)
def test_table(audit: AuditResult, fail_on: str, review: bool, expected: ExitCode) -> None:
    assert exit_code(audit, AA, fail_on, fail_on_review=review) is expected


def test_the_level_decides_what_counts() -> None:
    assert exit_code(result(BEYOND), (*AA, "2.4.9"), "minor") is FINDINGS
