"""Film one page: its opening, twenty seconds and more of its time, then the whole of it at once.

Nothing is read back from a screen that stands still; what changes is looked at closely only where it could flash.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct, structs
from playwright.async_api import Error, Frame

from a11y_audit.capture.bundle import script
from a11y_audit.capture.film import controls
from a11y_audit.capture.film.findings import flashes_of
from a11y_audit.capture.film.footage import FilmedFlash, FilmedMovement, Footage
from a11y_audit.capture.film.places import spot_at
from a11y_audit.capture.film.screening import ORDER
from a11y_audit.capture.film.stage import STEP, Stage
from a11y_audit.capture.film.take import Take
from a11y_audit.capture.film.watch import WIDE, Watch
from a11y_audit.capture.told import Told
from a11y_audit.flash import thresholds as t
from a11y_audit.flash.areas import Rectangle
from a11y_audit.flash.changes import CELL, strong, widened
from a11y_audit.flash.light import Mask, Picture

# SC 2.2.2: "lasts more than five seconds"; a little more, so that what ends with the fifth second has ended.
LASTS = 5200.0  # ms
HORIZON = 22_000.0  # ms of page time on the first screen
PACED_HORIZON = 10_000.0  # ms; the same where the page's time is ours
RETAKES = 4  # close looks at what changes strongly later on
STRONG = 0.8  # of the area limit: a change as large as this could be part of a flash
ARRIVAL = (STEP,) * 4 + (64,) * 12  # ms; how the whole page is met when the window has grown
STIRS = 2  # changes on arrival that make it worth a close look
TALLEST = 6000  # px of the page that are seen
SLACK = 100  # px below the first screen that are not worth another look
DWELL = 6500.0  # ms of watching, after LASTS
BUDGET = 6000  # steps for one page; then what was seen so far is told, and that there may be more
MASKED_MARGIN = 1  # cells around a video that are not counted

# Also in shadow roots, the closed ones as well.
_VIDEOS = """() => {
  const hook = window[Symbol.for("a11y-audit")], found = new Set();
  const walk = (root) => { for (const video of root.querySelectorAll("video")) found.add(video); };
  for (const root of [document, ...((hook && hook.pending && hook.pending.roots) || [])]) walk(root);
  return JSON.stringify([...found].filter((video) => video.isConnected).map((video) => {
    const r = video.getBoundingClientRect();
    video.pause();
    return [r.left, r.top, r.right, r.bottom];
  }));
}"""
_HAS_CANVAS = """() => Boolean(document.querySelector("canvas"))"""


class _Lower(Struct, frozen=True):
    height: float
    known: tuple[tuple[float, float], ...]


_LOWER: Told[_Lower] = Told(_Lower)
_BOXES: Told[list[tuple[float, float, float, float]]] = Told(list[tuple[float, float, float, float]])


class Director:
    """Films one page on a stage of a size; `scale` as in flash.Analyser."""

    def __init__(
        self, stage: Stage, size: tuple[int, int], scale: float, *, moving: Sequence[str] = (), leaps: bool = False
    ) -> None:
        """`moving`: addresses of pictures that move; `leaps`: nothing but timers does."""
        self._stage, self._size, self._scale, self._moving = stage, size, scale, list(moving)
        self._leaps = leaps
        self._flashes: list[FilmedFlash] = []
        self._movements: list[FilmedMovement] = []
        self._doubts: set[str] = set()

    async def shoot(self, url: str) -> Footage:
        """Return what the page shows; raises StageError when it does not answer."""
        stage = self._stage
        await self._videos()
        has_workers = bool(stage.page.workers) and bool(await stage.ask(_HAS_CANVAS))
        if has_workers:
            stage.keep_pace()
        opening = await self._take(always=has_workers)
        await self._first_screen(opening, PACED_HORIZON if has_workers else HORIZON)
        if has_workers and not self._flashes and (len(opening.kept) > 2 or self._movements):
            self._doubts.add("worker")  # it draws on a clock of its own: what was seen is not all there was
        await self._further_screens()
        seconds = round(stage.now / 1000, 1)
        pressed = controls.Pressed()
        if self._movements or controls.has_media(await stage.ask(controls.MEDIA, self._moving)):
            pressed = await controls.press(stage, self._movements, self._moving, leaps=self._leaps)
        movements = tuple(pressed.movements or self._movements)
        return Footage(
            url=url, seconds=seconds, size=self._size, flashes=tuple(self._flashes), movements=movements,
            tried=tuple(pressed.tried), stopped=tuple(pressed.media), doubts=tuple(sorted(self._doubts)),
        )  # fmt: skip

    async def _take(self, *, always: bool = False) -> Take:
        take = Take(self._scale)
        await take.run(self._stage, always=always, leaps=self._leaps)
        for flash in await flashes_of(self._stage, take):
            known = next((other for other in self._flashes if other.spot and other.spot == flash.spot), None)
            if known is None:
                self._flashes.append(flash)
            elif _weight(flash) > _weight(known):
                self._flashes[self._flashes.index(known)] = flash
        return take

    async def _first_screen(self, opening: Take, horizon: float) -> None:
        bursts = _Bursts(self._scale)
        is_sure = any(found.flash.judgement == "over" for found in self._flashes)
        if is_sure:
            bursts.judged(opening.changed(), for_good=True)
        ignored = await self._videos()
        for until in (LASTS, horizon):
            # Where a flash is certain, time that passes serves other questions.
            wide = WIDE if is_sure else SEARCHING
            watch = Watch(self._stage, ignored, leaps=self._leaps, wide=wide)
            await watch.begin()
            bursts.begin(watch.last)
            while not self._is_late() and await watch.pass_time(until, bursts.are_likely):
                take = await self._take()
                bursts.judged(take.changed())
        await self._note_movements(watch)

    async def _further_screens(self) -> None:
        """Look at the whole page at once, in a window as tall as it is."""
        stage, (width, height) = self._stage, self._size
        lower = _LOWER.decode(str(await stage.ask(script("film_lower"), self._moving)))
        tall = int(min(lower.height, TALLEST))
        if tall <= height + SLACK or self._is_late():
            return
        if any(above > TALLEST for above, _ in lower.known):
            self._doubts.add("slow")
        await stage.resize(width, tall)
        self._size = (width, tall)
        arrived = stage.now
        stirs = sum([await stage.step(ms) for ms in ARRIVAL][SETTLED:])
        is_known = any(below > height for _, below in lower.known)
        if stirs < STIRS and not is_known:
            return
        if stirs >= STIRS:
            await self._take()
        watch = Watch(stage, await self._videos(), leaps=self._leaps)
        await watch.pass_unseen(arrived + LASTS)
        await watch.begin()
        await watch.pass_time(stage.now + DWELL)
        await self._note_movements(watch)

    async def _note_movements(self, watch: Watch) -> None:
        """Remember what keeps changing; of what is known already, where it is now."""
        for region in watch.changes.regions():
            spot = await spot_at(self._stage, region.box)
            if spot is None or not spot.parts:
                self._note(FilmedMovement(region=region, spot=spot))
                continue
            for part in spot.parts:
                left, top, width, height = (round(side) for side in part.box)
                own = Rectangle(max(0, left), max(0, top), max(0, left) + width, max(0, top) + height)
                self._note(FilmedMovement(region=structs.replace(region, box=own), spot=part))

    def _note(self, found: FilmedMovement) -> None:
        at = found.spot.path if found.spot else None
        known = next((m for m in self._movements if m.spot and m.spot.path == at), None)
        if known:
            self._movements[self._movements.index(known)] = found
        else:
            self._movements.append(found)

    async def _videos(self) -> Mask | None:
        """Stop the videos, which are judged by their files, and return where they lie."""
        boxes = _BOXES.decode(str(await self._stage.ask(_VIDEOS)))
        for frame in self._stage.page.frames[1:]:
            boxes += await self._videos_within(frame)
        if not boxes:
            return None
        width, height = self._size
        mask = np.zeros((-(-height // CELL), -(-width // CELL)), bool)
        for left, top, right, bottom in boxes:
            if right > 0 and bottom > 0:
                rows = slice(max(0, int(top // CELL)), int(-(-bottom // CELL)))
                mask[rows, max(0, int(left // CELL)) : int(-(-right // CELL))] = True
        return widened(mask, MASKED_MARGIN)

    async def _videos_within(self, frame: Frame) -> list[tuple[float, float, float, float]]:
        """Stop the videos of a frame and return where they lie in the window."""
        try:
            inner = _BOXES.decode(str(await self._stage.within(frame.evaluate(_VIDEOS))))
            if not inner:
                return []
            handle = await frame.frame_element()
            place = await self._stage.within(handle.bounding_box())
        except Error:
            return []  # it is gone, or drawn nowhere
        if not isinstance(place, dict):
            return []
        across, down = float(place["x"]), float(place["y"])
        return [(left + across, top + down, right + across, bottom + down) for left, top, right, bottom in inner]

    def _is_late(self) -> bool:
        late = self._stage.spent > BUDGET
        if late:
            self._doubts.add("slow")
        return late


SEARCHING = 2  # paces at once where things change without end and a burst may yet come
SETTLED = 4  # steps after the window has grown whose change is the growing itself


class _Bursts:
    """Notices strong changes that could be part of a flash and were not looked at closely yet."""

    def __init__(self, scale: float) -> None:
        self._least = STRONG * t.AREA_LIMIT / (CELL * scale) ** 2  # cells
        self._known: list[Mask] = []
        self._before: Picture | None = None
        self._left = RETAKES
        self._once: list[Mask] = []  # what changed in each close look

    def begin(self, picture: Picture) -> None:
        """Compare the next picture with this one."""
        self._before = picture

    def are_likely(self, watch: Watch, _: Mask) -> bool:
        """Tell whether the latest change of the window deserves every frame of the next second."""
        before, self._before = self._before, watch.last
        if before is None or not self._left:
            return False
        found = strong(before, watch.last)
        for known in self._known:
            found = found & ~known
        if np.count_nonzero(found) < self._least:
            return False
        self._left -= 1
        return True

    def judged(self, changed: Mask | None, *, for_good: bool = False) -> None:
        """Say what changed in a close look; what was looked at twice is not looked at again."""
        if changed is None:
            return
        self._known += [changed] if for_good else [changed & earlier for earlier in self._once]
        self._once.append(changed)


def _weight(found: FilmedFlash) -> tuple[int, float]:
    return ORDER.index(found.flash.judgement), found.flash.area
