"""What takes the focus inside of a control."""

import pytest
from a11y_audit.rules.focus_inside_control import focus_inside_control as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

STOP, OK = ("failed", "stop"), ("passed", "ok")

CASES = [
    Case("in a button", '<button>Send <span tabindex="0">now</span></button>', [STOP]),
    Case("في زر", '<button>إرسال <span tabindex="0">الآن</span></button>', [STOP]),
    Case("in a checkbox", '<div role="checkbox" aria-checked="false" tabindex="0">Agree to the <i tabindex="0">terms</i></div>', [STOP]),
    Case("في صورة", '<div role="img" aria-label="رسم بياني"><span tabindex="0">٤٠٪</span></div>', [STOP]),
    Case("a recording in a switch",
         '<div role="switch" aria-checked="true" tabindex="0">On <audio controls></audio></div>', [STOP]),
    Case("a stop that Tab passes by", '<button>Send <span tabindex="-1">now</span></button>', [OK]),
    Case("a hidden one", '<button>Send <span tabindex="0" hidden>now</span></button>', [OK]),
    Case("a link in a button is axe's", '<div role="button" tabindex="0">See <a href="/x">terms</a></div>', []),
    Case("a link is not heard as one thing", '<a href="/x">Guide <span tabindex="0">here</span></a>', []),
    Case("a group", '<div role="group" aria-label="Size"><span tabindex="0">Small</span></div>', []),
    Case("text alone", "<button>إرسال <span>الآن</span></button>", [OK]),
    Case("a summary passes on what it holds", '<details><summary>More <span tabindex="0">now</span></summary>Text</details>', []),
    Case("جزء من تبويب", '<div role="tablist"><div role="tab" tabindex="0">خطط <i tabindex="0">×</i></div></div>', [STOP]),
    Case("a role of a control in a control", '<div role="button" tabindex="0">Menu <b role="link" tabindex="0">x</b></div>', []),
    Case("hidden as a whole", '<button hidden>Menu <span tabindex="0">more</span></button>', []),
    Case("it sends the focus on",
         """<button>Send <span tabindex="0" data-stop='{"keeps": false}'>now</span></button>""", [], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_inside_control(case):
    assert outcomes(RULE, page(case.html)) == case.expected
