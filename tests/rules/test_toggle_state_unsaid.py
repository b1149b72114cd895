"""States that controls do not say."""

import json

import pytest
from a11y_audit.rules.toggle_state_unsaid import toggle_state_unsaid as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, REVEALS, LOOKS, PERHAPS = ("passed", "ok"), ("failed", "reveals"), ("failed", "looks"), ("cantTell", "perhaps")


def button(name: str, state: str = "aria-expanded", **facts: object) -> str:
    told = json.dumps({"state": state, "after": "false", **facts})
    return f"<button class='t' {state}='false' data-toggled='{told}'>{name}</button>"


CASES = [
    Case("not pressed", "<button aria-expanded='false'>Terms</button>", []),
    Case("it says so", button("Terms", after="true", changed=True), [OK], browser=False),
    Case("its part is open, and it says nothing", button("Terms", changed=True), [REVEALS], browser=False),
    Case("الجزء مفتوح ولا يعلنه الزر", button("شروط الخدمة", changed=True), [REVEALS], browser=False),
    Case("three of one kind, one finding", button("Terms", changed=True) * 3, [REVEALS], browser=False),
    Case("nothing came of it", button("Terms"), [], browser=False),
    Case("it looks pressed", button("Notices", "aria-pressed", changed=True), [LOOKS], browser=False),
    Case("يبدو مضغوطًا", button("إشعارات", "aria-pressed", changed=True), [LOOKS], browser=False),
    Case("the server was asked", button("Favourite", "aria-pressed", changed=True, asked=True), [PERHAPS], browser=False),
    Case("الجزء يُطلب من الخادم", button("شروط الخدمة", changed=True, asked=True), [PERHAPS], browser=False),
    Case("its words are others", button("Hide the terms", changed=True, renamed=True), [PERHAPS], browser=False),
    Case("كلماته تغيرت", button("إخفاء الشروط", changed=True, renamed=True), [PERHAPS], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_toggle_state_unsaid(case):
    assert outcomes(RULE, page(case.html)) == case.expected
