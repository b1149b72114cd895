"""States told by colour alone in tables."""

import pytest
from a11y_audit.rules.status_colour_alone import status_colour_alone as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK = ("cantTell", "colours")


def table(*states: str, header: str = "State") -> str:
    rows = "".join(f"<tr><td>{1000 + number}</td><td>{state}</td></tr>" for number, state in enumerate(states))
    return f"<table><tr><th>Request</th><th>{header}</th></tr>{rows}</table>"


def dot(colour: str, more: str = "", text: str = "") -> str:
    return f'<span style="display:block;width:12px;height:12px;background-color:{colour}" {more}>{text}</span>'


RED, GREEN = dot("rgb(255, 0, 0)"), dot("rgb(0, 128, 0)")

CASES = [
    Case("words", table("Approved", "Refused"), []),
    Case("dots", table(RED, GREEN, RED), [ASK]),
    Case("نقاط ملونة", table(RED, GREEN, header="حالة الطلب"), [ASK]),
    Case("dots and words", table(RED + " Refused", GREEN + " Approved"), []),
    Case("نقاط مع كلمات", table(RED + " مرفوض", GREEN + " مقبول"), []),
    Case("dots with names",
         table(dot("rgb(255, 0, 0)", 'role="img" aria-label="Refused"'), dot("rgb(0, 128, 0)", 'role="img" aria-label="OK"')),
         []),
    Case("dots with titles", table(dot("rgb(255, 0, 0)", 'title="Refused"'), dot("rgb(0, 128, 0)", 'title="OK"')), []),
    Case("one colour", table(RED, RED), []),
    Case("one dot", table(RED, "Approved"), []),
    Case("empty cells", table("", ""), []),
    Case("no table", f"<div>{RED}{GREEN}</div>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_status_colour_alone(case):
    assert outcomes(RULE, page(case.html)) == case.expected
