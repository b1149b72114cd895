"""Editors without a name."""

import pytest
from a11y_audit.rules.editor_unnamed import editor_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, BAD, PERHAPS = ("passed", "ok"), ("failed", "nameless"), ("cantTell", "perhaps")
SIZE = 'style="display: block" tabindex="0"'

CASES = [
    Case("no editor", "<div>Text</div>", []),
    Case("an empty editor", f"<p>Remarks</p><div {SIZE} contenteditable='true'><br></div>", [BAD], browser=False),
    Case("محرر فارغ", f"<p>ملاحظات</p><div {SIZE} contenteditable><br></div>", [BAD], browser=False),
    Case("named", f"<div {SIZE} contenteditable='true' aria-label='Remarks'><br></div>", [OK], browser=False),
    Case("مسمى بنص آخر", f"<p id='r'>ملاحظات</p><div {SIZE} contenteditable='true' aria-labelledby='r'><br></div>", [OK],
         browser=False),
    Case("the name is nowhere", f"<div {SIZE} contenteditable='true' aria-labelledby='r'><br></div>", [BAD], browser=False),
    Case("a text field by its role", f"<div {SIZE} contenteditable='true' role='textbox'><br></div>", []),
    Case("text in it", f"<div {SIZE} contenteditable='true'>Dear owner</div>", [PERHAPS]),
    Case("عنوان يُحرر في مكانه", f"<h2 {SIZE} contenteditable='true'>عنوان الطلب</h2>", [PERHAPS]),
    Case("in a named group", f"<div role='group' aria-label='Remarks'><div {SIZE} contenteditable='true'><br></div></div>", [PERHAPS],
         browser=False),
    Case("not to be edited", f"<div {SIZE} contenteditable='false'>Text</div>", []),
    Case("hidden", "<div style='display: none'><div contenteditable='true'></div></div>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_editor_unnamed(case):
    assert outcomes(RULE, page(case.html)) == case.expected
