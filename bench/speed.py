"""The whole audit beside the bare floor (goto + axe), in alternating rounds: `python bench/speed.py [URL ...]`.

Both are whole commands, from the start of the program to its end, on the same browser binary, so many lanes each
(`--lanes 2`), both with Python's bytecode kept. CPU is that of all processes; on a machine that others use as well it
is steadier than the clock, and the ratios of one round are steadier than either; who goes first changes with each
round. `--before PYTHON` measures another checkout, by the interpreter of its environment, in the same rounds. Without
URLs: the bundled portal.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import processes
from a11y_audit.fixtures.serve import serve

FINISHED = (0, 1)  # exit codes of a run in which every page was audited
PAGES = ("index", "services/index", "services/license", "contact", "news", "policy", "stats", "login")


def measured(command: list[str]) -> tuple[float, float]:
    """Run a command to its end; return its wall seconds and the CPU seconds of all its processes."""
    started = time.perf_counter()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    child = subprocess.Popen(command, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = processes.Watch(child.pid)
    code = child.wait()
    wall, cpu = time.perf_counter() - started, sum(watch.stop().values())
    if code not in FINISHED:
        sys.exit(f"{' '.join(command[:4])} ... ended with {code}: nothing was measured")
    return wall, cpu


def audit(python: str, urls: list[str], lanes: int, folder: Path) -> list[str]:
    """Return the command of the whole audit, everything on by default."""
    return [
        python, "-m", "a11y_audit", "scan", *urls, "--no-crawl", "--concurrency", str(lanes),
        "--quiet", "--record", "none", "--output", str(folder / "report.html"),
    ]  # fmt: skip


def main() -> None:
    """Print pages a minute and CPU seconds a page of each, and the ratios to the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--before", metavar="PYTHON")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    with serve("ministry-good") as base:
        urls = given.urls or [f"{base}/{language}/{name}.html" for language in ("ar", "en") for name in PAGES]
        commands = {
            "floor": [sys.executable, str(Path(__file__).with_name("floor.py")), str(given.lanes), *urls],
            "audit": audit(sys.executable, urls, given.lanes, folder),
        }
        if given.before:
            commands["before"] = audit(given.before, urls, given.lanes, folder)
        ratios: dict[str, list[tuple[float, float]]] = {name: [] for name in commands if name != "floor"}
        for number in range(given.rounds):
            order = list(commands) if number % 2 == 0 else list(reversed(commands))
            used = {name: measured(commands[name]) for name in order}
            for name, (wall, cpu) in used.items():
                speed, cost = 60 * len(urls) / wall, cpu / len(urls)
                print(f"{number + 1}: {name:6} {speed:6.1f} pages/min {cost:5.2f} CPU s each")
            for name, found in ratios.items():
                by_clock, by_cpu = (floor / own for floor, own in zip(used["floor"], used[name], strict=True))
                found.append((by_clock, by_cpu))
                print(f"{number + 1}: {name}/floor {by_clock:.2f} by the clock, {by_cpu:.2f} by CPU", flush=True)
    for name, found in ratios.items():
        by_clock, by_cpu = (statistics.median(column) for column in zip(*found, strict=True))
        print(f"median: {name}/floor {by_clock:.2f} by the clock, {by_cpu:.2f} by CPU (1 is as fast as bare axe)")


if __name__ == "__main__":
    main()
