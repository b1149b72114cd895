"""What stands in a layer while it is open: the main document read once more, and a picture for what is found there."""

from __future__ import annotations

import msgspec
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import axe, contrast, frames, pictures
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.evidence import Gap, Opening
from a11y_audit.model.rule import Section

SECTION = "openings"  # of the gaps; what is missing there is missing of the layers alone
_OWN = 'window[Symbol.for("a11y-audit")].layers'
_ROWS = msgspec.json.Decoder(tuple[int, ...])


class Openings:
    """Reads the main document of a page whenever a layer stands open in it."""

    def __init__(
        self, page: Page, session: CDPSession, axe_rules: tuple[str, ...], sections: frozenset[Section]
    ) -> None:
        self._page, self._session = page, session
        self._axe_rules, self._sections = axe_rules, sections
        self.found: list[Opening] = []
        self.shots: list[pictures.Shot] = []  # one for each that was found
        self.gaps: list[Gap] = []

    async def read(self, opener: int) -> None:
        """Read what the control (its row at the first look) has opened; a layer that cannot be read is a gap."""
        try:
            await self._page.evaluate(f"() => {_OWN}.look()")
            try:
                opening = await self._opening(opener)
                shot = await pictures.shot(self._session)
            finally:
                await self._page.evaluate(f"() => {_OWN}.leave()")
        except (Error, OSError, ValueError) as error:
            if self._page.is_closed():
                raise
            self.gaps.append(Gap(SECTION, (str(error).splitlines() or [type(error).__name__])[0][:200]))
            return
        self.found.append(opening)
        self.shots.append(shot)

    async def _opening(self, opener: int) -> Opening:
        documents = [frames.Document(self._page.main_frame, 0, frames.NOBODY)]
        read, _ = await frames.read(documents)
        roots = _ROWS.decode(await self._page.evaluate(f"() => {_OWN}.rows()"))
        told = msgspec.Raw(b"null")
        samples: list[TextSample] = []
        if self._axe_rules:
            told, _ = await axe.run(documents, read, self._axe_rules)
        if "contrast" in self._sections:
            samples, _ = await contrast.measure(self._session, documents, read)
        return Opening(opener=opener, roots=roots, frame=read[0], axe=told, contrast=msgspec.to_builtins(samples))
