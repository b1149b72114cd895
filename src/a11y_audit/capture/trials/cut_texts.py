"""What is cut off of the texts of the main document, as its window and styles are at the moment."""

from __future__ import annotations

from msgspec import Struct
from playwright.async_api import Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.told import Told

MORE_CUT = 0.08  # of a text's lines: less is rounding
# Lines, or parts of one, that must be lost besides: a line cut along its length loses letters with the first of it; of
# a line cut along its height, half can go before it cannot be read.
MORE_LINES = {"x": 0.15, "y": 0.5}


class CutLines(Struct, frozen=True, array_like=True):
    """A text: how many lines it has, and how many of them (parts count) are cut off by the clipper, at side x or y."""

    row: int
    lines: int
    lost: float
    clipper: int
    cut: str
    size: float = 0.0  # of the font, CSS px

    @property
    def share(self) -> float:
        return self.lost / self.lines


class Seen(Struct, frozen=True):
    """All texts that have a box, and the pairs of rows that lie on one another."""

    texts: tuple[CutLines, ...]
    overlaps: tuple[tuple[int, int], ...]

    def by_row(self) -> dict[int, CutLines]:
        return {text.row: text for text in self.texts}


_SEEN: Told[Seen] = Told(Seen)


async def seen(page: Page, *, drawn: bool = False) -> Seen:
    """Return what is seen of the texts; `drawn`: once the window is drawn at a new size."""
    return _SEEN.decode(await at_hand.call(page.main_frame, "cut_texts_drawn" if drawn else "cut_texts"))


def is_more_cut(text: CutLines, before: CutLines | None) -> bool:
    """Tell whether clearly more of a text is cut off than before."""
    if before is None:
        return False
    return text.share > before.share + MORE_CUT and text.lost - before.lost >= MORE_LINES[text.cut]
