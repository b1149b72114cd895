"""What the bidirectional algorithm does to lines whose base direction does not suit them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.reading.bidi import moves, words_move
from a11y_audit.reading.spelled import spelled_words


@pytest.mark.parametrize(
    ("text", "jumbled"),
    [
        ("جميع الحقوق محفوظة", False), ("جميع الحقوق محفوظة.", True), ("منصة Senaei الرقمية", True), ("12 نتيجة", True),
        ("عدد النتائج 12", False), ("هل تحتاج مساعدة؟", False), ("مُحَمَّدٌ", False), ("\u200fجميع الحقوق محفوظة.", False), ("٢٠٢٥ سنة التحول", False), ("نسبة ٥٠٪", True), ("", False),
        ("مشروع تطبيق تجاري (متخصص 2)", False), ("(متخصص) تطبيق", True), ("تطبيق [٢]", False), ("تطبيق (متخصص).", True),
        ("تطبيق (PDF)", True), ("تطبيق (متخصص", False), ("«تطبيق»", False), ("(1) تطبيق", True),
    ],
)  # fmt: skip
def test_arabic_in_a_line_from_left_to_right(text: str, jumbled: bool) -> None:
    assert moves(text) is jumbled


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Apply now.", True),
        ("Apply now", False),
        ("(optional)", False),
        ("2030 plan", True),
        ("", False),
        ("Lorem (abc)", False),
        ("Lorem (abc) ipsum (d).", True),
        ("(a) of the law", True),
        ("law of الرياض now", True),
        ("+966 11", True),
        ("50%", False),
    ],
)
def test_english_in_a_line_from_right_to_left(text: str, moved: bool) -> None:
    assert moves(text) is moved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("W E L C O M E", ["WELCOME"]), ("خ د م ة", ["خدمة"]), ("A B C D E", []), ("Z Y X W V", []), ("أ ب ت ث", []),
        ("Q W E R T Y", []), ("X X X X", []), ("J R R Tolkien", []), ("one two three four", []),
    ],
)  # fmt: skip
def test_spelled_words(text: str, found: list[str]) -> None:
    assert [spelled.joined for spelled in spelled_words(text, frozenset())] == found


def test_only_signs_move() -> None:
    assert moves("حقوق.")
    assert not words_move("حقوق.")
    assert words_move("منصة Senaei")


@given(st.text("abXاجد12٣٤ ()[]«».,:+-/%؟", max_size=20))
def test_where_words_move_a_line_moves(line: str) -> None:
    assert moves(line) or not words_move(line)


@given(st.text("abcd ", max_size=12), st.text("اجد ", max_size=12))
def test_words_of_one_script_stay(latin: str, arabic: str) -> None:
    assert not moves(latin)
    assert not moves(arabic)
    assert words_move(f"a{latin} ا{arabic}")


@given(st.text("اجد ", min_size=1, max_size=9), st.text("اجد123 ", min_size=1, max_size=9))
def test_brackets_around_arabic_stay(outer: str, inner: str) -> None:
    assert not moves(f"ن{outer}(ن{inner})")
