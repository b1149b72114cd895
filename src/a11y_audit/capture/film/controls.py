"""Press the buttons that are named as if they stopped things, and see whether they do (SC 2.2.2: "a mechanism")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from msgspec import Struct, structs

from a11y_audit.capture.bundle import script
from a11y_audit.capture.film.footage import FilmedMovement, StoppedMedium
from a11y_audit.capture.film.places import Spot
from a11y_audit.capture.film.stage import Stage
from a11y_audit.capture.film.watch import Watch
from a11y_audit.capture.members import kept
from a11y_audit.flash.changes import CELL
from a11y_audit.flash.light import Mask
from a11y_audit.lexicon import fold, phrases

MOST = 5  # buttons that are pressed
SIGNS = ("⏸", "⏹", "❚❚", "⏯", "■")
EFFECT = 500.0  # ms in which what a button stops has come to rest
SHORTEST, LONGEST = 3000.0, 12_000.0  # ms of watching whether it rests
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
_BUTTONS = msgspec.json.Decoder(list[tuple[Spot, str]])
_STATES = msgspec.json.Decoder(list[tuple[str, bool, bool, bool]])


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
        going_on = await _goes_on(stage, [found.movements[place] for place in moving_on], leaps=leaps)
        for place, goes_on in zip(moving_on, going_on, strict=True):
            if not goes_on:
                stopped = structs.replace(found.movements[place], stopped_by=spot, control=name)
                found.movements[place] = stopped
        if all(movement.stopped_by for movement in found.movements) and not playing:
            break
    return found


async def rests(
    stage: Stage, movements: Sequence[FilmedMovement], *, leaps: bool = False
) -> list[FilmedMovement]:
    """Say of each movement whether it rests on this stage, where the page was asked for reduced motion."""
    going_on = await _goes_on(stage, movements, leaps=leaps)
    return [structs.replace(found, calm=not goes_on) for found, goes_on in zip(movements, going_on, strict=True)]


async def _states(stage: Stage, moving: Sequence[str]) -> list[tuple[str, bool, bool, bool]]:
    return _STATES.decode(str(await stage.ask(MEDIA, list(moving))))


async def _goes_on(stage: Stage, movements: Sequence[FilmedMovement], *, leaps: bool) -> list[bool]:
    """Watch the places of movements until each has changed, or long enough to say that it rests."""
    if not movements:
        return []
    watch = Watch(stage, leaps=leaps)
    await watch.pass_unseen(stage.now + EFFECT)
    await watch.begin()
    ends = [stage.now + min(LONGEST, max(SHORTEST, found.interval * 1000 * ROUNDS)) for found in movements]
    going_on = [False] * len(movements)

    def all_have_changed(_: Watch, changed: Mask) -> bool:
        for place, movement in enumerate(movements):
            going_on[place] |= stage.now <= ends[place] and bool(_inside(changed, movement).any())
        return all(going_on)

    await watch.pass_time(max(ends), all_have_changed)
    return going_on


def _inside(changed: Mask, movement: FilmedMovement) -> Mask:
    box = movement.region.box
    return np.asarray(changed[box.top // CELL : -(-box.bottom // CELL), box.left // CELL : -(-box.right // CELL)])
