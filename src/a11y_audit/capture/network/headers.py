"""Request headers that the user gave: they may be credentials, so they go to the audited origins and no further.

Playwright's own routes carry changed headers along when an audited page redirects to another site; the browser itself
does not. So requests to the audited origins alone are stopped here, one by one, each redirect anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from playwright.async_api import CDPSession, Error


class OwnHeaders:
    """Adds headers to the requests of a page that go to some origins."""

    def __init__(self, headers: Mapping[str, str], origins: Sequence[str]) -> None:
        self._headers, self._origins = dict(headers), tuple(origins)
        self._going_on: set[asyncio.Task[None]] = set()

    def for_url(self, url: str) -> dict[str, str]:
        """Return the headers that belong to a request."""
        return dict(self._headers) if url.startswith(tuple(f"{origin}/" for origin in self._origins)) else {}

    async def watch(self, session: CDPSession) -> None:
        """Add them to all requests of the page that the session speaks for."""

        def paused(event: dict[str, Any]) -> None:
            task = asyncio.ensure_future(self._go_on(session, event))
            self._going_on.add(task)
            task.add_done_callback(self._going_on.discard)

        session.on("Fetch.requestPaused", paused)
        patterns = [{"urlPattern": f"{origin}/*", "requestStage": "Request"} for origin in self._origins]
        await session.send("Fetch.enable", {"patterns": patterns})

    async def _go_on(self, session: CDPSession, event: dict[str, Any]) -> None:
        request = event["request"]
        added = self.for_url(request["url"])
        given = {name.lower() for name in added}
        kept = {name: value for name, value in request["headers"].items() if name.lower() not in given}
        headers = [{"name": name, "value": value} for name, value in (kept | added).items()]
        with suppress(Error):  # the page has gone
            await session.send("Fetch.continueRequest", {"requestId": event["requestId"], "headers": headers})
