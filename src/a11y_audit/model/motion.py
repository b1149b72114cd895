"""What moves and flashes on a page, measured in frames of it (SC 2.2.2, 2.3.1, 2.3.2)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from a11y_audit.model.finding import Box

NOBODY = -1  # no element of the page could be named


class Place(Struct, frozen=True, kw_only=True):
    """An element by its frame and row; NOBODY where none could be named."""

    frame: int = 0
    row: int = NOBODY


class SeenFlash(Struct, frozen=True, kw_only=True):
    """One region that flashes more than three times in a second. Areas in px of a 1024 x 768 screen."""

    place: Place = Place()
    source: Literal["page", "video", "picture"] = "page"
    # over: SC 2.3.1 fails. later: only by WCAG 2.2's definition of red. pattern: balanced, coarser than fine.
    # small: more than three a second, below the area. fine: the exception for fine patterns. weak: below the contrast.
    judgement: Literal["over", "later", "pattern", "small", "fine", "weak"]
    kind: Literal["general", "red", "chromatic", "points"]
    time: float  # s from the load of the page, or into the video
    rate: float  # flashes in the worst second
    area: float  # in the fullest window of 10 degrees
    whole: float  # everywhere at that moment
    width: int  # of the region, CSS px
    height: int
    square: float = 0  # side of a pattern's squares, px
    states: int = 0  # different pictures shown in the worst second, where that may be what passes by; 0: not counted
    url: str = ""  # of a video or picture
    course: tuple[tuple[float, float], ...] = ()  # s from its start, luminance (red: saturation), 0 to 1
    picture: str = ""  # WebP in base64: the page with the region, and its two extreme frames


class SeenMovement(Struct, frozen=True, kw_only=True):
    """One thing that moves, blinks, scrolls or changes by itself for over five seconds."""

    place: Place = Place()
    box: Box  # where it changes, CSS px of the page
    first: float  # s
    last: float  # s; when it was last seen to change
    changes: int  # how many looks differed
    steady: bool = False  # changes come one by one, over a second apart, as of a clock or a carousel
    counts: bool = False  # scripts change nothing there but figures, and seldom, as of a clock
    stopped_by: Place | None = None  # the button that stopped it
    control: str = ""  # its name
    calm: bool | None = None  # it rests for people who ask for reduced motion; None: not tried


class SeenVideo(Struct, frozen=True, kw_only=True):
    """A video of the page whose pictures were examined, or why they could not be."""

    place: Place = Place()
    url: str
    seconds: float = 0  # examined
    goes_on: bool = False  # it starts by itself, has no controls and lasts over five seconds
    gap: str = ""  # why not: streamed | large | unreadable | lost
    stopped_by: Place | None = None  # the button that pauses it; only of videos that start by themselves
    control: str = ""


class SeenRequest(Struct, frozen=True, kw_only=True):
    """An animation of the style sheets that waits for the pointer or the focus and could flash."""

    place: Place = Place()
    rate: float  # flashes a second, each a pair of turns of its keyframes
    area: float  # of its element, CSS px


class Motion(Struct, frozen=True, kw_only=True):
    """Evidence of the section "motion"."""

    movers: tuple[str, ...] = ()  # what could move, by kind: the reasons why frames were taken
    filmed_on: str = ""  # the page that the frames are of; "" where nothing could move
    seconds: float = 0  # of page time that were seen
    tried: tuple[str, ...] = ()  # names of the buttons that were pressed
    flashes: tuple[SeenFlash, ...] = ()
    movements: tuple[SeenMovement, ...] = ()
    videos: tuple[SeenVideo, ...] = ()
    asked: tuple[SeenRequest, ...] = ()
    doubts: tuple[Literal["slow", "worker"], ...] = ()  # why frames or files may lack something
