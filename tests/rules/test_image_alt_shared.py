"""Different pictures, different names."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_shared import image_alt_shared as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

AR = "تعتمد الوزارة مفهوما يتمحور حول المستفيد كما أنها تستثمر في مهارات موظفيها. "
CASES = [
    Case("two files", '<img src="a.png" alt="Factory"><img src="b.png" alt="Factory">', [("cantTell", "shared")]),
    Case("Arabic", '<img src="a.png" alt="مصنع"><img src="b.png" alt="مصنع">', [("cantTell", "shared")]),
    Case("one file twice", '<img src="a.png" alt="Logo of X"><img src="a.png" alt="Logo of X">', [("passed", "ok")]),
    Case("two names", '<img src="a.png" alt="One"><img src="b.png" alt="Two">', [("passed", "ok")] * 2),
    Case("a name to be translated anyway",
         f'<html lang="ar"><body><p>{AR * 3}</p><img src="a.png" alt="slide image"><img src="b.png" alt="slide image"></body></html>', []),
    Case("اسم شركة بحروف لاتينية",
         f'<html lang="ar"><body><p>{AR * 3}</p><img src="a.png" alt="SABIC"><img src="b.png" alt="SABIC"></body></html>',
         [("cantTell", "shared")]),
    Case("ornaments", '<img src="a.png" alt=""><img src="b.png" alt="">', []),
    Case("the arrows of two sliders",
         '<a href="#"><img src="a.svg" alt="Next"></a><button><img src="b.svg" alt="Close"></button>'
         '<a href="#"><img src="c.svg" alt="Next"></a><button><img src="d.svg" alt="Close"></button>', []),
    Case("أيقونتان تقودان إلى صفحة واحدة",
         '<a href="https://x.example/m"><img src="a.svg" alt="حسابنا"></a><a href="https://x.example/m"><img src="b.svg" alt="حسابنا"></a>',
         []),
    Case("links to different partners",
         '<a href="/a"><img src="a.svg" alt="Our partner"></a><a href="/b"><img src="b.svg" alt="Our partner"></a>',
         [("cantTell", "shared")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_shared(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
