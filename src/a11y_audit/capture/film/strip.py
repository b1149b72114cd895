"""The picture of a flashing region for a report: where it lies in the window, and its two extreme frames."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image, ImageDraw, WebPImagePlugin  # noqa: F401  (else Pillow loads every format it knows)

from a11y_audit.flash.areas import Rectangle
from a11y_audit.flash.light import Picture

WINDOW_WIDTH = 320  # px of the window's picture
EXTREME = (150, 240)  # px: the largest width and height of each extreme frame
GAP = 8
PAPER, OUTLINE = (255, 255, 255), (200, 0, 90)


def strip(darkest: Picture, lightest: Picture, box: Rectangle) -> str:
    """Return a WebP picture in base64: the window with the region outlined, then the region darkest and lightest."""
    window = Image.fromarray(np.ascontiguousarray(lightest))
    scale = WINDOW_WIDTH / window.width
    small = window.resize((WINDOW_WIDTH, max(1, round(window.height * scale))))
    left, top, right, bottom = (round(side * scale) for side in (box.left, box.top, box.right - 1, box.bottom - 1))
    ImageDraw.Draw(small).rectangle((left, top, right, bottom), outline=OUTLINE, width=2)
    parts = [small]
    for picture in (darkest, lightest):
        piece = Image.fromarray(np.ascontiguousarray(picture[box.top : box.bottom, box.left : box.right]))
        piece.thumbnail(EXTREME)
        parts.append(piece)
    whole = Image.new(
        "RGB", (sum(part.width for part in parts) + GAP * (len(parts) - 1), max(part.height for part in parts)), PAPER
    )
    left = 0
    for part in parts:
        whole.paste(part, (left, 0))
        left += part.width + GAP
    out = io.BytesIO()
    whole.save(out, "WEBP", quality=70, method=2)
    return base64.b64encode(out.getvalue()).decode()
