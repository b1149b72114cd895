"""Pictures that stand in a page's own text: their bytes, and which of them move."""

from __future__ import annotations

import base64
import io
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from a11y_audit.capture.images import embedded
from a11y_audit.capture.network.asking import embedded_bytes

MOVING_SVG = '<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="x"/></svg>'


def gif(*colours: str) -> str:
    out = io.BytesIO()
    first, *more = (Image.new("RGB", (4, 3), colour) for colour in colours)
    first.save(out, "GIF", save_all=True, append_images=more, duration=200, loop=0)
    return "data:image/gif;base64," + base64.b64encode(out.getvalue()).decode()


@given(st.binary(max_size=300))
def test_bytes_come_back_as_they_were_written(data: bytes) -> None:
    assert embedded_bytes("data:image/gif;base64," + base64.b64encode(data).decode()) == data
    assert embedded_bytes("data:image/svg+xml," + quote(data)) == data


@pytest.mark.parametrize("url", ["data:", "data:image/gif;base64", "data:image/gif;base64,!", "data:;base64,A"])
def test_a_broken_address_holds_nothing_that_moves(url: str) -> None:
    assert embedded([url]) == ()


def test_only_what_moves_is_told() -> None:
    moving, drawn = gif("black", "white"), "data:image/svg+xml;utf8," + quote(MOVING_SVG)
    found = embedded([moving, gif("black"), drawn, "data:image/svg+xml,%3Csvg%3E%3C/svg%3E", "data:image/gif,none"])
    assert [facts.url for facts in found] == [moving, drawn]
    assert (found[0].kind, found[0].frames, found[0].duration, found[0].width) == ("image/gif", 2, 400.0, 4)
    assert (found[1].kind, found[1].frames) == ("image/svg+xml", 0)
