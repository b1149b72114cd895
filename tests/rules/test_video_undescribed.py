"""What videos show."""

import pytest
from a11y_audit.rules.video_undescribed import video_undescribed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("a video", '<p>News</p><video src="a.mp4" controls></video>', [("cantTell", "video")]),
    Case(
        "مقطعان",
        '<p dir="rtl">أخبار</p><video src="a.mp4" controls></video><video src="a.mp4" controls></video>',
        [("cantTell", "video")],
    ),
    Case("heard", "<video controls data-extra='{\"heard\": 9}'></video>", [("cantTell", "video")], browser=False),
    Case("silent", "<video controls data-extra='{\"heard\": 0}'></video>", [], browser=False),
    Case("no video", "<p>News</p>", []),
    Case("لا مقطع", '<p dir="rtl">أخبار</p>', []),
    Case(
        "a backdrop",
        '<video data-extra=\'{"muted": true, "autoplay": true, "loop": true}\'></video>',
        [],
        browser=False,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_video_undescribed(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_asks_about_video_only_where_the_sound_is_unknown():
    [known] = RULE.check(page("<video controls data-extra='{\"heard\": 9}'></video>"))
    [unknown] = RULE.check(page("<video controls></video>"))
    assert known.criteria == ("1.2.3", "1.2.5")
    assert unknown.criteria == ("1.2.1", "1.2.3", "1.2.5")
