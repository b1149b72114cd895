"""Folding and scripts: what a reader takes for the same is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.lexicon import Script, fold, letters, mostly


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إضغط هُنا", "اضغط هنا"),
        ("اقــــرأ المزيد", "اقرأ المزيد"),
        ("مكتبة", "مكتبه"),
        ("على", "علي"),
        ("  Click…HERE! ", "click here"),
        ("٢٠٣٠", "2030"),
        ("Ｒｅａｄ", "read"),
        ("ﻣﺮﺣﺒﺎ", "مرحبا"),
        ("Café", "cafe"),
    ],
)
def test_variants_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert fold("هنا") != fold("هناك")
    assert fold("صورة") != fold("صور")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_scripts() -> None:
    assert letters("رؤية Vision 2030") == {Script.ARABIC: 4, Script.LATIN: 6}
    assert letters("رؤية Vision 2030").total() == 10
    assert mostly("وزارة الصناعة ISO") is Script.ARABIC
    assert mostly("123 !") is None
    assert mostly("Привет") is Script.OTHER
