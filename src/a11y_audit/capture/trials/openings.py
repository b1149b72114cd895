"""What controls bring to be seen, while it is there: the main document read once more, and a picture of that part."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import axe, contrast, frames, pictures
from a11y_audit.capture.told import Told
from a11y_audit.errors import first_line
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.evidence import Gap, Opening, Revealed
from a11y_audit.model.finding import Box
from a11y_audit.model.rule import Section

CONTRAST: Section = "contrast"
SECTION = "openings"  # of the gaps; what is missing there is missing of nothing else
_HOOK = 'window[Symbol.for("a11y-audit")]'
_ROOTS: Told[tuple[Revealed, ...]] = Told(tuple[Revealed, ...])


class Openings:
    """Reads the main document of a page whenever something was brought to be seen in it (js/part.js)."""

    def __init__(
        self, page: Page, session: CDPSession, axe_rules: tuple[str, ...], sections: frozenset[Section]
    ) -> None:
        self._page, self._session = page, session
        self._axe_rules, self._sections = axe_rules, sections
        self.found: list[Opening] = []
        self.shots: list[pictures.Shot] = []  # one for each that was found
        self.gaps: list[Gap] = []

    async def read(self, about: Section | None = None) -> None:
        """Read the part that the hook holds, and let it go; what cannot be read is a gap.

        `about`: the section that it is read for alone ("contrast"); else all that is had of an opening.
        """
        try:
            try:
                opening = await self._opening(about)
                shot = await pictures.shot(self._session, _around(opening))
            finally:
                await self._page.evaluate(f"() => {_HOOK}.leavePart()")
        except (Error, OSError, ValueError) as error:
            if self._page.is_closed():
                raise
            self.missing(error)
            return
        self.found.append(opening)
        self.shots.append(shot)

    def missing(self, error: Exception) -> None:
        """Note that something was not read, and why."""
        self.gaps.append(Gap(SECTION, first_line(error)))

    async def _opening(self, about: Section | None) -> Opening:
        document = frames.Document(self._page.main_frame, 0, frames.NOBODY)
        told = msgspec.Raw(b"null")
        samples: list[TextSample] = []
        if self._axe_rules and about is None:
            frame, told, _ = await axe.read_along(document, self._axe_rules)
        else:
            [frame], _ = await frames.read([document], letters=about == CONTRAST)
        roots = _ROOTS.decode(await self._page.evaluate(f"() => {_HOOK}.partRows()"))
        if CONTRAST in self._sections:
            samples, _ = await contrast.measure(self._session, [document], (frame,))
        seen = msgspec.to_builtins(samples)
        return Opening(roots=roots, about=about or "", frame=frame, axe=told, contrast=seen)


def _around(opening: Opening) -> Sequence[Box]:
    return [box for root in opening.roots if (box := opening.frame.rows[root.row].box)]
