"""What a control reveals is judged by itself: its own failures, with the control that brings it forth."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs
from support.page import page

from a11y_audit.api import Impact, Judgement, Rule, Snapshot, Text, failed, passed, rule
from a11y_audit.judging.openings import judged
from a11y_audit.judging.page_audit import Gallery, Judges
from a11y_audit.judging.tally import joined
from a11y_audit.model.evidence import Opening, Revealed
from a11y_audit.model.finding import Box, Outcome
from a11y_audit.model.result import Check

PLAIN = Text(en="Words", ar="كلمات")
BEFORE = '<button id="more">المزيد</button><img alt="x" src="a.png"><div id="part" hidden><img alt="x" src="b.png"></div>'
AFTER = '<button id="more">المزيد</button><img alt="x" src="a.png"><div id="part"><p><img alt="x" src="b.png"></p></div>'


def made(check: object, **more: object) -> Rule:
    return rule(
        "a-rule", criteria=("1.1.1",), impact=Impact.SERIOUS, title=PLAIN, who=PLAIN, remedy=PLAIN, reasons={"bad": PLAIN},
        **more,  # type: ignore[arg-type]
    )(check)  # type: ignore[arg-type]


def images(snapshot: Snapshot) -> Iterator[Judgement]:
    """Every image that is seen has a name of its own."""
    yield passed()
    for image in snapshot.select("img"):
        if image.visible:
            yield failed("bad", image)


def opened() -> Snapshot:
    first, then = page(BEFORE), page(AFTER)
    [opener], [root] = first.main.by_id["more"], then.main.by_id["part"]
    return structs.replace(first, openings=(Opening(roots=(Revealed(root, opener),), frame=then.main),))


def test_only_what_was_revealed_is_told_with_its_control() -> None:
    findings, [check] = judged([made(images)], (), opened())
    [finding] = findings
    assert finding.location
    assert finding.location.opened_by
    assert finding.location.selector == "#part > p:nth-child(1) > img:nth-child(1)"
    assert (finding.location.opened_by.selector, finding.location.opened_by.name) == ("#more", "المزيد")
    assert (check.outcome, check.failed, check.passed) == (Outcome.FAILED, 1, 0)


def test_what_the_pointer_brings_is_told_apart_from_what_a_press_does() -> None:
    pressed = opened()
    [opening] = pressed.openings
    [root] = opening.roots
    pointed = structs.replace(pressed, openings=(structs.replace(opening, roots=(structs.replace(root, pointed=True),)),))
    for snapshot, expected in ((pressed, False), (pointed, True)):
        [finding], _ = judged([made(images)], (), snapshot)
        assert finding.location
        assert finding.location.opened_by
        assert finding.location.opened_by.pointed is expected


def test_a_page_tells_both_looks_and_each_picture_is_taken_where_it_is_seen() -> None:
    result = Judges(rules=(made(images),), axe_rules=()).page(opened())
    assert [bool(f.location and f.location.opened_by) for f in result.findings] == [False, True]
    [check] = result.checks
    assert (check.failed, check.passed) == (2, 1)
    seen = [
        structs.replace(finding, cluster=str(number), location=structs.replace(finding.location, box=Box(0, 0, 9, 9)))
        for number, finding in enumerate(result.findings)
    ]
    spots = Gallery().wanted(structs.replace(result, findings=tuple(seen)))
    assert sorted(spot.opening for spot in spots.values()) == [-1, 0]


def test_rules_over_the_page_and_rules_that_need_more_say_nothing_of_a_part() -> None:
    assert judged([made(images, over_page=True), made(images, needs=("dom", "keyboard"))], (), opened()) == ([], [])


def test_checks_of_two_looks() -> None:
    def of(outcome: Outcome, **more: int) -> Check:
        return Check(rule="a-rule", outcome=outcome, **more)

    inapplicable, ok = of(Outcome.INAPPLICABLE), of(Outcome.PASSED, passed=1)
    untested, bad = Check(rule="a-rule", outcome=Outcome.UNTESTED, reason="dom: gone"), of(Outcome.FAILED, failed=2)
    assert joined([inapplicable], [ok]) == [ok]
    assert joined([ok], [bad]) == [of(Outcome.FAILED, failed=2, passed=1)]
    assert joined([untested], [ok])[0].outcome is Outcome.UNTESTED
    assert joined([untested], [bad]) == [bad]
    assert joined([], [ok]) == [ok]
