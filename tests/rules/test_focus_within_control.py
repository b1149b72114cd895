"""Parts of controls that take the focus."""

import pytest
from a11y_audit.rules.focus_within_control import focus_within_control as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

STOP, OK = ("failed", "stop"), ("passed", "ok")
CASES = [
    Case("a part of a button", '<button>Menu <span tabindex="0">more</span></button>', [STOP]),
    Case("جزء من زر", '<button>القائمة <span tabindex="0">المزيد</span></button>', [STOP]),
    Case("a part of a picture", '<div role="img" aria-label="Plan"><div tabindex="0">North</div></div>', [STOP]),
    Case("جزء من تبويب", '<div role="tablist"><div role="tab" tabindex="0">خطط <i tabindex="0">×</i></div></div>', [STOP]),
    Case("for scripts alone", '<button>Menu <span tabindex="-1">more</span></button>', [OK]),
    Case("a control in a control is told by axe", '<div role="button" tabindex="0">Menu <a href="/x">more</a></div>', []),
    Case("a role of a control in a control", '<div role="button" tabindex="0">Menu <b role="link" tabindex="0">x</b></div>', []),
    Case("in a link", '<a href="/x">Menu <span tabindex="0">more</span></a>', []),
    Case("hidden", '<button hidden>Menu <span tabindex="0">more</span></button>', []),
    Case("nothing in it", "<button>إرسال</button>", [OK]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_within_control(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
