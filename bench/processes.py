"""What a tree of processes uses, as Linux counts it: CPU seconds by kind of process, and memory."""

from __future__ import annotations

import os
import threading
from collections import Counter
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SAMPLING = 0.1  # s; what a process used in its last moments, after the last look, is not seen


def tree(root: int) -> list[int]:
    """Return a process and all below it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found: list[int] = []
    waiting = [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def cpu(process: int) -> float:
    """Return the CPU seconds of one process, 0 when it is gone."""
    fields = _stat(process)
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0


def kind(process: int) -> str:
    """Say which part of an audit a process is."""
    try:
        words = Path(f"/proc/{process}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")
    except OSError:
        return "other"
    if any("--type=renderer" in word for word in words):
        return "renderer"
    if any("--type=" in word for word in words):
        return "browser"
    name = Path(words[0]).name
    return "python" if "python" in name else "driver" if "node" in name else "browser" if "chrom" in name else "other"


def memory(process: int) -> int:
    """Return a process's proportional share of memory (PSS) in bytes: shared pages are not counted twice."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


class Watch:
    """Looks at the tree below a process until it is stopped: CPU by kind, and the most memory that was held at once."""

    def __init__(self, root: int, *, with_memory: bool = False) -> None:
        self._root, self._with_memory = root, with_memory
        self._used: dict[int, float] = {}
        self._kinds: dict[int, str] = {}
        self.peak: Counter[str] = Counter()  # bytes by kind of process, when they held most together
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look_on, daemon=True)
        self._thread.start()

    def stop(self) -> Counter[str]:
        """End the looking; return CPU seconds by kind of process."""
        self._over.set()
        self._thread.join()
        return self.cpu()

    def cpu(self) -> Counter[str]:
        """Return CPU seconds by kind until now."""
        found: Counter[str] = Counter()
        for process, used in list(self._used.items()):
            found[self._kinds[process]] += used  # type: ignore[assignment]  # a Counter of seconds
        return found

    def _look_on(self) -> None:
        while not self._over.wait(SAMPLING * (10 if self._with_memory else 1)):
            held: Counter[str] = Counter()
            for process in tree(self._root):
                used = cpu(process)
                if used >= self._used.get(process, -1.0):
                    self._used[process] = used
                    if self._kinds.get(process, "other") in ("other", "python"):
                        self._kinds[process] = kind(process)  # a child is what forked it until it becomes itself
                held[self._kinds.get(process, "other")] += memory(process) if self._with_memory else 0
            self.peak = max(self.peak, held, key=Counter.total)


def _stat(process: int) -> list[str]:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return []
