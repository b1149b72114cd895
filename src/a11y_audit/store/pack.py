"""How values lie on disk: compressed, the same bytes for the same value."""

from __future__ import annotations

import zlib

LEVEL = 3  # of 9; evidence of a page shrinks to a tenth already, and more costs a page's time


def pack(data: bytes) -> bytes:
    """Return the data compressed."""
    return zlib.compress(data, LEVEL)


def unpack(data: bytes) -> bytes:
    """Return what was packed. Raises zlib.error for what is no such data."""
    return zlib.decompress(data)
