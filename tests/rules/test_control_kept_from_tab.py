"""Controls that the Tab key passes by."""

import pytest
from a11y_audit.rules.control_kept_from_tab import control_kept_from_tab as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK = ("cantTell", "kept")
AWAY = 'tabindex="-1"'

CASES = [
    Case("in the order", '<button type="button">Print</button>', []),
    Case("a button out of the order", f'<p><button type="button" {AWAY}>Print</button></p>', [ASK]),
    Case("رابط خارج الترتيب", f'<p><a href="/r" {AWAY}>تجديد السجل</a></p>', [ASK]),
    Case("two, one question", f'<p><a href="/r" {AWAY}>Renew</a> <a href="/c" {AWAY}>Cancel</a></p>', [ASK]),
    Case("a picture beside its link", f'<p><a href="/n" {AWAY}><img src="n.png" alt="News"></a> <a href="/n">New fees</a></p>', []),
    Case("زر له مثيل", f'<button {AWAY}>طباعة</button><main><button>طباعة</button></main>', []),
    Case("a tab", f'<div role="tablist"><button role="tab" {AWAY}>Fees</button></div>', []),
    Case("a button that drops a list down", f'<div><input role="combobox" aria-label="City"><button {AWAY}>Show cities</button></div>', []),
    Case("a button in a search field", f'<div><label>Word <input></label><button {AWAY}>Clear</button></div>', []),
    Case("switched off", f"<button disabled {AWAY}>Print</button>", []),
    Case("hidden", f'<div style="display: none"><button {AWAY}>Print</button></div>', []),
    Case("hidden from readers", f'<a href="/r" aria-hidden="true" {AWAY}>Renew</a>', []),
    Case("a heading that scripts give the focus", f"<h2 {AWAY}>Fees</h2>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_control_kept_from_tab(case):
    assert outcomes(RULE, page(case.html)) == case.expected
