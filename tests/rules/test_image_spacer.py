"""Pictures that only make space."""

import pytest
from a11y_audit.rules.image_spacer import image_spacer as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("a spacer by name", '<img src="/img/spacer.gif" width="100" height="1" alt="">', [("failed", "spacer")]),
    Case(
        "صورة فارغة",
        '<p dir="rtl">نحن هنا <img src="/img/blank.png" width="60" height="20" alt=""> وأنتم هناك</p>',
        [("failed", "spacer")],
    ),
    Case("a picture", '<img src="/img/factory.jpg" width="100" height="80" alt="A factory">', [("passed", "ok")]),
    Case("a counter of one pixel", '<img src="/count/pixel.gif" width="1" height="1" alt="">', [("passed", "ok")]),
    Case(
        "a name that holds the word",
        '<img src="/img/aerospacer-launch.png" width="100" height="80" alt="">',
        [("passed", "ok")],
    ),
    Case("a picture that comes later",
         '<img src="/img/blank.gif" data-src="/img/plant.jpg" width="100" height="80" alt="">', [("passed", "ok")]),
    Case("no picture", "<p>Text</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_spacer(case):
    assert outcomes(RULE, page(case.html)) == case.expected
