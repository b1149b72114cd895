"""Press the buttons that are named as if they stopped things, and see whether they do (SC 2.2.2: "a mechanism")."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct, structs

from a11y_audit.capture.bundle import script
from a11y_audit.capture.film.footage import FilmedMovement, StoppedMedium
from a11y_audit.capture.film.places import Spot, spot_at
from a11y_audit.capture.film.stage import Stage
from a11y_audit.capture.film.watch import Watch
from a11y_audit.capture.members import kept
from a11y_audit.capture.told import Told
from a11y_audit.flash.areas import Rectangle, bounds
from a11y_audit.flash.changes import CELL
from a11y_audit.flash.light import Mask
from a11y_audit.lexicon import fold, phrases

MOST = 5  # buttons that are pressed
SIGNS = ("⏸", "⏹", "❚❚", "⏯", "■")
EFFECT = 500.0  # ms in which what a button stops has come to rest
SHORTEST, LONGEST = 3000.0, 12_000.0  # ms of watching whether it rests
HALF = 0.5  # of what moved: where less goes on, the rest was stopped, and what goes on is another thing in its place
ROUNDS = 1.5  # of a movement's interval that are waited for

# [address, starts by itself, has controls, rests][] of videos and of moving pictures; what is not shown rests.
MEDIA = kept("""(moving) => JSON.stringify([
  ...[...document.querySelectorAll("video")].map((video) =>
    [video.currentSrc || video.src || "", video.autoplay, video.controls, video.paused]),
  ...[...document.images].filter((image) => moving.includes(image.currentSrc)).map((image) =>
    [image.currentSrc, true, false, !image.checkVisibility({ visibilityProperty: true, opacityProperty: true })]),
])""")
_PLAY = """() => { for (const video of document.querySelectorAll("video[autoplay]")) video.play().catch(() => {}); }"""
_STILL = """() => { for (const video of document.querySelectorAll("video")) video.pause(); }"""
_PRESS = kept("""(number) => {
  const hook = window[Symbol.for("a11y-audit")], button = hook.controls[number];
  if (!button || !button.isConnected) return false;
  button.click();
  if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
  return true;
}""")
_BUTTONS: Told[list[tuple[Spot, str]]] = Told(list[tuple[Spot, str]])
_STATES: Told[list[tuple[str, bool, bool, bool]]] = Told(list[tuple[str, bool, bool, bool]])


class Pressed(Struct, kw_only=True):
    """What was pressed, and what it stopped."""

    movements: list[FilmedMovement] = []
    tried: list[str] = []
    media: list[StoppedMedium] = []


def has_media(states: object) -> bool:
    """Tell whether a video or a picture moves by itself and brings no controls of its own."""
    return any(starts and not controls for _, starts, controls, _ in _STATES.decode(str(states)))


def stopping(name: str) -> int:
    """Return how sure a button's name says that it stops something: 2 surely, 1 perhaps, 0 not."""
    if any(name.startswith(sign) for sign in SIGNS):
        return 2
    folded = f"{fold(name)} "
    words = phrases("pause_names")
    if any(folded.startswith(f"{word} ") for word in words):
        return 2
    return int(any(f" {word} " in folded for word in words))


async def press(
    stage: Stage, movements: Sequence[FilmedMovement], moving: Sequence[str], *, leaps: bool = False
) -> Pressed:
    """Press one button after another until all rests; none that submits or leads elsewhere is touched.

    `moving`: addresses of pictures that move. Frame control does not play them: one rests when it is shown no more.
    """
    found = Pressed(movements=list(movements))
    buttons = _BUTTONS.decode(str(await stage.ask(script("film_controls"))))
    ranked = sorted(
        ((number, spot, name) for number, (spot, name) in enumerate(buttons) if stopping(name)),
        key=lambda button: (-stopping(button[2]), button[0]),
    )
    address = stage.page.url
    for number, spot, name in ranked[:MOST]:
        await stage.ask(_PLAY)
        states = await _states(stage, moving)
        playing = {url for url, starts, controls, rests in states if starts and not rests and not controls}
        if not await stage.ask(_PRESS, number):
            continue
        found.tried.append(name)
        going = {url for url, _, _, rests in await _states(stage, moving) if not rests}
        found.media += [StoppedMedium(url=url, control=name, spot=spot) for url in sorted(playing - going)]
        await stage.ask(_STILL)
        if stage.page.url.partition("#")[0] != address.partition("#")[0]:
            break
        moving_on = [place for place, movement in enumerate(found.movements) if movement.stopped_by is None]
        left = await _what_goes_on(stage, [found.movements[place] for place in moving_on], leaps=leaps, enough=HALF)
        for place, mask in zip(moving_on, left, strict=True):
            movement = found.movements[place]
            share = _share(mask, movement)
            if share < HALF:
                found.movements[place] = structs.replace(movement, stopped_by=spot, control=name)
            if 0 < share < HALF:
                box = _box(mask, movement)
                region = structs.replace(movement.region, box=box, cells=int(np.count_nonzero(mask)))
                at = await spot_at(stage, box)
                # What lies around it may be the very thing that was stopped.
                found.movements.append(FilmedMovement(region=region, spot=at if at and at.share >= HALF else None))
        if all(movement.stopped_by for movement in found.movements) and not playing:
            break
    return found


async def rests(
    stage: Stage, movements: Sequence[FilmedMovement], *, leaps: bool = False
) -> list[FilmedMovement]:
    """Say of each movement whether it rests on this stage, where the page was asked for reduced motion."""
    left = await _what_goes_on(stage, movements, leaps=leaps)
    return [structs.replace(found, calm=not mask.any()) for found, mask in zip(movements, left, strict=True)]


async def _states(stage: Stage, moving: Sequence[str]) -> list[tuple[str, bool, bool, bool]]:
    return _STATES.decode(str(await stage.ask(MEDIA, list(moving))))


async def _what_goes_on(
    stage: Stage, movements: Sequence[FilmedMovement], *, leaps: bool, enough: float = 0
) -> list[Mask]:
    """Watch the places of movements until enough of each has changed, or long enough to say that it rests.

    Answers which cells of each place have changed; `enough`: the share of what moved there before.
    """
    if not movements:
        return []
    watch = Watch(stage, leaps=leaps)
    await watch.pass_unseen(stage.now + EFFECT)
    await watch.begin()
    began = stage.now
    ends = [began + min(LONGEST, max(SHORTEST, found.interval * 1000 * ROUNDS)) for found in movements]
    masks: list[Mask | None] = [None] * len(movements)

    def shares() -> list[float]:
        pairs = zip(masks, movements, strict=True)
        return [0.0 if mask is None else _share(mask, movement) for mask, movement in pairs]

    def all_have_changed(_: Watch, changed: Mask) -> bool:
        for place, movement in enumerate(movements):
            if stage.now <= ends[place]:
                inside, before = _inside(changed, movement), masks[place]
                masks[place] = inside if before is None else before | inside
        return all(share > 0 and share >= enough for share in shares())

    def all_that_began_have(one: Watch, changed: Mask) -> bool:
        return all_have_changed(one, changed) or not any(0 < share < enough for share in shares())

    await watch.pass_time(max(ends), all_have_changed)
    # Of two slow things in one place a little may change first: which of them rests is known when both had their turn.
    if any(0 < share < enough for share in shares()):
        ends = [began + LONGEST if share else end for share, end in zip(shares(), ends, strict=True)]
        await watch.pass_time(max(ends), all_that_began_have)
    return [np.zeros((1, 1), bool) if mask is None else mask for mask in masks]


def _share(mask: Mask, movement: FilmedMovement) -> float:
    """Return how much of what moved has changed again, 0 to 1; of a movement whose cells nobody counted any is all."""
    cells = movement.region.cells
    return float(mask.any()) if not cells else min(1.0, np.count_nonzero(mask) / cells)


def _box(mask: Mask, movement: FilmedMovement) -> Rectangle:
    """Return the place of what goes on, px of the window."""
    own, inner = movement.region.box, bounds(mask)
    if inner is None:
        return own
    left, top = own.left // CELL * CELL, own.top // CELL * CELL
    return Rectangle(
        left + inner.left * CELL, top + inner.top * CELL, left + inner.right * CELL, top + inner.bottom * CELL
    )


def _inside(changed: Mask, movement: FilmedMovement) -> Mask:
    box = movement.region.box
    return np.asarray(changed[box.top // CELL : -(-box.bottom // CELL), box.left // CELL : -(-box.right // CELL)])
