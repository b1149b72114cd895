"""A sentence of the program is whole in both languages, and no Latin word turns an Arabic line round."""

from __future__ import annotations

import errno
from pathlib import Path

from a11y_audit.errors import UsageError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import meant, worded


def test_values_and_latin_words_keep_their_direction_in_arabic() -> None:
    told = worded("{file} is empty; use --config FILE", "الملف {file} فارغ؛ استخدم --config FILE", file=Path("a b.toml"))
    assert told.en == "a b.toml is empty; use --config FILE"
    assert told.ar == "الملف \u2068a b.toml\u2069 فارغ؛ استخدم \u2068--config FILE\u2069"


def test_numbers_belong_to_their_sentence() -> None:
    assert worded("{n:.0f} s", "{n:.0f} ثانية", n=12.3) == Text(en="12 s", ar="12 ثانية")


def test_a_command_can_be_copied_whole() -> None:
    told = worded("`a11y-audit resume {folder}`", "نفّذ `a11y-audit resume {folder}`", folder="runs/1")
    assert told.ar == "نفّذ \u2068`a11y-audit resume runs/1`\u2069"


def test_values_may_be_sentences_lists_and_errors() -> None:
    inner = UsageError("{what} is gone", "{what} مفقود", what="it")
    told = worded("{cause} ({names})", "{cause} ({names})", cause=inner, names=("a", "b"))
    assert told == Text(en="it is gone (a, b)", ar="\u2068it\u2069 مفقود (\u2068a\u2069، \u2068b\u2069)")
    assert meant("scan").ar == "هل تقصد \u2068scan\u2069؟"


def test_the_system_speaks_arabic_too() -> None:
    gone = FileNotFoundError(errno.ENOENT, "No such file or directory", "x")
    told = worded("{cause}", "{cause}", cause=gone)
    assert told == Text(en="No such file or directory", ar="لا يوجد ملف أو مجلد بهذا الاسم")
    assert worded("{e}", "{e}", e=ValueError("two\nlines")).ar == "\u2068two lines\u2069"


def test_an_error_is_its_english_sentence() -> None:
    error = UsageError("{url!r} is not a URL", "«{url}» ليس عنوانًا", url="x")
    assert str(error) == "'x' is not a URL"
    assert UsageError.saying(error.wording).wording == error.wording
