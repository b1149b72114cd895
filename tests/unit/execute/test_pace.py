"""A host sets the pace: what it asks for is kept, and nothing makes us faster than was asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from typing import Any

import pytest

from a11y_audit.execute.pace import LONGEST_DELAY, LONGEST_WAIT, RECOVERY, Pace, seconds_of
from a11y_audit.model.result import NotAudited
from a11y_audit.model.visit import Visit

URL = "https://m.example/صفحة"
RUNNER = asyncio.Runner()  # a pace belongs to one loop


@pytest.fixture(scope="module", autouse=True)
def _end() -> Iterator[None]:
    yield
    RUNNER.close()


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def pace(most: int = 4) -> tuple[Pace, Time]:
    time = Time()
    return Pace(most, clock=time.clock, sleep=time.sleep), time


def answer(status: int = 0, **more: Any) -> Visit:
    return Visit(url=URL, status=status, **more)


def starts(pace_: Pace, time: Time, count: int, url: str = URL) -> list[float]:
    async def work() -> list[float]:
        found = []
        for _ in range(count):
            async with pace_.turn(url):
                found.append(time.now)
        return found

    return RUNNER.run(work())


def lanes(pace_: Pace, url: str = URL) -> int:
    """How many pages of a host may be open at once now."""

    async def work() -> int:
        async with AsyncExitStack() as held:
            for count in range(99):
                try:
                    async with asyncio.timeout(0.01):
                        await held.enter_async_context(pace_.turn(url))
                except TimeoutError:
                    return count
        return 99

    return RUNNER.run(work())


def delay(pace_: Pace, time: Time, url: str = URL) -> float:
    """How many seconds lie between two pages of a host now."""
    first, second = starts(pace_, time, 2, url)
    return second - first


def test_the_delay_of_robots_is_kept_by_its_host_alone_and_capped() -> None:
    one, time = pace()
    one.ask("https://m.example", 3)
    assert starts(one, time, 3) == [0, 3, 6]
    assert starts(one, time, 2, "https://other.example/") == [6, 6]
    assert (lanes(one), lanes(one, "https://other.example/")) == (1, 4)
    one.ask("https://m.example", 86_400)
    assert delay(one, time) == LONGEST_DELAY


@pytest.mark.parametrize(
    ("told", "waits"), [({"retry_after": 7.0}, [7]), ({}, [2, 4, 8]), ({"retry_after": 9999.0}, [LONGEST_WAIT])]
)
def test_a_busy_host_is_left_alone_for_as_long_as_it_says(told: dict[str, float], waits: list[float]) -> None:
    one, time = pace()
    for wait in waits:
        before = time.now
        assert one.answered(answer(429, **told))
        assert starts(one, time, 1) == [before + wait]
    assert not one.answered(answer(404))


def test_a_slow_host_slows_us_down_and_a_quick_one_never_makes_us_faster_than_asked() -> None:
    one, time = pace(4)
    for _ in range(5 * RECOVERY):
        one.answered(answer(waited=0.05))
    assert (lanes(one), delay(one, time)) == (4, 0)
    for _ in range(8):
        one.answered(answer(waited=6.0))
    assert lanes(one) == 1
    assert 2 < delay(one, time) <= 6
    for _ in range(6 * RECOVERY):
        one.answered(answer(waited=0.05))
    assert (lanes(one), delay(one, time)) == (4, 0)


def test_a_time_out_takes_lanes_and_a_host_that_asked_for_a_delay_keeps_one() -> None:
    one, time = pace(4)
    one.answered(answer(failure=NotAudited(url=URL, reason="timeout", is_gap=True)))
    assert lanes(one) == 2
    one.ask("https://m.example", 1)
    for _ in range(3 * RECOVERY):
        one.answered(answer(waited=0.05))
    assert (lanes(one), delay(one, time)) == (1, 1)


def test_no_more_pages_are_open_than_the_lanes_allow() -> None:
    async def work() -> int:
        one, most, open_ = Pace(2), 0, 0

        async def page() -> None:
            nonlocal most, open_
            async with one.turn(URL):
                open_ += 1
                most = max(most, open_)
                await asyncio.sleep(0.001)
                open_ -= 1

        await asyncio.gather(*(page() for _ in range(8)))
        return most

    assert asyncio.run(work()) == 2


@pytest.mark.parametrize(
    ("header", "expected"),
    [("120", 120), (" 5 ", 5), ("Thu, 01 Jan 1970 00:01:40 GMT", 40), ("Thu, 01 Jan 1970 00:00:10 GMT", 0),
     ("", 0), ("soon", 0), ("-5", 0), ("٥", 0), ("9" * 400, 999_999_999)],
)  # fmt: skip
def test_retry_after_is_a_number_or_a_date(header: str, expected: float) -> None:
    assert seconds_of(header, 60) == expected
