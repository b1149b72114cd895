"""Fieldsets around text."""

import pytest
from a11y_audit.rules.fieldset_without_fields import fieldset_without_fields as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("text", "<fieldset><legend>Bargains</legend><p>Buy today</p></fieldset>", [("failed", "no-fields")]),
    Case("نص", "<fieldset><legend>تنويه</legend><p>تتغير المواعيد في رمضان</p></fieldset>", [("failed", "no-fields")]),
    Case("a field", '<fieldset><legend>Name</legend><input aria-label="First"></fieldset>', [("passed", "ok")]),
    Case(
        "حقل",
        '<fieldset><legend>الجنس</legend><select aria-label="الجنس"><option>ذكر</option></select></fieldset>',
        [("passed", "ok")],
    ),
    Case(
        "a control made with a role",
        '<fieldset><legend>Stars</legend><span role="slider" tabindex="0" aria-label="Stars" aria-valuenow="1"></span></fieldset>',
        [("passed", "ok")],
    ),
    Case("empty", "<fieldset></fieldset>", []),
    Case("a legend, and a box that a script fills", "<fieldset><legend>Filter</legend><div></div></fieldset>", []),
    Case("قائمة بالأدوار", '<fieldset><legend>تصفية</legend><ul role="listbox"><li role="option">الرياض</li></ul></fieldset>',
         [("passed", "ok")]),
    Case("a role of its own", '<fieldset role="note"><p>Text</p></fieldset>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fieldset_without_fields(case):
    assert outcomes(RULE, page(case.html)) == case.expected
