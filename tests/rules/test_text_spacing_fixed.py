"""Spacing that readers cannot widen."""

import pytest
from a11y_audit.rules.text_spacing_fixed import pinned
from a11y_audit.rules.text_spacing_fixed import text_spacing_fixed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

NARROW, OK = ("failed", "narrow"), ("passed", "ok")
EN, AR = "The toy brought back fond memories of the forest.", "تُسدد الرسوم إلكترونيًا قبل الزيارة في جميع الفروع."


def lines(pitch: float, text: str = EN) -> str:
    return f"""<p style="line-height: 1 !important" data-extra='{{"pitch": {pitch}}}'>{text}</p>"""


CASES = [
    Case("narrow letters", f'<p style="letter-spacing: 1px !important">{EN}</p>', [NARROW]),
    Case("wide letters", f'<p style="letter-spacing: 2px !important">{EN}</p>', [OK]),
    Case("normal letters", f'<p style="letter-spacing: normal !important">{EN}</p>', [NARROW]),
    Case("the last important one counts",
         f'<p style="letter-spacing: 1px !important; letter-spacing: 2px !important">{EN}</p>', [OK]),
    Case("حروف عربية لا تُباعد", f'<p lang="ar" dir="rtl" style="letter-spacing: 0px !important">{AR}</p>', []),
    Case("narrow words", f'<p style="word-spacing: 1px !important">{EN}</p>', [NARROW]),
    Case("كلمات متقاربة", f'<p lang="ar" dir="rtl" style="word-spacing: 1px !important">{AR}</p>', [NARROW]),
    Case("كلمات متباعدة", f'<p lang="ar" dir="rtl" style="word-spacing: 3px !important">{AR}</p>', [OK]),
    Case("narrow lines", lines(19.2), [NARROW], browser=False),
    Case("wide lines", lines(24), [OK], browser=False),
    Case("the shorthand of fonts", lines(18).replace("line-height: 1", "font: 16px/1.1 serif"), [NARROW], browser=False),
    Case("أسطر متقاربة", lines(20, AR), [NARROW], browser=False),
    Case("one line", f'<p style="line-height: 1 !important">{EN}</p>', []),
    Case("can be widened", f'<p style="letter-spacing: 1px">{EN}</p>', []),
    Case("from elsewhere", f'<p style="letter-spacing: unset !important">{EN}</p>', []),
    Case("no text of its own", f'<div style="word-spacing: 1px !important"><p>{EN}</p></div>', []),
    Case("in a drawing", f'<svg><text y="20" style="letter-spacing: 1px !important">{EN}</text></svg>', []),
    Case("hidden", f'<p style="display: none; word-spacing: 1px !important">{EN}</p>', []),
    Case("لا نص", '<div style="word-spacing: 1px !important"></div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_spacing_fixed(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_reads_a_style_attribute():
    assert pinned("Word-Spacing: 1px !IMPORTANT; color: red !important; line-height: inherit !important") == ["word-spacing"]
