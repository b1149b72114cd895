"""Which parts of a page are taken in pictures so that its texts can be measured: as few and as small as will do."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from a11y_audit.pixels.plane import Rect
from a11y_audit.pixels.survey import outline

SURVEY_SCALE = 0.5  # pixels for each CSS px at first look: a quarter of the pixels for an eighth of the time
TILE = 8_000  # CSS px of height in one picture: Chromium's limit is 16,384 px
BAND_GAP, BAND_MARGIN = 400.0, 2.0  # texts nearer than this share a picture of the closer look
# So do texts nearer than this share of the page's height: for each picture the whole page is laid out and painted once
# more, which takes as long as so much of it in pixels (measured on pages of 2,000 to 27,000 px).
PAINTING = 0.15
BATCH_PIXELS = 12_000_000  # pixels held of each of the four pictures at a time


def surveyed(rects: Sequence[Rect], page: Rect) -> Rect | None:
    """Return the part of the page, over its whole width, that the first picture shows; None: nothing is asked of it."""
    if not rects:
        return None
    around = outline(rects)
    step = round(1 / SURVEY_SCALE)  # whole pixels of the picture, as in one of the whole page
    top = max(page.top, floor((around.top - BAND_MARGIN) / step) * step)
    bottom = min(page.bottom, ceil((around.bottom + BAND_MARGIN) / step) * step)
    return page._replace(top=float(top), bottom=float(bottom)) if bottom - top >= 1 else None


class Band(NamedTuple):
    """A part of the page that the closer look takes, and the texts in it."""

    place: Rect
    members: tuple[int, ...]


def bands(boxes: dict[int, Rect], page: Rect) -> list[Band]:
    """Return the parts of the page that hold these boxes, from the top."""
    found: list[Band] = []
    gap = max(BAND_GAP, PAINTING * page.bottom)
    for index, box in sorted(boxes.items(), key=lambda pair: (pair[1].top, pair[0])):
        own = Rect(
            max(page.left, float(floor(box.left - BAND_MARGIN))), float(max(0, int(box.top - BAND_MARGIN))),
            min(page.right, float(int(box.right + BAND_MARGIN + 1))),
            min(page.bottom, float(int(box.bottom + BAND_MARGIN + 1))),
        )  # fmt: skip
        if own.right - own.left < 1 or own.bottom - own.top < 1:
            continue
        last = found[-1] if found else None
        if last and own.top <= last.place.bottom + gap and own.bottom - last.place.top <= TILE:
            found[-1] = Band(outline([last.place, own]), (*last.members, index))
        else:
            found.append(Band(own, (index,)))
    return found


def batches(parts: Sequence[Band]) -> list[list[Band]]:
    """Return parts of a page in lots whose pictures fit into memory together."""
    lots: list[list[Band]] = []
    filled = 0.0
    for band in parts:
        area = (band.place.right - band.place.left) * (band.place.bottom - band.place.top)
        if not lots or filled + area > BATCH_PIXELS:
            lots.append([])
            filled = 0.0
        lots[-1].append(band)
        filled += area
    return lots
