"""Everything that was observed of one page, frozen; rules read this and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import msgspec
from msgspec import Struct

from a11y_audit.model.dom import Element, Frame

SNAPSHOT_VERSION = 1


class Viewport(Struct, frozen=True):
    """Size of the window in CSS px and the scheme that the page was shown in."""

    width: int = 1280
    height: int = 800
    color_scheme: str = "light"

    def __str__(self) -> str:
        return f"{self.width}x{self.height} {self.color_scheme}"


class Gap(Struct, frozen=True):
    """A kind of evidence that could not be had, and why; a rule that needs it says `untested`."""

    section: str
    reason: str


# Of a page that shows nothing nobody knows whether it was loaded: an application whose script did not arrive is an
# empty document with a title, and breaks no rule.
NOTHING_SEEN = Gap("page", "nothing is seen on it: no words, no pictures, no controls")


# Gaps of what there was no time for. No rule lacks its evidence; a quicker machine or server may give more of it.
LOAD, FOCUS = "load", "focus"
IN_PART = frozenset({LOAD, FOCUS})


class ImageFacts(Struct, frozen=True, kw_only=True):
    """What the bytes of an image tell: frames, time and loops (0: for ever)."""

    url: str
    kind: str
    frames: int = 1  # 0: it moves, nobody can say in how many
    duration: float = 0  # ms of one loop
    loops: int = 1
    width: int = 0
    height: int = 0


class Revealed(Struct, frozen=True, array_like=True):
    """An element that came to be seen, and the control that was pressed (or pointed at) for it."""

    row: int  # in the document as it then stood
    opener: int  # at the first look
    pointed: bool = False  # the pointer rested on it; it was not pressed


class Opening(Struct, frozen=True, kw_only=True):
    """The main document once more, as it stood when controls had opened a layer over it, or parts of it in their place.

    Its rows are its own; those of the first look are other ones.
    """

    roots: tuple[Revealed, ...]
    about: str = ""  # the section that it was read for alone; then only rules that need this have anything to judge
    frame: Frame
    axe: msgspec.Raw = msgspec.Raw(b"null")  # about the roots alone
    contrast: Any = ()  # texts in the roots, as in the section "contrast"


class Snapshot(Struct, frozen=True, kw_only=True, dict=True):
    """One page at one viewport."""

    version: int = SNAPSHOT_VERSION
    asked_url: str
    url: str  # where the browser ended
    status: int = 200
    content_type: str = "text/html"
    viewport: Viewport = Viewport()
    frames: tuple[Frame, ...] = ()
    source: str | None = None  # the HTML as sent
    images: tuple[ImageFacts, ...] = ()
    axe: msgspec.Raw = msgspec.Raw(b"null")  # axe-core's own result, read by engines.axe
    sections: dict[str, Any] = {}  # evidence of the dearer probes, by name
    openings: tuple[Opening, ...] = ()
    gaps: tuple[Gap, ...] = ()
    browser: str = ""

    @property
    def main(self) -> Frame:
        """The main document."""
        return self.frames[0]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element of every frame, main document first, in document order."""
        return tuple(element for frame in self.frames for element in frame.elements)

    def select(self, *tags_or_roles: str) -> Iterator[Element]:
        """Yield the elements with one of the tags or ARIA roles, in document order."""
        for frame in self.frames:
            yield from frame.select(*tags_or_roles)

    def bearing(self, *attributes: str) -> Iterator[Element]:
        """Yield the elements that bear one of the attributes, in document order."""
        for frame in self.frames:
            yield from frame.bearing(*attributes)

    def gap(self, section: str) -> Gap | None:
        """Return why a section is missing, None when it is there."""
        return next((gap for gap in self.gaps if gap.section == section), None)
