"""Recordings as people meet them: which are offered, which can be heard, whether the page has words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.lexicon import letters
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.once import once
from a11y_audit.reading.typography import pixels

# Media Fragments URI 1.0, temporal dimension: "#t=8,10" plays from second 8 to second 10.
_FRAGMENT = re.compile(r"#(?:.*&)?t=(?:npt:)?(\d*\.?\d*)(?:,(\d+\.?\d*))?$")
FAR_OFF = -500  # px of indent; no layout means so much
_SILENT = frozenset({"html", "head", "body", "title", "audio", "video"})
_LEADS_ON = frozenset({"a", "area", "button", "summary", "iframe", "frame", "object", "embed"})


def videos(snapshot: Snapshot) -> Iterator[Element]:
    """Yield the videos that a visitor meets; a muted one that loops by itself is a backdrop."""
    for video in snapshot.select("video"):
        facts = video.extra
        backdrop = facts.get("muted") and facts.get("autoplay") and facts.get("loop")
        if (video.visible or video.exposed) and not backdrop:
            yield video


def recordings(snapshot: Snapshot) -> Iterator[Element]:
    """Yield the audio elements that a visitor can play, or that play by themselves."""
    for audio in snapshot.select("audio"):
        starts = audio.extra.get("autoplay") and not audio.extra.get("muted")
        if starts or has_controls(audio):
            yield audio


def starts_alone(snapshot: Snapshot) -> Iterator[Element]:
    """Yield the recordings that begin to play by themselves and are not muted, loaded here or not."""
    for medium in snapshot.select("audio", "video"):
        facts = medium.extra
        if facts.get("autoplay") and not facts.get("muted") and facts.get("src"):
            yield medium


def has_controls(medium: Element) -> bool:
    """Tell whether the controls of a recording can be met: what is not shown offers none."""
    return bool(medium.extra.get("controls")) and (medium.visible or medium.exposed)


def play_length(medium: Element) -> float | None:
    """Return the seconds that are played: the part that the address asks for, else the whole; None: not known."""
    whole: float | None = medium.extra.get("duration")
    found = _FRAGMENT.search(str(medium.extra.get("src")))
    if not found:
        return whole
    start, end = float(found[1] or 0), float(found[2]) if found[2] else whole
    return None if end is None else max(0.0, end - start)


def unnamed_control(medium: Element) -> Element | None:
    """Return a visible button near a recording whose name is no word, such as an icon: it may stop the sound."""
    around = [node for node in medium.ancestors() if node.tag not in ("html", "body")][:3]
    return next(
        (
            button
            for holder in around
            for button in holder.descendants()
            if button.role == "button" and button.visible and not letters(button.name)
        ),
        None,
    )


def has_sound(medium: Element) -> bool | None:
    """Tell whether a recording can be heard; None when it was not, or could not be, listened to."""
    seconds = medium.extra.get("heard")
    return None if seconds is None else bool(seconds)


def stands_without_words(medium: Element, *, seen: bool) -> bool:
    """Tell whether no word around it reaches people who read by ear or finger, and nothing leads on to any.

    Then no text can say what the recording says, whatever it is. With `seen`, words must be painted too: who cannot
    hear a recording reads them. A name of the recording counts as words.
    """
    return not (letters(medium.name) or medium.attribute("aria-describedby") or has_words(medium.frame, seen=seen))


@once
def has_words(frame: Frame, *, seen: bool) -> bool:
    """Tell whether a document holds words that reach a screen reader, or anything that leads on to some."""
    if frame.parent >= 0:
        return True  # what stands around the frame may be about it
    for row in frame.rows:
        if row.tag != TEXT or not letters(row.text):
            continue
        holder = frame.views[row.parent]
        if holder.exposed and (not seen or _is_painted(holder)):
            return True
    return any(
        element.tag in _LEADS_ON or letters(element.name)
        for element in frame.elements
        if element.exposed and element.tag not in _SILENT
    )


def _is_painted(holder: Element) -> bool:
    """Text whose first line is moved off the page (text-indent: -9999px) has a box and is not seen."""
    return holder.visible and (pixels(holder.style("text-indent")) or 0) > FAR_OFF
