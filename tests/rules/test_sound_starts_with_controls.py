"""Sound that starts by itself and can be stopped."""

import pytest
from a11y_audit.rules.sound_starts_with_controls import sound_starts_with_controls as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

HEARD = "data-extra='{\"heard\": 20.0}'"

CASES = [
    Case("long", f"<audio src='a.mp3' autoplay controls {HEARD}></audio>", [("failed", "starts")], browser=False),
    Case("صوت طويل", f"<p>كلمة الوزير</p><audio src='a.mp3' autoplay controls {HEARD}></audio>", [("failed", "starts")], browser=False),
    Case("a short part", f"<audio src='a.mp3#t=8,10' autoplay controls {HEARD}></audio>", [("passed", "ok")], browser=False),
    Case("a short part for ever", f"<audio src='a.mp3#t=8,10' autoplay loop controls {HEARD}></audio>",
         [("failed", "starts")], browser=False),
    Case("without controls", f"<audio src='a.mp3' autoplay {HEARD}></audio>", [], browser=False),
    Case("silent", "<video src='a.mp4' autoplay controls data-extra='{\"heard\": 0}'></video>", [], browser=False),
    Case("muted", f"<video src='a.mp4' autoplay muted controls {HEARD}></video>", [], browser=False),
    Case("on request", f"<audio src='a.mp3' controls {HEARD}></audio>", [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sound_starts_with_controls(case):
    assert outcomes(RULE, page(case.html)) == case.expected
