"""What a run tells while it works; whoever shows it (a live bar, plain lines, nothing) is chosen above."""

from __future__ import annotations

from typing import Protocol

from a11y_audit.model.text import Text


class Progress(Protocol):
    """Events of a run. Called from one thread, in the order in which things happen; must not raise."""

    def page_started(self, url: str) -> None:
        """Tell that a page is being opened."""

    def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
        """Tell that a page was audited: its failures (advice is none), and the pages still queued and done in all."""

    def page_failed(self, url: str, reason: str, detail: str = "") -> None:
        """Tell that a page could not be audited: the code of the reason, and what the browser or server said."""

    def note(self, message: Text) -> None:
        """Tell something that a person should know."""


class Silent:
    """Nobody is told."""

    def page_started(self, url: str) -> None:
        """Pass over it."""

    def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
        """Pass over it."""

    def page_failed(self, url: str, reason: str, detail: str = "") -> None:
        """Pass over it."""

    def note(self, message: Text) -> None:
        """Pass over it."""
