"""What fails a run: the same for the exit code, for a second look and for notes beside a change."""

import pytest
from msgspec import structs
from support.bare import finding
from support.results import result

from a11y_audit.judging.gate import NEVER, Gate
from a11y_audit.model.finding import WORST_FIRST, Impact, Outcome
from a11y_audit.model.standing import Flaky, Standing
from a11y_audit.render.notes import notes

FAILED = finding(Outcome.FAILED, Impact.SERIOUS, "1.1.1")
DOUBT = finding(Outcome.CANT_TELL, Impact.SERIOUS, "1.1.1")


def gate(fail_on: str = "minor", *, review: bool = False) -> Gate:
    return Gate(counted=frozenset({"1.1.1"}), fail_on=fail_on, review=review)


def test_every_impact_is_ranked_the_worst_first() -> None:
    assert WORST_FIRST == ("critical", "serious", "moderate", "minor")


@pytest.mark.parametrize(
    ("fail_on", "expected"),
    [("minor", True), ("moderate", True), ("serious", True), ("critical", False), (NEVER, False)],
)
def test_a_failure_as_grave_as_was_asked_for(fail_on: str, expected: bool) -> None:
    assert gate(fail_on).fails(FAILED) is expected


@pytest.mark.parametrize("review", [True, False])
def test_a_doubt_when_it_is_asked_for(review: bool) -> None:
    assert gate(NEVER, review=review).fails(DOUBT) is review


@pytest.mark.parametrize(
    "found",
    [
        finding(Outcome.FAILED, Impact.CRITICAL), finding(Outcome.FAILED, Impact.CRITICAL, "2.4.9"),
        structs.replace(FAILED, standing=Standing.UNCHANGED), structs.replace(DOUBT, flaky=Flaky(visits=2, seen=1)),
        finding(Outcome.PASSED, Impact.CRITICAL, "1.1.1"),
    ],
)  # fmt: skip
def test_what_never_fails_a_run(found) -> None:
    assert not gate(review=True).fails(found)


@pytest.mark.parametrize(("review", "level"), [(True, "error"), (False, "notice")])
def test_a_note_of_what_fails_the_run_is_an_error(review: bool, level: str) -> None:
    run = result()
    run = structs.replace(run, settings={**run.settings, "fail-on": "critical", "fail-on-review": review})
    told = {(note.cause.kind, note.level) for note in notes(run, "en")}
    assert {found for kind, found in told if kind == "cantTell"} == {level}
    assert {found for kind, found in told if kind == "failed"} == {"error", "warning"}
