"""What a recogniser read in the pictures of a page, word by word; what it means is for the rules to say."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PictureKind = Literal["img", "input", "svg", "object", "background"]


class SeenWord(Struct, frozen=True, array_like=True):
    """One word as it was recognised, marks of direction left out; the box in CSS px from the picture's top left."""

    text: str
    confidence: int  # 0 to 100, the recogniser's own
    line: int  # words of one line share it; lines count in reading order
    x: float
    y: float
    width: float
    height: float


class ReadPicture(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One picture as it was painted, without the text of the page over it.

    `digest` is the same for the same pixels; `colours` is how many colours (of 32,768) make up nine tenths of them: few
    in drawn lettering, hundreds in a photograph. A picture that could not be read has no place here but a gap.
    """

    frame: int
    row: int
    kind: PictureKind
    digest: str
    width: float  # CSS px
    height: float
    colours: int = 1
    words: tuple[SeenWord, ...] = ()


class Lettering(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Evidence of the section "lettering"."""

    engine: str = ""  # name and version of what read the pictures: another one may read them otherwise
    languages: tuple[str, ...] = ()
    pictures: tuple[ReadPicture, ...] = ()
