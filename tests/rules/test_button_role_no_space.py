"""Links that call themselves buttons."""

import pytest
from a11y_audit.rules.button_role_no_space import button_role_no_space as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, DEAD = ("passed", "ok"), ("failed", "no-space")
LINK = '<a href="/next" role="button">Continue</a>'
HEARS = """data-listener='{"events": ["keydown"]}'"""

CASES = [
    Case("a link", '<a href="/next">Continue</a>', []),
    Case("a button", "<button>Continue</button>", []),
    Case("called a button", LINK, [DEAD]),
    Case("رابطان يُعلن أنهما زران",
         '<a href="/a" role="button">التالي</a><a href="/b" role="button">السابق</a>', [DEAD]),
    Case("it listens to keys", f'<a href="/next" role="button" {HEARS}>Continue</a>', [OK]),
    Case("something around it listens", f"<div {HEARS}>{LINK}</div>", [OK]),
    Case("hidden", f'<div style="display:none">{LINK}</div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_button_role_no_space(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_the_page_listens_to_keys():
    assert outcomes(RULE, page(f'<html><body data-delegated="keydown">{LINK}</body></html>')) == []
