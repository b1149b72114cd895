"""Videos written out as text."""

import pytest
from a11y_audit.rules.video_text_missing import video_text_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("no word", "<video controls></video>", [("failed", "no-words")]),
    Case("words for eyes alone", "<video controls></video><p aria-hidden='true'>All that is said</p>", [("failed", "no-words")]),
    Case("نص للعين وحدها", "<video controls></video><p aria-hidden='true'>كل ما يُقال في المقطع</p>", [("failed", "no-words")]),
    Case("words for ears", "<video controls></video><p class='sr-only'>All that is said</p>", [("cantTell", "video")], browser=False),
    Case("words", "<video controls></video><video controls></video><p>All that is said</p>", [("cantTell", "video")]),
    Case("كلمات", "<video controls></video><p>كل ما يُقال في المقطع</p>", [("cantTell", "video")]),
    Case("a backdrop", "<video autoplay muted loop></video>", []),
    Case("no video", "<p>News</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_video_text_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
