"""What the measured flashes of a page mean for SC 2.3.1 and 2.3.2."""

from __future__ import annotations

import pytest
from a11y_audit.rules.flashing import flashing as RULE  # noqa: N812
from support.cases import Case
from support.page import judged, outcomes, page

BOX = "<p>News</p><div data-flashes='{}'>Sale</div>"
ARABIC = "<p>أخبار</p><div data-flashes='{}'>عرض</div>"

CASES = [
    Case("nothing moves", "<p>News</p>", [("passed", "ok")]),
    Case("over the thresholds", BOX.format('{"judgement": "over"}'), [("failed", "general")], browser=False),
    Case("over the thresholds, Arabic", ARABIC.format('{"judgement": "over"}'), [("failed", "general")], browser=False),
    Case("saturated red", BOX.format('{"judgement": "over", "kind": "red"}'), [("failed", "red")], browser=False),
    Case("a video", BOX.format('{"judgement": "over", "source": "video"}'), [("failed", "video")], browser=False),
    Case("over, and slides", BOX.format('{"judgement": "over", "area": 22400, "states": 40}'), [("cantTell", "passing")], browser=False),
    Case("يزيد على الحد وهو ينزلق", ARABIC.format('{"judgement": "over", "area": 22400, "states": 40}'), [("cantTell", "passing")], browser=False),
    Case("under the pointer", "<p>News</p><div data-asked='{\"area\": 90000}'>Sale</div>", [("cantTell", "on-request")], browser=False),
    Case("تحت المؤشر", "<p>أخبار</p><div data-asked='{\"area\": 90000}'>عرض</div>", [("cantTell", "on-request")], browser=False),
    Case("small, yet a light", BOX.format('{"judgement": "small", "area": 14400, "states": 3}'), [("failed", "any-size")], browser=False),
    Case("large edges", BOX.format('{"judgement": "small", "area": 14400, "states": 30}'), [("cantTell", "edges")], browser=False),
    Case("small, and it blinks", BOX.format('{"judgement": "small", "area": 640, "states": 2}'), [("failed", "any-size")], browser=False),
    Case("edges of text", BOX.format('{"judgement": "small", "area": 640, "states": 40}'), [("cantTell", "edges")], browser=False),
    Case("the later red", BOX.format('{"judgement": "later", "kind": "chromatic"}'), [("cantTell", "later-red")], browser=False),
    Case("a coarse pattern", BOX.format('{"judgement": "pattern", "square": 5}'), [("cantTell", "pattern")], browser=False),
    Case("a fine pattern", BOX.format('{"judgement": "fine", "square": 2}'), [("cantTell", "fine-pattern")], browser=False),
    Case("a flicker", BOX.format('{"judgement": "weak"}'), [("cantTell", "weak")], browser=False),
    Case("a streamed video", '<video src="blob:x" data-screened=\'{"gap": "streamed"}\'></video>', [("cantTell", "unseen-video")], browser=False),
    Case("a player of another site", '<iframe src="https://www.youtube.com/embed/x" data-extra=\'{"src": "https://www.youtube.com/embed/x"}\'></iframe>',
         [("cantTell", "unseen-video")], browser=False),
    Case("a map of another site", '<iframe src="https://maps.example/embed" data-extra=\'{"src": "https://maps.example/embed"}\'></iframe>',
         [("passed", "ok")], browser=False),
    Case("a worker draws", '<html lang="en"><body data-motion=\'{"doubts": ["worker"]}\'><p>News</p></body>', [("cantTell", "worker")], browser=False),
    Case("more than was looked at", '<html lang="en"><body data-motion=\'{"doubts": ["slow"]}\'><p>News</p></body>', [("cantTell", "too-much")], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_flashing(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(("judgement", "area", "criteria"), [("over", 90000, ("2.3.1", "2.3.2")), ("small", 9000, ("2.3.2",)), ("fine", 90000, ("2.3.2",))])
def test_what_is_small_or_fine_never_fails_level_a(judgement: str, area: int, criteria: tuple[str, ...]) -> None:
    [found] = judged(RULE, BOX.format(f'{{"judgement": "{judgement}", "area": {area}, "states": 2}}'))
    assert found.criteria == criteria


def test_the_course_of_the_light_reaches_the_report() -> None:
    [found] = judged(RULE, BOX.format('{"judgement": "over", "course": [[0.1, 0.25], [0.2, 1]]}'))
    assert found.values["course"] == "0.1:0.25 0.2:1"
    assert found.values["limit"] == 21824


def test_a_picture_that_is_shown_nowhere_is_a_question() -> None:
    hidden = {
        "source": "picture", "judgement": "over", "kind": "general", "time": 1.0, "rate": 6.0, "area": 90000.0,
        "whole": 90000.0, "width": 0, "height": 0,
    }  # fmt: skip
    assert outcomes(RULE, page("<p>News</p>", motion={"flashes": [hidden]})) == [("cantTell", "unshown")]


@pytest.mark.parametrize(("area", "criteria"), [(90000, ("2.3.1", "2.3.2")), (900, ("2.3.2",))])
def test_what_is_small_under_the_pointer_is_no_question_of_level_a(area: int, criteria: tuple[str, ...]) -> None:
    [found] = judged(RULE, f"<p>News</p><div data-asked='{{\"area\": {area}}}'>Sale</div>")
    assert found.criteria == criteria
