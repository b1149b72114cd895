"""From footage and files to the section "motion": every element found again in the page as it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from a11y_audit.capture.film.footage import FilmedFlash, FilmedMovement, Footage, StoppedMedium, box_of
from a11y_audit.capture.film.places import Spot
from a11y_audit.capture.film.screening import Screening
from a11y_audit.capture.movers import Asked
from a11y_audit.flash.verdict import Flash
from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import ImageFacts
from a11y_audit.model.finding import Box
from a11y_audit.model.motion import Motion, Place, SeenFlash, SeenMovement, SeenRequest, SeenVideo
from a11y_audit.model.rows import Flag

# SC 2.2.2: "lasts more than five seconds"
LASTS = 5.0  # s
BACKGROUND = "background-image"


class Assembly:
    """What is known of one page's elements, and how footage and files are told by them."""

    def __init__(self, frames: Sequence[Frame], places: Mapping[Spot, Place], stopped: Sequence[StoppedMedium]) -> None:
        self._frames, self._places = frames, places
        self._stopped = {medium.url: medium for medium in stopped}

    def footage(self, footage: Footage, kinds: tuple[str, ...]) -> Motion:
        """Return what frames told."""
        return Motion(
            movers=kinds, filmed_on=footage.url, seconds=footage.seconds, tried=footage.tried,
            flashes=tuple(self._filmed_flash(flash) for flash in footage.flashes),
            movements=tuple(self._movement(movement) for movement in footage.movements),
            doubts=footage.doubts,  # type: ignore[arg-type]
        )  # fmt: skip

    def video(self, url: str, screening: Screening, *, goes_on: bool) -> tuple[SeenVideo, list[SeenFlash]]:
        """Return what a video's file told."""
        place = next(iter(self._showing("video", url)), Place())
        medium = self._stopped.get(url)
        seen = SeenVideo(
            place=place, url=url, seconds=screening.seconds, gap=screening.gap or "", goes_on=goes_on,
            stopped_by=self._place(medium.spot) if medium else None, control=medium.control if medium else "",
        )  # fmt: skip
        return seen, self._of_file(place, url, screening, "video")

    def picture(self, facts: ImageFacts, screening: Screening) -> tuple[list[SeenMovement], list[SeenFlash]]:
        """Return what the file of a moving picture told: each place where it is shown moves as long as it does."""
        places = self._showing("img", facts.url) + self._behind(facts.url)
        flashes = self._of_file(next(iter(places), Place()), facts.url, screening, "picture")
        lasts = facts.duration * facts.loops / 1000 if facts.loops else float("inf")
        if lasts <= LASTS:
            return [], flashes
        medium = self._stopped.get(facts.url)
        if not places and not self._holds(facts.url):
            places = [Place()]  # it is painted by what has no row, as a pseudo-element: nobody can say where
        moved = [
            SeenMovement(
                place=place, box=self._box(place) or Box(0, 0, 0, 0), first=0.0, last=round(min(lasts, 60.0), 1),
                changes=facts.frames, stopped_by=self._place(medium.spot) if medium else None,
                control=medium.control if medium else "",
            )
            for place in places
        ]  # fmt: skip
        return moved, flashes

    def _showing(self, tag: str, url: str) -> list[Place]:
        """Return where a file is shown to the eye."""
        return [
            Place(frame=frame.index, row=index)
            for frame in self._frames
            for index, row in enumerate(frame.rows)
            if row.tag == tag and row.extra.get("src") == url and row.flags & Flag.VISIBLE
        ]

    def _behind(self, url: str) -> list[Place]:
        """Return where a picture is the background of something that is seen."""
        image = f'url("{url}")'
        return [
            Place(frame=frame.index, row=element.index)
            for frame in self._frames
            for element in frame.elements
            if image in element.style(BACKGROUND) and element.row.flags & Flag.VISIBLE
        ]

    def _holds(self, url: str) -> bool:
        """Tell whether an element that nobody sees shows a file, once it is seen."""
        return any(row.extra.get("src") == url for frame in self._frames for row in frame.rows)

    def asked(self, found: Sequence[Asked]) -> tuple[SeenRequest, ...]:
        """Return what may flash when the pointer or the focus comes."""
        return tuple(
            SeenRequest(place=self._place(one.place), rate=one.rate / 2, area=one.width * one.height) for one in found
        )

    def _of_file(self, place: Place, url: str, screening: Screening, source: str) -> list[SeenFlash]:
        if screening.flash is None:
            return []
        box = self._box(place)
        size = (round(box.width), round(box.height)) if box else (0, 0)
        return [_flash(screening.flash, place, source, size, screening.course, screening.picture, url)]

    def _filmed_flash(self, found: FilmedFlash) -> SeenFlash:
        size = (found.box.right - found.box.left, found.box.bottom - found.box.top)
        return _flash(found.flash, self._place(found.spot), "page", size, found.course, found.picture)

    def _movement(self, found: FilmedMovement) -> SeenMovement:
        region = found.region
        return SeenMovement(
            place=self._place(found.spot), box=Box(*box_of(region.box)), first=region.first, last=region.last,
            changes=region.changes, steady=region.steady,
            counts=bool(found.spot and found.spot.counts),
            stopped_by=self._place(found.stopped_by) if found.stopped_by else None, control=found.control,
            calm=found.calm,
        )  # fmt: skip

    def _place(self, spot: Spot | None) -> Place:
        return self._places.get(spot, Place()) if spot else Place()

    def _box(self, place: Place) -> Box | None:
        return self._frames[place.frame].rows[place.row].box if place.row >= 0 else None


def _flash(
    flash: Flash, place: Place, source: str, size: tuple[int, int], course: tuple[tuple[float, float], ...],
    picture: str, url: str = "",
) -> SeenFlash:  # fmt: skip
    return SeenFlash(
        place=place, source=source, judgement=flash.judgement, kind=flash.kind,  # type: ignore[arg-type]
        time=round(flash.time, 2), rate=flash.rate, area=round(flash.area), whole=round(flash.whole), width=size[0],
        height=size[1], square=round(flash.square, 1), states=flash.states, url=url, course=course, picture=picture,
    )  # fmt: skip
