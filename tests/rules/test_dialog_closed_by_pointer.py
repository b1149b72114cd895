"""What closes a layer: keys, or the pointer alone."""

import pytest
from a11y_audit.rules.dialog_closed_by_pointer import dialog_closed_by_pointer as RULE  # noqa: N812
from support.cases import Case
from support.page import judged, outcomes, page

OK, NO_KEY, NO_ROLE, ASK = ("passed", "ok"), ("failed", "no-key"), ("failed", "no-role"), ("cantTell", "perhaps")


def opened(closers: str, more: str = "", words: str = "Show the terms") -> str:
    return f"""<button type="button" data-layer='{{"closers": [{closers}]{more}}}'>{words}</button>"""


CROSS = '{"words": "×", "closed": true}'
SPAN = '{"words": "×", "keyed": false, "role": false, "closed": true}'
STUCK = '{"words": "إغلاق", "keyed": false, "role": false, "closed": false}'
CASES = [
    Case("no layer", "<button>Show the terms</button>", []),
    Case("Escape", opened("", ', "escape": true'), [OK]),
    Case("زر إغلاق", opened(CROSS.replace("×", "إغلاق"), words="عرض الشروط"), [OK]),
    Case("its opener", opened("", ', "toggled": true'), [OK]),
    Case("the pointer alone", opened(SPAN), [NO_KEY]),
    Case("الفأرة وحدها", opened(SPAN.replace("×", "إغلاق"), words="عرض الشروط"), [NO_KEY]),
    Case("the pointer alone, of a button out of the order of Tab", opened(SPAN.replace(', "role": false', "")), [NO_KEY]),
    Case("another button may close it", opened(SPAN, ', "ways": 1'), [ASK]),
    Case("قد يغلقها زر آخر", opened(SPAN, ', "ways": 2', "عرض الشروط"), [ASK]),
    Case("something was held back", opened(SPAN, ', "loads": true'), [ASK]),
    Case("Escape, and a cross without a role", opened(SPAN, ', "escape": true'), [NO_ROLE]),
    Case("Escape, and a cross with a role", opened(SPAN.replace(', "role": false', ""), ', "escape": true'), [OK]),
    Case("لا شيء يغلقها", opened(STUCK, words="عرض الشروط"), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dialog_closed_by_pointer(case):
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(("html", "criteria"), [
    (opened(SPAN), ("2.1.1", "4.1.2")), (opened(SPAN.replace(', "role": false', "")), ("2.1.1",)),
    (opened(SPAN, ', "escape": true'), ("4.1.2",)),
])  # fmt: skip
def test_a_cross_without_a_role_is_no_control(html, criteria):
    [judgement] = judged(RULE, html)
    assert judgement.criteria == criteria
