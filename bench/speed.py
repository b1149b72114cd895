"""The whole audit beside the bare floor (goto + axe), in alternating rounds: `python bench/speed.py [URL ...]`.

Both are whole commands, from the start of the program to its end, on the same browser binary, so many lanes each
(`--lanes 2`). CPU is that of all processes; on a machine that others use as well it is steadier than the clock, and
the ratios of one round are steadier than either. Without URLs: the bundled portal.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import processes
from a11y_audit.fixtures.serve import serve

PAGES = ("index", "services/index", "services/license", "contact", "news", "policy", "stats", "login")


def measured(command: list[str]) -> tuple[float, float]:
    """Run a command to its end; return its wall seconds and the CPU seconds of all its processes."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = processes.Watch(child.pid)
    child.wait()
    wall = time.perf_counter() - started
    return wall, sum(watch.stop().values())


def main() -> None:
    """Print pages a minute and CPU seconds a page of both, and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    with serve("ministry-good") as base:
        urls = given.urls or [f"{base}/{language}/{name}.html" for language in ("ar", "en") for name in PAGES]
        audit = [
            sys.executable, "-m", "a11y_audit", "scan", *urls, "--no-crawl", "--concurrency", str(given.lanes),
            "--quiet", "--record", "none", "--output", str(folder / "report.html"),
        ]  # fmt: skip
        floor = [sys.executable, str(Path(__file__).with_name("floor.py")), str(given.lanes), *urls]
        ratios = []
        for number in range(given.rounds):
            first, first_cpu = measured(floor)
            ours, ours_cpu = measured(audit)
            ratios.append((first / ours, first_cpu / ours_cpu))
            print(
                f"{number + 1}: floor {60 * len(urls) / first:6.1f} pages/min {first_cpu / len(urls):5.2f} CPU s each; "
                f"audit {60 * len(urls) / ours:6.1f} pages/min {ours_cpu / len(urls):5.2f} CPU s each; "
                f"audit/floor {first / ours:4.2f} by the clock, {first_cpu / ours_cpu:4.2f} by CPU",
                flush=True,
            )
    by_clock, by_cpu = (statistics.median(column) for column in zip(*ratios, strict=True))
    print(f"median: audit/floor {by_clock:.2f} by the clock, {by_cpu:.2f} by CPU (1 is as fast as bare axe)")


if __name__ == "__main__":
    main()
