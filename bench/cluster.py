"""One worker against two on a Dask cluster of this machine: `python bench/cluster.py [PAGES]`.

Twice: on a site whose server takes its time, where what bounds a worker is waiting, and on one that answers at once,
where it is the processor: two workers are then as much faster as there are processors free. Each worker is a process
with one thread and a browser of its own.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generated import served

SLOW = 4.0  # s that the slow server takes to answer


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """Start a scheduler and workers; give the address."""
    folder = Path(tempfile.mkdtemp())
    file = folder / "scheduler.json"
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> None:
        command = [sys.executable, "-m", "dask", *words, "--no-dashboard"]
        log = (folder / f"{len(started)}.log").open("wb")
        started.append(subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True))

    start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))
    while not file.exists():
        time.sleep(0.1)
    address = str(json.loads(file.read_text())["address"])
    for _ in range(workers):
        start("worker", address, "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")
    try:
        yield address
    finally:
        for process in reversed(started):
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def _seconds(pages: int, workers: int, delay: float) -> float:
    """Return the time from the first page asked for to the last, so that starting up is left out."""
    output = Path(tempfile.mkdtemp()) / "report.json"
    with served(pages, delay) as site, cluster(workers) as address:
        time.sleep(3)  # both workers are there before the first page
        command = [
            sys.executable, "-m", "a11y_audit", "scan", f"{site.base}/0", "--cluster", address, "--max-pages",
            str(pages), "--concurrency", str(workers), "--quiet", "--record", "none", "--fail-on", "never", "--output",
            str(output),
        ]  # fmt: skip
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        order = [at for at, _ in site.asked]
        return order[-1] - order[1]


def main() -> None:
    """Print both comparisons."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 16
    for delay in (SLOW, 0.0):
        one, two = (_seconds(pages, workers, delay) for workers in (1, 2))
        print(
            f"{pages} pages, answers after {delay:.0f} s: one worker {one:.1f} s, two {two:.1f} s: "
            f"{one / two:.2f} times as fast ({os.cpu_count()} processors, load {os.getloadavg()[0]:.1f})",
            flush=True,
        )


if __name__ == "__main__":
    main()
