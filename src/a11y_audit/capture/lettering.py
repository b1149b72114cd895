"""The section "lettering": every picture of a page painted alone, without the page's own text over it, and read.

What is read is a picture that the browser made, at twice its size: it is what people see, whatever format, sprite or
background it comes from, and no file of the page ever meets another decoder.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import io
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import msgspec
import numpy as np
from msgspec import Struct
from PIL import Image, ImageOps, PngImagePlugin  # noqa: F401  (else Pillow loads every format it knows)
from playwright.async_api import CDPSession, Error

from a11y_audit.capture.bundle import script
from a11y_audit.capture.frames import Document
from a11y_audit.capture.origin import overhang
from a11y_audit.capture.tesseract import LANGUAGES, Tesseract, UnreadError, recognise
from a11y_audit.model import dom
from a11y_audit.model.evidence import Gap
from a11y_audit.model.finding import Box
from a11y_audit.model.lettering import Lettering, PictureKind, ReadPicture, SeenWord

SCALE = 2.0  # pixels for a CSS px: words of the usual size are then as tall as Tesseract reads them best
PIXELS_LIMIT = 4_000_000  # of one picture; a larger one is read at a smaller scale
SMALLEST = (40.0, 12.0)  # CSS px: no word that can be read is in less
MARGIN = 20  # pixels put around a picture: words that touch its edge are not taken for words
PICTURES_LIMIT = 40  # of one page, the largest first
RUN_LIMIT = 2_000  # different pictures of a run
LANES = 2  # pictures that are read at the same moment
PAGE_SECONDS = 120.0  # for all pictures of a page
_MOST = 0.9  # of the pixels, whose colours are counted
_FILES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp")
_COVERS = ("canvas", "video", "iframe", "frame")  # what may lie over a picture besides others


class _Shown(NamedTuple):
    """A picture to be read: where it stands, what it is, and what is put away meanwhile."""

    frame: int
    row: int
    kind: PictureKind
    box: Box
    over: tuple[int, ...]


class Sight(Struct, frozen=True):
    """A picture as it was taken: what it is known by, and how many colours it has."""

    digest: str
    png: bytes
    colours: int


class Reader:
    """Reads for a whole run: the same pixels are read once, whichever pages show them."""

    def __init__(self, tesseract: Tesseract) -> None:
        self.engine = f"tesseract {tesseract.version}".strip()
        self._path = tesseract.path
        self._lanes = asyncio.Semaphore(LANES)
        self._known: dict[str, asyncio.Task[tuple[SeenWord, ...]]] = {}

    async def words(self, sight: Sight) -> tuple[SeenWord, ...]:
        """Return the words of a picture with boxes in its pixels. Raises UnreadError."""
        if sight.colours == 1:
            return ()
        if sight.digest not in self._known:
            if len(self._known) >= RUN_LIMIT:
                raise UnreadError(f"more than {RUN_LIMIT:,} different pictures in this run")
            self._known[sight.digest] = asyncio.ensure_future(self._read(sight.png))
        # Another page may wait for the same picture: that this one is given up does not end the reading.
        return await asyncio.shield(self._known[sight.digest])

    async def _read(self, png: bytes) -> tuple[SeenWord, ...]:
        async with self._lanes:
            return await asyncio.to_thread(recognise, self._path, png)


async def read(
    session: CDPSession, documents: Sequence[Document], frames: Sequence[dom.Frame], reader: Reader
) -> tuple[Lettering, list[Gap]]:
    """Return what is written in the pictures of a page, in document order; the page is left as it was.

    What could not be read is a gap "picture" each. Raises playwright's Error when the page goes away meanwhile.
    """
    shown = pictures_of(frames)
    chosen = sorted(sorted(shown, key=lambda one: -one.box.width * one.box.height)[:PICTURES_LIMIT])
    gaps = []
    if len(shown) > PICTURES_LIMIT:
        gaps.append(Gap("picture", f"{len(shown) - PICTURES_LIMIT} pictures beyond the {PICTURES_LIMIT} largest"))
    sights = await _seen(session, documents, chosen) if chosen else []
    reading = [asyncio.ensure_future(_words(reader, sight)) for sight in sights]
    if reading:
        await asyncio.wait(reading, timeout=PAGE_SECONDS)
    found: list[ReadPicture] = []
    for one, sight, task in zip(chosen, sights, reading, strict=True):
        answer = task.result() if task.done() else f"the page's pictures took more than {PAGE_SECONDS:.0f} s"
        task.cancel()
        if isinstance(answer, str):
            gaps.append(Gap("picture", f"{_called(frames, one)}: {answer}"))
            continue
        found.append(
            ReadPicture(
                frame=one.frame, row=one.row, kind=one.kind, digest=sight.digest if sight else "",
                width=one.box.width, height=one.box.height, colours=sight.colours if sight else 1,
                words=tuple(_on_page(word, _scale(one.box)) for word in answer),
            )
        )  # fmt: skip
    return Lettering(engine=reader.engine, languages=LANGUAGES, pictures=tuple(found)), gaps


async def _words(reader: Reader, sight: Sight | None) -> tuple[SeenWord, ...] | str:
    if sight is None:
        return "no picture of it could be taken"
    try:
        return await reader.words(sight)
    except UnreadError as error:
        return str(error)


def pictures_of(frames: Sequence[dom.Frame]) -> list[_Shown]:
    """Return the pictures of a page that may hold a word, in document order."""
    found: list[_Shown] = []
    for frame in frames:
        own = [(element, kind) for element in frame.elements if (kind := _kind(element)) and _is_large(element)]
        over = [*(element for element, _ in own), *(e for e in frame.elements if _may_cover(e))]
        for element, kind in own:
            box = element.box
            if box is not None:
                away = tuple(sorted({other.index for other in over if _lies_over(other, element)}))
                found.append(_Shown(frame.index, element.index, kind, box, away))
    return found


def _kind(element: dom.Element) -> PictureKind | None:
    tag = element.tag
    if not element.visible or any(node.style("opacity") == "0" for node in (element, *element.ancestors())):
        return None
    if tag == "img":  # what was not loaded is shown as its alternative
        return None if element.extra.get("natural") == [0, 0] else "img"
    if tag == "input":
        return "input" if (element.attribute("type") or "").lower() == "image" else None
    if tag == "svg":
        inside = any(node.tag == "svg" for node in element.ancestors())
        return "svg" if element.extra.get("shapes") and not inside else None
    if tag in ("object", "embed"):
        file = (element.attribute("data") or element.attribute("src") or "").partition("?")[0].lower()
        is_picture = (element.attribute("type") or "").startswith("image/") or file.endswith(_FILES)
        return "object" if is_picture else None
    is_backed = "url(" in element.style("background-image") and tag not in ("html", "body")
    return "background" if is_backed else None


def _is_large(element: dom.Element) -> bool:
    box = element.box
    return box is not None and box.width >= SMALLEST[0] and box.height >= SMALLEST[1] and box.x >= 0 and box.y >= 0


def _may_cover(element: dom.Element) -> bool:
    return element.tag in _COVERS or element.style("position") in ("fixed", "sticky")


def _lies_over(other: dom.Element, picture: dom.Element) -> bool:
    """Tell whether something else shares the picture's place: slides of one stack, a badge, a bar that stays."""
    a, b = other.box, picture.box
    if a is None or b is None or other.contains(picture):  # itself, and what it stands in
        return False
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


async def _seen(
    session: CDPSession, documents: Sequence[Document], chosen: Sequence[_Shown]
) -> list[Sight | None]:
    """Return a picture of each, in the same order; None of what could not be taken."""
    used = [document for document in documents if any(one.frame == document.index for one in chosen)]
    handles = {document.index: document.handle for document in used}
    await session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        for document in used:
            await document.handle.evaluate(script("lettering"))
        sights: list[Sight | None] = []
        beyond = await overhang(session)
        for one in chosen:
            away = "(rows) => window[Symbol.for('a11y-audit')].lettering.without(rows)"
            try:
                await handles[one.frame].evaluate(away, list(one.over))
                sights.append(await _sight(session, one.box, beyond))
            except Error:
                if _is_gone(documents):
                    raise
                sights.append(None)
        return sights
    finally:
        for document in used:
            with suppress(Error):
                await document.handle.evaluate("() => window[Symbol.for('a11y-audit')]?.lettering?.undo()")
        with suppress(Error):
            await session.send("Emulation.setScriptExecutionDisabled", {"value": False})


def _is_gone(documents: Sequence[Document]) -> bool:
    return documents[0].handle.page.is_closed()


def _scale(box: Box) -> float:
    return float(min(SCALE, (PIXELS_LIMIT / (box.width * box.height)) ** 0.5))


async def _sight(session: CDPSession, box: Box, beyond: float) -> Sight:
    # Pictures are painted on whole pixels: a clip that begins between two would mix them.
    left, top, right, bottom = (round(side) for side in (box.x, box.y, box.x + box.width, box.y + box.height))
    clip = {"x": left + beyond, "y": top, "width": right - left, "height": bottom - top, "scale": _scale(box)}
    answer = await session.send(
        "Page.captureScreenshot",
        {"format": "png", "captureBeyondViewport": True, "optimizeForSpeed": True, "clip": clip},
    )
    return await asyncio.to_thread(_prepared, base64.b64decode(answer["data"]))


def _prepared(png: bytes) -> Sight:
    """Put a margin of the edge's own colour around a picture, and count its colours."""
    with Image.open(io.BytesIO(png)) as image:
        plain = image.convert("RGB")
    edge = np.concatenate([np.asarray(plain)[[0, -1]].reshape(-1, 3), np.asarray(plain)[:, [0, -1]].reshape(-1, 3)])
    colours, counts = np.unique(edge, axis=0, return_counts=True)
    red, green, blue = (int(value) for value in colours[counts.argmax()])
    framed = io.BytesIO()
    ImageOps.expand(plain, MARGIN, fill=(red, green, blue)).save(framed, "PNG", compress_level=1)
    digest = hashlib.sha256(np.asarray(plain).tobytes() + repr(plain.size).encode()).hexdigest()[:16]
    return Sight(digest, framed.getvalue(), _colours(np.asarray(plain, dtype=np.uint32)))


def _colours(values: np.ndarray[Any, np.dtype[np.uint32]]) -> int:
    """Return how many colours of five bits a channel make up nine tenths of a picture; 1 for an even one alone."""
    if (values == values[0, 0]).all():
        return 1
    coarse = values >> 3
    counts = np.bincount(((coarse[..., 0] << 10) | (coarse[..., 1] << 5) | coarse[..., 2]).ravel())
    ordered = np.sort(counts[counts > 0])[::-1].cumsum()
    return max(2, int(np.searchsorted(ordered, _MOST * ordered[-1])) + 1)


def _on_page(word: SeenWord, scale: float) -> SeenWord:
    return msgspec.structs.replace(
        word,
        x=round(max(0.0, word.x - MARGIN) / scale, 1), y=round(max(0.0, word.y - MARGIN) / scale, 1),
        width=round(word.width / scale, 1), height=round(word.height / scale, 1),
    )  # fmt: skip


def _called(frames: Sequence[dom.Frame], one: _Shown) -> str:
    element = frames[one.frame].views[one.row]
    address = str(element.extra.get("src") or element.attribute("src") or element.attribute("data") or "")
    return f"{'data:' if address.startswith('data:') else address[-120:] or f'<{element.tag}>'}"
