"""Contrast in states that a pointer or the keyboard brings about, forced in the browser without touching the page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from playwright.async_api import CDPSession, Error

from a11y_audit.capture import contrast
from a11y_audit.capture.frames import Document
from a11y_audit.model import dom
from a11y_audit.model.contrast import TextSample

CONTROLS = (
    "a[href],button,input,select,textarea,summary,label,[tabindex],[role=button],[role=link],[role=tab],[role=menuitem]"
)
MOST = 600  # controls of a document; the next would cost a second each hundred
_FORCED = {"hover": ["hover"], "focus": ["focus", "focus-visible", "focus-within"]}


async def measure(
    session: CDPSession,
    documents: Sequence[Document],
    frames: Sequence[dom.Frame],
    state: str,
    usual: Sequence[TextSample],
) -> list[TextSample]:
    """Return the texts of controls of the main document that look different in a state ("hover", "focus")."""
    await session.send("DOM.enable")
    await session.send("CSS.enable")
    forced: list[int] = []
    try:
        root = await session.send("DOM.getDocument", {"depth": 0})
        answer = await session.send("DOM.querySelectorAll", {"nodeId": root["root"]["nodeId"], "selector": CONTROLS})
        forced = answer["nodeIds"][:MOST]
        for node in forced:
            await session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": _FORCED[state]})
        samples, _ = await contrast.measure(session, documents[:1], frames, state=state, within=CONTROLS)
    finally:
        with suppress(Error):
            for node in forced:
                await session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": []})
            await session.send("CSS.disable")
            await session.send("DOM.disable")
    known = {
        (sample.frame, sample.row, sample.kind): (sample.foreground, sample.background)
        for sample in usual
        if sample.state == "default"
    }
    return [
        sample for sample in samples
        if sample.ratio is not None
        and known.get((sample.frame, sample.row, sample.kind)) != (sample.foreground, sample.background)
    ]  # fmt: skip
