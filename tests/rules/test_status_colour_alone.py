"""States told by colour alone in tables."""

import pytest
from a11y_audit.rules.status_colour_alone import status_colour_alone as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK, ENTRIES = ("cantTell", "colours"), ("cantTell", "entries")


def table(*states: str, header: str = "State") -> str:
    rows = "".join(f"<tr><td>{1000 + number}</td><td>{state}</td></tr>" for number, state in enumerate(states))
    return f"<table><tr><th>Request</th><th>{header}</th></tr>{rows}</table>"


def dot(colour: str, more: str = "", text: str = "") -> str:
    return f'<span width="12" height="12" style="display:block;width:12px;height:12px;background-color:{colour}" {more}>{text}</span>'


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
    Case("entries told apart by dots",
         f"<ul><li>1182 {GREEN}</li><li>1183 {RED}</li><li>1184 {GREEN}</li></ul>", [ENTRIES]),
    Case("بنود تميزها نقاط", f"<ul><li>طلب 1182 {GREEN}</li><li>طلب 1183 {RED}</li><li>طلب 1184 {GREEN}</li></ul>",
         [ENTRIES]),
    Case("dots and a word for each",
         f"<ul><li>{GREEN} Approved: 1182</li><li>{RED} Refused: 1183</li><li>{GREEN} Approved: 1184</li></ul>", []),
    Case("a key to colours, each once", f"<ul><li>{GREEN} Riyadh</li><li>{RED} Jeddah</li></ul>", []),
    Case("نقاط متشابهة", f"<ul><li>{GREEN} الرياض</li><li>{GREEN} جدة</li></ul>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_status_colour_alone(case):
    assert outcomes(RULE, page(case.html)) == case.expected
