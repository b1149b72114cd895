"""The picture of a flashing region for a report: where it lies on the page, and its two extreme frames."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image, ImageDraw, WebPImagePlugin  # noqa: F401  (else Pillow loads every format it knows)

from a11y_audit.flash.areas import Rectangle
from a11y_audit.flash.light import Picture

WIDTH = 320  # px of the picture of the page
TALLEST = 0.7  # of its width: the page is shown so far around the region, of a long page no more
EXTREME = (150, 224)  # px: the largest width and height of each extreme frame
SMALLEST = 64  # px: a smaller region is shown enlarged
GAP = 8
PAPER, OUTLINE = (255, 255, 255), (200, 0, 90)


def strip(darkest: Picture, lightest: Picture, box: Rectangle) -> str:
    """Return a WebP picture in base64: the page with the region outlined, then the region darkest and lightest."""
    height = min(lightest.shape[0], max(round(lightest.shape[1] * TALLEST), box.bottom - box.top))
    start = min(max(0, (box.top + box.bottom - height) // 2), lightest.shape[0] - height)
    page = Image.fromarray(np.ascontiguousarray(lightest[start : start + height]))
    scale = WIDTH / page.width
    small = page.resize((WIDTH, max(1, round(page.height * scale))))
    sides = (box.left, box.top - start, box.right - 1, box.bottom - start - 1)
    left, top, right, bottom = (round(side * scale) for side in sides)
    around = (left - 2, top - 2, max(left, right) + 2, max(top, bottom) + 2)
    ImageDraw.Draw(small).rectangle(around, outline=OUTLINE, width=2)
    parts = [small, *(_piece(picture, box) for picture in (darkest, lightest))]
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


def _piece(picture: Picture, box: Rectangle) -> Image.Image:
    piece = Image.fromarray(np.ascontiguousarray(picture[box.top : box.bottom, box.left : box.right]))
    if max(piece.size) < SMALLEST:
        times = -(-SMALLEST // max(piece.size))
        return piece.resize((piece.width * times, piece.height * times), Image.Resampling.NEAREST)
    piece.thumbnail(EXTREME)
    return piece
