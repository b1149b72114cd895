"""The whole audit beside the bare floor (goto + axe), in alternating rounds: `python bench/speed.py [URL ...]`.

Both are whole commands, from the start of the program to its end, on the same browser binary, so many lanes each
(`--lanes 2`, or `2,3,4` to hold the best of each against the other), both with Python's bytecode kept. CPU is that of
all processes; on a machine that others use as well it is steadier than the clock, and the ratios of one round are
steadier than either; who goes first changes with each round. `--before PYTHON` measures another checkout, by the
interpreter of its environment, in the same rounds. Without URLs: the bundled portal.
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


class Rounds:
    """What commands took, round by round; `of` is how many pages each opens."""

    def __init__(self, commands: dict[str, list[str]], of: int) -> None:
        self.commands, self.of = commands, of
        self.used: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}

    def run(self, number: int) -> None:
        order = list(self.commands) if number % 2 == 0 else list(reversed(self.commands))
        for name in order:
            wall, cpu = measured(self.commands[name])
            self.used[name].append((wall, cpu))
            speed, cost = 60 * self.of / wall, cpu / self.of
            print(f"{number + 1}: {name:9} {speed:6.1f} pages/min {cost:5.2f} CPU s each", flush=True)

    def ratios(self, name: str, floor: str) -> str:
        """Return how often as fast as the floor a command was, in the median of the rounds."""
        pairs = list(zip(self.used[floor], self.used[name], strict=True))
        by_clock, by_cpu = (statistics.median(bare[i] / own[i] for bare, own in pairs) for i in (0, 1))
        return f"{by_clock:.2f} by the clock, {by_cpu:.2f} by CPU"

    def fastest(self, kind: str) -> str:
        names = [name for name in self.commands if name.startswith(kind)]
        return min(names, key=lambda name: statistics.median(wall for wall, _ in self.used[name]))


def main() -> None:
    """Print pages a minute and CPU seconds a page of each, and the ratios to the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--lanes", default="2", help="2, or 2,3,4: each in the same rounds, then the best of each")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--before", metavar="PYTHON")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    with serve("ministry-good") as base:
        urls = given.urls or [f"{base}/{language}/{name}.html" for language in ("ar", "en") for name in PAGES]
        commands: dict[str, list[str]] = {}
        lanes = [int(number) for number in given.lanes.split(",")]
        for number in lanes:
            floor = [sys.executable, str(Path(__file__).with_name("floor.py")), str(number), *urls]
            commands |= {f"floor {number}": floor, f"audit {number}": audit(sys.executable, urls, number, folder)}
            if given.before:
                commands[f"before {number}"] = audit(given.before, urls, number, folder)
        rounds = Rounds(commands, len(urls))
        for number in range(given.rounds):
            rounds.run(number)
    kinds = ("audit", "before") if given.before else ("audit",)
    for kind in kinds:
        for number in lanes:
            print(f"median, {number} lanes: {kind}/floor {rounds.ratios(f'{kind} {number}', f'floor {number}')}")
        if len(lanes) > 1:
            best, bare = rounds.fastest(kind), rounds.fastest("floor")
            print(f"best of each: {best} against {bare}: {rounds.ratios(best, bare)}")
    print("(1 is as fast as bare axe)")


if __name__ == "__main__":
    main()
