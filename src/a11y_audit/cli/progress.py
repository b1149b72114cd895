"""Progress on standard error: a live bar on a terminal, plain lines elsewhere, nothing when quiet."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from a11y_audit.cli.say import line
from a11y_audit.model.text import Language, Text
from a11y_audit.run.progress import Progress, Silent

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

# Numbers stand behind their names: so Arabic needs no plural forms in a line that changes all the time.
_COUNTS = Text(
    en="done {done}, queued {queued}, failures {findings}",
    ar="أُنجز: {done}، في الانتظار: {queued}، المخالفات: {findings}",
)
_PACE = Text(en="{rate} pages/min, {left} left", ar="{rate} صفحة/دقيقة، الوقت المتبقي {left}")
_DONE = Text(en="audited", ar="فُحصت")
_FAILED = Text(en="not audited", ar="لم تُفحص")
_NOTE = Text(en="note", ar="تنبيه")
_STARTING = Text(en="starting", ar="بدء الفحص")
REDRAWS_PER_SECOND = 4


class Tally:
    """What has happened so far, and how fast."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()
        self.done = self.failed = self.queued = self.findings = 0

    def page_done(self, findings: int, queued: int, done: int) -> None:
        """Count a page in."""
        self.findings += findings
        self.queued, self.done = queued, done

    @property
    def rate(self) -> float:
        """Pages a minute, those that failed among them: they took their time too."""
        minutes = (self._clock() - self._started) / 60
        return (self.done + self.failed) / minutes if minutes > 0 else 0.0

    def counts(self, language: Language) -> str:
        """Return the counts as one phrase."""
        return _COUNTS.in_(language).format(done=self.done, queued=self.queued, findings=self.findings)

    def pace(self, language: Language) -> str:
        """Return rate and time left; "" before there is anything to reckon with."""
        if not self.rate:
            return ""
        seconds = round(self.queued / self.rate * 60)
        left = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}".removeprefix("0:")
        return _PACE.in_(language).format(rate=f"{self.rate:.0f}", left=left)


class Lines:
    """One line a page, for logs and for those who listen to their terminal."""

    def __init__(self, stream: TextIO, language: Language, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._language, self._tally = stream, language, Tally(clock)

    def page_started(self, url: str) -> None:
        """Say nothing: a line a page is enough."""

    def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
        """Write what came of the page, and how far the run is."""
        self._tally.page_done(findings, queued, done)
        page = _readable(url, self._language)
        self._write(f"{_DONE.in_(self._language)} {page} ({self._tally.counts(self._language)})")

    def page_failed(self, url: str, reason: str, detail: str = "") -> None:
        """Write why."""
        self._tally.failed += 1
        self._write(f"{_FAILED.in_(self._language)} {_failed(url, reason, detail, self._language)}")

    def note(self, message: Text) -> None:
        """Write it."""
        self._write(f"{_NOTE.in_(self._language)}: {message.in_(self._language)}")

    def _write(self, text: str) -> None:
        self._stream.write(line(text) + "\n")
        self._stream.flush()


class LiveBar:
    """One bar that stays in its place; failures and notes scroll by above it."""

    def __init__(self, bar: Bar, language: Language) -> None:
        self._bar, self._language, self._tally = bar, language, Tally()
        self._task = bar.add_task(_STARTING.in_(language), total=None)

    def page_started(self, url: str) -> None:
        """Say nothing: pages run side by side and are told when they are done."""

    def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
        """Move the bar."""
        self._tally.page_done(findings, queued, done)
        self._redraw()

    def page_failed(self, url: str, reason: str, detail: str = "") -> None:
        """Write why above the bar."""
        self._tally.failed += 1
        self._print(f"{_FAILED.in_(self._language)} {_failed(url, reason, detail, self._language)}")
        self._redraw()

    def note(self, message: Text) -> None:
        """Write it above the bar."""
        self._print(f"{_NOTE.in_(self._language)}: {message.in_(self._language)}")

    def _print(self, text: str) -> None:
        self._bar.console.print(line(text), markup=False, highlight=False, soft_wrap=True)

    def _redraw(self) -> None:
        tally = self._tally
        over = tally.done + tally.failed
        comma = "، " if self._language == "ar" else ", "
        phrase = comma.join(filter(None, (tally.counts(self._language), tally.pace(self._language))))
        self._bar.update(self._task, description=phrase, completed=over, total=over + tally.queued)


def _readable(url: str, language: Language) -> str:
    from a11y_audit.render.addresses import readable
    from a11y_audit.render.sentences import isolated

    return isolated(readable(url), language)


def _failed(url: str, reason: str, detail: str, language: Language) -> str:
    """Return a page and why it was not audited, in words; what the browser or the server said stands as it is."""
    from a11y_audit.render.details import in_tongue
    from a11y_audit.render.words import known, text

    why = text(known("reason", reason), language, None, code=reason)
    said = f" ({in_tongue(detail, language)})" if detail else ""
    return f"{_readable(url, language)}: {why}{said}"


@contextmanager
def shown(language: Language, *, quiet: bool) -> Iterator[Progress]:
    """Show progress while a run lasts, in the way that standard error allows."""
    if quiet:
        yield Silent()
    elif not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield Lines(sys.stderr, language)
    else:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Bar

        columns = (BarColumn(bar_width=24), TextColumn("{task.description}", markup=False))
        with Bar(
            *columns, console=Console(stderr=True), refresh_per_second=REDRAWS_PER_SECOND, redirect_stdout=False,
            transient=True,
        ) as bar:  # fmt: skip
            yield LiveBar(bar, language)
