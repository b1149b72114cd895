"""What is dragged by the pointer alone."""

import pytest
from a11y_audit.rules.drag_only import drag_only as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK = ("cantTell", "dragged")
ITEMS = '<ul><li draggable="true">Renewal</li><li draggable="true">Change</li></ul>'

CASES = [
    Case("a list to be put in order", ITEMS, [ASK]),
    Case("قائمة ترتب بالسحب", '<div draggable="true">تجديد</div><div draggable="true">تعديل</div>', [ASK]),
    Case("one thing", '<p draggable="true">Renewal</p>', []),
    Case("not to be dragged", ITEMS.replace("true", "false"), []),
    Case("the Tab key reaches them", ITEMS.replace("<li", '<li tabindex="0"'), []),
    Case("أزرار للنقل", ITEMS.replace("</li>", "<button>إلى أعلى</button></li>"), []),
    Case("hidden", f'<div style="display: none">{ITEMS}</div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_drag_only(case):
    assert outcomes(RULE, page(case.html)) == case.expected
