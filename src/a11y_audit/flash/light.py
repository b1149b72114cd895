"""From the colours of a picture to what the eye is harmed by: luminance, saturated red, chromaticity."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from a11y_audit.colour import WEIGHTS, linear
from a11y_audit.flash.thresholds import RED_SCALE, RED_SHARE

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
Picture = NDArray[np.uint8]  # height x width x 3, sRGB

LINEAR: Floats = np.array([linear(code) for code in range(256)], np.float32)  # once for all that a channel can be
_DARK = 1e-6  # linear light below this has no hue
# Linear sRGB to CIE XYZ (D65).
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE_POINT = (0.19783, 0.46832)  # u', v' of D65; black has no chromaticity and is taken as neutral
_BLACK = 0.005  # X + 15 Y + 3 Z; below this a colour is black to the eye


class Light:
    """Linear light of a picture, averaged over square blocks; each field is height x width of the blocks."""

    def __init__(self, picture: Picture, block: int) -> None:
        self.red, self.green, self.blue = (_blocks(LINEAR[picture[..., channel]], block) for channel in range(3))

    @property
    def luminance(self) -> Floats:
        """Relative luminance, 0 to 1."""
        luminance: Floats = WEIGHTS[0] * self.red + WEIGHTS[1] * self.green + WEIGHTS[2] * self.blue
        return luminance

    @property
    def redness(self) -> Floats:
        """(R-G-B)x320, negative values set to zero."""
        redness: Floats = np.maximum(self.red - self.green - self.blue, 0) * np.float32(RED_SCALE)
        return redness

    @property
    def saturated(self) -> Mask:
        """Whether R/(R+G+B) >= 0.8."""
        total = self.red + self.green + self.blue
        return (self.red >= np.float32(RED_SHARE) * total) & (total > _DARK)

    @property
    def chromaticity(self) -> tuple[Floats, Floats]:
        """u' and v' of the CIE 1976 UCS diagram; those of white where it is too dark to have a hue."""
        x, y, z = (r * self.red + g * self.green + b * self.blue for r, g, b in _XYZ)
        total = x + 15 * y + 3 * z
        dark = total < _BLACK
        total = np.where(dark, 1, total)
        u = np.where(dark, _WHITE_POINT[0], 4 * x / total).astype(np.float32)
        return u, np.where(dark, _WHITE_POINT[1], 9 * y / total).astype(np.float32)


def luminance_of(picture: Picture) -> Floats:
    """Return the relative luminance of every pixel."""
    return Light(picture, 1).luminance


def _blocks(field: Floats, size: int) -> Floats:
    """Return means over size x size blocks; blocks at the right and lower edge are filled with the edge's value."""
    if size == 1:
        return field
    below, beside = -field.shape[0] % size, -field.shape[1] % size
    if below or beside:
        field = np.pad(field, ((0, below), (0, beside)), mode="edge")
    height, width = field.shape
    # Rows first, as they lie in memory: both directions at once take four times as long.
    down = field.reshape(height // size, size, width).sum(axis=1, dtype=np.float32)
    sums: Floats = down.reshape(height // size, width // size, size).sum(axis=2, dtype=np.float32)
    return sums / np.float32(size * size)
