"""Tesseract as a program: is it there, what it answers, what is said when it is not or breaks."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.tesseract import HEAD, install, table

from a11y_audit.capture import tesseract
from a11y_audit.capture.start.doctor import _tesseract
from a11y_audit.capture.tesseract import Tesseract, UnreadError, installed, needed, recognise, words_of
from a11y_audit.errors import ExitCode, UsageError


def test_words_in_reading_order_with_their_lines() -> None:
    words = words_of(table("Industry that leads", "صناعة\u200f تقود", confidence=91.6))
    assert [(word.text, word.line, word.confidence) for word in words] == [
        ("Industry", 0, 92), ("that", 0, 92), ("leads", 0, 92), ("صناعة", 1, 92), ("تقود", 1, 92),
    ]  # fmt: skip
    assert (words[0].x, words[0].y, words[0].width, words[0].height) == (120, 40, 90, 30)


def test_a_picture_without_words() -> None:
    assert words_of(table()) == ()
    assert words_of(HEAD + "\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t95\t  \n") == (), "blank words are no words"


def test_no_more_than_the_bound() -> None:
    words = words_of(table(*("word " * 50 for _ in range(10))) + f"5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t95\t{'x' * 99}\n")
    assert len(words) == tesseract.WORDS_LIMIT
    assert len(words_of(table("x" * 99))[0].text) == tesseract.WORD_LENGTH


@pytest.mark.parametrize("answer", ["", "Industry that leads", "level\ttext\n5\tx"])
def test_an_answer_that_is_no_table(answer: str) -> None:
    with pytest.raises(UnreadError):
        words_of(answer)


@given(st.text())
def test_any_text_is_words_or_told(text: str) -> None:
    with suppress(UnreadError):
        assert len(words_of(f"{HEAD}\n5\t1\t1\t1\t1\t1\t{text}")) <= tesseract.WORDS_LIMIT


def test_found_with_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = install(tmp_path, table("Industry"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert needed() == Tesseract(str(program), "5.3.0")
    assert [word.text for word in recognise(str(program), b"a picture")] == ["Industry"]
    asked = (tmp_path / "asked").read_text()
    assert asked.startswith("9 stdin stdout -l ara+eng"), "the picture comes by standard input"
    check = _tesseract(is_needed=True)
    assert (check.ok, check.detail.en) == (True, "version 5.3.0 with ara and eng")


def test_missing_is_one_line_that_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed() is None
    with pytest.raises(UsageError, match="apt-get install -y tesseract-ocr tesseract-ocr-ara tesseract-ocr-eng") as error:
        needed()
    assert error.value.exit_code == ExitCode.USAGE
    assert "\n" not in str(error.value)


def test_a_language_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "", ("eng", "osd"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="lacks ara;"):
        needed()


@pytest.mark.parametrize("is_needed", [True, False])
def test_doctor_minds_only_where_pictures_are_to_be_read(
    is_needed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    check = _tesseract(is_needed=is_needed)
    assert check.ok is not is_needed
    assert "not installed" in check.detail.en
    assert tesseract.MEND in check.detail.en + check.mend.en


def test_what_breaks_is_told(tmp_path: Path) -> None:
    program = install(tmp_path, "", code=1)
    with pytest.raises(UnreadError, match="Tesseract ended with 1: it broke"):
        recognise(str(program), b"x")
    with pytest.raises(UnreadError, match="does not start"):
        recognise(str(tmp_path / "none"), b"x")


def test_what_takes_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(tesseract, "SECONDS", 0.2)
    with pytest.raises(UnreadError, match="took more than"):
        recognise(str(program), b"x")
