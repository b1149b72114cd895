"""What scripts in pages answer, as values of ours.

Text of a page may hold half a sign: a script that shortens a text cuts an emoji in two, and so may ours. No encoding
has such halves; each becomes U+FFFD, the sign for what cannot be shown, before anything else reads the answer.
"""

from __future__ import annotations

import re
from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")

# JSON.stringify writes whole signs as they are, halves as an escape (ECMA-262, QuoteJSONString); before one stands an
# even number of other backslashes, or none.
_HALF = re.compile(r"(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}")


class Told(Generic[T]):
    """A type that answers in JSON are read as."""

    def __init__(self, type_: Any) -> None:
        self._decoder: msgspec.json.Decoder[T] = msgspec.json.Decoder(type_)

    def decode(self, answer: str | msgspec.Raw) -> T:
        """Return the answer. Raises msgspec.DecodeError where it is none of this type."""
        if isinstance(answer, str) and "\\ud" in answer:
            answer = whole(answer)
        return self._decoder.decode(answer)


def whole(answer: str) -> str:
    """Return JSON without halves of signs.

    >>> whole('["caf\\\\ud83d", "\\\\\\\\ud83d"]')
    '["caf�", "\\\\\\\\ud83d"]'
    """
    return _HALF.sub(lambda found: f"{found[1]}\ufffd", answer)
