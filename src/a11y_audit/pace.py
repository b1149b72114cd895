"""How fast a host is asked: never faster than it wants, and slower when it says so or labours."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from a11y_audit.model.visit import Visit


class Turn:
    """One page's turn at its host."""

    def answered(self, visit: Visit) -> None:
        """Say what came of it."""


class Pace:
    """Keeps the delay between pages that each host asks for, over all lanes."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._delays: dict[str, float] = {}
        self._next: dict[str, float] = {}

    def ask(self, site: str, delay: float) -> None:
        """Keep so many seconds between two pages of a site."""
        self._delays[urlsplit(site).netloc] = delay

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[Turn]:
        """Wait for the turn of a page at its host."""
        host = urlsplit(url).netloc
        if delay := self._delays.get(host, 0.0):
            now = self._clock()
            at = max(now, self._next.get(host, now))
            self._next[host] = at + delay
            await self._sleep(at - now)
        yield Turn()
