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
