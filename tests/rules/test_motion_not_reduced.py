"""Movement and the wish for less of it."""

from __future__ import annotations

import pytest
from a11y_audit.rules.motion_not_reduced import motion_not_reduced as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

BOX = "<p>News</p><div data-moves='{}'>Slide</div>"

CASES = [
    Case("nothing moves", "<p>News</p>", []),
    Case("it rests", BOX.format('{"calm": true}'), [("passed", "ok")], browser=False),
    Case("it goes on", BOX.format('{"calm": false}'), [("failed", "goes-on")], browser=False),
    Case("it goes on, Arabic", '<p>أخبار</p><div data-moves=\'{"calm": false}\'>شريحة</div>', [("failed", "goes-on")], browser=False),
    Case("it was not tried", BOX.format("{}"), [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_motion_not_reduced(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
