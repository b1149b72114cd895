"""What the bidirectional algorithm does to lines whose base direction does not suit them."""

from __future__ import annotations

import pytest

from a11y_audit.reading.bidi import jumbled_in_ltr, moves_in_rtl
from a11y_audit.reading.spelled import spelled_words


@pytest.mark.parametrize(
    ("text", "jumbled"),
    [
        ("جميع الحقوق محفوظة", False), ("جميع الحقوق محفوظة.", True), ("منصة Senaei الرقمية", True), ("12 نتيجة", True),
        ("عدد النتائج 12", False), ("هل تحتاج مساعدة؟", False), ("مُحَمَّدٌ", False), ("\u200fجميع الحقوق محفوظة.", False), ("٢٠٢٥ سنة التحول", False), ("نسبة ٥٠٪", True), ("", False),
    ],
)  # fmt: skip
def test_arabic_in_a_line_from_left_to_right(text: str, jumbled: bool) -> None:
    assert jumbled_in_ltr(text) is jumbled


@pytest.mark.parametrize(
    ("text", "moves"), [("Apply now.", True), ("Apply now", False), ("(optional)", True), ("2030 plan", False), ("", False)]
)
def test_english_in_a_line_from_right_to_left(text: str, moves: bool) -> None:
    assert moves_in_rtl(text) is moves


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("W E L C O M E", ["WELCOME"]), ("خ د م ة", ["خدمة"]), ("A B C D E", []), ("Z Y X W V", []), ("أ ب ت ث", []),
        ("Q W E R T Y", []), ("X X X X", []), ("J R R Tolkien", []), ("one two three four", []),
    ],
)  # fmt: skip
def test_spelled_words(text: str, found: list[str]) -> None:
    assert [spelled.joined for spelled in spelled_words(text, frozenset())] == found
