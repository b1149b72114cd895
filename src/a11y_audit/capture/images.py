"""What the bytes of animated images tell: frames, loop time, loops (evidence for SC 2.2.2 and 2.3.1)."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from PIL import Image, UnidentifiedImageError
from playwright.async_api import Error, Response

from a11y_audit.capture.network.asking import embedded_bytes
from a11y_audit.model.evidence import Gap, ImageFacts

MOVING_TYPES = ("image/gif", "image/webp", "image/apng", "image/avif", "image/png", "image/svg+xml")
BYTES_LIMIT = 8_000_000
PIXELS_LIMIT = 50_000_000  # of one frame
FRAMES_LIMIT = 500  # frames that are read; they last for 5 s at least, which is all that is asked of them
SHORTEST_DELAY = 10.0  # ms; browsers show a frame that asks for this or less for 100 ms
SHOWN_INSTEAD = 100.0
EMBEDDED_LIMIT = 50  # pictures in a document's own text that are read
EMBEDDED_LENGTH = BYTES_LIMIT * 4 // 3  # characters of such an address: base64 writes three bytes as four
_APNG_MARK = b"acTL"
# An SVG that is shown as a picture runs no scripts, but its animations.
_SVG_MOVES = re.compile(rb"<(?:\w+:)?(?:animate|set\b)|@(?:-webkit-)?keyframes", re.I)


class ImageWatch:
    """Collects the image answers of a page while it loads; call `facts` before the page goes on.

    `known` holds what earlier pages of the run told of the same URLs, so that no image is read twice.
    """

    def __init__(self, known: dict[str, ImageFacts | None]) -> None:
        self._known = known
        self._responses: dict[str, Response] = {}

    def note(self, response: Response) -> None:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind in MOVING_TYPES and response.status == 200:
            self._responses.setdefault(response.url, response)

    async def facts(self) -> tuple[tuple[ImageFacts, ...], list[Gap]]:
        """Return the images that move, by URL; an image whose bytes cannot be had any more is a gap."""
        found: list[ImageFacts] = []
        gaps: list[Gap] = []
        for url, response in sorted(self._responses.items()):
            if url in self._known:
                found += [facts for facts in (self._known[url],) if facts]
                continue
            kind = response.headers["content-type"].partition(";")[0].strip().lower()
            size = int(response.headers.get("content-length") or 0)
            if size > BYTES_LIMIT:
                gaps.append(Gap("image", f"{url}: {size} bytes"))
                continue
            try:
                body = await asyncio.wait_for(response.body(), 5)
            except (Error, TimeoutError):
                if kind != "image/png":
                    gaps.append(Gap("image", f"{url}: its bytes were gone"))
                continue
            still = kind == "image/png" and _APNG_MARK not in body[:2048]
            self._known[url] = None if still else read(url, kind, body)
            found += [facts for facts in (self._known[url],) if facts]
        return tuple(found), gaps


def embedded(addresses: Iterable[str]) -> tuple[ImageFacts, ...]:
    """Return the pictures that move among those that stand in a page's own text (data: addresses)."""
    found = []
    for url in addresses:
        data = embedded_bytes(url)
        facts = read(url, url[len("data:") :].partition(",")[0].partition(";")[0].lower(), data) if data else None
        found += [facts] if facts else []
    return tuple(found)


def read(url: str, kind: str, body: bytes) -> ImageFacts | None:
    """Return the facts of an image with more than one frame, None for a still or an unreadable one."""
    if kind == "image/svg+xml":
        return ImageFacts(url=url, kind=kind, frames=0, loops=0) if _SVG_MOVES.search(body) else None
    try:
        with Image.open(io.BytesIO(body)) as image:
            if image.width * image.height > PIXELS_LIMIT:
                return None
            frames = getattr(image, "n_frames", 1)
            if frames < 2:
                return None
            duration = 0.0
            for index in range(min(frames, FRAMES_LIMIT)):
                image.seek(index)
                image.load()  # WebP tells a frame's time only once it is decoded
                duration += delay_of(image)
            return ImageFacts(url=url, kind=kind, frames=frames, duration=duration, loops=_times(kind, image.info),
                              width=image.width, height=image.height)  # fmt: skip
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError):
        return None


def delay_of(image: Image.Image) -> float:
    """Return for how long (ms) browsers show the frame that an image stands at."""
    delay = float(image.info.get("duration", 0) or 0)
    return delay if delay > SHORTEST_DELAY else SHOWN_INSTEAD


def _times(kind: str, info: Mapping[str | tuple[int, int], Any]) -> int:
    """A GIF without a loop extension is shown once; one with it, so many times more; 0 is for ever in every format."""
    if kind != "image/gif":
        return int(info.get("loop", 0))
    loops = int(info["loop"]) if "loop" in info else None
    return 1 if loops is None else loops + 1 if loops > 0 else 0
