"""Contrast in states that a pointer or the keyboard brings about, forced in the browser without touching the page.

Where the style sheets tell of colours that would not contrast in a state, those texts are looked at in pictures; all
controls are when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct
from playwright.async_api import CDPSession, Error

from a11y_audit.capture import at_hand, contrast
from a11y_audit.capture.frames import Document
from a11y_audit.capture.told import Told
from a11y_audit.model import dom
from a11y_audit.model.contrast import TextSample

CONTROLS = (
    "a[href],button,input,select,textarea,summary,label,[tabindex],[role=button],[role=link],[role=tab],[role=menuitem]"
)
STOPS = "a[href],button,input,select,textarea,summary,[tabindex]"  # what can have the focus
STATES = ("hover", "focus")
MOST = 600  # controls of a document; the next would cost a second each hundred
SUSPECTS = 40  # texts of a state that are looked at where nobody asked for all


class Suspect(Struct, frozen=True, array_like=True):
    """A text that may not contrast in a state, and the control that holds it, by their selectors."""

    text: str
    control: str


_SUSPECTS: Told[dict[str, list[Suspect]]] = Told(dict[str, list[Suspect]])
# The ring of the focus lies over letters where lines are close, and is neither their colour nor their background.
_RINGS_OFF = """() => {
  const key = Symbol.for("a11y-audit-rings"), sheet = new CSSStyleSheet();
  sheet.replaceSync("*:not(#a11y-audit-rings) { outline-style: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document[key] = sheet;
}"""
_RINGS_ON = """() => {
  const key = Symbol.for("a11y-audit-rings");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((sheet) => sheet !== document[key]);
  delete document[key];
}"""
_FORCED = {"hover": ["hover"], "focus": ["focus", "focus-visible", "focus-within"]}


async def suspects(document: Document) -> dict[str, list[Suspect]]:
    """Return for each state the texts of a document whose colours in it would not contrast.

    The style sheets tell; nothing is touched. Raises playwright's Error when the document is gone.
    """
    options = {"states": STATES, "most": SUSPECTS, "controls": CONTROLS}
    return _SUSPECTS.decode(await at_hand.call(document.handle, "state_suspects", options))


async def measure(
    session: CDPSession,
    documents: Sequence[Document],
    frames: Sequence[dom.Frame],
    state: str,
    usual: Sequence[TextSample],
    chosen: Sequence[Suspect] = (),
) -> list[TextSample]:
    """Return the texts of the main document that look different in a state ("hover", "focus").

    `chosen`: single texts, which get the state as they would with a real pointer or key; else all controls do.
    """
    await session.send("DOM.enable")
    await session.send("CSS.enable")
    forced: list[int] = []
    try:
        root = (await session.send("DOM.getDocument", {"depth": 0}))["root"]["nodeId"]
        for selector, classes in _to_force(state, chosen):
            answer = await session.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})
            for node in answer["nodeIds"][:MOST]:
                forced.append(node)
                await session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": classes})
        if state == "focus":
            await documents[0].handle.evaluate(_RINGS_OFF)
        within = ",".join(suspect.text for suspect in chosen) or CONTROLS
        samples, _ = await contrast.measure(session, documents[:1], frames, state=state, within=within)
    finally:
        with suppress(Error):
            await documents[0].handle.evaluate(_RINGS_ON)
        with suppress(Error):
            for node in forced:
                await session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": []})
            await session.send("CSS.disable")
            await session.send("DOM.disable")
    seen = {
        (sample.frame, sample.row, sample.kind, sample.foreground, sample.background) for sample in usual
    }  # with the focus often as under the pointer, by one line of the style sheet
    return [
        sample for sample in samples
        if sample.ratio is not None
        and (sample.frame, sample.row, sample.kind, sample.foreground, sample.background) not in seen
    ]  # fmt: skip


def _to_force(state: str, chosen: Sequence[Suspect]) -> list[tuple[str, list[str]]]:
    """Return which elements get which pseudo-classes: what holds the one under the pointer is under it as well."""
    if not chosen:
        return [(CONTROLS if state == "hover" else STOPS, _FORCED[state])]
    around: dict[str, None] = {}
    for suspect in chosen:
        steps = suspect.text.split(" > ")
        around |= dict.fromkeys(" > ".join(steps[:end]) for end in range(2, len(steps) + 1))
    if state == "hover":
        return [(",".join(around), _FORCED[state])]
    holders = dict.fromkeys(suspect.control for suspect in chosen)
    beyond = [selector for selector in around if selector not in holders]
    return [(",".join(beyond), ["focus-within"]), (",".join(holders), _FORCED[state])]
