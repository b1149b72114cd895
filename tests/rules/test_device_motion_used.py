"""Pages that listen to the motion of the device."""

import pytest
from a11y_audit.rules.device_motion_used import device_motion_used as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("motion", '<html lang="en"><body data-delegated="click devicemotion"><p>Shake</p></body></html>', [("cantTell", "listens")],
         browser=False),
    Case("وضعية الجهاز", '<html lang="ar"><body data-delegated="deviceorientation"><p>أمِل الجهاز</p></body></html>',
         [("cantTell", "listens")], browser=False),
    Case("answers, and nothing can be operated",
         '<html lang="en"><body data-delegated="devicemotion" data-stirred><p>Shake</p></body></html>', [("failed", "acts")],
         browser=False),
    Case("تتغير الصفحة بالإمالة",
         '<html lang="ar"><body data-delegated="deviceorientation" data-stirred><p>أمِل الجهاز</p></body></html>',
         [("failed", "acts")], browser=False),
    Case("other events", '<html lang="en"><body data-delegated="click keydown"><p>Press</p></body></html>', [], browser=False),
    Case("none", "<p>Text</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_device_motion_used(case):
    assert outcomes(RULE, page(case.html)) == case.expected
