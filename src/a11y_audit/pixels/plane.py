"""A picture of a part of the page as an array, with its place on the page."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from a11y_audit import colour

Pixels = npt.NDArray[np.uint32]  # 0x00BBGGRR
Mask = npt.NDArray[np.bool_]
Values = npt.NDArray[np.float32]

_RGB = np.uint32(0x00FFFFFF)
_LIGHT = np.array([colour.linear(value) for value in range(256)], np.float32)
_RED, _GREEN, _BLUE = (_LIGHT * np.float32(weight) for weight in colour.WEIGHTS)


class Rect(NamedTuple):
    """A rectangle on the page, CSS px."""

    left: float
    top: float
    right: float
    bottom: float


class Plane(NamedTuple):
    """Pixels of a part of the page: its top left corner on the page (CSS px) and pixels for each CSS px."""

    pixels: Pixels
    left: float = 0.0
    top: float = 0.0
    scale: float = 1.0

    def inside(self, rect: Rect) -> tuple[slice, slice]:
        """Return the pixels that lie wholly in a rectangle; empty when it is too small or lies elsewhere."""
        height, width = self.pixels.shape
        top = max(0, math.ceil((rect.top - self.top) * self.scale - 0.01))
        bottom = min(height, math.floor((rect.bottom - self.top) * self.scale + 0.01))
        left = max(0, math.ceil((rect.left - self.left) * self.scale - 0.01))
        right = min(width, math.floor((rect.right - self.left) * self.scale + 0.01))
        return slice(top, max(top, bottom)), slice(left, max(left, right))


def decode(pieces: Sequence[bytes]) -> Pixels:
    """Return the pixels of pictures that stand one below the other."""
    arrays = []
    for piece in pieces:
        with Image.open(io.BytesIO(piece)) as image:
            opaque = image if image.mode == "RGB" else image.convert("RGB")
            raw = np.frombuffer(opaque.tobytes("raw", "RGBX"), np.uint32).reshape(image.height, image.width)
        arrays.append(raw & _RGB)
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)


def luminance(pixels: Pixels) -> Values:
    """Return the relative luminance of each pixel, 0 to 1."""
    red, green, blue = _RED[pixels & 255], _GREEN[(pixels >> 8) & 255], _BLUE[(pixels >> 16) & 255]
    light: Values = red + green + blue
    return light


def contrast(one: Pixels, other: Pixels) -> Values:
    """Return the contrast ratio of each pair of pixels, 1 to 21."""
    first, second = luminance(one) + np.float32(colour.FLARE), luminance(other) + np.float32(colour.FLARE)
    ratio: Values = np.maximum(first, second) / np.minimum(first, second)
    return ratio


def rgb(pixel: int) -> colour.Rgb:
    """Return the colour of one pixel."""
    return pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255


def grown(mask: Mask) -> Mask:
    """Return the mask with its neighbours above, below, left and right."""
    out = mask.copy()
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    out[:, 1:] |= mask[:, :-1]
    out[:, :-1] |= mask[:, 1:]
    return out
