"""The bare floor: one browser, pages reused, goto and axe-core with all its rules, nothing else.

`python bench/floor.py LANES URL ...` is what `bench/speed.py` measures the audit against.
"""

from __future__ import annotations

import asyncio
import sys

from playwright.async_api import async_playwright

from a11y_audit.capture.bundle import axe_source
from a11y_audit.capture.start.find import find_browser

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
RUN = "() => axe.run(document, {resultTypes: ['violations', 'incomplete']})"


async def main(lanes: int, urls: list[str]) -> None:
    """Run axe on every page, so many at a time."""
    waiting = list(reversed(urls))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(find_browser(None).path), args=list(FLAGS))

        async def lane() -> None:
            page = await browser.new_page()
            while waiting:
                await page.goto(waiting.pop(), wait_until="load")
                await page.evaluate(axe_source())
                await page.evaluate(RUN)

        await asyncio.gather(*(lane() for _ in range(lanes)))
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2:]))
