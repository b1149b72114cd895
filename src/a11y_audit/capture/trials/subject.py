"""What something is tried on: a page, our line to it, its main document as it was read, and who listens in it."""

from __future__ import annotations

from typing import NamedTuple

from playwright.async_api import CDPSession, Page

from a11y_audit.capture.listeners import Heard, heard
from a11y_audit.model.dom import Frame


class Ears:
    """Who listens to what in the main document: the browser is asked once, when a trial first wants to know."""

    def __init__(self, session: CDPSession) -> None:
        self._session = session
        self._heard: Heard | None = None

    async def heard(self) -> Heard:
        """Return who listens; raises playwright's Error when the page goes away meanwhile."""
        if self._heard is None:
            self._heard = await heard(self._session)
        return self._heard


class Subject(NamedTuple):
    """A page that trials are made on one after another."""

    page: Page
    session: CDPSession
    frame: Frame
    ears: Ears
