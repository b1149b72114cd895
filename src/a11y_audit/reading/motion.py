"""What frames of a page told: what flashes, what moves on, what stops it; and videos that nobody looked into."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.motion import Motion, Place, SeenMovement
from a11y_audit.model.shape import Shape
from a11y_audit.reading.once import once_a_page

_MOTION: Shape[Motion] = Shape(Motion)

# Players of these hosts show their pictures in a frame whose file we cannot have.
PLAYERS = (
    "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "facebook.com", "wistia.com",
)  # fmt: skip
_PLAYER_PATHS = ("/embed", "/video", "/plugins/video", "/iframe", "/player")
_TOGGLES = ("button", "summary", "link", "checkbox", "switch")
_TIME = frozenset("0123456789٠١٢٣٤٥٦٧٨٩:/.,-+% \u200f\u200e\u061c\u202f\u00a0صمapm")
_CLOCK = re.compile(r"(?<!\d)\d{1,3}(?::\d{1,2}){1,3}(?!\d)")  # Arabic-Indic figures are digits as well
CALLED = 60  # characters by which something is called
CLOCK_WORDS = 5  # that a clock has beside its figures at most: "Time left", "آخر تحديث الساعة"


@once_a_page
def motion(snapshot: Snapshot) -> Motion:
    """Return the evidence of the section "motion", empty where there is none."""
    return _MOTION.of(snapshot.sections.get("motion", {}))


def element_at(snapshot: Snapshot, place: Place | None) -> Element | None:
    """Return the element of a place, None where none could be named."""
    if place is None or place.row < 0 or place.frame >= len(snapshot.frames):
        return None
    views = snapshot.frames[place.frame].views
    return views[place.row] if place.row < len(views) else None


def owner_of(snapshot: Snapshot, element: Element) -> Element | None:
    """Return the frame element that shows the document of an element, None for the page itself."""
    frame = element.frame
    if not 0 <= frame.parent < len(snapshot.frames) or frame.owner < 0:
        return None
    return snapshot.frames[frame.parent].views[frame.owner]


def unseen_videos(snapshot: Snapshot) -> list[Element]:
    """Return videos whose pictures could not be examined: streamed, too large, unreadable, or of a player elsewhere."""
    found = [element_at(snapshot, video.place) for video in motion(snapshot).videos if video.gap]
    frames = (frame for frame in snapshot.select("iframe") if frame.visible)
    players = [frame for frame in frames if _is_player(str(frame.extra.get("src", "")))]
    return [element for element in (*found, *players) if element is not None]


def untried_controls(snapshot: Snapshot) -> list[Element]:
    """Return what is named as if it stopped something and was not pressed: it is no plain button, or not shown yet.

    A dialog or a menu that some other control opens may hold the one that stops what moves.
    """
    names, tried = phrases("pause_names"), {fold(name) for name in motion(snapshot).tried}
    return [
        element
        for element in snapshot.select(*_TOGGLES, "input")
        if (name := fold(control_name(element)))
        and name not in tried
        and any(f"{name} ".startswith(f"{word} ") for word in names)
    ]


def control_name(element: Element) -> str:
    """Return the name of a control; of one that is not shown, what it would be called."""
    if element.exposed:
        return element.name
    if element.tag == "input":
        kind = (element.attribute("type") or "").lower()
        return (element.attribute("value") or "") if kind in ("button", "submit") else ""
    return element.attribute("aria-label") or element.text or element.attribute("title") or ""


def tells_time(element: Element) -> bool:
    """Tell whether an element shows a clock, a date or a count: updates that are its essence."""
    text = element.visible_text.lower()
    if not any(char.isdigit() for char in text):
        return False
    if sum(char in _TIME for char in text) >= 0.6 * len(text):
        return True
    beside = [word for word in text.split() if any(char.isalpha() for char in word)]
    return bool(_CLOCK.search(text)) and len(beside) <= CLOCK_WORDS


def clock(element: Element) -> Element:
    """Return all of the clock, date or count that an element is a part of: one thing, whichever figures changed last.

    It has a figure for each of its words at least ("12 days 03 hours"); what adds words alone stands beside it.
    """
    whole, most = element, _figures(element.visible_text)[0]
    for outer in element.ancestors():
        figures, words = _figures(outer.visible_text)
        if outer.tag in ("body", "html") or words > figures:
            break
        if figures > most:
            whole, most = outer, figures
    return whole


def _figures(text: str) -> tuple[int, int]:
    """Return how many figures and how many words a text has."""
    told = [any(char.isdigit() for char in part) for part in text.split() if any(char.isalnum() for char in part)]
    return told.count(True), told.count(False)


def called_by(element: Element) -> str:
    """Return what people would call something that moves: its name, its words, else its tag."""
    return (element.name or element.visible_text)[:CALLED] or f"<{element.tag}>"


def longer_side(movement: SeenMovement) -> float:
    """Return the longer side of what moves, CSS px."""
    return max(movement.box.width, movement.box.height)


def _is_player(url: str) -> bool:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return any(host == name or host.endswith(f".{name}") for name in PLAYERS) and parts.path.startswith(_PLAYER_PATHS)
