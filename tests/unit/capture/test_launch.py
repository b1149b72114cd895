"""Drivers: one that starts ahead is taken or ended, one that served ends with the last of its browsers."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start import launch
from a11y_audit.capture.start.launch import Ahead, Launcher


class Driver:
    """A driver that says whether it was stopped, and gives browsers that only close."""

    def __init__(self) -> None:
        self.is_stopped = False
        self.chromium = self

    async def launch(self, **_: object) -> Browser:
        return Browser()

    async def stop(self) -> None:
        self.is_stopped = True


class Browser:
    async def close(self) -> None: ...


@pytest.fixture
def drivers(monkeypatch: pytest.MonkeyPatch) -> list[Driver]:
    """Every driver that is started, in order."""
    started: list[Driver] = []

    class Starter:
        async def start(self) -> Driver:
            await asyncio.sleep(0)
            started.append(Driver())
            return started[-1]

    async def unbounded(_: Any) -> None: ...

    monkeypatch.setattr(launch, "async_playwright", Starter)
    monkeypatch.setattr(launch.memory, "bound", unbounded)
    return started


def test_a_driver_that_nobody_took_ends(drivers: list[Driver]) -> None:
    async def work() -> None:
        async with Ahead():
            pass

    asyncio.run(work())
    assert [driver.is_stopped for driver in drivers] == [True]


def test_a_driver_that_was_taken_is_its_takers(drivers: list[Driver]) -> None:
    async def work() -> None:
        async with Ahead() as ahead:
            first = await ahead.take()
            assert await ahead.take() is not first, "once; then a new one"

    asyncio.run(work())
    assert [driver.is_stopped for driver in drivers] == [False, False]


def test_a_driver_that_served_ends_with_the_last_of_its_browsers(drivers: list[Driver]) -> None:
    async def work() -> None:
        async with Ahead() as ahead:
            launcher = Launcher(CaptureSettings(), ahead)
            first = await launcher.launch()
            film = await launcher.launch_another("chromium", ())
            second = await launcher.launch(renewed=True)
            await launcher.close_browser(first)
            assert [driver.is_stopped for driver in drivers] == [False, False], "the film's browser still needs it"
            await launcher.close_browser(film)
            assert [driver.is_stopped for driver in drivers] == [True, False]
            await launcher.close_browser(second)
            assert [driver.is_stopped for driver in drivers] == [True, False], "the next browser comes from it"
            await launcher.close()

    asyncio.run(work())
    assert [driver.is_stopped for driver in drivers] == [True, True]
