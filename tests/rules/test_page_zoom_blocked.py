"""Pages that cannot be enlarged."""

import pytest
from a11y_audit.rules.page_zoom_blocked import page_zoom_blocked as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, FORBIDDEN, LIMITED = ("passed", "ok"), ("failed", "forbidden"), ("failed", "limited")


def viewport(content: str, name: str = "viewport", lang: str = "en") -> str:
    return (
        f'<html lang="{lang}"><head><title>أخبار News</title><meta name="{name}" content="{content}"></head>'
        "<body><p>Text</p></body></html>"
    )


CASES = [
    Case("forbidden", viewport("width=device-width, user-scalable=no"), [FORBIDDEN]),
    Case("ممنوع", viewport("USER-SCALABLE = NO", "Viewport", "ar"), [FORBIDDEN]),
    Case("false", viewport("width=device-width,initial-scale=1,user-scalable=false"), [FORBIDDEN]),
    Case("nought", viewport("user-scalable=0"), [FORBIDDEN]),
    Case("a fraction", viewport("user-scalable=-0.5"), [FORBIDDEN]),
    Case("once", viewport("maximum-scale=1.0"), [LIMITED]),
    Case("أقل من مرتين", viewport("initial-scale=1; maximum-scale=1.9", lang="ar"), [LIMITED]),
    Case("yes is one", viewport("maximum-scale=yes"), [LIMITED]),
    Case("the last counts", viewport("maximum-scale=5, maximum-scale=1"), [LIMITED]),
    Case("forbidden in spite of a high maximum", viewport("maximum-scale=5, user-scalable=no"), [FORBIDDEN]),
    Case("allowed", viewport("user-scalable=yes, initial-scale=0.8, maximum-scale=2"), [OK]),
    Case("none", viewport("user-scalable=none"), [FORBIDDEN]),
    Case("the last element counts", viewport("user-scalable=no").replace("</head>", '<meta name="viewport"'
         ' content="user-scalable=yes"></head>'), [OK]),
    Case("العنصر الأخير هو المعتبر", viewport("user-scalable=yes", lang="ar").replace("</head>", '<meta name="viewport"'
         ' content="user-scalable=no"></head>'), [FORBIDDEN]),
    Case("a number that allows", viewport("user-scalable=10"), [OK]),
    Case("a negative number that allows", viewport("user-scalable=-2"), [OK]),
    Case("a negative maximum is passed over", viewport("maximum-scale=-1"), [OK]),
    Case("a length", viewport("user-scalable=device-width"), [OK]),
    Case("another word", viewport("user-scalable=true"), [OK]),
    Case("nothing said of it", viewport("width=device-width, initial-scale=1"), []),
    Case("empty", viewport(""), []),
    Case("another meta element", viewport("user-scalable=no", "description"), []),
    Case("لا شيء", "<p lang=ar>نص</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_page_zoom_blocked(case):
    assert outcomes(RULE, page(case.html)) == case.expected
