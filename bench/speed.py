"""The audit beside the bare floor (goto + axe) on the bundled portal, in one run: `python bench/speed.py [URL ...]`.

The floor opens the same pages in the same browser, two at a time, and does nothing but run axe-core. Figures are ratios
of one run, since machines are noisy; CPU is that of the process tree as the system counts it.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import time
from collections.abc import Callable

from a11y_audit.fixtures.serve import serve
from playwright.async_api import async_playwright

from a11y_audit import app
from a11y_audit.capture.bundle import axe_source
from a11y_audit.capture.find import find_browser
from a11y_audit.config import Config

LANES, ROUNDS = 2, 3
RUN = "() => axe.run(document, {resultTypes: ['violations', 'incomplete']}).then((result) => JSON.stringify(result))"


async def _floor(urls: list[str]) -> None:
    waiting = list(reversed(urls))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(find_browser(None).path), args=["--no-sandbox"])

        async def lane() -> None:
            page = await browser.new_page()
            while waiting:
                await page.goto(waiting.pop(), wait_until="load")
                await page.evaluate(axe_source())
                await page.evaluate(RUN)

        await asyncio.gather(*(lane() for _ in range(LANES)))
        await browser.close()


def _audit(urls: list[str]) -> None:
    app.run_audit(Config(urls=tuple(urls), crawl=False, concurrency=LANES), pictures=False)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN), resource.getrusage(resource.RUSAGE_SELF)
    started = time.perf_counter()
    work()
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN), resource.getrusage(resource.RUSAGE_SELF)
    cpu = sum(b.ru_utime + b.ru_stime - a.ru_utime - a.ru_stime for a, b in zip(before, after, strict=True))
    return wall, cpu


def main() -> None:
    """Print pages a minute, CPU seconds a page and the ratio of both."""
    with serve("ministry-good") as base:
        pages = ("index", "services/index", "services/license", "contact", "news", "policy", "stats", "login")
        urls = sys.argv[1:] or [f"{base}/{language}/{name}.html" for language in ("ar", "en") for name in pages]
        for number in range(ROUNDS):
            floor, floor_cpu = _timed(lambda: asyncio.run(_floor(urls)))
            ours, ours_cpu = _timed(lambda: _audit(urls))
            print(
                f"{number + 1}: floor {60 * len(urls) / floor:6.1f} pages/min {floor_cpu / len(urls):5.2f} CPU s; "
                f"audit {60 * len(urls) / ours:6.1f} pages/min {ours_cpu / len(urls):5.2f} CPU s; "
                f"audit/floor {floor / ours:4.2f} by pages"
            )


if __name__ == "__main__":
    main()
