"""Purposes that are those of other fields."""

import pytest
from a11y_audit.rules.autocomplete_purpose_wrong import autocomplete_purpose_wrong as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, WRONG = ("passed", "ok"), ("failed", "other-purpose")

CASES = [
    Case("no purpose", "<label>E-mail <input></label>", []),
    Case("its own", '<label>E-mail <input autocomplete="email"></label>', [OK]),
    Case("الغرض نفسه", '<label>رقم الجوال <input autocomplete="home tel"></label>', [OK]),
    Case("another", '<label>Family name <input autocomplete="email"></label>', [WRONG]),
    Case("غرض آخر", '<label>البريد الإلكتروني * <input autocomplete="tel"></label>', [WRONG]),
    Case("by label for", '<label for="p">Phone number:</label> <input id="p" autocomplete="billing postal-code">', [WRONG]),
    Case("a name to sign in with", '<label>E-mail <input autocomplete="username"></label>', []),
    Case("any name", '<label>Name <input autocomplete="given-name"></label>', []),
    Case("a label that says more", '<label>Phone or e-mail <input autocomplete="email"></label>', []),
    Case("switched off", '<label>City <input autocomplete="off"></label>', []),
    Case("hidden", '<label style="display:none">City <input autocomplete="email"></label>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_autocomplete_purpose_wrong(case):
    assert outcomes(RULE, page(case.html)) == case.expected
