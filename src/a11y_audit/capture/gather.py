"""The evidence of a page that has settled: every kind is taken once, what is read before what is tried.

What cannot be had is a gap, and the rest is taken all the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import NamedTuple, TypeVar

import msgspec
from playwright.async_api import CDPSession, Error, Page, Response

from a11y_audit.capture import axe, contrast, frames, lettering, media, pictures, states
from a11y_audit.capture.frames import Document
from a11y_audit.capture.motion import Filming
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.trials import order as trials
from a11y_audit.capture.trials.openings import Openings
from a11y_audit.errors import first_line
from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import Gap, ImageFacts, Opening
from a11y_audit.model.rule import Section

SOURCE_LIMIT = 5_000_000  # bytes of HTML kept as evidence
_Had = TypeVar("_Had")


class Gathered(NamedTuple):
    """What was observed, and pictures of what controls revealed, one for each of the openings."""

    frames: tuple[Frame, ...]
    axe: msgspec.Raw
    source: str | None
    sections: dict[str, object]
    openings: tuple[Opening, ...]
    shots: Sequence[pictures.Shot]
    gaps: tuple[Gap, ...]
    address: str  # of the page, before anything was tried on it


class Gathering:
    """Takes the evidence of one page; `all` is its only use."""

    def __init__(
        self, page: Page, session: CDPSession, settings: CaptureSettings, limit: asyncio.Timeout,
        crashed: asyncio.Event,
    ) -> None:  # fmt: skip
        """`limit` is put off while the page waits for others; after a crash nothing is a gap any more."""
        self._page, self._session, self._settings = page, session, settings
        self._limit, self._crashed = limit, crashed
        self._sections: dict[str, object] = {}
        self._gaps: list[Gap] = []

    async def all(
        self, answer: Response | None, moving: Sequence[ImageFacts], *, has_media: bool, filming: Filming | None,
        reader: lettering.Reader | None,
    ) -> Gathered:  # fmt: skip
        """Take every kind of evidence that was asked for; raises Error when the page goes away meanwhile."""
        settings, sections = self._settings, self._settings.sections
        documents = self._with_gaps(await frames.inject(self._page))
        if "sound" in sections:
            self._gaps += await media.listen(documents if has_media else documents[1:])
        found, told = await self._looked(documents)
        source = self._with_gaps(await _source(answer)) if "source" in sections else None
        if "contrast" in sections:
            self._sections["contrast"] = await self._contrast(documents, found)
        if reader and "lettering" in sections:
            await self._lettering(documents, found, reader)
        if filming:
            await self._film(filming, documents, found)
        address = self._page.url
        running = [facts.url for facts in moving if facts.frames > 1]
        self._sections |= self._with_gaps(await trials.run(self._page, self._session, sections, found[0], running))
        openings = Openings(self._page, self._session, settings.axe_rules, sections)
        self._sections |= self._with_gaps(
            await trials.reveal(self._page, self._session, sections, found[0], openings)
        )
        return Gathered(
            found, told, source, self._sections, tuple(openings.found), openings.shots, tuple(self._gaps), address
        )

    def _with_gaps(self, answer: tuple[_Had, list[Gap]]) -> _Had:
        had, gaps = answer
        self._gaps += gaps
        return had

    def _missing(self, section: Section, error: Exception) -> None:
        """Note that a section broke, unless the page is gone: then all of it is."""
        if self._page.is_closed() or self._crashed.is_set():
            raise error
        self._gaps.append(Gap(section, first_line(error)))

    async def _looked(self, documents: list[Document]) -> tuple[tuple[Frame, ...], msgspec.Raw]:
        """Return every document, and what axe-core says of them."""
        rules, silence = self._settings.axe_rules, msgspec.Raw(b"null")
        if rules and len(documents) == 1:
            frame, told, gaps = await axe.read_along(documents[0], rules)
            self._gaps += gaps
            return (frame,), told
        found = self._with_gaps(await frames.read(documents))
        try:
            return found, self._with_gaps(await axe.run(documents, found, rules)) if rules else silence
        except Error as error:
            self._missing("axe", error)
            return found, silence

    async def _contrast(self, documents: list[Document], found: tuple[Frame, ...]) -> object:
        try:
            samples = self._with_gaps(await contrast.measure(self._session, documents, found))
            chosen = await states.suspects(documents[0])
            for state in states.STATES:
                if state in self._settings.states or state in chosen:
                    texts = () if state in self._settings.states else chosen[state]
                    samples += await states.measure(self._session, documents, found, state, samples, texts)
            return msgspec.to_builtins(samples)
        except (Error, OSError, ValueError) as error:
            self._missing("contrast", error)
            return []

    async def _lettering(
        self, documents: list[Document], found: tuple[Frame, ...], reader: lettering.Reader
    ) -> None:
        """How many pictures there are says nothing of how long the page may take."""
        try:
            async with self._in_time_of_its_own(lettering.PAGE_SECONDS):
                read = self._with_gaps(await lettering.read(self._session, documents, found, reader))
            self._sections["lettering"] = msgspec.to_builtins(read)
        except (Error, OSError, ValueError) as error:
            self._missing("lettering", error)

    async def _film(self, filming: Filming, documents: list[Document], found: tuple[Frame, ...]) -> None:
        """Other pages may be filmed first, and the page has done nothing slow."""
        async with self._in_time_of_its_own(filming.patience):
            motion = self._with_gaps(await filming.evidence(documents, found))
        if motion is not None:
            self._sections["motion"] = msgspec.to_builtins(motion)

    @asynccontextmanager
    async def _in_time_of_its_own(self, most: float) -> AsyncIterator[None]:
        """Put the page's limit off by as long as this takes, at most by so many seconds."""
        now, until = asyncio.get_running_loop().time, self._limit.when()
        before = now()
        if until is not None:
            self._limit.reschedule(until + most)
        try:
            yield
        finally:
            if until is not None:
                self._limit.reschedule(until + now() - before)


async def _source(response: Response | None) -> tuple[str | None, list[Gap]]:
    if response is None:
        return None, [Gap("source", "the page did not come from a server")]
    try:
        body = await response.body()
    except Error:
        return None, [Gap("source", "the answer's bytes were gone")]
    if len(body) > SOURCE_LIMIT:
        return None, [Gap("source", f"{len(body)} bytes; the limit is {SOURCE_LIMIT}")]
    charset = response.headers.get("content-type", "").partition("charset=")[2].strip(" \"';") or "utf-8"
    try:
        return body.decode(charset, "replace"), []
    except (LookupError, ValueError):  # an encoding that is none, or not of text
        return body.decode("utf-8", "replace"), []
