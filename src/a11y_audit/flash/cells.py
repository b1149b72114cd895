"""What a picture says of each of its cells, worked out only where it differs from the picture before it."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from a11y_audit.flash.light import Floats, Light, Mask, Picture
from a11y_audit.flash.recent import Recent

Part = tuple[slice, slice]  # rows and columns of cells


class Cells(Struct, frozen=True, kw_only=True):
    """The means of each cell's light, and the luminance of one of its points."""

    luminance: Floats
    redness: Floats
    saturated: Mask
    chromaticity: tuple[Floats, Floats]
    points: Floats | None

    def with_part(self, part: Part, other: Cells) -> Cells:
        """Return these with a part replaced by what other cells say of it."""

        def joined(mine: Floats, its: Floats) -> Floats:
            mine = mine.copy()
            mine[part] = its
            return mine

        saturated = self.saturated.copy()
        saturated[part] = other.saturated
        return Cells(
            luminance=joined(self.luminance, other.luminance), redness=joined(self.redness, other.redness),
            saturated=saturated,
            chromaticity=(
                joined(self.chromaticity[0], other.chromaticity[0]), joined(self.chromaticity[1], other.chromaticity[1])
            ),
            points=None if self.points is None or other.points is None else joined(self.points, other.points),
        )  # fmt: skip


class Reader:
    """Reads pictures of one size, which must not change afterwards."""

    def __init__(self, block: int, *, with_points: bool) -> None:
        """`block`: px of a cell's side."""
        self._block, self._with_points = block, with_points
        self._last: tuple[Picture, Cells] | None = None
        self._recent = Recent(self._read, lambda picture, _: picture.nbytes)

    def of(self, picture: Picture) -> Cells:
        """Return what a picture says of its cells."""
        return self._recent.of(picture)

    def let_go(self) -> None:
        """Let the pictures go that were read."""
        self._recent.forget()
        self._last = None

    def _read(self, picture: Picture) -> Cells:
        if self._last is None:
            cells = self._whole(picture)
        else:
            before, cells = self._last
            part = differing(before, picture, self._block)
            if part is not None:
                rows, columns = (slice(side.start * self._block, side.stop * self._block) for side in part)
                cells = cells.with_part(part, self._whole(picture[rows, columns]))
        self._last = picture, cells
        return cells

    def _whole(self, picture: Picture) -> Cells:
        light = Light(picture, self._block)
        points = None
        if self._with_points:
            middle = self._block // 2
            point = Light(picture[middle :: self._block, middle :: self._block], 1).luminance
            points = np.zeros(light.red.shape, np.float32)
            points[: point.shape[0], : point.shape[1]] = point
        return Cells(
            luminance=light.luminance, redness=light.redness, saturated=light.saturated,
            chromaticity=light.chromaticity, points=points,
        )  # fmt: skip


def differing(one: Picture, other: Picture, block: int) -> Part | None:
    """Return the smallest box of cells outside which two pictures are the same, None when they are."""
    apart = (one != other).reshape(len(one), -1)
    rows = np.flatnonzero(apart.any(axis=1))
    if not rows.size:
        return None
    # Row by row first, as they lie in memory; then the channels of each column.
    columns = np.flatnonzero(apart[rows[0] : rows[-1] + 1].any(axis=0).reshape(-1, one.shape[2]).any(axis=1))
    down, across = (slice(int(side[0]) // block, int(side[-1]) // block + 1) for side in (rows, columns))
    return down, across
