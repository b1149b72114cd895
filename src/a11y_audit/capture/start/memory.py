"""How much memory one page may take: then its process ends, and the page is told as crashed, not the machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from playwright.async_api import Browser, Error

PAGE_MEMORY = 3 * 1024**3  # bytes of private memory of one page's process (RLIMIT_DATA)


async def bound(browser: Browser) -> None:
    """Bound the pages of a browser that runs on this machine, where the system can (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    with suppress(Error, OSError, ValueError, StopIteration):
        session = await browser.new_browser_cdp_session()
        info = await session.send("SystemInfo.getProcessInfo")
        await session.detach()
        main = next(int(process["id"]) for process in info["processInfo"] if process["type"] == "browser")
        for pid in _makers_of_pages(main):
            with suppress(OSError, ValueError):
                resource.prlimit(pid, resource.RLIMIT_DATA, (PAGE_MEMORY, PAGE_MEMORY))


def _makers_of_pages(browser: int) -> Iterator[int]:
    """Yield the zygotes, from which every later page's process is forked with their bounds, and pages there already."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            parents.setdefault(int((folder / "stat").read_text().rpartition(")")[2].split()[1]), []).append(
                int(folder.name)
            )
    waiting = [browser]
    while waiting:
        for child in parents.get(waiting.pop(), ()):
            waiting.append(child)
            with suppress(OSError):
                line = Path(f"/proc/{child}/cmdline").read_bytes()
                if b"--type=zygote" in line or b"--type=renderer" in line:
                    yield child
