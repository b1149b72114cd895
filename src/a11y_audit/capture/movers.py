"""What can move on a page, told by an inventory in the audit's own browser: a still page is not filmed.

Timers, frame callbacks and connections are movers as well: what they will do is known only when frames are seen.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence

import msgspec
from msgspec import Struct
from playwright.async_api import Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture import images as files
from a11y_audit.capture.bundle import script
from a11y_audit.capture.film.controls import stopping
from a11y_audit.capture.film.places import Spot
from a11y_audit.capture.frames import FRAME_SECONDS
from a11y_audit.capture.told import Told
from a11y_audit.flash.thresholds import TRANSITIONS
from a11y_audit.model.evidence import Gap, ImageFacts

FILES = frozenset({"image", "video"})  # movers that are judged by their files
MOST = 2000  # movers of a document that are told
# SC 2.2.2: "(2) lasts more than five seconds"; an animation that ends within this and turns no more often than three
# flashes do is none of our concern.
LONGEST = 5000  # ms


class Mover(Struct, frozen=True, array_like=True):
    """One thing that can move: its kind, what tells it from others, and its size in CSS px."""

    kind: str
    what: str
    width: int = 0
    height: int = 0


class Video(Struct, frozen=True, array_like=True):
    """A video element as the page shows it."""

    url: str
    is_live: bool  # fed by a script or a camera: there is no file
    starts: bool  # by itself
    has_controls: bool
    lasts: bool = True  # over five seconds, as far as anybody knows, and can be seen

    @property
    def goes_on(self) -> bool:
        """Tell whether it moves for over five seconds by itself, and brings nothing to stop it."""
        return self.starts and self.lasts and not self.has_controls


class Background(Struct, frozen=True, array_like=True):
    """A moving picture that is painted as a background: the part of it that is seen, in its own px."""

    url: str
    scale: float  # CSS px that one of its px covers
    left: int
    top: int
    width: int  # wider than the picture where that is repeated
    height: int


class Asked(Struct, frozen=True):
    """An animation that waits for the pointer or the focus, and turns more often than three flashes a second do."""

    place: Spot
    rate: float  # turns a second
    width: int  # CSS px
    height: int


class Inventory(Struct, frozen=True):
    """All that can move on a page, and a key that is the same for pages that move alike and offer the same stops."""

    movers: tuple[Mover, ...] = ()
    videos: tuple[Video, ...] = ()
    backgrounds: tuple[Background, ...] = ()
    asked: tuple[Asked, ...] = ()
    stops: bool = False  # a button is named as if it stopped something
    key: str = ""

    @property
    def is_filmed(self) -> bool:
        """Tell whether frames can tell more than the files of videos and pictures do."""
        return bool(set(self.kinds) - FILES) or (bool(self.movers) and self.stops)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what can move, each once."""
        return tuple(sorted({mover.kind for mover in self.movers}))


class _Told(Struct, frozen=True):
    movers: tuple[Mover, ...]
    videos: tuple[Video, ...]
    buttons: tuple[tuple[str, str], ...]
    skeleton: str


_TOLD: Told[_Told] = Told(_Told)
_EMBEDDED: Told[tuple[tuple[str, ...], int]] = Told(tuple[tuple[str, ...], int])
_BACKGROUNDS: Told[list[Background]] = Told(list[Background])
_ASKED: Told[list[Asked]] = Told(list[Asked])


async def take(page: Page, images: Sequence[ImageFacts]) -> tuple[Inventory, tuple[ImageFacts, ...], list[Gap]]:
    """Return the inventory over all frames, the moving pictures that stand in the page's own text, and those not read.

    Raises playwright's Error when the main document cannot be reached.
    """
    inventory, written, beyond = await _look(page, images)
    embedded = await asyncio.to_thread(files.embedded, written) if written else ()
    if embedded:
        inventory, *_ = await _look(page, [*images, *embedded])
    return inventory, embedded, [Gap("image", f"{beyond} in the page's own text")] if beyond else []


async def _look(page: Page, images: Sequence[ImageFacts]) -> tuple[Inventory, list[str], int]:
    """Return the inventory, the pictures in the page's own text that can move, and how many are beyond the bounds."""
    moving = [facts.url for facts in images if facts.frames]
    drawings = [facts.url for facts in images if not facts.frames]  # an SVG tells nothing of its frames
    options = {"most": MOST, "longest": LONGEST, "turns": TRANSITIONS, "moving": moving, "drawings": drawings}
    kept = {"most": files.EMBEDDED_LIMIT, "longest": files.EMBEDDED_LENGTH}
    movers: list[Mover] = [Mover("image", url) for url in moving] + [Mover("drawing", url) for url in drawings]
    videos: list[Video] = []
    backgrounds: list[Background] = []
    asked: list[Asked] = []
    written: dict[str, None] = {}
    beyond = 0
    alike: list[tuple[str, list[tuple[str, str]]]] = []  # what else must be the same on pages that move alike
    for frame in page.frames:
        try:
            async with asyncio.timeout(FRAME_SECONDS if frame.parent_frame else None):  # it may be loading for ever
                seen, pictures, waiting = await at_hand.call(frame, "movers", [options, kept])
            told = _TOLD.decode(seen)
            asked += _ASKED.decode(waiting)
            addresses, more = _EMBEDDED.decode(pictures)
            written |= dict.fromkeys(addresses)
            beyond += more
            if sizes := {facts.url: (facts.width, facts.height) for facts in images if facts.width}:
                backgrounds += _BACKGROUNDS.decode(await frame.evaluate(script("backgrounds"), sizes))
        except (Error, TimeoutError):
            if frame.parent_frame is None:
                raise
            movers.append(Mover("frame", frame.url))  # nobody can look inside: it may move
            continue
        movers += told.movers
        videos += told.videos
        alike.append((told.skeleton, [button for button in told.buttons if stopping(button[0])]))
    movers.sort(key=lambda mover: (mover.kind, mover.what, mover.width, mover.height))
    stops = any(stopping(name) for _, buttons in alike for name, _ in buttons)
    text = msgspec.json.encode([movers, videos, alike])
    key = hashlib.blake2b(text, digest_size=12).hexdigest()
    inventory = Inventory(tuple(movers), tuple(videos), tuple(backgrounds), tuple(asked), stops, key)
    return inventory, list(written), beyond
