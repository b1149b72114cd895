"""Names of frames that tell nothing."""

import pytest
from a11y_audit.rules.frame_title_vague import frame_title_vague as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, Q, OK = ("failed", "placeholder"), ("cantTell", "vague"), ("passed", "ok")
CASES = [
    Case("untitled", '<iframe title="Untitled" src="/a"></iframe>', [F]),
    Case("بدون عنوان", '<iframe title="بدون عنوان" src="/a"></iframe>', [F]),
    Case("a gap of a template", '<iframe title="{{ title }}" src="/a"></iframe>', [F]),
    Case("says that it is a frame", '<iframe title="iframe" src="/a"></iframe>', [Q]),
    Case("كلمة إطار", '<iframe title="إطار" src="/a"></iframe>', [Q]),
    Case("a file", '<iframe title="map.html" src="/a"></iframe>', [Q]),
    Case("an address", '<iframe title="https://maps.example/embed?x=1" src="/a"></iframe>', [Q]),
    Case("named", '<iframe title="Map of the yard" src="/a"></iframe>', [OK]),
    Case("مسمى", '<iframe title="خريطة فروع الرياض" src="/a"></iframe>', [OK]),
    Case("a kind of content", '<iframe title="YouTube video player" src="/a"></iframe>', [OK]),
    Case("no name", '<iframe src="/a"></iframe>', []),
    Case("hidden", '<iframe title="Untitled" src="/a" hidden></iframe>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_frame_title_vague(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
