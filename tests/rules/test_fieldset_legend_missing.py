"""Fieldsets and their legends."""

import pytest
from a11y_audit.rules.fieldset_legend_missing import fieldset_legend_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, MISSING, EMPTY = ("passed", "ok"), ("failed", "missing"), ("failed", "empty")

CASES = [
    Case("no fieldset", "<form><label>Name <input></label></form>", []),
    Case("a legend", "<fieldset><legend>Address</legend><label>City <input></label></fieldset>", [OK]),
    Case("عنوان مجموعة", "<fieldset><legend>العنوان الوطني</legend><label>المدينة <input></label></fieldset>", [OK]),
    Case("named by ARIA", '<fieldset aria-label="Address"><label>City <input></label></fieldset>', [OK]),
    Case("none", "<fieldset><label>City <input></label></fieldset>", [MISSING]),
    Case("عنوان فارغ", "<fieldset><legend> </legend><label>المدينة <input></label></fieldset>", [EMPTY]),
    Case("a set of choices is judged elsewhere", "<fieldset><p>Account?</p><label><input type=radio name=a> Yes</label>"
         "<label><input type=radio name=a> No</label></fieldset>", []),
    Case("a frame without meaning", '<fieldset role="presentation"><label>City <input></label></fieldset>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fieldset_legend_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
