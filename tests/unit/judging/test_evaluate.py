"""Judgements become findings; a rule that breaks or riddles is untested, never silent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from support.page import page

from a11y_audit.api import Impact, Judgement, Rule, Snapshot, Text, cant_tell, failed, passed, rule
from a11y_audit.judging.evaluate import evaluate
from a11y_audit.model.evidence import Gap
from a11y_audit.model.finding import Outcome

WORDS = Text(en="The image says {alt}", ar="تقول الصورة {alt}")
PLAIN = Text(en="Words", ar="كلمات")


def made(check: object, **more: object) -> Rule:
    given: dict[str, object] = {
        "criteria": ("1.1.1",), "impact": Impact.SERIOUS, "title": PLAIN, "who": PLAIN, "remedy": PLAIN,
        "reasons": {"bad": WORDS, "unsure": PLAIN}, "actions": {"unsure": PLAIN},
    }  # fmt: skip
    return rule("a-rule", **{**given, **more})(check)  # type: ignore[arg-type]


def images(snapshot: Snapshot) -> Iterator[Judgement]:
    for image in snapshot.select("img"):
        yield failed("bad", image, alt=image.name) if image.name == "x" else passed("ok", image)


def test_a_failure_carries_its_place_and_its_rule() -> None:
    findings, [check] = evaluate(
        [made(images)], page('<p>One</p><img alt="x" src="a.png"><img alt="A mine" src="b.png">')
    )
    [finding] = findings
    assert (finding.outcome, finding.reason, finding.criteria, finding.impact) == (
        "failed",
        "bad",
        ("1.1.1",),
        "serious",
    )
    assert finding.location is not None
    assert finding.location.selector == "html > body > img:nth-child(2)"
    assert finding.location.html == '<img alt="x" src="a.png">'
    assert finding.values == {"alt": "x"}
    assert (check.outcome, check.failed, check.passed) == ("failed", 1, 1)


def test_a_rule_that_says_nothing_did_not_apply() -> None:
    assert evaluate([made(images)], page("<p>No image</p>"))[1][0].outcome is Outcome.INAPPLICABLE


def broken(snapshot: Snapshot) -> Iterator[Judgement]:
    yield failed("bad", next(snapshot.select("img")), alt="x")
    raise RuntimeError("half way")


def wordless(snapshot: Snapshot) -> Iterator[Judgement]:
    yield failed("unheard-of", next(snapshot.select("img")))


def without_values(snapshot: Snapshot) -> Iterator[Judgement]:
    yield failed("bad", next(snapshot.select("img")))


def without_action(snapshot: Snapshot) -> Iterator[Judgement]:
    yield cant_tell("bad", next(snapshot.select("img")), alt="x")


def too_wide(snapshot: Snapshot) -> Iterator[Judgement]:
    yield failed("bad", next(snapshot.select("img")), criteria=("4.1.2",), alt="x")


def breaches_more(snapshot: Snapshot) -> Iterator[Judgement]:
    yield failed("bad", next(snapshot.select("img")), provisions=("CXP-10.4",), alt="x")


def test_a_rule_that_breaks_its_promise_is_untested_and_says_why() -> None:
    for check in (broken, wordless, without_values, without_action, too_wide, breaches_more):
        findings, [told] = evaluate([made(check)], page('<img alt="x">'))
        assert findings == []
        assert told.outcome is Outcome.UNTESTED
        assert told.reason.startswith("rule-error")


def test_missing_evidence_is_untested_with_its_reason() -> None:
    snapshot = msgspec.structs.replace(page("<p>x</p>"), gaps=(Gap("contrast", "the page would not stand still"),))
    _, [check] = evaluate([made(images, needs=("dom", "contrast"))], snapshot)
    assert (check.outcome, check.reason) == (Outcome.UNTESTED, "contrast: the page would not stand still")


def test_a_doubt_has_an_action() -> None:
    def doubt(snapshot: Snapshot) -> Iterator[Judgement]:
        yield cant_tell("unsure", next(snapshot.select("img")))

    [finding], _ = evaluate([made(doubt)], page('<img alt="x">'))
    assert finding.outcome is Outcome.CANT_TELL


@pytest.mark.parametrize("say", [failed, cant_tell])
def test_values_come_one_by_one_or_together_and_take_no_name_of_an_argument(say: Any) -> None:
    told = say("bad", values={"page": "About", "alike": 2}, page="https://a.example/", count=3)
    assert (told.values, told.page, told.alike) == ({"page": "About", "alike": 2, "count": 3}, "https://a.example/", False)


def test_a_failure_may_breach_fewer_provisions_than_its_rule_bears_on() -> None:
    def practice(snapshot: Snapshot) -> Iterator[Judgement]:
        yield failed("bad", next(snapshot.select("img")), provisions=(), alt="x")

    for check, breached in ((images, ("CXP-10.5",)), (practice, ())):
        [finding], _ = evaluate([made(check, provisions=("CXP-10.5",))], page('<img alt="x">'))
        assert finding.provisions == breached
