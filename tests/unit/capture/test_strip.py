"""The picture of a flashing region: of a long page only what lies around it; a small region large enough to be seen."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from a11y_audit.capture.film.strip import EXTREME, GAP, OUTLINE, SMALLEST, TALLEST, WIDTH, strip
from a11y_audit.flash.areas import Rectangle


def _picture(height, box):
    dark, light = (np.full((height, 1280, 3), shade, np.uint8) for shade in (40, 220))
    with Image.open(io.BytesIO(base64.b64decode(strip(dark, light, box)))) as image:
        return image.convert("RGB")


@pytest.mark.parametrize("top", [0, 3000, 5970])
def test_of_a_long_page_only_what_is_around(top):
    image = _picture(6000, Rectangle(100, top, 124, top + 24))
    assert image.height == round(WIDTH * TALLEST)
    assert image.width == WIDTH + 2 * (GAP + 72), f"a region of 24 px is shown {SMALLEST} px large at least"
    near = np.abs(np.asarray(image)[:, :WIDTH].astype(int) - OUTLINE).sum(axis=2) < 120
    assert near.any(), "the region is outlined"


def test_of_a_large_region_all():
    image = _picture(2000, Rectangle(0, 200, 1280, 1800))
    assert image.height == WIDTH * 1600 // 1280
    assert image.width <= WIDTH + 2 * (GAP + EXTREME[0])
