"""Verdicts: failures fail, doubts ask, silence never passes."""

from __future__ import annotations

import pytest

from a11y_audit import standards
from a11y_audit.judging import judge
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import Check, PageResult, Verdict
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text

TEXT = Text(en="x", ar="س")
RULES = {
    id_: RuleInfo(id=id_, criteria=criteria, provisions=provisions, title=TEXT, who=TEXT, remedy=TEXT)
    for id_, criteria, provisions in (("alt", ("1.1.1",), ()), ("order", (), ("CXP-10.6",)), ("lang", ("3.1.1",), ()))
}


def page(findings: tuple[Finding, ...] = (), **outcomes: Outcome) -> PageResult:
    checks = tuple(Check(rule=rule, outcome=outcome) for rule, outcome in outcomes.items())
    return PageResult(url="/", final_url="https://x/", findings=findings, checks=checks)


def verdicts(*pages: PageResult) -> dict[str, Verdict]:
    return {verdict.id: verdict for verdict in judge.criteria("AA", pages, (), (), RULES)}


def alt(outcome: Outcome) -> Finding:
    return Finding(rule="alt", outcome=outcome, reason="bad", criteria=("1.1.1",))


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((page((alt(Outcome.FAILED), alt(Outcome.CANT_TELL)), alt=Outcome.FAILED),), ("failed", "failures")),
        ((page((alt(Outcome.CANT_TELL),), alt=Outcome.CANT_TELL),), ("cantTell", "review")),
        ((page(alt=Outcome.PASSED),), ("cantTell", "nothing-found")),
        ((page(alt=Outcome.INAPPLICABLE), page(alt=Outcome.INAPPLICABLE)), ("cantTell", "nothing-applicable")),
        ((page(alt=Outcome.PASSED), page(alt=Outcome.UNTESTED)), ("cantTell", "partly-tested")),
        ((page(alt=Outcome.UNTESTED),), ("untested", "not-tested")),
        ((), ("untested", "not-tested")),
    ],
)
def test_a_criterion(pages: tuple[PageResult, ...], expected: tuple[str, str]) -> None:
    verdict = verdicts(*pages)["1.1.1"]
    assert (verdict.outcome.value, verdict.basis) == expected


def test_a_criterion_without_a_rule_is_left_to_a_person() -> None:
    verdict = verdicts(page(alt=Outcome.PASSED))["1.2.4"]
    assert (verdict.outcome, verdict.basis) == (Outcome.UNTESTED, "person")


def test_no_criterion_ever_passes_without_a_person() -> None:
    assert all(
        v.outcome is not Outcome.PASSED for v in verdicts(page(alt=Outcome.PASSED, lang=Outcome.PASSED)).values()
    )


def test_every_criterion_of_the_level_has_a_verdict() -> None:
    assert list(verdicts()) == [criterion.id for criterion in standards.criteria("AA")]


def provisions(*findings: Finding) -> dict[str, Verdict]:
    pages = [page(findings, alt=Outcome.PASSED, order=Outcome.PASSED)]
    return {v.id: v for v in judge.provisions((), pages, (), (), RULES)}


def test_advice_that_the_policy_names_fails_its_provision_and_no_criterion() -> None:
    finding = Finding(rule="order", outcome=Outcome.FAILED, reason="skipped", provisions=("CXP-10.6",))
    found = provisions(finding)
    assert found["CXP-10.6"].outcome is Outcome.FAILED
    assert found["CXP-10.1"].outcome is not Outcome.FAILED


def test_a_failed_criterion_fails_the_provision_that_asks_for_all() -> None:
    assert provisions(alt(Outcome.FAILED))["CXP-10.1"].outcome is Outcome.FAILED
