"""Plug-ins that are gone."""

import pytest
from a11y_audit.rules.object_plugin_dead import object_plugin_dead as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("Flash", '<object data="intro.swf" type="application/x-shockwave-flash">Text</object>', [("failed", "dead")]),
    Case(
        "Flash by its parameters",
        '<object data="film"><param name="wmode" value="transparent">Text</object>',
        [("failed", "dead")],
    ),
    Case("عنصر مضمّن", '<embed src="/media/map.swf" title="خريطة">', [("failed", "dead")]),
    Case("a document", '<object data="guide.pdf" type="application/pdf">Guide</object>', []),
    Case("وثيقة", '<object data="دليل.pdf" type="application/pdf">الدليل</object>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_object_plugin_dead(case):
    assert outcomes(RULE, page(case.html)) == case.expected
