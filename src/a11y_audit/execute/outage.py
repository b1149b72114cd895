"""Tells a lost network from a page that cannot be reached, so that no page pays for an outage."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from a11y_audit.errors import WordedError
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.text import Text
from a11y_audit.model.visit import Visit
from a11y_audit.model.wording import worded

NETWORK = frozenset({"dns", "refused", "network-error", "timeout"})  # failures that a lost network looks like
PAUSES = (2.0, 4.0, 8.0, 16.0, 30.0)  # s between looks whether it is back; then the run ends and can go on later


class NetworkLostError(WordedError):
    """What answered before answers no longer, and has not come back in a minute."""


class Outage:
    """Knows the last place that answered, and asks it when a page does not."""

    def __init__(
        self,
        fetch: Callable[[str], Awaitable[Fetched]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._fetch, self._sleep = fetch, sleep
        self._witness = ""  # the last address that answered
        self._looking = asyncio.Lock()

    def note(self, visit: Visit) -> None:
        """Take note of what answers."""
        if visit.opened and urlsplit(visit.url).scheme in ("http", "https"):
            self._witness = visit.url

    def is_suspect(self, visit: Visit) -> bool:
        """Whether a failure may be the network's: only where something answered before, for else all is unknown."""
        return bool(self._witness and visit.failure and visit.failure.reason in NETWORK)

    async def ended(self, tell: Callable[[Text], None]) -> bool:
        """False when there is no outage; True when there was one and it is over: try the page again.

        Raises NetworkLostError when it does not end.
        """
        async with self._looking:
            if await self._answers():
                return False
            tell(
                worded(
                    "{url} no longer answers: waiting for the network",
                    "لم يعد {url} يجيب: في انتظار عودة الشبكة",
                    url=self._witness,
                )
            )
            for pause in PAUSES:
                await self._sleep(pause)
                if await self._answers():
                    return True
        raise NetworkLostError(
            "the network did not come back: the run ends here and can go on later",
            "لم تعد الشبكة: ينتهي الفحص هنا ويمكن استكماله لاحقًا",
        )

    async def _answers(self) -> bool:
        return not (await self._fetch(self._witness)).error
