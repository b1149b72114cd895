"""Letter shapes instead of letters, in order or backwards."""

from __future__ import annotations

import pytest
from a11y_audit.rules.arabic_presentation_forms import arabic_presentation_forms as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("letters", '<p lang="ar" dir="rtl">وزارة الصناعة</p>', []),
    Case("shapes in order", '<p lang="ar" dir="rtl">ﻭﺯﺍﺭﺓ ﺍﻟﺼﻨﺎﻋﺔ</p>', [("failed", "shapes")]),
    Case("shapes backwards", '<p lang="ar" dir="ltr">ﺔﻋﺎﻨﺼﻟﺍ ﺓﺭﺍﺯﻭ</p>', [("failed", "backwards")]),
    Case("shapes in code", '<pre><code>&lt;p&gt;ﻭﺯﺍﺭﺓ ﺍﻟﺼﻨﺎﻋﺔ</code></pre>', []),
    Case("lam-alef alone", '<p lang="ar" dir="rtl">أهﻻ بكم</p>', [("cantTell", "few")]),
    Case("religious ligature, rial sign, ornate brackets",
         '<p lang="ar" dir="rtl">قال محمد \ufdfa ﴿آية﴾ والسعر 5 \ufdfc</p>', []),
    Case("English text", "<p>Ministry of Industry</p>", []),
    Case("hidden", '<p lang="ar" dir="rtl" hidden>ﻭﺯﺍﺭﺓ ﺍﻟﺼﻨﺎﻋﺔ</p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_arabic_presentation_forms(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_only_reversed_shapes_prove_a_failure_of_wcag() -> None:
    [in_order] = RULE.check(page('<p lang="ar" dir="rtl">ﻭﺯﺍﺭﺓ ﺍﻟﺼﻨﺎﻋﺔ</p>'))
    [backwards] = RULE.check(page('<p lang="ar">ﺔﻋﺎﻨﺼﻟﺍ ﺓﺭﺍﺯﻭ</p>'))
    assert in_order.criteria == ()
    assert backwards.criteria is None
