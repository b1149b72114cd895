"""Traps for the keyboard."""

import pytest
from a11y_audit.rules.keyboard_trap import keyboard_trap as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.model.keyboard import NAMED_KEY

OK, TRAPPED = ("passed", "ok"), ("failed", "trapped")
NAMED, PERHAPS, BACK = ("failed", "named-key-fails"), ("cantTell", "perhaps-way-out"), ("cantTell", "back-only")
FIELD = "<label>Chat <input data-trap='' data-stop='{}'></label>"

CASES = [
    Case("no stops", "<p>Nothing to press</p>", []),
    Case("stops and no trap", "<a href='/a' data-stop='{}'>Guide</a>", [OK], browser=False),
    Case("a field that holds Tab", FIELD, [TRAPPED], browser=False),
    Case("حقل يحتجز التركيز", "<label>المحادثة <textarea data-trap='' data-stop='{}'></textarea></label>", [TRAPPED],
         browser=False),
    Case("the key that is named does not help",
         """<p>Press Ctrl+M to leave.</p><input aria-label="Chat" data-trap='{"key": "Ctrl+M"}' data-stop='{}'>""", [NAMED],
         browser=False),
    Case("المفتاح المذكور لا ينفع",
         """<p>للخروج اضغط F6.</p><input aria-label="المحادثة" data-trap='{"key": "F6"}' data-stop='{}'>""", [NAMED],
         browser=False),
    Case("المفتاح المذكور يُخرج",
         """<p>للخروج اضغط F6.</p><input aria-label="المحادثة" data-trap='{"key": "F6", "released": true}' data-stop='{}'>""",
         [OK], browser=False),
    Case("only the way back is open",
         """<button data-trap='{"back": true}' data-stop='{}'>One</button><button data-stop='{}'>Two</button>""", [BACK],
         browser=False),
    Case("a ring with a button that acts",
         "<div><button data-trap='{\"acting\": true}' data-stop='{}'>Close</button>"
         "<button data-trap='' data-stop='{}'>Next</button></div>", [PERHAPS], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_keyboard_trap(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_which_words_name_a_key():
    named = ["Press Ctrl+M to leave", "اضغط Alt-X للخروج", "Esc closes", "F6"]
    assert [bool(NAMED_KEY.search(text)) for text in named] == [True] * 4
    assert not NAMED_KEY.search("Choose an option or control your settings.")
