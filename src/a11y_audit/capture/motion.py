"""The section "motion": what moves and flashes, from frames taken in a second browser and from the files of media.

A page on which nothing can move costs an inventory of a few milliseconds and is never filmed.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from functools import partial

from msgspec import Struct, structs
from playwright.async_api import Page

from a11y_audit.capture import movers
from a11y_audit.capture.film.footage import Footage
from a11y_audit.capture.film.loops import Part
from a11y_audit.capture.film.places import rows_of
from a11y_audit.capture.film.screening import Screening
from a11y_audit.capture.film.studio import Studio, Unfilmable
from a11y_audit.capture.filmed import Assembly
from a11y_audit.capture.frames import Document
from a11y_audit.capture.movers import Inventory
from a11y_audit.capture.network.asking import embedded_bytes, file_bytes
from a11y_audit.capture.network.headers import OwnHeaders
from a11y_audit.capture.settings import PageRequest
from a11y_audit.flash.thresholds import SCREEN
from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import Gap, ImageFacts
from a11y_audit.model.motion import Motion

# s for the studio, and as much again for each page or file that is before this page: a busy studio is no gap.
WAIT = 240.0
FILES = 12  # videos, and moving pictures, of a page that are examined


class _Seen(Struct, frozen=True):
    videos: dict[str, Screening]
    pictures: dict[str, Screening]
    footage: Footage | Unfilmable | None
    left_out: int  # files beyond FILES


class Filming:
    """The filming of one page: begun when it has settled, so that it goes on while other evidence is read."""

    def __init__(self, studio: Studio, page: Page, request: PageRequest, headers: OwnHeaders | None) -> None:
        self._studio, self._page, self._request, self._headers = studio, page, request, headers
        self._inventory = Inventory()
        self._images: dict[str, ImageFacts] = {}
        self._work: asyncio.Future[_Seen] | None = None
        self.patience = WAIT  # s for which the film is waited for

    async def begin(self, images: Sequence[ImageFacts]) -> tuple[tuple[ImageFacts, ...], list[Gap]]:
        """Take the inventory, and have the page filmed when something can move.

        Return the moving pictures that no answer told of, since they stand in the page's own text.
        """
        self._inventory, embedded, gaps = await movers.take(self._page, images)
        self._images = {facts.url: facts for facts in (*images, *embedded) if facts.frames > 1}
        if self._inventory.movers or self._inventory.videos:
            agent = str(await self._page.evaluate("() => navigator.userAgent"))
            self.patience *= 1 + self._studio.queue
            self._work = asyncio.ensure_future(self._seen(self._page.url, agent))
        return embedded, gaps

    def drop(self) -> None:
        """Nobody waits for the frames any more."""
        if self._work:
            self._work.cancel()

    async def evidence(
        self, documents: Sequence[Document], frames: Sequence[Frame]
    ) -> tuple[Motion | None, list[Gap]]:
        """Return the section, its elements found again in the page as it was read; or why it is missing."""
        if self._work is None:
            return await self._at_rest(documents), []
        try:
            async with asyncio.timeout(self.patience):
                seen = await self._work
        except TimeoutError:
            return None, [Gap("motion", f"frames of the page could not be had within {self.patience:.0f} s")]
        if isinstance(seen.footage, Unfilmable):
            return None, [Gap("motion", seen.footage.reason)]
        footage = seen.footage
        asked = self._inventory.asked
        spots = (footage.spots if footage else []) + [found.place for found in asked]
        places = await rows_of(self._page, documents, spots)
        assembly = Assembly(frames, places, footage.stopped if footage else ())
        kinds = self._inventory.kinds
        found = assembly.footage(footage, kinds) if footage else Motion(movers=kinds)
        flashes, movements, shown = list(found.flashes), list(found.movements), []
        for url, screening in seen.videos.items():
            goes_on = any(video.goes_on for video in self._inventory.videos if video.url == url)
            video, flashing = assembly.video(url, screening, goes_on=goes_on)
            shown.append(video)
            flashes += flashing
        for url, screening in seen.pictures.items():
            moving, flashing = assembly.picture(self._images[url], screening)
            movements += moving
            flashes += flashing
        is_whole = not seen.left_out and not any(screening.gap for screening in seen.pictures.values())
        return structs.replace(
            found, flashes=tuple(flashes), movements=tuple(movements), videos=tuple(shown),
            asked=assembly.asked(asked), doubts=found.doubts if is_whole else tuple(sorted({*found.doubts, "slow"})),
        ), []  # fmt: skip

    async def _at_rest(self, documents: Sequence[Document]) -> Motion:
        """Nothing moves by itself; something may when it is asked to."""
        asked = self._inventory.asked
        places = await rows_of(self._page, documents, [found.place for found in asked]) if asked else {}
        return Motion(asked=Assembly((), places, ()).asked(asked))

    async def _seen(self, url: str, agent: str) -> _Seen:
        shown = {video.url: video for video in self._inventory.videos if video.url or video.is_live}
        films = {
            address: await self._studio.screen_video(address, partial(self._bytes, address, is_live=video.is_live))
            for address, video in list(shown.items())[:FILES]
        }
        pictures = {}
        for address, facts in list(self._images.items())[:FILES]:
            shown_as = self._shown(facts)
            pictures[address] = await self._studio.screen_picture(address, partial(self._bytes, address), *shown_as)
        footage = None
        if self._inventory.is_filmed:
            footage = await self._studio.film(url, self._request.viewport, self._inventory, agent)
        left_out = len(shown) - len(films) + len(self._images) - len(pictures)
        return _Seen(films, pictures, footage, left_out)

    def _shown(self, facts: ImageFacts) -> tuple[float, Part | None]:
        """How many px of the page a px of a picture covers where most of it is seen, and which part of it that is."""
        found: list[tuple[float, float, Part | None]] = [(0, 1.0, None)]
        for mover in self._inventory.movers:
            if mover.kind == "image" and mover.what == facts.url and facts.width and mover.width:
                found.append((mover.width * mover.height, mover.width / facts.width, None))
        for ground in self._inventory.backgrounds:
            if ground.url == facts.url:
                width, height = (
                    min(own, math.ceil(side / ground.scale))
                    for own, side in zip((ground.width, ground.height), SCREEN, strict=True)
                )
                seen = (ground.left, ground.top, width, height)
                found.append((width * height * ground.scale**2, ground.scale, seen))
        return max(found, key=lambda shown: shown[0])[1:]

    async def _bytes(self, url: str, *, is_live: bool = False) -> bytes | Screening:
        scheme = url.partition(":")[0]
        if scheme == "data":
            return embedded_bytes(url) or Screening(gap="unreadable")
        if is_live or scheme not in ("http", "https", "file"):
            return Screening(gap="streamed")
        if scheme == "file" and not self._page.url.startswith("file:"):
            return Screening(gap="lost")
        found = await file_bytes(self._page.context, url.partition("#")[0], self._headers)
        return found if isinstance(found, bytes) else Screening(gap=found)
