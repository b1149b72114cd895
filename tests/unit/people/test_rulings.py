"""A person's verdict overrides the machine's, never hides a sure failure by doubt, and keeps the machine's beside it."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from support.results import result

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Verdict
from a11y_audit.model.ruling import Ruling
from a11y_audit.people import rulings
from a11y_audit.render import FORMATS
from a11y_audit.render.ledger import basis, machine_basis

PASSED, FAILED, ABSENT, UNSURE = Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE, Outcome.CANT_TELL


def ruling(subject: str, outcome: Outcome, why: str = "نظرت في الصفحات كلها") -> Ruling:
    return Ruling(subject=subject, outcome=outcome, who="نورة", when=date(2026, 3, 2), why=why)


def verdict(run: AuditResult, id_: str) -> Verdict:
    return next(found for found in (*run.criteria, *run.provisions) if found.id == id_)


@pytest.mark.parametrize(
    ("subject", "given", "shown", "machine"),
    [
        ("1.2.4", PASSED, "met", "person"),
        ("1.2.1", ABSENT, "absent", "nothing-applicable"),
        ("2.1.1", FAILED, "failures", "partly-tested"),
        ("4.1.2", PASSED, "met", "failures"),
        ("4.1.2", UNSURE, "failures", "failures"),
        ("1.2.4", UNSURE, "review", "person"),
    ],
)
def test_a_ruling_and_the_machine_beside_it(subject: str, given: Outcome, shown: str, machine: str) -> None:
    found = verdict(rulings.apply(result(), [ruling(subject, given)]), subject)
    assert (basis(found), machine_basis(found)) == (shown, machine)
    assert found.ruled
    assert (found.ruled.who, found.ruled.when) == ("نورة", date(2026, 3, 2))


def test_nothing_else_changes() -> None:
    before, after = result(), rulings.apply(result(), [ruling("1.2.4", PASSED)])
    assert after.pages == before.pages
    assert [v for v in after.criteria if v.id != "1.2.4"] == [v for v in before.criteria if v.id != "1.2.4"]
    assert after.provisions == before.provisions
    assert rulings.apply(before, []) is before


def test_a_failure_that_a_person_found_breaches_the_policy_too() -> None:
    before, after = result(), rulings.apply(result(), [ruling("2.1.1", FAILED)])
    breached = [v.id for v, old in zip(after.provisions, before.provisions, strict=True) if v.outcome != old.outcome]
    assert "CXP-10.1" in breached
    assert verdict(after, "CXP-10.1").basis == "failures"


def test_what_still_waits_for_a_person() -> None:
    run = rulings.apply(result(), [ruling("1.2.4", PASSED), ruling("1.2.1", ABSENT), ruling("2.1.1", UNSURE)])
    waiting = rulings.undecided(run.criteria)
    assert "2.1.1" in waiting
    assert not {"1.2.4", "1.2.1", "4.1.2"} & set(waiting)  # decided, decided, and failed by the machine


def test_the_report_names_who_decided() -> None:
    run = rulings.apply(result(), [ruling("1.2.4", PASSED, "كل مقطع حي مترجم <b>")])
    page = BeautifulSoup(FORMATS["html"].render(run, language="ar", crops={}), "html.parser")
    [cell] = page.select("#k1-2-4 .ruled")
    assert "نورة" in cell.get_text()
    assert {day.get_text() for day in cell.select('bdi[dir="ltr"]')} >= {"2026-03-02"}
    assert "كل مقطع حي مترجم <b>" in cell.get_text()
    assert "Left to a person" in cell.get_text()
