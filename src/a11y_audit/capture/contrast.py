"""Contrast as it is painted: hold the page still, take pictures of it with its text hidden and replaced, read them.

Text on plain colours that nothing else is painted over or behind needs no picture (js/plain.js). One small picture of
the part of the page that holds the others decides nearly all of them; only the bands that hold the rest are taken in
full (see pixels.survey and pixels.closer).
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct
from playwright.async_api import CDPSession, Error

from a11y_audit.capture import at_hand
from a11y_audit.capture.frames import Document, place_of
from a11y_audit.capture.origin import View, view
from a11y_audit.capture.told import Told
from a11y_audit.errors import first_line
from a11y_audit.model import dom
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.evidence import Gap
from a11y_audit.model.finding import Box
from a11y_audit.pixels import closer
from a11y_audit.pixels.bands import BAND_MARGIN, SURVEY_SCALE, TILE, Band, bands, batches, surveyed
from a11y_audit.pixels.plane import Mask, Plane, Rect, decode
from a11y_audit.pixels.runs import Layers, Reading, Run
from a11y_audit.pixels.styles import by_styles
from a11y_audit.pixels.survey import outline, survey

TALLEST, WIDEST = 60_000, 4_000  # CSS px; what lies beyond is told as a gap
EDGE = 2  # px that letters may reach beyond the bounds of their text
SAME = "same-colour"  # note of a reading: nothing shows where the text is
# The runs of a document; by the rows of its frames, what lies under their documents where that is sure.
_FOUND: Told[tuple[list[Run], list[tuple[int, Layers]]]] = Told(tuple[list[Run], list[tuple[int, Layers]]])


class _Text(Struct, frozen=True):
    document: Document
    index: int  # among the runs of its document
    run: Run


async def measure(
    session: CDPSession,
    documents: Sequence[Document],
    frames: Sequence[dom.Frame],
    *,
    state: str = "default",
    within: str = "",
) -> tuple[list[TextSample], list[Gap]]:
    """Return what was measured of each text of the page, in document order; the page is left as it was.

    `within` is a selector: only texts in what it matches are measured.
    """
    gaps: list[Gap] = []
    await session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        texts, gaps = await _texts(documents, frames, within)
        about = frames[0].document
        look = _Look(session, documents, min(about.width, WIDEST), min(about.height, TALLEST))
        if about.height > TALLEST:
            gaps.append(Gap("contrast", f"the page is {about.height:.0f} px tall; text was measured down to {TALLEST}"))
        readings = await look.read(texts)
        samples = [_sample(text, reading, state) for text, reading in zip(texts, readings, strict=True)]
        return _worst_of_each(samples), gaps
    finally:
        with suppress(Error):
            await _paint(documents, "undo")
        with suppress(Error):
            await session.send("Emulation.setScriptExecutionDisabled", {"value": False})


async def _texts(
    documents: Sequence[Document], frames: Sequence[dom.Frame], within: str
) -> tuple[list[_Text], list[Gap]]:
    texts: list[_Text] = []
    gaps: list[Gap] = []
    grounds: dict[tuple[int, int], Layers] = {}
    for document in documents:
        if not frames[document.index].rows:
            continue
        owner = frames[document.index].owner
        place, ground = place_of(document, owner, frames), grounds.get((document.parent, owner))
        options = {"place": place, "framed": document.parent >= 0, "within": within, "ground": ground}
        try:
            runs, under = _FOUND.decode(await at_hand.call(document.handle, "contrast", options))
        except Error as error:
            if document.parent < 0:
                raise
            gaps.append(Gap("frame", f"{document.handle.url}: contrast: {first_line(error, 160)}"))
            continue
        texts += [_Text(document, index, run) for index, run in enumerate(runs)]
        grounds |= {(document.index, row): layers for row, layers in under}
    return texts, gaps


async def _paint(documents: Sequence[Document], how: str, given: object = None) -> None:
    work = f"(given) => {{ const c = window[Symbol.for('a11y-audit')]?.contrast; return c ? c.{how}(given) : 0; }}"
    for document in documents:
        try:
            await document.handle.evaluate(work, given)
        except Error:
            if document.parent < 0:
                raise


class _Look:
    """The pictures of one page, as far as its texts ask for them."""

    def __init__(self, session: CDPSession, documents: Sequence[Document], width: float, height: float) -> None:
        self._session, self._documents = session, documents
        self._width, self._height = width, height
        self._shown: View

    async def read(self, texts: Sequence[_Text]) -> list[Reading]:
        runs = [text.run for text in texts]
        readings, asked, rest = await asyncio.to_thread(by_styles, runs)
        if asked or rest:
            self._shown = await view(self._session)
            readings |= await self._seen(texts, asked, rest)
        return [readings.get(index, Reading("none", notes=("unseen",))) for index in range(len(runs))]

    async def _seen(self, texts: Sequence[_Text], asked: Sequence[int], rest: Sequence[int]) -> dict[int, Reading]:
        """Return what pictures tell of those that a first look may decide, and of those that need a closer one."""
        runs, readings = [text.run for text in texts], dict[int, Reading]()
        lowest = max((rect.bottom for run in runs if not run.cut for rect in run.rects), default=0.0)
        left, right = -self._shown.beyond, self._width - self._shown.beyond
        page = Rect(left, 0, right, max(1.0, min(self._height, lowest + BAND_MARGIN)))
        if around := surveyed([rect for index in asked for rect in runs[index].rects], page):
            struck = await self._picture(around, SURVEY_SCALE)
            readings, unclear = await asyncio.to_thread(survey, runs, asked, struck)
            rest = sorted([*rest, *unclear])
        for batch in batches(bands({index: outline(runs[index].rects) for index in rest}, page)):
            found = await self._closer(texts, batch)
            lost = {index: outline(runs[index].rects) for index, reading in found.items() if SAME in reading.notes}
            # That nothing shows where text is rests on pictures being alike, as they are too when one comes late.
            for again in batches(bands(lost, page)):
                found |= await self._closer(texts, again)
            readings |= found
        return readings

    async def _closer(self, texts: Sequence[_Text], batch: Sequence[Band]) -> dict[int, Reading]:
        await _paint(self._documents, "solid")
        solid = [await self._picture(band.place, 1.0) for band in batch]
        await _paint(self._documents, "hide")
        hidden = [await self._picture(band.place, 1.0) for band in batch]
        await _paint(self._documents, "asIs")
        plain = [await self._picture(band.place, 1.0) for band in batch]
        looks = [closer.Pictures(*planes) for planes in zip(plain, hidden, solid, strict=True)]
        masks = await asyncio.to_thread(lambda: [look.masks() for look in looks])
        places = {index: position for position, band in enumerate(batch) for index in band.members}
        doubtful = [i for i, at in places.items() if closer.may_be_lost(texts[i].run, looks[at], masks[at])]
        reach: dict[int, Mask] = {}
        for group in _apart(doubtful, texts):
            await self._mark(texts, group)
            marked = {at: await self._picture(batch[at].place, 1.0) for at in sorted({places[i] for i in group})}
            seen = {at: plane.pixels != hidden[at].pixels for at, plane in marked.items()}
            reach |= {index: seen[places[index]] for index in group}
        return {
            index: closer.measure(texts[index].run, looks[at], masks[at], reach.get(index), _signs(texts[index], texts))
            for index, at in places.items()
        }

    async def _mark(self, texts: Sequence[_Text], group: Sequence[int]) -> None:
        for document in self._documents:
            own = [texts[index].index for index in group if texts[index].document is document]
            await _paint([document], "mark", own)

    async def _picture(self, part: Rect, scale: float) -> Plane:
        pieces = []
        top = part.top
        while top < part.bottom:
            bottom = min(part.bottom, top + TILE)
            left, width = part.left + self._shown.beyond, part.right - part.left
            clip = {"x": left, "y": top, "width": width, "height": bottom - top, "scale": scale}
            beyond = not self._shown.shows(left + width, bottom)
            answer = await self._session.send(
                "Page.captureScreenshot",
                {"format": "png", "captureBeyondViewport": beyond, "optimizeForSpeed": True, "clip": clip},
            )
            pieces.append(base64.b64decode(answer["data"]))
            top = bottom
        return Plane(await asyncio.to_thread(decode, pieces), part.left, part.top, scale)


def _signs(text: _Text, texts: Sequence[_Text]) -> list[Rect]:
    """Return where texts of others lie within a field, whose own text has no bounds that could be asked for."""
    if text.run.kind not in ("value", "placeholder"):
        return []
    around = outline(text.run.rects)
    found = []
    for other in texts:
        if other.run.row == text.run.row and other.document is text.document:
            continue
        for left, top, right, bottom in other.run.rects:
            if left < around.right and around.left < right and top < around.bottom and around.top < bottom:
                found.append(Rect(left - EDGE, top - EDGE, right + EDGE, bottom + EDGE))
    return found


def _apart(members: Sequence[int], texts: Sequence[_Text]) -> list[list[int]]:
    """Return groups of texts of which no two lie on one another, so that marks tell whose they are."""
    groups: list[list[int]] = []
    for index in members:
        for group in groups:
            if not any(_touch(texts[index].run, texts[other].run) for other in group):
                group.append(index)
                break
        else:
            groups.append([index])
    return groups


def _touch(one: Run, other: Run) -> bool:
    return any(
        a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom
        for a in one.rects
        for b in other.rects
    )


def _sample(text: _Text, reading: Reading, state: str) -> TextSample:
    run, around = text.run, outline(text.run.rects)
    return TextSample(
        frame=text.document.index, row=run.row, kind=run.kind,
        box=Box(
            round(around.left, 1), round(around.top, 1),
            round(around.right - around.left, 1), round(around.bottom - around.top, 1),
        ),
        size=run.size, weight=run.weight,
        ratio=None if reading.ratio is None else round(reading.ratio, 2),
        median=None if reading.median is None else round(reading.median, 2),
        below3=reading.below[0], below45=reading.below[1], below7=reading.below[2],
        foreground=reading.foreground, background=reading.background, pixels=reading.pixels, method=reading.method,
        notes=tuple(sorted({*run.notes, *reading.notes})), exempt=run.exempt, state=state,
    )  # fmt: skip


def _worst_of_each(samples: Sequence[TextSample]) -> list[TextSample]:
    """Return one sample for each element and kind of text: the worst that was seen of it, else one that was not."""
    found: dict[tuple[int, int, str], TextSample] = {}
    for sample in samples:
        key = (sample.frame, sample.row, sample.kind)
        known = found.get(key)
        if known is None or _badness(sample) > _badness(known):
            found[key] = sample
    return list(found.values())


def _badness(sample: TextSample) -> tuple[bool, float, float]:
    return sample.ratio is not None, sample.below45 + sample.below3, -(sample.ratio or 0.0)
