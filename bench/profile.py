"""Where a page's time goes: `python bench/profile.py [URL ...]`, the bundled portal when none is named.

One page after another, each stage of a visit with its wall time and the CPU of Python, Playwright's driver, the page's
own process (renderer) and the rest of the browser, per page. Stages that lie within another are indented. One lane, so
that what a stage costs can be told; pages side by side hide waiting but not CPU.
"""

from __future__ import annotations

import asyncio
import functools
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import processes
from a11y_audit.fixtures.serve import serve
from playwright.async_api import Page

from a11y_audit import app
from a11y_audit.capture import contrast, frames, gather, images, page, pictures
from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.trials import choices, folds, keyboard, layers, sendings, spacing, subject, toggles, zoom
from a11y_audit.capture.trials import order as trials_module
from a11y_audit.execute import visiting
from a11y_audit.judging import page_audit
from a11y_audit.settings.config import Config
from a11y_audit.store.journal import Journal

KINDS = ("python", "driver", "renderer", "browser")
PAGES = ("index", "services/index", "services/license", "contact", "news", "policy", "stats", "login")
# (what is timed, its name, how deep it lies within others)
STAGES: tuple[tuple[Any, str, str, int], ...] = (
    (BrowserPool, "observe", "a visit", 0),
    (Page, "goto", "navigation", 1),
    (page, "settle", "settle", 1),
    (page.PageVisit, "_guard", "guard", 1),
    (frames, "inject", "axe into the page", 1),
    (gather.Gathering, "_looked", "collector and axe", 1),
    (images.ImageWatch, "facts", "moving images", 1),
    (gather, "_source", "source", 1),
    (contrast, "measure", "contrast", 1),
    (contrast, "_texts", "its texts", 2),
    (contrast._Look, "_picture", "its pictures", 2),
    (contrast._Look, "_closer", "its closer look", 2),
    (contrast, "survey", "its survey", 2),
    (keyboard, "try_keys", "keyboard", 1),
    (subject, "heard", "listeners", 2),
    (keyboard, "_seen", "stops", 2),
    (keyboard, "_looked_at", "focus pictures", 2),
    (keyboard, "_traps", "traps", 2),
    (keyboard, "_presses", "skip links", 2),
    (spacing, "try_spacing", "spacing", 1),
    (zoom, "try_zoom", "zoom", 1),
    (choices, "try_choices", "fields", 1),
    (page_audit.Judges, "page", "evaluation", 1),
    (trials_module, "reveal", "what presses do", 1),
    (layers, "try_layers", "dialogs", 2),
    (folds, "read_folds", "what unfolds", 2),
    (toggles, "try_toggles", "states", 2),
    (sendings, "try_sendings", "forms", 2),
    (pictures, "take", "pictures of findings", 1),
    (visiting, "digest", "digest", 0),
    (visiting, "_packed", "evidence packed", 0),
    (Journal, "commit", "disk", 0),
)


class Profile:
    """Adds up what stages take; every stage is told as a difference of the whole tree's counters."""

    def __init__(self) -> None:
        self.wall: Counter[str] = Counter()
        self.cpu: dict[str, Counter[str]] = {}
        self._kinds: dict[int, str] = {}

    def wrap(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """Return the function with its calls added up."""
        if asyncio.iscoroutinefunction(function):

            @functools.wraps(function)
            async def timed(*given: Any, **named: Any) -> Any:
                before = self._now()
                try:
                    return await function(*given, **named)
                finally:
                    self._add(stage, before)

            return timed

        @functools.wraps(function)
        def timed_plain(*given: Any, **named: Any) -> Any:
            before = self._now()
            try:
                return function(*given, **named)
            finally:
                self._add(stage, before)

        return timed_plain

    def _now(self) -> tuple[float, Counter[str]]:
        used: Counter[str] = Counter()
        for process in processes.tree(os.getpid()):
            if process not in self._kinds or self._kinds[process] == "other":
                self._kinds[process] = processes.kind(process)
            used[self._kinds[process]] += processes.cpu(process)  # type: ignore[assignment]
        return time.perf_counter(), used

    def _add(self, stage: str, before: tuple[float, Counter[str]]) -> None:
        now, used = self._now()
        self.wall[stage] += now - before[0]  # type: ignore[assignment]
        kinds = self.cpu.setdefault(stage, Counter())
        for kind in used:
            kinds[kind] += used[kind] - before[1][kind]


class _Nothing:
    def page_started(self, url: str) -> None: ...
    def page_done(self, url: str, found: int, queued: int, done: int) -> None: ...
    def page_failed(self, url: str, reason: str) -> None: ...
    def note(self, text: str) -> None: ...


def main() -> None:
    """Print a row for each stage."""
    profile = Profile()
    for owner, name, stage, _ in STAGES:
        setattr(owner, name, profile.wrap(getattr(owner, name), stage))
    trials_module.HELD |= {
        "keyboard": keyboard.try_keys, "spacing": spacing.try_spacing, "zoom": zoom.try_zoom,
        "choices": choices.try_choices,
    }  # fmt: skip
    with serve("ministry-good") as base:
        urls = sys.argv[1:] or [f"{base}/{language}/{name}.html" for language in ("ar", "en") for name in PAGES]
        app.run_audit(Config(urls=tuple(urls), crawl=False, concurrency=1))
    print(f"{len(urls)} pages, one lane; per page, in ms: wall, then CPU of {', '.join(KINDS)}")
    for _, _, stage, depth in STAGES:
        cpu = profile.cpu.get(stage, Counter())
        row = "".join(f"{1000 * cpu[kind] / len(urls):10.0f}" for kind in KINDS)
        total = 1000 * sum(cpu[kind] for kind in KINDS) / len(urls)
        print(f"{'  ' * depth + stage:24}{1000 * profile.wall[stage] / len(urls):8.0f}{row}   {total:7.0f} CPU")


if __name__ == "__main__":
    main()
