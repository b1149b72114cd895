"""What a machine says of itself: how many pages it bears at once, by processors and free memory (a container's limits
included), and which language the person at it reads."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from a11y_audit.model.text import Language

MOST = 4  # unless more are asked for: a site is somebody else's machine
PAGE_MEMORY = 350_000_000  # bytes of a page that is being looked at, with its share of the browser; measured 200 to 300
WAITING = 1  # more than processors, where there are several: a page waits a fifth of its time
LEAST_MEMORY = 500_000_000  # bytes of the program and a browser without a page


def lanes(root: Path = Path("/")) -> int:
    """Return how many pages to open side by side, at least one. What a system does not tell sets no limit."""
    free, processors = _memory(root), _processors(root)
    by_memory = MOST if free is None else int((free - LEAST_MEMORY) // PAGE_MEMORY)
    return max(1, min(MOST, processors + (WAITING if processors > 1 else 0), by_memory))


def language(env: Mapping[str, str] = os.environ) -> Language:
    """Return the language of the locale (POSIX.1-2017, 8.2: the first of these that is set), English for all others."""
    locale = next(filter(None, (env.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ar" if locale.lower().partition(".")[0].partition("_")[0] == "ar" else "en"


def _processors(root: Path) -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    count = len(affinity(0)) if affinity else os.cpu_count() or 1
    with suppress(OSError, ValueError):  # cgroup v2: "QUOTA PERIOD", or "max PERIOD" without a limit
        quota, period = (root / "sys/fs/cgroup/cpu.max").read_text().split()
        return min(count, max(1, round(int(quota) / int(period))))
    return count


def _memory(root: Path) -> int | None:
    found: list[int] = []
    with suppress(OSError, ValueError, IndexError):
        lines = (root / "proc/meminfo").read_text().splitlines()
        found += [int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")]
    with suppress(OSError, ValueError):
        folder = root / "sys/fs/cgroup"
        limit, used = ((folder / name).read_text() for name in ("memory.max", "memory.current"))
        found.append(int(limit) - int(used))
    return min(found, default=None)
