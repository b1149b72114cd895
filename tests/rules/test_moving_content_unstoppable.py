"""What moves for over five seconds beside other content, and what stops it."""

from __future__ import annotations

import pytest
from a11y_audit.rules.moving_content_unstoppable import moving_content_unstoppable as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

BOX = '<p>News of the day</p><div id="x" data-moves=\'{}\'>Slide</div>'
ARABIC = '<p>أخبار اليوم</p><div id="x" data-moves=\'{}\'>شريحة</div>'
VIDEO = '<p>أخبار اليوم</p><video src="a.webm" autoplay muted {}></video>'
STOPPED = '{"stopped_by": "stop", "control": "إيقاف"}'

CASES = [
    Case("nothing moves", "<p>News</p>", []),
    Case("nothing stops it", BOX.format("{}"), [("failed", "movement")], browser=False),
    Case("nothing stops it, Arabic", ARABIC.format("{}"), [("failed", "movement")], browser=False),
    Case("a button stops it", BOX.format('{"stopped_by": "stop", "control": "Pause"}') + '<button id="stop">Pause</button>',
         [("passed", "stopped")], browser=False),
    Case("an Arabic button stops it", ARABIC.format(STOPPED) + '<button id="stop">إيقاف</button>', [("passed", "stopped")], browser=False),
    Case("a button that does nothing", f'<html lang="en"><body data-motion=\'{{"tried": ["Pause"]}}\'>{BOX.format("{}")}<button>Pause</button></body>',
         [("failed", "fake-control")], browser=False),
    Case("a button that stops another thing",
         f'<html lang="en"><body data-motion=\'{{"tried": ["Pause"]}}\'>'
         f'{BOX.format(STOPPED)}<button id="stop">Pause</button>'
         '<div data-moves=\'{}\'>Ticker</div></body>', [("passed", "stopped"), ("failed", "movement")], browser=False),
    Case("زر يوقف شيئًا آخر",
         f'<html lang="ar"><body data-motion=\'{{"tried": ["إيقاف"]}}\'>{ARABIC.format(STOPPED)}<button id="stop">إيقاف</button>'
         '<div data-moves=\'{}\'>شريط الأخبار</div></body>', [("passed", "stopped"), ("failed", "movement")], browser=False),
    Case("a link may stop it", BOX.format("{}") + '<a href="#s">Stop animation</a>', [("cantTell", "maybe-stopped")], browser=False),
    Case("a switch may stop it", ARABIC.format("{}") + '<span role="switch" tabindex="0" aria-label="إيقاف الحركة"></span>',
         [("cantTell", "maybe-stopped")], browser=False),
    Case("a dialog that is closed holds a button", BOX.format("{}") + '<div style="display:none"><button>Pause changes</button></div>',
         [("cantTell", "maybe-stopped")], browser=False),
    Case("حوار مغلق فيه زر", ARABIC.format("{}") + '<div style="display:none"><input type="button" value="إيقاف الحركة"></div>',
         [("cantTell", "maybe-stopped")], browser=False),
    Case("a dialog that is closed holds another", BOX.format("{}") + '<div style="display:none"><button>Dismiss</button></div>',
         [("failed", "movement")], browser=False),
    Case("a clock", '<p>News</p><span data-moves=\'{"steady": true}\'>12:30:05</span>', [("cantTell", "updates")], browser=False),
    Case("an Arabic clock", '<p>أخبار</p><span data-moves=\'{"steady": true}\'>١٢:٣٠:٠٥ ص</span>', [("cantTell", "updates")], browser=False),
    Case("a clock that was not always seen in time",
         '<p>News</p><span data-moves=\'{"counts": true, "box": [0, 0, 16, 16]}\'>45</span>', [("cantTell", "updates")], browser=False),
    Case("a countdown, by the figures that change", '<p>News of the day and of the week</p><div>12 days 03 hours '
         '<b data-moves=\'{"counts": true}\'>59</b> minutes <b data-moves=\'{"box": [0, 0, 16, 16]}\'>05</b> seconds</div>',
         [("cantTell", "updates")], browser=False),
    Case("عد تنازلي تتغير أرقامه", '<p>أخبار اليوم وأخبار الأسبوع</p><div>١٢ يومًا ٠٣ ساعات <b>٥٩</b> دقيقة '
         '<b data-moves=\'{"counts": true}\'>٠٥</b> ثانية</div>', [("cantTell", "updates")], browser=False),
    Case("time that is left", '<p>News</p><p data-moves=\'{"steady": true}\'>Time left: 4:59</p>', [("cantTell", "updates")], browser=False),
    Case("الوقت المتبقي", '<p>أخبار</p><p data-moves=\'{"steady": true}\'>الوقت المتبقي ٤:٥٩</p>', [("cantTell", "updates")], browser=False),
    Case("one letter is no time", '<p>News</p><p data-moves=\'{"steady": true}\'>A</p>', [("failed", "movement")], browser=False),
    Case("news with an hour in them",
         '<p>News</p><p data-moves=\'{"steady": true}\'>The office for visitors opens at 8:30 on Sunday</p>', [("failed", "movement")],
         browser=False),
    Case("a carousel is no clock", BOX.format('{"steady": true}'), [("failed", "movement")], browser=False),
    Case("progress", '<p>News</p><div role="status"><span data-moves="{}">Loading</span></div>', [("cantTell", "updates")], browser=False),
    Case("a dot", '<p>News</p><i data-moves=\'{"box": [0, 0, 16, 16]}\'></i>', [("cantTell", "tiny")], browser=False),
    Case("rests for those who ask", BOX.format('{"calm": true}'), [("cantTell", "calm-only")], browser=False),
    Case("moves on for those who ask", BOX.format('{"calm": false}'), [("failed", "movement")], browser=False),
    Case("a slider and the slide in it", '<p>News</p><div data-moves="{}"><div data-moves="{}">Slide</div></div>',
         [("failed", "movement")], browser=False),
    Case("شريط وشريحة فيه", '<p>أخبار</p><div data-moves="{}"><p data-moves="{}">شريحة</p></div>', [("failed", "movement")], browser=False),
    Case("slides that take turns in one place", '<p>News</p><div><p data-moves=\'{"box": [0, 0, 900, 300]}\'>One</p>'
         '<p data-moves=\'{"box": [0, 0, 900, 320]}\'>Two</p></div>', [("failed", "movement")], browser=False),
    Case("شرائح تتعاقب في موضع واحد", '<p>أخبار</p><div><p data-moves=\'{"box": [0, 0, 900, 300]}\'>الأولى</p>'
         '<p data-moves=\'{"box": [0, 0, 900, 320]}\'>الثانية</p></div>', [("failed", "movement")], browser=False),
    Case("two sliders side by side", '<p>News</p><div><p data-moves=\'{"box": [0, 0, 400, 300]}\'>One</p>'
         '<p data-moves=\'{"box": [500, 0, 400, 300]}\'>Two</p></div>', [("failed", "movement")] * 2, browser=False),
    Case("an arrow that lies over the slider", '<p>News</p><div data-moves=\'{"box": [0, 0, 900, 300]}\'>Slide</div>'
         '<button aria-label="Next" data-moves=\'{"box": [860, 100, 50, 50]}\'></button>', [("failed", "movement")], browser=False),
    Case("زر ينبض بجانب الشريط", '<p>أخبار</p><div data-moves=\'{"box": [0, 0, 900, 300]}\'>شريحة</div>'
         '<button aria-label="اتصل" data-moves=\'{"box": [950, 100, 50, 50]}\'></button>', [("failed", "movement")] * 2, browser=False),
    Case("what moves in a wrapper of the whole page", '<div data-moves="{}"><p>News</p><div data-moves="{}">Slide</div></div>',
         [("failed", "movement")], browser=False),
    Case("nothing beside it", '<div data-moves="{}">All there is</div>', [], browser=False),
    Case("the whole page", '<html lang="en"><body data-moves="{}"><p>News</p></body></html>', [("failed", "movement")], browser=False),
    Case("a marquee is axe's", '<p>News</p><marquee data-moves="{}">News</marquee>', [], browser=False),
    Case("an endless video", VIDEO.format("loop"), [("failed", "endless-video")], browser=False),
    Case("a long video", VIDEO.format("data-duration=30"), [("failed", "video")], browser=False),
    Case("a short video", VIDEO.format("data-duration=4"), [("passed", "ok")], browser=False),
    Case("a short part of a long video",
         VIDEO.replace("a.webm", "a.webm#t=1,4").format("data-duration=30"), [("passed", "ok")], browser=False),
    Case("a video with controls", VIDEO.format("loop controls"), [], browser=False),
    Case("a video that a button pauses", VIDEO.format(f"loop data-screened='{STOPPED}'") + '<button id="stop">إيقاف</button>',
         [("passed", "stopped")], browser=False),
    Case("a video that a link may pause", VIDEO.format("loop") + '<a href="#s">إيقاف الفيديو</a>', [("cantTell", "maybe-stopped")], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_moving_content_unstoppable(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_an_element_that_cannot_be_named_is_a_question() -> None:
    moved = {"movements": [{"box": [0, 0, 300, 200], "first": 6.0, "last": 20.0, "changes": 9}]}
    assert outcomes(RULE, page("<p>News</p>", motion=moved)) == [("cantTell", "unplaced")]


def test_what_cannot_be_named_beside_a_failure_is_no_further_question() -> None:
    moved = [{"place": {"row": row}, "box": [0, 0, 300, 200], "first": 6.0, "last": 20.0, "changes": 9} for row in (-1, 3)]
    found = page("<html><body><p>أخبار</p><div>شريحة</div></body></html>", motion={"movements": moved})
    assert outcomes(RULE, found) == [("failed", "movement")]


@pytest.mark.parametrize(("goes_on", "html", "expected"), [
    (True, "<p>أخبار</p>", [("cantTell", "unplaced")]),
    (False, "<p>أخبار</p>", []),
    (True, '<p>News</p><video src="a.webm" style="display:none" autoplay muted loop></video>', []),
])  # fmt: skip
def test_a_video_that_no_element_shows(goes_on: bool, html: str, expected: list[tuple[str, str]]) -> None:
    found = page(html, motion={"videos": [{"url": "a.webm", "seconds": 9.0, "goes_on": goes_on}]})
    assert outcomes(RULE, found) == expected
