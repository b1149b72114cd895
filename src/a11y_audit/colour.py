"""Colours as WCAG 2.0 reckons with them: relative luminance, contrast ratio, what is asked of a text.

Pure arithmetic over 8-bit sRGB. Colours are (red, green, blue), each 0 to 255, or "#rrggbb".
"""

from __future__ import annotations

import colorsys
from functools import cache

Rgb = tuple[int, int, int]

# WCAG 2.0, "relative luminance": "if RsRGB <= 0.03928 then R = RsRGB/12.92 else R = ((RsRGB+0.055)/1.055) ^ 2.4".
# 0.03928 comes from a draft of sRGB; IEC 61966-2-1 has 0.04045, where the two pieces really meet, and W3C says so in an
# erratum. No 8-bit value lies between them (10/255 = 0.0392, 11/255 = 0.0431), so both give the same luminance always.
SRGB_THRESHOLD = 0.04045
WEIGHTS = (0.2126, 0.7152, 0.0722)
# SC 1.4.3: "a contrast ratio of at least 4.5:1, except ... Large-scale text ... at least 3:1"; SC 1.4.6: 7:1 and 4.5:1.
LARGE_RATIO, RATIO, ENHANCED_RATIO = 3.0, 4.5, 7.0
# WCAG 2.0, "large scale (text)": "at least 18 point or 14 point bold"; 1 pt is 4/3 CSS px.
LARGE_SIZE, LARGE_BOLD_SIZE, BOLD = 24.0, 14 * 4 / 3, 700
SIZE_SLACK = 0.02  # px: style sheets round 14 pt to 18.66 px
FLARE = 0.05  # WCAG 2.0, "contrast ratio": "(L1 + 0.05) / (L2 + 0.05)"


def linear(value: int) -> float:
    """Return the linear light of an 8-bit sRGB value."""
    part = value / 255
    return part / 12.92 if part <= SRGB_THRESHOLD else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: Rgb) -> float:
    """Return the relative luminance, 0 (black) to 1 (white)."""
    return sum(weight * linear(value) for weight, value in zip(WEIGHTS, colour, strict=True))


def ratio(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21, whichever of them is the text."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + FLARE) / (darker + FLARE)


def is_large(size: float, weight: float) -> bool:
    """Tell whether text of a size in CSS px and a weight is large-scale text."""
    return size >= LARGE_SIZE - SIZE_SLACK or (size >= LARGE_BOLD_SIZE - SIZE_SLACK and weight >= BOLD)


def over(top: Rgb, alpha: float, below: Rgb) -> Rgb:
    """Return what is seen of a translucent colour over an opaque one; alpha 0 to 1."""
    red, green, blue = (round(t * alpha + b * (1 - alpha)) for t, b in zip(top, below, strict=True))
    return red, green, blue


def to_hex(colour: Rgb) -> str:
    """Return "#rrggbb"."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def from_hex(text: str) -> Rgb:
    """Return the colour of "#rrggbb".

    Raises ValueError for anything else.
    """
    if len(text) != 7 or not text.startswith("#"):
        raise ValueError(f"{text!r} is not #rrggbb")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


@cache
def nearest_passing(colour: Rgb, against: Rgb, required: float) -> Rgb | None:
    """Return the colour of the same hue and saturation, nearest in lightness, that has the ratio against the other.

    None when no lightness of this hue reaches it.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*(value / 255 for value in colour))
    found: list[tuple[float, Rgb]] = []
    for end in (0.0, 1.0):
        # Luminance grows with lightness, so on the way to an end the ratio, once reached, is kept.
        reach, miss = end, lightness
        if ratio(_of_hls(hue, end, saturation), against) < required:
            continue
        for _ in range(12):
            middle = (reach + miss) / 2
            if ratio(_of_hls(hue, middle, saturation), against) >= required:
                reach = middle
            else:
                miss = middle
        found.append((abs(reach - lightness), _of_hls(hue, reach, saturation)))
    if ratio(colour, against) >= required:
        return colour
    return min(found)[1] if found else None


def _of_hls(hue: float, lightness: float, saturation: float) -> Rgb:
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, lightness, saturation))
    return red, green, blue
