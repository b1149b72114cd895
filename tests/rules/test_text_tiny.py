"""Tiny letters in running words, once a document."""

from __future__ import annotations

import pytest
from a11y_audit.rules.text_tiny import text_tiny as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

EN = "Terms and conditions of this service apply to everybody."
AR = "تطبق شروط هذه الخدمة وأحكامها على الجميع."
TINY, OK = [("failed", "tiny")], [("passed", "ok")]
CASES = [
    Case("tiny", f'<p style="font-size: 9px">{EN}</p>', TINY),
    Case("ten pixels", f'<p style="font-size: 10px">{EN}</p>', TINY),
    Case("small", f'<p style="font-size: 11px">{EN}</p>', OK),
    Case("tiny in part", f'<p>Read this first. <span style="font-size: 8px">{EN}</span></p>', TINY),
    Case("two of them are one judgement", f'<p style="font-size: 9px">{EN}</p><p style="font-size: 8px">{EN}</p>', TINY),
    Case("a badge", '<p style="font-size: 9px">New</p>', OK),
    Case("raised letters", f'<p>{EN} <sup style="font-size: 8px">see the notes at the foot of the page</sup></p>', OK),
    Case("Arabic is another rule's", f'<p lang="ar" dir="rtl" style="font-size: 9px">{AR}</p>', OK),
    Case("English on an Arabic page", f'<div lang="ar" dir="rtl"><p>{AR}</p><p lang="en" dir="ltr" style="font-size: 9px">{EN}</p></div>', TINY),
    Case("figures alone", '<p style="font-size: 9px">0123456789 0123456789</p>', OK),
    Case("no size at all hides a text", f'<p style="font-size: 0px">{EN}</p>', OK, browser=False),  # a browser paints none
    Case("no text", "<p></p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_tiny(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_the_smallest_is_told_and_all_are_counted() -> None:
    [found] = RULE.check(page(f'<p style="font-size: 9px">{EN}</p><p style="font-size: 7.5px">Small print: {EN}</p>'))  # type: ignore[operator]
    assert (found.of_many, found.values["size"], found.values["text"]) == (2, "7.5", f"Small print: {EN}"[:60])
