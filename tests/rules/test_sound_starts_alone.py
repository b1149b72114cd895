"""Sound that starts by itself."""

from __future__ import annotations

import pytest
from a11y_audit.rules.sound_starts_alone import sound_starts_alone as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("unstoppable", '<audio src="a.wav" autoplay data-duration="30"></audio>', [("failed", "unstoppable")], browser=False),
    Case("short", '<audio src="a.wav" autoplay data-duration="2"></audio>', [("passed", "ok")], browser=False),
    Case("with controls", '<audio src="a.wav" autoplay controls data-duration="30"></audio>', [("passed", "ok")], browser=False),
    Case("controls that are not shown", '<audio src="a.wav" autoplay controls data-duration="30" style="display:none"></audio>',
         [("failed", "unstoppable")], browser=False),
    Case("أزرار تحكم مخفية", '<p>نص</p><audio src="a.wav" autoplay controls hidden data-duration="30"></audio>',
         [("failed", "unstoppable")], browser=False),
    Case("Arabic control", '<audio src="a.wav" autoplay data-duration="30"></audio><button>إيقاف الصوت</button>',
         [("cantTell", "maybe-stopped")], browser=False),
    Case("زر معطل لا يوقف شيئًا",
         '<audio src="a.wav" autoplay data-duration="30"></audio><button disabled>إيقاف الصوت</button>', [("failed", "unstoppable")],
         browser=False),
    Case("a short part", '<audio src="a.wav#t=8,10" autoplay data-duration="30"></audio>', [("passed", "ok")], browser=False),
    Case("a long part", '<audio src="a.wav#t=8" autoplay data-duration="30"></audio>', [("failed", "unstoppable")], browser=False),
    Case("a video may be silent", '<video src="a.webm" autoplay data-duration="30"></video>',
         [("cantTell", "perhaps-silent")], browser=False),
    Case("a video that is heard", '<video src="a.webm" autoplay data-extra=\'{"heard": 9.5}\'></video>', [("failed", "unstoppable")],
         browser=False),
    Case("a video that is silent", '<video src="a.webm" autoplay data-extra=\'{"heard": 0}\'></video>', [], browser=False),
    Case("an icon may stop it",
         '<div><video src="a.webm" autoplay data-extra=\'{"heard": 9.5}\'></video><button class="mute"></button></div>',
         [("cantTell", "maybe-stopped")], browser=False),
    Case("زر مخفي", '<div><video src="a.webm" autoplay data-extra=\'{"heard": 9.5}\'></video><button hidden></button></div>',
         [("failed", "unstoppable")], browser=False),
    Case("its file could not be loaded", '<audio src="gone.mp3" autoplay data-extra=\'{"error": 4, "duration": null}\'></audio>',
         [("cantTell", "unknown-length")], browser=False),
    Case("ملف لم يُحمَّل وله أزرار", '<audio src="gone.mp3" autoplay controls data-extra=\'{"error": 4, "duration": null}\'></audio>',
         [("passed", "ok")], browser=False),
    Case("muted", '<video src="a.webm" autoplay muted data-duration="30"></video>', [], browser=False),
    Case("on request", '<audio src="a.wav" controls></audio>', []),
]  # fmt: skip  # the builder states lengths; no file stands behind these addresses


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sound_starts_alone(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
