"""Equal labels in one form."""

import pytest
from a11y_audit.rules.field_label_repeated import field_label_repeated as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "repeated")

CASES = [
    Case("labels that differ", "<form><label>Name <input></label><label>City <input></label></form>", [OK]),
    Case("no labels", "<form><input><input></form>", []),
    Case("equal ones", "<form><label>Name <input></label><label>Name: <input></label></form>", [ASK]),
    Case("تسميتان متماثلتان",
         "<form><label>الإسم <input></label><p>ولي الأمر</p><label>الاسم <input></label></form>", [ASK]),
    Case("in two groups", "<form><fieldset><legend>Shipping</legend><label>Name <input></label></fieldset>"
         "<fieldset><legend>Billing</legend><label>Name <input></label></fieldset></form>", [OK]),
    Case("under two headings",
         "<form><h2>الطالب</h2><label>الاسم <input></label><h2>ولي الأمر</h2><label>الاسم <input></label></form>",
         [OK]),
    Case("in two forms", "<form><label>E-mail <input></label></form><form><label>E-mail <input></label></form>", [OK]),
    Case("in rows",
         "<form><ul><li><label>Name <input></label></li><li><label>Name <input></label></li></ul></form>", [OK]),
    Case("choices",
         "<form><label>Yes <input type=radio name=a></label><label>Yes <input type=radio name=b></label></form>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_label_repeated(case):
    assert outcomes(RULE, page(case.html)) == case.expected
