"""Formats that fields want."""

import pytest
from a11y_audit.rules.field_format_unexplained import field_format_unexplained as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "no-format")

CASES = [
    Case("no format wanted", "<label>Name <input></label> <label>Updates <input></label>", []),
    Case("a date without a word", "<label>Birth date <input></label>", [ASK]),
    Case("تاريخ هجري بلا صيغة",
         '<form><label>تاريخ الميلاد الهجري <input></label><label>تاريخ الإصدار <input readonly></label></form>',
         [ASK]),
    Case("a date of the browser", '<label>Birth date <input type="date"></label>', []),
    Case("the format in the label", "<label>Birth date (dd/mm/yyyy) <input></label>", [OK]),
    Case("مثال في الوصف",
         '<label>تاريخ الميلاد <input aria-describedby="h"></label><p id="h">مثال: 15/09/1410</p>', [OK]),
    Case("in the placeholder", '<label>تاريخ الميلاد <input placeholder="يوم/شهر/سنة"></label>', [OK]),
    Case("beside it",
         '<div><label for="d">Date</label><input id="d"> <small>for example 15/09/2024</small></div>', [OK]),
    Case("a pattern of the browser", r'<label>Commercial registration <input pattern="\d{10}"></label>', [ASK]),
    Case("نمط مع شرح", r'<label>السجل التجاري، 10 أرقام <input pattern="\d{10}"></label>', [OK]),
    Case("a hidden field", "<label hidden>Birth date <input></label>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_format_unexplained(case):
    assert outcomes(RULE, page(case.html)) == case.expected
