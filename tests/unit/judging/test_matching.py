"""Known findings answer for one finding each, and for none that is only like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.judging.matching import Sighting, match
from a11y_audit.model.finding import Outcome
from a11y_audit.model.traits import Traits


def seen(rule: str = "r", reason: str = "bad", outcome: Outcome = Outcome.FAILED, engine: str = "a11y-audit", **traits: str) -> Sighting:
    return Sighting(engine=engine, rule=rule, reason=reason, outcome=outcome, traits=Traits(**({"path": "main/p"} | traits)))


MORE = seen(role="link", name="more", text="more", path="main/p/a", points="fees")


@pytest.mark.parametrize(
    ("known", "found", "expected"),
    [
        ([MORE], [MORE], [0]),
        ([MORE], [MORE, MORE], [0, None]),  # a second copy
        ([MORE, MORE], [MORE], [0]),
        ([MORE], [seen(role="link", name="more", text="more", path="main/ul/li/a", points="fees")], [0]),  # restructured
        ([MORE], [seen(role="link", name="more", text="more", path="main/ul/li/a", points="news")], [None]),  # another target
        ([MORE], [seen(role="link", name="more", text="more", path="footer/p/a", points="fees")], [None]),  # another landmark
        ([MORE], [seen(role="button", name="more", text="more", path="main/ul/li/a", points="fees")], [None]),
        ([seen(text="a text of some length")], [seen(text="a text of some length", role="blockquote", path="main/blockquote")], [0]),
        ([seen(path="main/h2")], [seen(path="main/article/h2")], [None]),  # nothing tells that it is the same
        ([seen(text="# #")], [seen(text="# #", path="main/ul/li")], [None]),
        ([seen()], [seen(reason="worse")], [0]),  # the same rule at the same element
        ([seen()], [seen(rule="other")], [None]),
        ([seen()], [seen(outcome=Outcome.CANT_TELL, reason="perhaps")], [0]),  # only a doubt now
        ([seen(outcome=Outcome.CANT_TELL)], [seen()], [None]),  # a doubt that is a failure now
        ([seen(text="apply for a licence", path="main/ul")], [seen(text="new service apply for a licence", path="main/ul")], [0]),
        ([seen(text="apply for a licence", path="main/ul")], [seen(text="read the news of today", path="main/ul")], [None]),
        ([seen(text="apply for a licence", path="main/p")], [seen(text="apply for a licence here", path="main/p")], [None]),
    ],
)
def test_what_is_known(known: list[Sighting], found: list[Sighting], expected: list[int | None]) -> None:
    assert match(known, found, {}) == expected


def test_a_renamed_rule_keeps_what_is_known() -> None:
    assert match([seen("old")], [seen("new")], {"new": ("older", "old")}) == [0]
    assert match([seen("old"), seen("new")], [seen("new"), seen("new"), seen("new")], {"new": ("old",)}) == [1, 0, None]


def test_a_rule_that_took_the_place_of_axes_keeps_what_was_known() -> None:
    axe = seen("image-alt", "violation", engine="axe", points="logo")
    assert match([axe], [seen("image-alt-missing", "absent", points="logo")], {"image-alt-missing": ("image-alt",)}) == [0]


def test_exact_ones_come_before_those_that_moved() -> None:
    moved = seen(role="link", name="more", text="more", path="main/ul/li/a", points="fees")
    assert match([MORE], [moved, MORE], {}) == [None, 0]


_SIGHTINGS = st.lists(
    st.builds(
        seen, rule=st.sampled_from(["r", "s"]), reason=st.sampled_from(["bad", "worse"]), outcome=st.sampled_from([Outcome.FAILED, Outcome.CANT_TELL]),
        path=st.sampled_from(["main/p", "main/ul", "footer/ul"]), text=st.sampled_from(["", "one two three four", "one two three", "five six seven"]),
        name=st.sampled_from(["", "more"]), points=st.sampled_from(["", "logo"]),
    ),
    max_size=8,
)  # fmt: skip


@given(_SIGHTINGS, _SIGHTINGS)
def test_no_known_finding_answers_twice(known: list[Sighting], found: list[Sighting]) -> None:
    answers = [place for place in match(known, found, {"r": ("s",)}) if place is not None]
    assert len(answers) == len(set(answers)) <= min(len(known), len(found))


@given(_SIGHTINGS)
def test_a_run_knows_itself(found: list[Sighting]) -> None:
    assert None not in match(found, found, {})
    assert None not in match(found, found[::-1], {})
