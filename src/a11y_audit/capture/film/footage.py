"""What a filmed page gave, before its elements are found again in the page that the audit holds."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.capture.film.places import Spot
from a11y_audit.flash.areas import Rectangle
from a11y_audit.flash.changes import Region
from a11y_audit.flash.verdict import Flash


class FilmedFlash(Struct, frozen=True, kw_only=True):
    """A flash, the element that it belongs to, its course and its picture."""

    flash: Flash
    box: Rectangle  # of what flashes, px of the window
    spot: Spot | None
    course: tuple[tuple[float, float], ...]
    picture: str


class FilmedMovement(Struct, frozen=True, kw_only=True):
    """A movement and what was tried on it."""

    region: Region
    spot: Spot | None
    stopped_by: Spot | None = None
    control: str = ""
    calm: bool | None = None

    @property
    def interval(self) -> float:
        """Seconds from one change to the next."""
        return (self.region.last - self.region.first) / max(1, self.region.changes - 1)


class StoppedMedium(Struct, frozen=True, kw_only=True):
    """A video or picture that moves by itself and that a button stops."""

    url: str
    control: str
    spot: Spot


class Footage(Struct, frozen=True, kw_only=True):
    """All that the frames of one page tell."""

    url: str
    seconds: float
    size: tuple[int, int]  # of the window in the end, px
    flashes: tuple[FilmedFlash, ...] = ()
    movements: tuple[FilmedMovement, ...] = ()
    tried: tuple[str, ...] = ()
    stopped: tuple[StoppedMedium, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def spots(self) -> list[Spot]:
        """Every element that is named."""
        found = [flash.spot for flash in self.flashes]
        for movement in self.movements:
            found += [movement.spot, movement.stopped_by]
        return [spot for spot in (*found, *(medium.spot for medium in self.stopped)) if spot]


def box_of(region: Rectangle) -> tuple[float, float, float, float]:
    """Return a region of the window as a box of the page, whose top the window shows."""
    return float(region.left), float(region.top), float(region.right - region.left), float(region.bottom - region.top)
