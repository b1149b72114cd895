"""English sentences from right to left are a question; names and terms are not."""

from __future__ import annotations

import pytest
from a11y_audit.rules.direction_english_rtl import direction_english_rtl as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def arabic(body: str, direction: str = ' dir="rtl"') -> str:
    return f'<!doctype html><html lang="ar"{direction}><head><title>صفحة</title></head><body>{body}</body></html>'


EN = "You can contact the partner care centre around the clock through the channels that are listed below."
CASES = [
    Case("English sentence on an Arabic page", arabic(f'<p lang="en">{EN}</p>'), [("cantTell", "signs-move")]),
    Case("with dir", arabic(f'<p lang="en" dir="ltr">{EN}</p>'), [("passed", "ok")]),
    Case("two are one question", arabic(f"<p>{EN}</p><p>{EN}</p>"), [("cantTell", "signs-move")]),
    Case("English page from right to left",
         f'<!doctype html><html lang="en" dir="rtl"><head></head><body><p>{EN}</p></body></html>',
         [("cantTell", "signs-move")]),
    Case("English page", f"<p>{EN}</p>", [("passed", "ok")]),
    Case("no sign at an end", arabic("<p>You can contact the partner care centre around the clock</p>"),
         [("passed", "ok")]),
    Case("name with a bracket", arabic("<p>King Abdulaziz City for Science and Technology (KACST)</p>"), []),
    Case("term in an Arabic sentence", arabic("<p>تعتمد الوزارة معيار ISO 9001.</p>"), []),
    Case("isolated", arabic(f'<p><bdi dir="ltr">{EN}</bdi></p>'), [("passed", "ok")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_direction_english_rtl(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
