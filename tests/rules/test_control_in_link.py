"""Controls in links."""

import pytest
from a11y_audit.rules.control_in_link import control_in_link as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

NESTED = ("failed", "nested")

CASES = [
    Case("a link", '<a href="/a">Renew</a>', []),
    Case("a button in a link", '<a href="/a"><button type="button">Renew</button></a>', [NESTED]),
    Case("زر داخل رابط", '<a href="/a"><span><button>تجديد</button></span></a>', [NESTED]),
    Case("a field in a link", '<a href="/a">Find <input aria-label="Title"></a>', [NESTED]),
    Case("a field that is not shown", '<a href="/a">Renew <input type="hidden" name="x"></a>', []),
    Case("a picture in a link", '<a href="/a"><img src="a.png" alt="Renew"></a>', []),
    Case("an anchor that leads nowhere", "<a><button>Renew</button></a>", []),
    Case("فيديو بلا أزرار داخل رابط", '<a href="/v"><video muted></video> شاهد</a>', []),
    Case("hidden", '<a href="/a" style="display:none"><button>Renew</button></a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_control_in_link(case):
    assert outcomes(RULE, page(case.html)) == case.expected
