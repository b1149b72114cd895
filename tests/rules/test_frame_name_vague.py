"""Names of frames that tell nothing."""

import pytest
from a11y_audit.rules.frame_name_vague import frame_name_vague as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, OK, VAGUE, ADDRESS = ("failed", "placeholder"), ("passed", "ok"), ("cantTell", "vague"), ("cantTell", "address")
FRAME = "<iframe src='about:blank' title='{}'></iframe>"

CASES = [
    Case("what it holds", FRAME.format("Map of the branches"), [OK]),
    Case("ما يحتويه", FRAME.format("خريطة الفروع"), [OK]),
    Case("only a frame", FRAME.format("iframe"), [VAGUE]),
    Case("إطار فحسب", FRAME.format("إطار ٢"), [VAGUE]),
    Case("counted", FRAME.format("Frame 1"), [VAGUE]),
    Case("never replaced", FRAME.format("Untitled Document"), [F]),
    Case("بدون عنوان", FRAME.format("بدون عنوان"), [F]),
    Case("the gap of a template", FRAME.format("{{ title }}"), [F]),
    Case("may show an address", FRAME.format("العنوان"), [VAGUE]),
    Case("may be empty", FRAME.format("blank"), [VAGUE]),
    Case("a kind of content", FRAME.format("YouTube video player"), [OK]),
    Case("a file", FRAME.format("left-nav.html"), [ADDRESS]),
    Case("an address", FRAME.format("https://ministry.example/map?x=1"), [ADDRESS]),
    Case("no name", "<iframe src='about:blank'></iframe>", []),
    Case("hidden", "<iframe hidden src='about:blank' title='iframe'></iframe>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_frame_name_vague(case):
    assert outcomes(RULE, page(case.html)) == case.expected
