"""Time per page and memory over runs of growing length: `python bench/memory.py [PAGES ...]`, 100 and 400 by default.

Every run is the whole command on a generated site. Memory is the most that Python, the driver and the browser held
together (proportional share, PSS). Time a page is told for each quarter of a run: flat means that the last quarter
takes as long as the first, and the longest run as long as the shortest.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import processes
from generated import served


def main() -> None:
    """Print a row for each run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=int, default=[100, 400])
    parser.add_argument("--lanes", type=int, default=3)
    given = parser.parse_args()
    for count in given.pages:
        folder = Path(tempfile.mkdtemp())
        with served(count) as site:
            command = [
                sys.executable, "-m", "a11y_audit", "scan", f"{site.base}/0", "--max-pages", str(count), "--max-depth",
                "1000", "--concurrency", str(given.lanes), "--quiet", "--record", "none", "--fail-on", "never",
                "--evidence", str(folder / "run"), "--output", str(folder / "report.json"),
            ]  # fmt: skip
            started = time.perf_counter()
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            watch = processes.Watch(child.pid, with_memory=True)
            code = child.wait()
            wall, cpu = time.perf_counter() - started, sum(watch.stop().values())
            first: dict[int, float] = {}
            for at, number in site.asked:
                first.setdefault(number, at)
            order = sorted(first.values())
            quarter = max(1, len(order) // 4)
            parts = [order[n * quarter : (n + 1) * quarter + 1] for n in range(4)]
            times = " ".join(f"{1000 * (part[-1] - part[0]) / (len(part) - 1):.0f}" for part in parts if len(part) > 1)
            kept = sum(file.stat().st_size for file in (folder / "run").rglob("*") if file.is_file())
            print(
                f"{count} pages: {len(order)} opened, exit code {code}, {wall:.0f} s, {cpu / max(1, len(order)):.2f} "
                f"CPU s a page, ms a page by quarter: {times}; most memory {watch.peak.total() / 1e6:.0f} MB "
                f"({', '.join(f'{kind} {held / 1e6:.0f}' for kind, held in sorted(watch.peak.items()))}); "
                f"evidence {kept / 1e6:.1f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
