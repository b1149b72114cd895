"""Messages that ask to turn the device."""

import pytest
from a11y_audit.rules.orientation_asked import orientation_asked as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK = ("cantTell", "message")
HIDDEN = '<main style="display:none"><h1>Services</h1><p>All services of the ministry in one place, open every day.</p></main>'
SHOWN = "<main><h1>الخدمات</h1><p>جميع خدمات الوزارة في مكان واحد، وهي متاحة على مدار الساعة طوال أيام الأسبوع.</p></main>"

CASES = [
    Case("in place of the content", f"<div>Please rotate your device!</div>{HIDDEN}", [ASK]),
    Case("بدل المحتوى", f'<div lang="ar" dir="rtl">يُرجى تدوير الجهاز للمتابعة</div>{HIDDEN}', [ASK]),
    Case("beside the content", f"<p>Rotate your device for a wider map.</p>{SHOWN}", []),
    Case("نصيحة إلى جانب المحتوى", f'<p lang="ar">أدر جهازك لعرض الجدول كاملًا.</p>{SHOWN}', []),
    Case("hidden from sight", f'<p style="display:none">Please rotate your device!</p>{HIDDEN}', []),
    Case("a text about it", "<p>If you rotate your phone while the lesson runs, the film goes on in the other view and"
         f" nothing of what you wrote is lost.</p>{HIDDEN}", []),
    Case("another rotation", f"<p>Crop rotation on your fields</p>{HIDDEN}", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_orientation_asked(case):
    assert outcomes(RULE, page(case.html)) == case.expected
