"""Which findings get a picture, and that a run that goes on takes none of them again."""

import pytest

from a11y_audit.judging.merge import merge
from a11y_audit.judging.page_audit import Gallery
from a11y_audit.model.finding import Box, Finding, Location, Outcome
from a11y_audit.model.result import PageResult


def finding(outcome: Outcome, number: int, name: str) -> Finding:
    place = Location(
        selector=f"img:nth-of-type({number})", html=f'<img src="/{"abcdef"[number]}anner.png">', path="main/img",
        role="img", name=name, box=Box(0, 0, 10, 10),
    )  # fmt: skip
    return Finding(rule="alt", outcome=outcome, reason="maybe", criteria=("1.1.1",), location=place)


def page(outcome: Outcome, *names: str) -> PageResult:
    found = merge((finding(outcome, number, name) for number, name in enumerate(names)), {})
    return PageResult(url="https://a.example/", final_url="https://a.example/", findings=found)


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.CANT_TELL])
@pytest.mark.parametrize("names", [("",), ("شعار",), ("", ""), ("Logo", "شعار")])
def test_what_has_its_picture_gets_no_other_when_a_run_goes_on(outcome, names):
    result = page(outcome, *names)
    taken = Gallery().wanted(result)
    assert len(taken) == (len(names) if outcome is Outcome.CANT_TELL else 1)
    again = Gallery()
    again.remember(result, taken)
    assert again.wanted(result) == {}


def test_each_doubt_that_has_no_picture_yet_is_asked_for():
    result = page(Outcome.CANT_TELL, "Logo", "شعار")
    first, second = Gallery().wanted(result)
    again = Gallery()
    again.remember(result, {first})
    assert list(again.wanted(result)) == [second]
