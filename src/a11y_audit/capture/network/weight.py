"""How much a page may send before it is told as too large: endless answers, compressed bombs, files taken for pages."""

from __future__ import annotations

import asyncio
from typing import Any

from playwright.async_api import CDPSession

BYTES_LIMIT = 30_000_000  # of a document and its frames, unpacked; beyond, the page is told as too large
PATIENCE = 1.5  # s after which a page that still loads is watched; most have come by then, and watching costs


class Scales:
    """Weighs the documents that a page still receives, from the moment on when it takes long."""

    def __init__(self) -> None:
        self.too_much = asyncio.Event()
        self._received = 0
        self._documents: set[str] = set()

    def announced(self, length: str) -> None:
        """Hear how long an answer says that it is."""
        if length.isascii() and length.isdigit() and int(length[:15]) > BYTES_LIMIT:
            self.too_much.set()

    async def watch(self, session: CDPSession) -> None:
        """Watch until cancelled; `too_much` is set once the limit is passed."""
        await asyncio.sleep(PATIENCE)
        session.on("Network.dataReceived", self._weigh)
        session.on("Network.requestWillBeSent", self._note)
        try:
            await session.send("Network.enable")
            self._note_frames((await session.send("Page.getFrameTree"))["frameTree"])
            await self.too_much.wait()
            await session.send("Page.stopLoading")
        finally:
            session.remove_listener("Network.dataReceived", self._weigh)
            session.remove_listener("Network.requestWillBeSent", self._note)
            await session.send("Network.disable")

    def _note_frames(self, tree: dict[str, Any]) -> None:
        self._documents.add(tree["frame"]["loaderId"])
        for child in tree.get("childFrames", ()):
            self._note_frames(child)

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("type") == "Document":
            self._documents.add(event["requestId"])

    def _weigh(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._documents:
            self._received += int(event["dataLength"])
            if self._received > BYTES_LIMIT:
                self.too_much.set()
