"""A short key for a long text, so that what is remembered of a million links stays small."""

from __future__ import annotations

from hashlib import blake2b


def short_key(text: str) -> bytes:
    """Sixteen bytes that stand for the text; two texts share them with a chance of 2**-64 at four billion texts."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
