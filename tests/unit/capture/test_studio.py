"""A file that cannot be had or read is told as that, and takes no page with it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from a11y_audit.capture.film.screening import Screening
from a11y_audit.capture.film.stage import LostFrameError, StageError
from a11y_audit.capture.film.studio import Studio, Unfilmable
from a11y_audit.capture.movers import Inventory
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.model.evidence import Viewport


def studio() -> Studio:
    return Studio(CaptureSettings(), None)  # type: ignore[arg-type]  # no browser is started for files


def screened(*answers: Any) -> list[str | None]:
    """Ask for one picture once for each answer; an answer is what the fetch returns or raises."""
    left = list(answers)

    async def fetch() -> bytes | Screening:
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer  # type: ignore[no-any-return]

    async def ask() -> list[str | None]:
        own = studio()
        return [(await own.screen_picture("http://a.example/x.gif", fetch, 1.0)).gap for _ in answers]

    return asyncio.run(ask())


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"GIF89a" + bytes(40), b"RIFF\x10\0\0\0WEBPVP8X", b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_no_decoder_can_read_is_unreadable(data: bytes) -> None:
    assert screened(data) == ["unreadable"]


def test_what_a_decoder_breaks_on_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> Screening:
        raise EOFError("no more frames")

    monkeypatch.setattr("a11y_audit.capture.film.loops.screen", breaks)
    assert screened(b"GIF89a") == ["unreadable"]


def test_what_was_lost_once_is_asked_for_again() -> None:
    assert screened(Exception("Connection closed"), Screening(gap="lost"), b"GIF89a") == ["lost", "lost", "unreadable"]


def test_what_is_no_file_is_asked_for_once() -> None:
    own, asked = studio(), []

    async def fetch() -> Screening:
        asked.append(1)
        return Screening(gap="streamed")

    async def ask() -> None:
        for _ in range(3):
            await own.screen_video("http://a.example/live", fetch)

    asyncio.run(ask())
    assert len(asked) == 1


LOST, SLOW = LostFrameError("a frame took over 8 s"), StageError("it did not load within 20 s")


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([LOST, "footage"], "footage"), ([LOST, LOST], "a frame took over 8 s"), ([LOST, SLOW], "it did not load within 20 s"),
        ([SLOW], "it did not load within 20 s"), (["footage"], "footage"),
    ],
)  # fmt: skip
def test_a_film_that_lost_a_frame_is_begun_once_more(
    answers: list[Any], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    left = list(answers)

    async def film(*_: object) -> Any:
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def ask() -> Any:
        own = Studio(CaptureSettings(film_executable="shell"), None)  # type: ignore[arg-type]
        monkeypatch.setattr(own, "_film", film)
        return await own.film("http://a.example/", Viewport(), Inventory(), "")

    answer = asyncio.run(ask())
    assert (answer.reason if isinstance(answer, Unfilmable) else answer) == told
    assert left == []
