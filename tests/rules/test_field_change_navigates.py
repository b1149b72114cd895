"""Fields whose change leaves the page."""

import pytest
from a11y_audit.rules.field_change_navigates import field_change_navigates as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "handler-navigates")

CASES = [
    Case("no handler", "<label>City <select><option>Riyadh</option></select></label>", []),
    Case("a handler that stays",
         '<label>City <select onchange="total()"><option>Riyadh</option></select></label>', [OK]),
    Case("an address",
         '<label>Language <select onchange="window.location.href=this.value"><option value="/ar">x</option>'
         '</select></label>',
         [ASK]),
    Case("إرسال النموذج",
         '<form><label>المدينة <select onchange="this.form.submit()"><option>الرياض</option></select></label></form>',
         [ASK]),
    Case("a window", '<label><input type="radio" name="a" onchange="window.open(\'/x\')"> Map</label>', [ASK]),
    Case("a name that only sounds so",
         '<label>Place <select onchange="setLocation(this.value)"><option>x</option></select></label>', [OK]),
    Case("hidden", '<select hidden onchange="this.form.submit()"><option>x</option></select>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_change_navigates(case):
    assert outcomes(RULE, page(case.html)) == case.expected
