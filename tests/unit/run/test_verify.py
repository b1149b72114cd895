"""A second look: what does not repeat is a question that fails nothing; what cannot be looked at again stands."""

from __future__ import annotations

from msgspec import structs
from support.results import result

from a11y_audit.cli.exit import exit_code
from a11y_audit.errors import ExitCode
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.standing import Flaky, Standing
from a11y_audit.run.verify import addresses, contest, settle

AA = ("1.1.1", "1.4.3", "2.4.2", "3.1.1", "4.1.2")


def run(standing: Standing | None = None) -> AuditResult:
    now = result(complete=True)
    pages = tuple(structs.replace(page, findings=tuple(structs.replace(f, standing=standing) for f in page.findings)) for page in now.pages)
    return structs.replace(now, pages=pages)


def without_failures(of: AuditResult) -> AuditResult:
    return structs.replace(of, pages=tuple(structs.replace(page, findings=()) for page in of.pages))


def everywhere(of: AuditResult) -> set[str]:
    return {page.url for page in of.pages}


def settled(first: AuditResult, second: AuditResult, visited: set[str], fail_on: str = "minor") -> AuditResult:
    return settle(first, second, contest(first, fail_on, review=False), visited)


def test_what_does_not_repeat_is_flaky() -> None:
    first = run()
    made = settled(first, without_failures(first), everywhere(first))
    found = [f for page in made.pages for f in page.findings]
    assert len(found) == sum(len(page.findings) for page in first.pages)
    assert {f.flaky for f in found if f.criteria and f.outcome is Outcome.CANT_TELL} == {Flaky(visits=2, seen=1), None}
    assert not [f for f in found if f.criteria and f.outcome is Outcome.FAILED]
    assert made.summary.failed == 0
    assert exit_code(made, AA, "minor") is ExitCode.CLEAN


def test_what_repeats_stays_as_it_is() -> None:
    first = run()
    assert settled(first, run(), everywhere(first)) == first


def test_a_page_that_was_not_opened_again_proves_nothing() -> None:
    first = run()
    assert settled(first, without_failures(first), set()) == first
    assert exit_code(first, AA, "minor") is ExitCode.FINDINGS


def test_known_and_milder_findings_are_not_looked_at_again() -> None:
    known = run(Standing.UNCHANGED)
    assert addresses(known, contest(known, "minor", review=True)) == ()
    new = run(Standing.NEW)
    counted = [sum(contest(new, least, review=False)(f) for page in new.pages for f in page.findings) for least in ("critical", "minor", "never")]
    assert counted[0] < counted[1]
    assert counted[2] == 0
    assert addresses(new, contest(new, "never", review=False)) == ()


def test_each_page_is_judged_by_its_own_second_visit() -> None:
    first = run()
    one = first.pages[0].url
    made = settled(first, without_failures(first), {one})
    assert {page.url for page in made.pages if any(f.flaky for f in page.findings)} == {one}
