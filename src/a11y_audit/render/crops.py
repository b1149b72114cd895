"""Pictures of elements: which one belongs to which finding, and only what is a picture by its first bytes."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from a11y_audit.judging.reviews import identity
from a11y_audit.model.finding import Finding

_PICTURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"))


def kind_of_picture(content: bytes) -> str:
    """Return png, jpeg or webp; "" for what is none of them, whatever it says of itself."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _PICTURES if content.startswith(start)), "")


def picture_of(finding: Finding, crops: Mapping[str, bytes]) -> bytes:
    """Return the picture of a finding's element, empty when there is none."""
    return crops.get(identity(finding)) or b""


def data_url(content: bytes) -> str:
    """Return a picture as a data: URL, "" for what is no picture."""
    kind = kind_of_picture(content)
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}" if kind else ""
