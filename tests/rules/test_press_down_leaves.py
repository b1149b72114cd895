"""Presses that leave the page on their way down."""

import pytest
from a11y_audit.rules.press_down_leaves import press_down_leaves as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

LEAVES = ("failed", "leaves")
HEARS = """data-listener='{"events": ["mousedown"]}'"""

CASES = [
    Case("an attribute", "<button onmousedown=\"location.href='/next'\">Next</button>", [LEAVES]),
    Case("دالة ترسل النموذج",
         "<script>function send() { document.forms[0].submit(); }</script><form><span ontouchstart='send()'>إرسال</span></form>",
         [LEAVES]),
    Case("a listener of a script",
         f"<button id='b' {HEARS}>Buy</button><script>b.addEventListener('mousedown', () => {{ window.open('/pay'); }});</script>",
         [LEAVES], browser=False),
    Case("دالة باسمها",
         f"<a id='b' href='#' {HEARS}>التالي</a><script>b.onmousedown = next; function next() {{ location = '/2'; }}</script>",
         [LEAVES], browser=False),
    Case("on the way up", "<button onclick=\"location.href='/next'\">Next</button>", []),
    Case("something else", "<button onmousedown='this.focus()'>Next</button>", []),
    Case("something that only compares", "<button onmousedown=\"if (location.hash == '#a') mark()\">Next</button>", []),
    Case("a function that waits for a click",
         "<script>function arm() { b.onclick = function () { location.href = '/x'; }; }</script>"
         "<button onmousedown='arm()'>Next</button>", []),
    Case("الزر الأوسط للفأرة", "<a href='/x' onmousedown=\"if (event.button == 1) window.open('/x')\">خبر</a>", []),
    Case("two elements listen",
         f"<button {HEARS}>A</button><button {HEARS}>B</button>"
         "<script>a.addEventListener('mousedown', () => { window.open('/pay'); });</script>", [], browser=False),
    Case("hidden", "<button hidden onmousedown=\"location.href='/next'\">Next</button>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_press_down_leaves(case):
    assert outcomes(RULE, page(case.html)) == case.expected
