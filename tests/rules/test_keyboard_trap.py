"""Traps for the keyboard."""

import pytest
from a11y_audit.rules.keyboard_trap import keyboard_trap as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, TRAPPED = ("passed", "ok"), ("failed", "trapped")
NAMED, PERHAPS = ("cantTell", "named-key"), ("cantTell", "perhaps-way-out")
FIELD = "<label>Chat <input data-trap='' data-stop='{}'></label>"

CASES = [
    Case("no stops", "<p>Nothing to press</p>", []),
    Case("stops and no trap", "<a href='/a' data-stop='{}'>Guide</a>", [OK], browser=False),
    Case("a field that holds Tab", FIELD, [TRAPPED], browser=False),
    Case("حقل يحتجز التركيز", "<label>المحادثة <textarea data-trap='' data-stop='{}'></textarea></label>", [TRAPPED],
         browser=False),
    Case("the page names a key", f"<p>Press Ctrl+M to leave the editor.</p>{FIELD}", [NAMED], browser=False),
    Case("تذكر الصفحة مفتاحًا", f"<p>للخروج من المحرر اضغط F6.</p>{FIELD}", [NAMED], browser=False),
    Case("words that are no keys", f"<p>Choose an option or control your settings.</p>{FIELD}", [TRAPPED],
         browser=False),
    Case("a ring with a button that acts",
         "<div><button data-trap='{\"acting\": true}' data-stop='{}'>Close</button>"
         "<button data-trap='' data-stop='{}'>Next</button></div>", [PERHAPS], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_keyboard_trap(case):
    assert outcomes(RULE, page(case.html)) == case.expected
