"""Ask for a resource with the cookies, proxy and certificates that pages have."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import DataHandler, Request

from playwright.async_api import APIResponse, BrowserContext, Error

from a11y_audit.capture.network.headers import OwnHeaders

MOST_REDIRECTS = 6  # answers looked at for one text resource: RFC 9309 section 2.3.1.2, at least five redirects
FILE_BYTES = 80_000_000  # of a video; a larger one is told as a gap
FILE_SECONDS = 60.0

FileGap = Literal["streamed", "large", "lost"]


async def ask(
    context: BrowserContext, url: str, headers: OwnHeaders | None, seconds: float,
    method: Literal["GET", "HEAD"] = "GET",
) -> APIResponse:  # fmt: skip
    """Follow redirects one by one: headers of one origin are not for the next. Raises Error."""
    for _ in range(MOST_REDIRECTS):
        added = headers.for_url(url) if headers else {}
        response = await context.request.fetch(
            url, method=method, timeout=seconds * 1000, headers=added, max_redirects=0
        )
        to = response.headers.get("location", "") if 300 <= response.status < 400 else ""
        if not to:
            break
        url = urljoin(url, to)
    return response


async def file_bytes(context: BrowserContext, url: str, headers: OwnHeaders | None) -> bytes | FileGap:
    """Fetch a video or a picture whole, or say why not; what is too large is not fetched."""
    parts = urlsplit(url)
    if parts.scheme == "file":
        return await asyncio.to_thread(_of_disk, Path(unquote(parts.path)))
    try:
        told = await ask(context, url, headers, FILE_SECONDS, "HEAD")
        if told.ok and int(told.headers.get("content-length") or 0) > FILE_BYTES:
            return "large"
        answer = await ask(context, url, headers, FILE_SECONDS)
        kind = answer.headers.get("content-type", "")
        if "mpegurl" in kind or "dash+xml" in kind:
            return "streamed"
        return await answer.body() if answer.ok else "lost"
    except (Error, ValueError):
        return "lost"


def embedded_bytes(url: str) -> bytes | None:
    """Return what a data: address holds, None when it cannot be read."""
    try:
        with DataHandler().data_open(Request(url)) as answer:
            return bytes(answer.read())
    except (ValueError, OSError):
        return None


def _of_disk(path: Path) -> bytes | FileGap:
    try:
        return path.read_bytes() if path.stat().st_size <= FILE_BYTES else "large"
    except OSError:
        return "lost"
