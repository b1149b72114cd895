"""Labels that do not say what to enter."""

import pytest
from a11y_audit.rules.field_label_vague import field_label_vague as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, EMPTY, VAGUE = ("passed", "ok"), ("failed", "empty-words"), ("cantTell", "vague")
ANY = ("failed", "any-matter")

CASES = [
    Case("labels that tell", "<label>First name: <input></label> <label>تاريخ الميلاد <input></label>", [OK, OK]),
    Case("only a field", "<label>Text field <input></label>", [EMPTY]),
    Case("حقل لا غير", "<label>مربع نص 2 <input></label>", [EMPTY]),
    Case("field and a number", "<label>حقل 1 <input></label> <label>Field 2 <input></label>", [VAGUE, VAGUE]),
    Case("info", '<label>Info: <input type="date"></label>', [ANY]),
    Case("معلومات", "<label>معلومات <input></label>", [ANY]),
    Case("info under a heading", '<h2>Your factory</h2><label>Info: <input></label>', [VAGUE]),
    Case("معلومات في مجموعة", "<fieldset><legend>المصنع</legend><label>معلومات <input></label></fieldset>", [VAGUE]),
    Case("data", "<label>Data <input></label>", [VAGUE]),
    Case("labelled by another element", '<p id="m">Menu</p><input aria-labelledby="m">', [VAGUE]),
    Case("a label that nobody sees", '<input aria-label="Field 1">', []),
    Case("one option of several",
         "<label>Other <input type=radio name=a></label> <label>أخرى <input type=checkbox></label>", [OK, OK]),
    Case("words that go on", "<label>Field of study <input></label> <label>معلومات المنشأة <input></label>", [OK, OK]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_label_vague(case):
    assert outcomes(RULE, page(case.html)) == case.expected
