"""Captions, transcripts, players."""

from __future__ import annotations

import pytest
from a11y_audit.rules.media_text_missing import media_text_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

HEARD, SILENT = "data-extra='{\"heard\": 27.0}'", "data-extra='{\"heard\": 0}'"  # no file stands behind these
NO_WORDS, UNREAD, NO_TRANSCRIPT = ("failed", "no-words"), ("cantTell", "transcript-unread"), ("cantTell", "no-transcript")

CASES = [
    Case("video", "<video controls></video>", [("cantTell", "no-captions")]),
    Case("backdrop", "<video autoplay muted loop></video>", []),
    Case("a video that cannot be heard", f"<video controls {SILENT}></video>", [], browser=False),
    Case("empty captions",
         '<video controls data-extra=\'{"heard": 9, "tracks": [{"kind": "captions", "state": 2, "cues": 0}]}\'></video>',
         [("failed", "empty-captions")], browser=False),
    Case("empty captions of what nobody listened to",
         '<video controls data-extra=\'{"tracks": [{"kind": "captions", "state": 2, "cues": 0}]}\'></video>',
         [("cantTell", "empty-unheard")], browser=False),
    Case("a captions file that is not there",
         '<video controls data-extra=\'{"heard": 9, "tracks": [{"kind": "captions", "state": 3, "cues": null}]}\'></video>',
         [("failed", "lost-captions")], browser=False),
    Case("ملف نصوص مصاحبة مفقود لمقطع لم يُسمع",
         '<p>كلمة</p><video controls data-extra=\'{"tracks": [{"kind": "subtitles", "state": 3, "cues": null}]}\'></video>',
         [("cantTell", "lost-unheard")], browser=False),
    Case("one file is lost, the other is there",
         '<video controls data-extra=\'{"heard": 9, "tracks": [{"kind": "captions", "state": 3, "cues": null},'
         ' {"kind": "captions", "state": 2, "cues": 9}]}\'></video>',
         [("cantTell", "captions-unread")], browser=False),
    Case("captions", '<video controls data-extra=\'{"tracks": [{"kind": "captions", "state": 2, "cues": 9}]}\'></video>',
         [("cantTell", "captions-unread")], browser=False),
    Case("مقطعان لهما نصوص مصاحبة، سؤال واحد",
         '<video controls data-extra=\'{"tracks": [{"kind": "captions", "state": 2, "cues": 9}]}\'></video>' * 2,
         [("cantTell", "captions-unread")], browser=False),
    Case("sound", "<div><audio controls></audio></div><p>News</p>", [NO_TRANSCRIPT]),
    Case("sound that nobody listened to, no words", "<audio controls></audio>", [NO_TRANSCRIPT]),
    Case("sound without any word", f"<audio controls {HEARD}></audio>", [NO_WORDS], browser=False),
    Case("words for eyes alone", f"<audio controls {HEARD}></audio><p aria-hidden='true'>We choose to go</p>", [NO_WORDS],
         browser=False),
    Case("نص للعين وحدها", f"<audio controls {HEARD}></audio><p aria-hidden='true'>نص الكلمة الكامل</p>", [NO_WORDS],
         browser=False),
    Case("words for ears alone", f"<audio controls {HEARD}></audio><p class='sr-only'>We choose to go</p>", [NO_WORDS],
         browser=False),
    Case("words moved off the page", f"<audio controls {HEARD}></audio><p style='text-indent: -9999px'>We choose to go</p>",
         [NO_WORDS], browser=False),
    Case("what a silent video shows", f"<video controls {SILENT}></video><audio controls {HEARD}></audio>", [NO_TRANSCRIPT],
         browser=False),
    Case("one word", f"<audio controls {HEARD}></audio><p>كلمة</p>", [NO_TRANSCRIPT], browser=False),
    Case("words behind a link", f"<audio controls {HEARD}></audio><a href='/t'><img src='t.png' alt=''></a>", [NO_TRANSCRIPT],
         browser=False),
    Case("a signal", "<audio controls data-extra='{\"heard\": 1.2}'></audio>", [NO_TRANSCRIPT], browser=False),
    Case("silence", f"<audio controls {SILENT}></audio>", [], browser=False),
    Case("sound that starts muted, without controls", "<audio autoplay muted src='a.mp3' data-extra='{\"muted\": true}'></audio>", []),
    Case("not offered", "<audio src='a.mp3'></audio>", []),
    Case("hidden", "<div style='display:none'><audio controls></audio></div>", []),
    Case("sound with transcript", '<div><audio controls></audio><a href="/t">Transcript</a></div>', [UNREAD]),
    Case("sound with Arabic transcript", "<div><audio controls></audio><p>النص الكامل للكلمة</p></div>", [UNREAD]),
    Case("the next recording has a transcript",
         "<section><audio controls></audio><h3>كلمة</h3><audio controls></audio><p>النص الكامل</p></section>",
         [NO_TRANSCRIPT, UNREAD]),
    Case("player", '<iframe src="https://www.youtube.com/embed/x" title="x" width="400" height="300"></iframe>',
         [("cantTell", "player")], browser=False),  # no test opens another site
    Case("none", "<p>x</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_media_text_missing(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
