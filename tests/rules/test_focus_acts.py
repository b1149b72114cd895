"""What happens when the focus arrives."""

import pytest
from a11y_audit.rules.focus_acts import focus_acts as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, OPENS, LEAVES, AWAY = ("passed", "ok"), ("failed", "opens"), ("failed", "leaves"), ("failed", "given-away")


def stop(facts: str, inside: str = "Guide", more: str = "") -> str:
    return f"<a href='/g' {more} data-stop='{{{facts}}}'>{inside}</a>"


CASES = [
    Case("no stops", "<p>Nothing to press</p>", []),
    Case("nothing happens", stop(""), [OK], browser=False),
    Case("a window", stop('"opened": true'), [OPENS], browser=False),
    Case("نافذة", stop('"opened": true', "دليل"), [OPENS], browser=False),
    Case("an address", stop('"left": "https://ministry.example/next"'), [LEAVES], browser=False),
    Case("given away", stop('"keeps": false', "تنزيل"), [AWAY], browser=False),
    Case("passed on to another", stop('"keeps": false, "goes": "n"') + "<input id='n' aria-label='n'>", [],
         browser=False),
    Case("told by its attribute", stop('"keeps": false', more="onfocus='this.blur()'"), [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_acts(case):
    assert outcomes(RULE, page(case.html)) == case.expected
