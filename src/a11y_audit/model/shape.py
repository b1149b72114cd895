"""Types of the model as what is read is held to, made known before there are threads.

msgspec works a type out when it first meets it, and two threads that meet it at the same moment end the process (seen
with 0.22: one of them is given the half-made one). Pages are judged in threads, so what judging reads has a Shape,
made when its module is loaded; where one thread alone reads, msgspec is called as it is.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")


class Shape(Generic[T]):
    """One type, ready for any thread."""

    def __init__(self, type_: Any) -> None:
        self._type = type_
        self._decoder: msgspec.json.Decoder[T] = msgspec.json.Decoder(type_)

    def of(self, value: object) -> T:
        """Return plain values as this type. Raises msgspec.ValidationError."""
        found: T = msgspec.convert(value, self._type)
        return found

    def read(self, data: bytes | str | msgspec.Raw) -> T:
        """Return JSON as this type. Raises msgspec.DecodeError."""
        return self._decoder.decode(data)
