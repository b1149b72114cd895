"""Progress without a terminal, and the reckoning behind the bar."""

from __future__ import annotations

import io

import pytest

from a11y_audit.cli.progress import Lines, LiveBar, Tally, shown
from a11y_audit.model.text import Text
from a11y_audit.run.progress import Silent


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_rate_and_time_left() -> None:
    clock = Clock()
    tally = Tally(clock)
    assert tally.pace("en") == ""
    clock.now = 30
    tally.page_done(findings=3, queued=100, done=10)
    assert tally.counts("en") == "done 10, queued 100, failures 3"
    assert tally.pace("en") == "20 pages/min, 05:00 left"
    tally.failed = 10
    assert tally.pace("en") == "40 pages/min, 02:30 left"
    tally.queued = 4000
    assert tally.pace("en") == "40 pages/min, 1:40:00 left"


@pytest.mark.parametrize(
    ("language", "words", "why"),
    [
        ("en", "audited", "The server answered with an error (HTTP 500)"),
        ("ar", "فُحصت", "أجاب الخادم برسالة خطأ (\u2068HTTP 500\u2069)"),
    ],
)
def test_plain_lines(language: str, words: str, why: str) -> None:
    stream = io.StringIO()
    lines = Lines(stream, "ar" if language == "ar" else "en", Clock())
    lines.page_started("https://m.example/")
    lines.page_done("https://m.example/", 2, 5, 1)
    lines.page_failed("https://m.example/%D8%AE", "http-error", "HTTP 500")
    lines.note(Text(en="robots.txt\nasks", ar="robots.txt\nasks"))
    told = stream.getvalue().splitlines()
    assert len(told) == 3
    assert words in told[0]
    page = "https://m.example/خ" if language == "en" else "\u2068https://m.example/خ\u2069"
    assert told[1].endswith(f" {page}: {why}")
    assert told[2].endswith("robots.txt asks")


def test_a_page_cannot_write_escapes_to_the_terminal() -> None:
    stream = io.StringIO()
    Lines(stream, "en").page_failed("https://m.example/\x1b[2J", "bad\x07\u202e")
    assert not any(sign in stream.getvalue() for sign in "\x1b\x07\u202e")


def test_quiet_is_silent() -> None:
    with shown("en", quiet=True) as progress:
        assert isinstance(progress, Silent)


def test_without_a_terminal_there_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with shown("en", quiet=False) as progress:
        progress.page_done("https://m.example/", 0, 0, 1)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "audited https://m.example/ (done 1, queued 0, failures 0)\n"


def test_the_bar_counts_what_is_over_and_prints_markup_as_it_is() -> None:
    from rich.console import Console
    from rich.progress import Progress as Bar

    stream = io.StringIO()
    with Bar("{task.description}", console=Console(file=stream, force_terminal=True, width=200)) as bar:
        live = LiveBar(bar, "en")
        live.page_done("https://m.example/", 2, 3, 1)
        live.page_failed("https://m.example/[bold]", "timeout")
        task = bar.tasks[0]
        assert (task.completed, task.total) == (2, 5)
    assert "https://m.example/[bold]: The page did not load in time" in stream.getvalue()
    assert "done 1, queued 3, failures 2" in stream.getvalue()
