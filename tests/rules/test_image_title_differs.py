"""One name for a picture."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_title_differs import image_title_differs as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
CASES = [
    Case("differs", '<img src="a.png" alt="Plant" title="Photo by A">', [("failed", "differs")]),
    Case("Arabic", '<img src="a.png" alt="مصنع" title="تصوير فلان">', [("failed", "differs")]),
    Case("title on ornament", f'<img src="{PIXEL}" width="40" height="40" alt="" title="Plant">', [("failed", "ornament")]),
    Case("the same", '<img src="a.png" alt="Plant" title="Plant">', [("passed", "ok")]),
    Case("no title", '<img src="a.png" alt="Plant">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_title_differs(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
