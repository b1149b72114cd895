"""Small type and tight lines in Arabic text, once a document each."""

from __future__ import annotations

import pytest
from a11y_audit.rules.arabic_text_cramped import arabic_text_cramped as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

AR = "تلتزم الوزارة بتطبيق هذه السياسة من خلال التركيز على احتياجات المستفيدين وتقديم خدمات ذات جودة عالية. " * 3
EN = "The Ministry applies this policy by looking at what beneficiaries need and by serving them well. " * 3
CASES = [
    Case("small", f'<p lang="ar" dir="rtl" style="font-size:12px;line-height:24px">{AR}</p>', [("cantTell", "small")]),
    Case("small in code", f'<pre style="font-size:12px"><code>{AR}</code></pre>', []),
    Case("tight", f'<p lang="ar" dir="rtl" style="line-height:18px;width:300px">{AR}</p>', [("cantTell", "tight")]),
    Case("both", f'<p lang="ar" dir="rtl" style="font-size:12px;line-height:14px;width:300px">{AR}</p>',
         [("cantTell", "small"), ("cantTell", "tight")]),
    Case("large and wide", f'<p lang="ar" dir="rtl" style="font-size:16px;line-height:27px">{AR}</p>', []),
    Case("short label in small type", '<p lang="ar" dir="rtl" style="font-size:12px">جميع الحقوق</p>', []),
    Case("one line may be tight",
         '<p lang="ar" dir="rtl" style="line-height:18px">الخدمات الإلكترونية في الوزارة</p>', []),
    Case("English in small type", f'<p style="font-size:12px;line-height:14px">{EN}</p>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_arabic_text_cramped(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
