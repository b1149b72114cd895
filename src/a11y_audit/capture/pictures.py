"""Crops of the elements that a report shows, cut from pictures of bands of the page, each element outlined."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Mapping, Sequence
from math import ceil, floor
from typing import NamedTuple

import msgspec
from PIL import Image, ImageDraw, WebPImagePlugin  # noqa: F401  (else Pillow loads every format it knows)
from playwright.async_api import CDPSession

from a11y_audit.capture.origin import overhang_in, view
from a11y_audit.model.finding import Box

MARGIN = 24  # CSS px of surroundings around an element, at least
SMALLEST = (336, 132)  # a small element is shown within so much of its page
LARGEST = (640, 400)  # a crop is cut to this around its element's start
BAND_HEIGHT, BAND_GAP = 3000, 600  # px; elements further apart are not worth one picture
PER_PAGE = 24
OUTLINE = (200, 0, 90)


TALLEST_SHOT = 4000  # px; what lies below is left without a picture


class Shot(NamedTuple):
    """A picture of a part of the page over its whole width, and where that begins (CSS px of the page)."""

    image: bytes
    left: float
    top: float


async def shot(session: CDPSession, boxes: Sequence[Box]) -> Shot:
    """Return what is seen now of the part of the page that holds the boxes, to cut crops from later."""
    metrics = await session.send("Page.getLayoutMetrics")
    window, page = metrics["cssVisualViewport"], metrics["cssContentSize"]
    tops, bottoms = [box.y for box in boxes], [box.y + box.height for box in boxes]
    top = max(0.0, min(tops, default=window["pageY"]) - SMALLEST[1])
    bottom = min(max(bottoms, default=0.0) + SMALLEST[1], page["height"], top + TALLEST_SHOT)
    clip = {"x": 0, "y": top, "width": page["width"], "height": max(1.0, bottom - top), "scale": 1}
    is_shown = top >= window["pageY"] and bottom <= window["pageY"] + window["clientHeight"]
    how = {"format": "jpeg", "quality": 88, "optimizeForSpeed": True, "captureBeyondViewport": not is_shown}
    answer = await session.send("Page.captureScreenshot", {**how, "clip": clip})
    return Shot(base64.b64decode(answer["data"]), -overhang_in(metrics), top)


def cut(shot: Shot, boxes: Mapping[str, Box]) -> dict[str, bytes]:
    """Return a WebP crop for each key whose box begins in a picture of the window."""
    with Image.open(io.BytesIO(shot.image)) as image:
        placed = {
            key: msgspec.structs.replace(box, x=box.x - shot.left, y=box.y - shot.top) for key, box in boxes.items()
        }
        wanted = [(key, box) for key, box in placed.items() if _on_page(box, image.width, image.height)]
        return {key: _crop(image, box, 0, 0) for key, box in wanted[:PER_PAGE]}


async def take(session: CDPSession, boxes: Mapping[str, Box], width: float, height: float) -> dict[str, bytes]:
    """Return a WebP crop for each key whose box lies on the page (CSS px), at most PER_PAGE."""
    if not boxes:
        return {}
    shown = await view(session)
    placed = ((key, msgspec.structs.replace(box, x=box.x + shown.beyond)) for key, box in boxes.items())
    wanted = sorted(
        ((key, box) for key, box in placed if _on_page(box, width, height)), key=lambda pair: (pair[1].y, pair[0])
    )[:PER_PAGE]
    pictures: dict[str, bytes] = {}
    for band in _bands(wanted):
        lefts, tops, rights, bottoms = zip(*(_area(box) for _, box in band), strict=True)
        left, top = floor(min(lefts)), floor(min(tops))
        right, bottom = min(width, max(rights)), min(height, max(bottoms))
        size = {"width": max(1, ceil(right - left)), "height": max(1, ceil(bottom - top)), "scale": 1}
        clip = {"x": left, "y": top, **size}
        beyond = not shown.shows(width, bottom)
        how = {"format": "jpeg", "quality": 88, "captureBeyondViewport": beyond, "optimizeForSpeed": True}
        answer = await session.send("Page.captureScreenshot", {**how, "clip": clip})
        pictures |= await asyncio.to_thread(_crops, answer["data"], band, left, top)
    return pictures


def _crops(data: str, band: Sequence[tuple[str, Box]], left: int, top: int) -> dict[str, bytes]:
    with Image.open(io.BytesIO(base64.b64decode(data))) as image:
        return {key: _crop(image, box, left, top) for key, box in band}


def _on_page(box: Box, width: float, height: float) -> bool:
    return box.width >= 1 and box.height >= 1 and 0 <= box.x < width and 0 <= box.y < height


def _area(box: Box) -> tuple[float, float, float, float]:
    across, down = (
        max(MARGIN, (least - size) / 2) for least, size in zip(SMALLEST, (box.width, box.height), strict=True)
    )
    left, top = max(0.0, box.x - across), max(0.0, box.y - down)
    return left, top, left + min(box.width + 2 * across, LARGEST[0]), top + min(box.height + 2 * down, LARGEST[1])


def _bands(wanted: list[tuple[str, Box]]) -> list[list[tuple[str, Box]]]:
    bands: list[list[tuple[str, Box]]] = []
    for key, box in wanted:
        last = bands[-1] if bands else None
        if last and box.y - last[-1][1].y < BAND_GAP and box.y - last[0][1].y < BAND_HEIGHT:
            last.append((key, box))
        else:
            bands.append([(key, box)])
    return bands


def _crop(image: Image.Image, box: Box, beside: float, above: float) -> bytes:
    """Return an element's piece of a picture that begins at `beside` and `above` (CSS px of the page)."""
    left, upper, right, lower = _area(box)
    across = (int(left - beside), int(min(right - beside, image.width)))
    down = (int(upper - above), int(min(lower - above, image.height)))
    piece = image.crop((across[0], down[0], across[1], down[1]))
    outline = (box.x - left - 3, box.y - upper - 3, box.x + box.width - left + 2, box.y + box.height - upper + 2)
    ImageDraw.Draw(piece).rectangle(outline, outline=OUTLINE, width=2)
    out = io.BytesIO()
    piece.save(out, "WEBP", quality=60, method=2)
    return out.getvalue()
