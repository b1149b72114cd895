"""Controls that keys work and that have no role."""

import pytest
from a11y_audit.rules.control_role_missing import control_role_missing as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, NO_ROLE, PERHAPS = ("passed", "ok"), ("failed", "no-role"), ("cantTell", "perhaps")
BOTH = """data-listener='{"events": ["click", "keydown"], "pointer": true}'"""
QUIET = """data-listener='{"events": ["click", "keydown"]}'"""
CLICK = """data-listener='{"events": ["click"], "pointer": true}'"""
HANDLE = """data-listener='{"events": ["keydown", "mousedown"], "pointer": true}'"""
LONG = "The licence lets a factory make, store and sell what it names, for three years from the day of issue. " * 2

CASES = [
    Case("text that is a control", f"<span tabindex='0' {BOTH}>Open map</span>", [NO_ROLE], browser=False),
    Case("نص يعمل كزر", f"<div tabindex='0' {BOTH}>عرض المزيد</div>", [NO_ROLE], browser=False),
    Case("a picture that is a link", f"<img src='n.gif' alt='Next page' tabindex='0' onclick='next()' {QUIET}>", [NO_ROLE],
         browser=False),
    Case("an entry of a list that opens", f"<ul><li tabindex='0' {BOTH}>الرسوم</li></ul>", [NO_ROLE], browser=False),
    Case("a heading that opens its part", f"<h3 tabindex='0' {BOTH}>Fees</h3>", [NO_ROLE], browser=False),
    Case("keys are heard around it", f"<div {BOTH}><p>x</p><span tabindex='0' {CLICK}>Rate</span></div>", [NO_ROLE],
         browser=False),
    Case("no key works it: another rule's", f"<span tabindex='0' {CLICK}>Open map</span>", [], browser=False),
    Case("it has a role", f"<span role='button' tabindex='0' {BOTH}>فتح الخريطة</span>", [OK], browser=False),
    Case("a role that is none: axe tells", f"<span role='buton' tabindex='0' {BOTH}>Open</span>", [], browser=False),
    Case("دور لا وجود له", f"<span role='زر' tabindex='0' {BOTH}>افتح</span>", [], browser=False),
    Case("a region that scrolls", f"<div role='region' aria-label='Terms' tabindex='0' {BOTH}>Terms</div>", [OK], browser=False),
    Case("a native button", f"<button {BOTH}>Open</button>", [], browser=False),
    Case("a link", f"<a href='/x' {BOTH}>Open</a>", [], browser=False),
    Case("a card", f"<div tabindex='0' {BOTH}>{LONG}</div>", [], browser=False),
    Case("text that Tab stops at", "<p tabindex='0'>My car</p>", [("failed", "idle")], browser=False),
    Case("نص يتوقف عنده مفتاح Tab", "<div tabindex='0'>سيارتي</div><p tabindex='0'>بيتي</p>", [("failed", "idle")], browser=False),
    Case("a part that scrolls", "<div tabindex='0' style='overflow-y:auto'>Terms</div>", [], browser=False),
    Case("the whole page listens", "<html lang='en'><body data-delegated='click'><p tabindex='0'>My car</p></body></html>", [], browser=False),
    Case("a card with its link", f"<div tabindex='0' {BOTH}><a href='/s'>Start</a></div>", [], browser=False),
    Case("inside a button", f"<button><span tabindex='0' {BOTH}>Open</span></button>", [], browser=False),
    Case("it shows nothing of it", f"<div tabindex='0' {QUIET}>The minister</div>", [PERHAPS], browser=False),
    Case("مقبض يُسحب", f"<span tabindex='0' {HANDLE}>٢٠</span>", [PERHAPS], browser=False),
    Case("a cell that is moved in", f"<table><tr><td tabindex='0' {BOTH}>7</td></tr></table>", [PERHAPS], browser=False),
    Case("جزء يُمرَّر", f"<div tabindex='0' style='overflow-y:auto' {BOTH}>شروط</div>", [PERHAPS], browser=False),
    Case("a game", f"<canvas tabindex='0' aria-label='Chess' {BOTH}></canvas>", [PERHAPS], browser=False),
    Case("a day of a grid", f"<div role='grid'><div role='row'><span tabindex='0' {BOTH}>7</span></div></div>", [],
         browser=False),
    Case("an element of its own kind", f"<my-button tabindex='0' {BOTH}>Open</my-button>", [], browser=False),
    Case("text that is typed in", f"<div contenteditable tabindex='0' {BOTH}>Write</div>", [], browser=False),
    Case("hidden from speech", f"<span aria-hidden='true' tabindex='0' {BOTH}>Open</span>", [], browser=False),
    Case("Tab does not come to it", f"<span tabindex='-1' {BOTH}>Open</span>", [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_control_role_missing(case):
    assert outcomes(RULE, page(case.html)) == case.expected
