"""Read a text resource as pages are read (cookies, proxy, certificates, login), piece by piece and only so far.

An answer may unpack to a thousand times its size: whoever waits for the whole of it has no memory left to refuse it.
"""

from __future__ import annotations

import asyncio
import base64
from contextlib import suppress
from typing import Any

from msgspec import Struct
from playwright.async_api import CDPSession, Error, Page

CLOSING = 2.0  # s; a browser that is gone says so, a driver that is gone says nothing
PIECE = 262_144  # bytes asked of the browser at a time


class Read(Struct, frozen=True):
    """The answer to one GET, redirects followed."""

    status: int
    url: str
    content_type: str
    body: bytes
    is_cut: bool  # there was more


async def read(page: Page, url: str, limit: int, seconds: float) -> Read:
    """Return what a URL answers, at most `limit` bytes and one piece of it; the page shows none of it.

    Raises playwright's Error where no answer comes, TimeoutError after `seconds`.
    """
    async with asyncio.timeout(seconds):
        session = await page.context.new_cdp_session(page)
        try:
            return await _read(page, session, url, limit, seconds)
        finally:
            with suppress(Error, TimeoutError):
                await asyncio.wait_for(session.detach(), CLOSING)


async def _read(page: Page, session: CDPSession, url: str, limit: int, seconds: float) -> Read:
    answer: asyncio.Future[Read] = asyncio.get_running_loop().create_future()
    works: set[asyncio.Task[None]] = set()

    def paused(event: dict[str, Any]) -> None:
        work = asyncio.ensure_future(_take(session, event, limit, answer))
        works.add(work)
        work.add_done_callback(works.discard)

    session.on("Fetch.requestPaused", paused)
    going: asyncio.Future[Any] | None = None
    try:
        await session.send("Fetch.enable", {"patterns": [{"urlPattern": "*", "requestStage": "Response"}]})
        going = asyncio.ensure_future(page.goto(url, timeout=seconds * 1000))
        waiting: set[asyncio.Future[Any]] = {going, answer}
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            await going  # says why
            raise Error("the address leads to nothing that can be read")
        with suppress(Error):
            await going
        return answer.result()
    finally:
        for work in (*works, going, answer):
            if work:
                work.cancel()
        if not answer.cancelled():
            answer.exception()  # it was told why by the page's own answer; nobody else asks


async def _take(session: CDPSession, event: dict[str, Any], limit: int, answer: asyncio.Future[Read]) -> None:
    known = {"requestId": event["requestId"]}
    headers = {str(header["name"]).lower(): str(header["value"]) for header in event.get("responseHeaders", ())}
    status = int(event.get("responseStatusCode") or 0)
    try:
        if not status or (300 <= status < 400 and "location" in headers):
            await session.send("Fetch.continueRequest", known)
            return
        body = bytearray()
        stream = {"handle": (await session.send("Fetch.takeResponseBodyAsStream", known))["stream"]}
        is_over = False
        while not is_over and len(body) <= limit:
            piece = await session.send("IO.read", {**stream, "size": PIECE})
            body += base64.b64decode(piece["data"]) if piece.get("base64Encoded") else piece["data"].encode()
            is_over = piece["eof"]
        await session.send("IO.close", stream)
        found = Read(
            status=status, url=str(event["request"]["url"]), content_type=headers.get("content-type", ""),
            body=bytes(body), is_cut=len(body) > limit,
        )  # fmt: skip
        if not answer.done():
            answer.set_result(found)
        await session.send("Fetch.failRequest", {**known, "errorReason": "Aborted"})
    except Error as error:
        if not answer.done():
            answer.set_exception(error)
