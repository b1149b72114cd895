"""Captions, transcripts, players."""

from __future__ import annotations

import pytest
from a11y_audit.rules.media_text_missing import media_text_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("video", "<video controls></video>", [("cantTell", "no-captions")]),
    Case("backdrop", "<video autoplay muted loop></video>", []),
    Case("sound", "<div><audio controls></audio></div>", [("cantTell", "no-transcript")]),
    Case("sound with transcript", '<div><audio controls></audio><a href="/t">Transcript</a></div>', [("passed", "ok")]),
    Case("sound with Arabic transcript", "<div><audio controls></audio><p>النص الكامل للكلمة</p></div>", [("passed", "ok")]),
    Case("the next recording has a transcript",
         "<section><audio controls></audio><h3>كلمة</h3><audio controls></audio><p>النص الكامل</p></section>",
         [("cantTell", "no-transcript"), ("passed", "ok")]),
    Case("player", '<iframe src="https://www.youtube.com/embed/x" title="x" width="400" height="300"></iframe>',
         [("cantTell", "player")], browser=False),  # no test opens another site
    Case("none", "<p>x</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_media_text_missing(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
