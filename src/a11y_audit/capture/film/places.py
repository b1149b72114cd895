"""Elements of a filmed page, named so that they are found again in the page that the audit holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct
from playwright.async_api import Error, Page

from a11y_audit.capture.bundle import script
from a11y_audit.capture.film.stage import Stage
from a11y_audit.capture.frames import Document
from a11y_audit.capture.told import Told
from a11y_audit.flash.areas import Rectangle
from a11y_audit.model.motion import Place


class Spot(Struct, frozen=True, kw_only=True):
    """An element by its path (child numbers, -1 enters a shadow root), tag and classes, in the document of a URL."""

    path: tuple[int, ...]
    tag: str
    words: tuple[str, ...] = ()
    id: str = ""
    share: float = 0  # how alike its box and the region are, 0 to 1
    box: tuple[float, float, float, float] = (0, 0, 0, 0)  # CSS px of its document
    frame: tuple[float, float, str] | None = None  # of a frame element: where its content begins, and its address
    document: str = ""  # address of the frame that it lies in; "" is the page itself
    counts: bool = False  # scripts change nothing there but figures, as of a clock
    parts: tuple[Spot, ...] = ()  # what moves side by side in the region, where no one thing is the region


_SPOT: Told[Spot | None] = Told(Spot | None)


async def spot_at(stage: Stage, region: Rectangle) -> Spot | None:
    """Return the element that a region of the window (px) belongs to, also inside frames."""
    page = stage.page
    box = [float(region.left), float(region.top), float(region.right), float(region.bottom)]
    found: Spot | None = _SPOT.decode(str(await stage.ask(script("film_place"), box) or "null"))
    frame, at = page.main_frame, ""
    for _ in range(3):
        if found is None or found.frame is None:
            break
        left, top, address = found.frame
        inner = next((child for child in frame.child_frames if child.url == address), None) or (
            frame.child_frames[0] if len(frame.child_frames) == 1 else None
        )
        if inner is None:
            break
        box = [box[0] - left, box[1] - top, box[2] - left, box[3] - top]
        try:
            told = await stage.within(inner.evaluate(script("film_place"), box))
        except Error:
            break
        deeper = _SPOT.decode(str(told or "null"))
        if deeper is None:
            break
        found, frame, at = deeper, inner, inner.url
    if found is None:
        return None
    parts = tuple(msgspec.structs.replace(part, document=at, frame=None) for part in found.parts if part.frame is None)
    placed: Spot = msgspec.structs.replace(found, document=at, frame=None, parts=parts)
    return placed


async def rows_of(page: Page, documents: Sequence[Document], spots: Iterable[Spot]) -> Mapping[Spot, Place]:
    """Return the places of spots in the page as the audit read it; those that are not there are left out."""
    wanted: dict[int, list[Spot]] = {}
    for spot in spots:
        index = next((d.index for d in documents if d.handle.url == spot.document), None) if spot.document else 0
        if index is not None and spot not in wanted.get(index, ()):
            wanted.setdefault(index, []).append(spot)
    found: dict[Spot, Place] = {}
    for index, members in wanted.items():
        try:
            told = [msgspec.to_builtins(spot) for spot in members]
            rows = await documents[index].handle.evaluate(script("film_rows"), told)
        except Error:
            if page.is_closed():
                raise
            continue
        found |= {spot: Place(frame=index, row=row) for spot, row in zip(members, rows, strict=True) if row >= 0}
    return found
