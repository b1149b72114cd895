"""Videos judged by their files: every picture of the first minute, as large as a screen shows it.

A visitor may show a video full screen, so its pictures are measured at 1024 x 768; and what flashes harms whoever
starts it, so that it does not matter whether it starts by itself.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np

from a11y_audit.capture.film.screening import Screening, examine
from a11y_audit.flash.light import Picture
from a11y_audit.flash.thresholds import SCREEN

LONGEST = 60.0  # s of a video that are seen
WIDEST = 512  # px; larger pictures are made smaller first: no flash that counts is lost
USUAL_RATE = 25  # frames a second, where the file does not say


def screen(data: bytes) -> Screening:
    """Examine the pictures of a video file. Slow: to be run beside the event loop."""
    import av  # a large library that only pages with videos need

    try:
        with av.open(io.BytesIO(data)) as container:
            if not container.streams.video:
                return Screening()
        return examine(lambda: _pictures(data), _scale)
    except (av.FFmpegError, ValueError, OSError):
        return Screening(gap="unreadable")


def _pictures(data: bytes) -> Iterator[tuple[float, Picture]]:
    import av

    with av.open(io.BytesIO(data)) as container:
        assert isinstance(container, av.container.InputContainer)
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        for number, frame in enumerate(container.decode(stream)):
            time = float(frame.time) if frame.time is not None else number / USUAL_RATE
            if time > LONGEST:
                return
            width = min(frame.width, WIDEST)
            height = max(2, round(frame.height * width / frame.width))
            yield time, np.ascontiguousarray(frame.reformat(width=width, height=height, format="rgb24").to_ndarray())


def _scale(picture: Picture) -> float:
    """Full screen is as large as the whole picture fits: a wide film does not fill a screen of 1024 x 768."""
    height, width = picture.shape[:2]
    return float(min(SCREEN[0] / width, SCREEN[1] / height))
