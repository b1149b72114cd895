"""Controls named by a symbol alone."""

import pytest
from a11y_audit.rules.control_named_by_symbol import control_named_by_symbol as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "symbol")

CASES = [
    Case("no control", "<p>2 × 3 = 6 ▲</p>", []),
    Case("a cross", "<button>×</button>", [ASK]),
    Case("three lines", "<button>☰</button><button>▶</button>", [ASK]),
    Case("سهم", '<a lang="ar" href="/2">←</a>', [ASK]),
    Case("arrows of a list", '<ul><li>Shoes <a href="/u">▲</a> <a href="/d">▼</a></li></ul>', [ASK]),
    Case("صفحة سابقة", '<nav lang="ar"><a href="/1">«</a><a href="/2">٢</a></nav>', [ASK]),
    Case("with a name", '<button aria-label="Close">×</button>', [OK]),
    Case("مع كلمة", '<a lang="ar" href="/2">التالي ←</a>', [OK]),
    Case("explained by a title", '<button title="Close">×</button>', [OK]),
    Case("plus and minus", "<button>+</button><button>−</button>", [OK]),
    Case("a question mark", "<button>?</button>", [OK]),
    Case("an emoji", "<button>🗑</button>", [OK]),
    Case("a number", '<a href="/2">2</a>', [OK]),
    Case("hidden", '<button aria-hidden="true" tabindex="-1">×</button>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_control_named_by_symbol(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_criteria():
    assert [found.criteria for found in RULE.check(page("<button>×</button>"))] == [("1.3.3",)]
    assert [found.criteria for found in RULE.check(page('<a href="/2">→</a>'))] == [("1.3.3", "2.4.4")]
