"""What was worked out of the latest pictures: a flash shows the same two over and over."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import numpy as np

from a11y_audit.flash.light import Picture

MEMORY = 64_000_000  # bytes of pictures that are held
Given = TypeVar("Given")
Made = TypeVar("Made")


class Recent(Generic[Given, Made]):
    """Does a piece of work once for what comes again soon; as many results are held as MEMORY has room for."""

    def __init__(
        self, work: Callable[[Given], Made], room: Callable[[Given, Made], int],
        name: Callable[[Given], Hashable] = id,
    ) -> None:  # fmt: skip
        """`room`: bytes that an entry takes; `name`: what is the same of two that are alike, else the object itself."""
        self._work, self._room, self._name = work, room, name
        self._held: dict[Hashable, tuple[Given, Made, int]] = {}  # an object that is held keeps its identity
        self._bytes = 0

    def of(self, given: Given) -> Made:
        """Return the result for something that nobody changes any more."""
        name = self._name(given)
        if known := self._held.pop(name, None):
            self._held[name] = known  # the latest used stands last
            return known[1]
        made = self._work(given)
        room = self._room(given, made)
        self._held[name] = (given, made, room)
        self._bytes += room
        while self._bytes > MEMORY and len(self._held) > 2:
            self._bytes -= self._held.pop(next(iter(self._held)))[2]
        return made

    def forget(self) -> None:
        """Let all results go."""
        self._held.clear()
        self._bytes = 0


def cut_out(part: tuple[slice, slice]) -> Recent[Picture, Picture]:
    """Return the work that cuts a part out of pictures."""
    return Recent(lambda picture: np.ascontiguousarray(picture[part]), lambda picture, _: picture.nbytes)
