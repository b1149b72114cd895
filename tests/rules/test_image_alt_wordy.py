"""Alternatives begin with the matter and end soon."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_wordy import image_alt_wordy as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("image of", '<img src="a.jpg" alt="Image of a factory">', [("failed", "prefix")]),
    Case("Arabic", '<img src="a.jpg" alt="صورة توضح مصنعًا">', [("failed", "prefix")]),
    Case("long", f'<img src="a.jpg" alt="{"word " * 40}">', [("failed", "long")]),
    Case("short", '<img src="a.jpg" alt="A factory">', [("passed", "ok")]),
    Case("a picture is the matter", '<img src="a.jpg" alt="Picture gallery">', [("passed", "ok")]),
    Case("no picture", "<p>Image of</p>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_wordy(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
