"""Where the browser's pictures of a page begin, which is not always where the page's coordinates do.

A page that is written from right to left and is wider than its window reaches beyond the left of the window. Its
coordinates begin at the window's edge (what lies beyond is below zero), the clip of a picture at the page's own.
"""

from __future__ import annotations

from playwright.async_api import CDPSession


async def overhang(session: CDPSession) -> float:
    """Return how far (CSS px) a page reaches to the left of where its coordinates begin: to be added to a clip's x."""
    return overhang_in(await session.send("Page.getLayoutMetrics"))


def overhang_in(metrics: dict[str, dict[str, float]]) -> float:
    """Return the same from the answer to Page.getLayoutMetrics.

    Its layout viewport counts from the left of the page, its visual one from where coordinates begin (Chromium 156).
    """
    shown = metrics["cssVisualViewport"]
    return metrics["cssLayoutViewport"]["pageX"] - (shown["pageX"] - shown["offsetX"])
