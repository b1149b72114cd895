"""Where the browser's pictures of a page begin, which is not always where the page's coordinates do.

A page that is written from right to left and is wider than its window reaches beyond the left of the window. Its
coordinates begin at the window's edge (what lies beyond is below zero), the clip of a picture at the page's own.
"""

from __future__ import annotations

from typing import NamedTuple

from playwright.async_api import CDPSession


class View(NamedTuple):
    """What a picture needs to know of where a page stands, in CSS px."""

    beyond: float  # how far the page reaches to the left of where its coordinates begin: to be added to a clip's x
    width: float  # of the page from its own beginning, as far as the window shows it; 0 where it does not begin there
    height: float

    def shows(self, right: float, bottom: float) -> bool:
        """Tell whether a clip that ends there lies in the window.

        To see beyond it the page is laid out and painted anew, twice: it costs half of a picture.
        """
        return right <= self.width and bottom <= self.height


async def view(session: CDPSession) -> View:
    """Return where the page stands in its window."""
    metrics = await session.send("Page.getLayoutMetrics")
    shown, beyond = metrics["cssVisualViewport"], overhang_in(metrics)
    is_plain = shown["pageX"] == shown["pageY"] == beyond == 0 and shown.get("scale", 1) == 1
    return View(beyond, *((shown["clientWidth"], shown["clientHeight"]) if is_plain else (0.0, 0.0)))


async def overhang(session: CDPSession) -> float:
    """Return how far (CSS px) a page reaches to the left of where its coordinates begin: to be added to a clip's x."""
    return overhang_in(await session.send("Page.getLayoutMetrics"))


def overhang_in(metrics: dict[str, dict[str, float]]) -> float:
    """Return the same from the answer to Page.getLayoutMetrics.

    Its layout viewport counts from the left of the page, its visual one from where coordinates begin (Chromium 156).
    """
    shown = metrics["cssVisualViewport"]
    return metrics["cssLayoutViewport"]["pageX"] - (shown["pageX"] - shown["offsetX"])
