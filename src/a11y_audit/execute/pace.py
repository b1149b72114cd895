"""How fast a host is asked: never faster than it wants, and slower when it says so or labours.

Each host has lanes (pages open at once), a delay between two pages, and a time before which it is left alone. A busy
answer (429, 503), a time-out or slow answers take lanes away; a row of good answers gives one back, never more than
were asked for.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from msgspec import Struct

from a11y_audit.capture.failure import BUSY
from a11y_audit.model.text import Text
from a11y_audit.model.visit import Visit
from a11y_audit.model.wording import worded

TRIES = 3  # of a page whose host is busy
LONGEST_WAIT = 120.0  # s; a host that asks for more is taken at this, and its page stands as not audited if still busy
LONGEST_DELAY = 60.0  # s; the same for Crawl-delay
FIRST_WAIT = 2.0  # s, doubled with each busy answer in a row, where the host names no time
SLOW, SLOWER = 2.0, 4.0  # an answer is slow from so many seconds on, and when it takes so many times the quickest
RECOVERY = 10  # good answers in a row that give a lane back
MEMORY = 0.3  # weight of the newest answer in the mean


class _Host(Struct):
    lanes: int
    delay: float
    asked_delay: float
    open: int = 0
    next_at: float = 0.0
    busy_in_a_row: int = 0
    good_in_a_row: int = 0
    mean: float = 0.0
    quickest: float = 0.0


class Pace:
    """The pace of a run at each of its hosts."""

    def __init__(
        self,
        lanes: int,
        delay: float = 0.0,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        tell: Callable[[Text], None] = lambda _: None,
    ) -> None:
        self._lanes, self._delay = lanes, delay
        self._clock, self._sleep, self._tell = clock, sleep, tell
        self._hosts: dict[str, _Host] = {}
        self._changed = asyncio.Condition()

    def ask(self, site: str, delay: float) -> None:
        """Keep so many seconds between two pages of a site, as its robots.txt asks; one page at a time then."""
        host = self._host(site)
        host.asked_delay = host.delay = max(self._delay, min(delay, LONGEST_DELAY))
        host.lanes = 1

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait for the turn of a page at its host, and hold a lane meanwhile."""
        host = self._host(url)
        async with self._changed:
            while host.open >= host.lanes:
                await self._changed.wait()
            host.open += 1
        try:
            while (left := host.next_at - self._clock()) > 0:
                await self._sleep(left)
            host.next_at = self._clock() + host.delay
            yield
        finally:
            async with self._changed:
                host.open -= 1
                self._changed.notify_all()

    def answered(self, visit: Visit) -> bool:
        """Learn from an answer; True when its host is busy, so that the page should be asked for again later."""
        name = urlsplit(visit.url).netloc
        host = self._host(visit.url)
        if visit.status in BUSY:
            wait = visit.retry_after or FIRST_WAIT * 2**host.busy_in_a_row
            wait = min(wait, LONGEST_WAIT)
            host.busy_in_a_row += 1
            host.next_at = max(host.next_at, self._clock() + wait)
            self._slow_down(host)
            self._tell(
                worded(
                    "{host} is busy (HTTP {status}): no page is asked of it for {seconds:.0f} s",
                    "الخادم {host} مشغول ({http}): لن تُطلب منه صفحة مدة {seconds:.0f} ثانية",
                    host=name, status=visit.status, http=f"HTTP {visit.status}", seconds=wait,
                )
            )  # fmt: skip
            return True
        host.busy_in_a_row = 0
        if visit.failure and visit.failure.reason == "timeout":
            self._slow_down(host)
            return False
        if not visit.waited:
            return False
        host.mean = visit.waited if not host.mean else MEMORY * visit.waited + (1 - MEMORY) * host.mean
        host.quickest = min(host.quickest or visit.waited, visit.waited)
        if host.mean > max(SLOW, SLOWER * host.quickest) or host.mean > SLOWER * SLOW:
            self._slow_down(host)
            host.delay = max(host.asked_delay, min(host.mean, LONGEST_DELAY))
        else:
            self._recover(host)
        return False

    def _slow_down(self, host: _Host) -> None:
        host.lanes = max(1, host.lanes // 2)
        host.good_in_a_row = 0

    def _recover(self, host: _Host) -> None:
        host.good_in_a_row += 1
        if host.good_in_a_row < RECOVERY:
            return
        host.good_in_a_row = 0
        host.delay = host.asked_delay
        if host.asked_delay <= self._delay:  # a host that asked for a delay keeps its one lane
            host.lanes = min(self._lanes, host.lanes + 1)

    def _host(self, url: str) -> _Host:
        name = urlsplit(url).netloc
        if name not in self._hosts:
            self._hosts[name] = _Host(lanes=self._lanes, delay=self._delay, asked_delay=self._delay)
        return self._hosts[name]


def seconds_of(retry_after: str, now: float) -> float:
    """Seconds that a Retry-After header asks for, as a number or a date (RFC 9110 section 10.2.3); 0 for nonsense.

    `now` is the time in seconds since 1970.
    """
    from email.utils import parsedate_to_datetime

    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return 0.0
