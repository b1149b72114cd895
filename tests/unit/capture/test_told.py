"""Halves of signs in what a page says do not keep the rest from being read."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.capture.told import Told

WORDS: Told[list[str]] = Told(list[str])
HALF = re.compile("[\ud800-\udfff]")


def stringified(texts: list[str]) -> str:
    """As JSON.stringify does: whole signs as they are, halves as an escape in small letters."""
    return HALF.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(texts, ensure_ascii=False))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("تم الإرسال \ud83d", "تم الإرسال \ufffd"),  # an emoji cut in two
        ("\udc00\ud800", "\ufffd\ufffd"),
        ("😀", "😀"),
        ("\\ud83d", "\\ud83d"),  # somebody writes of such escapes
        ("\\\ud83d", "\\\ufffd"),
        ("\\\\ud83d", "\\\\ud83d"),
        ('"\ud83d"', '"\ufffd"'),
    ],
)
def test_halves(written: str, read: str) -> None:
    assert WORDS.decode(stringified([written])) == [read]


@given(st.lists(st.lists(st.sampled_from(["\\", '"', "u", "d", "8", "\ud83d", "\ude00", "ع", "\n"])).map("".join)))
def test_any_text(texts: list[str]) -> None:
    joined = [text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") for text in texts]
    assert WORDS.decode(stringified(joined)) == [HALF.sub("\ufffd", text) for text in joined]


def test_another_shape_is_none() -> None:
    with pytest.raises(msgspec.ValidationError):
        WORDS.decode("[1]")


def test_what_was_put_by_is_read_later() -> None:
    parts: Told[tuple[msgspec.Raw, str]] = Told(tuple[msgspec.Raw, Any])
    raw, _ = parts.decode('[["a\\ud83d"],"b"]')
    assert WORDS.decode(raw) == ["a\ufffd"]
