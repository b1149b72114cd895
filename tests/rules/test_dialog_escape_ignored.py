"""Whether Escape closes a layer."""

import pytest
from a11y_audit.rules.dialog_escape_ignored import dialog_escape_ignored as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def opened(facts: str, words: str = "Show the terms") -> str:
    return f"<button type='button' data-layer='{{{facts}}}'>{words}</button>"


CROSS = '"closers": [{"words": "×", "closed": true}]'
CASES = [
    Case("no layer", "<button>Show the terms</button>", []),
    Case("closes it", opened('"escape": true'), [("passed", "ok")]),
    Case("يغلقها", opened('"escape": true', "عرض الشروط"), [("passed", "ok")]),
    Case("only its cross does", opened(CROSS), [("failed", "stays")]),
    Case("لا يغلقها إلا زرها", opened(CROSS, "عرض الشروط"), [("failed", "stays")]),
    Case("only its opener does", opened('"toggled": true'), [("failed", "stays")]),
    Case("no key does, which is told elsewhere", opened('"name": "Terms"'), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dialog_escape_ignored(case):
    assert outcomes(RULE, page(case.html)) == case.expected
