"""Whether the recordings of a page can be heard at all: rules about sound must not guess."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from playwright.async_api import Error

from a11y_audit.capture.bundle import script
from a11y_audit.capture.frames import Document
from a11y_audit.errors import first_line
from a11y_audit.model.evidence import Gap

MOST = 6  # recordings of a document; of more it is not told whether they can be heard
BYTES = 8_000_000  # of a recording that is fetched once more to be decoded
LONGEST = 180  # s of a recording that is decoded: it takes about a hundredth of its length
PATIENCE = 3.0  # s for one recording
SECONDS = 10.0  # for all of a document

_HAS_MEDIA = "() => Boolean(document.querySelector('audio, video'))"


async def listen(documents: Sequence[Document]) -> list[Gap]:
    """Let each document remember which of its recordings can be heard, before it is read; told as gaps when it fails.

    Raises playwright's Error when the page goes away meanwhile.
    """
    limits = {"most": MOST, "bytes": BYTES, "seconds": LONGEST, "patience": PATIENCE * 1000}
    gaps: list[Gap] = []
    for document in documents:
        try:
            async with asyncio.timeout(SECONDS):
                if await document.handle.evaluate(_HAS_MEDIA):
                    await document.handle.evaluate(script("listen"), limits)
        except TimeoutError:
            gaps.append(Gap("sound", f"{document.handle.url}: listening took more than {SECONDS:.0f} s"))
        except Error as error:
            if document.parent < 0:
                raise
            gaps.append(Gap("sound", f"{document.handle.url}: {first_line(error, 160)}"))
    return gaps
