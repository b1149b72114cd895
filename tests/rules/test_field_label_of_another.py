"""Fields in a label that the browser does not tie to them; `labels` is what the browser says."""

import pytest
from a11y_audit.rules.field_label_of_another import field_label_of_another as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, OK = ("failed", "not-tied"), ("passed", "ok")
NONE = "data-extra='{\"labels\": []}'"
CASES = [
    Case("in a component", f"<label>Size <my-field><input {NONE}></my-field></label>", [F], browser=False),
    Case("في مكون", f"<label>المقاس <my-field><input {NONE}></my-field></label>", [F], browser=False),
    Case("the second field of a label", f"<label>From and to <input id='a' aria-label='From'><input {NONE}></label>", [F], browser=False),
    Case("it brings a name along", f"<label>Size <my-field><input aria-label='Size' {NONE}></my-field></label>", [OK], browser=False),
    Case("a placeholder is a name, if a poor one", f"<label>المقاس <input placeholder='المقاس' {NONE}></label>", [OK], browser=False),
    Case("no label around", f"<input {NONE}>", [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_label_of_another(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
