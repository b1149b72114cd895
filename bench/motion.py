"""What films find and cost: `python bench/motion.py [--cases FOLDER] [--runs N] [URL ...]`.

With `--cases`, a folder of pages with expectations.json (page -> expect: criterion -> fail, pass, review): how many
pages are right on every criterion that they name, in each of N runs, and whether the runs agree. With URLs, CPU
seconds a page with and without films, in turn in one run (ratios; the machine is noisy), and how many were filmed.
Without either, the pages of the bundled portal.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import threading
import time
from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from a11y_audit.fixtures.serve import serve
from contrast import _cpu as cpu_seconds

from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.model.result import PageResult
from a11y_audit.reading.motion import motion
from a11y_audit.run.choosing import capture_settings, choose_judges
from a11y_audit.settings.config import Config

RULES = ("flashing", "moving-content-unstoppable", "marquee", "text-blinks")
PAGES = ("ar/index", "en/index", "ar/news", "en/news", "ar/services/index", "en/contact")
ROUNDS = 2


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Visits(NamedTuple):
    """What came of some pages, and what each cost: CPU seconds, and seconds by the clock."""

    results: list[PageResult]
    costs: list[float]
    clocks: list[float]
    filmed: int


async def _judged(urls: list[str], *, films: bool, rules: tuple[str, ...] = ()) -> _Visits:
    config = Config(urls=tuple(urls), motion=films, level="AAA", rules=rules)
    judges = choose_judges(config)
    results: list[PageResult] = []
    costs: list[float] = []
    clocks: list[float] = []
    filmed = 0
    async with BrowserPool(capture_settings(config, judges, tuple(urls))) as pool:
        for url in urls:
            before, began = cpu_seconds(), time.perf_counter()
            answer = await pool.observe(PageRequest(url=url))
            assert isinstance(answer, Observed), (url, answer)
            results.append(judges.page(answer.snapshot))
            costs.append(cpu_seconds() - before)
            clocks.append(time.perf_counter() - began)
            filmed += motion(answer.snapshot).filmed_on == answer.snapshot.url
    return _Visits(results, costs, clocks, filmed)


def _verdicts(page: PageResult) -> dict[str, str]:
    found = {}
    for criterion in ("2.3.1", "2.3.2", "2.2.2"):
        outcomes = {finding.outcome.value for finding in page.findings if criterion in finding.criteria}
        found[criterion] = "fail" if "failed" in outcomes else "review" if outcomes else "pass"
    if any(check.outcome.value == "untested" for check in page.checks if check.rule in RULES):
        found = dict.fromkeys(found, "untested")
    return found


def _is_right(expected: Mapping[str, str], found: Mapping[str, str]) -> bool:
    """A review is right where one is expected; where a verdict is expected, nothing else is."""
    return all(found[criterion] == wanted for criterion, wanted in expected.items())


def cases(folder: Path, runs: int) -> None:
    """Print how many pages are right, and whether runs agree."""
    expected = json.loads((folder / "expectations.json").read_text(encoding="utf-8"))["pages"]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    urls = [f"http://127.0.0.1:{server.server_address[1]}/{name}" for name in expected]
    seen: list[list[dict[str, str]]] = []
    for number in range(runs):
        began = time.monotonic()
        pages = asyncio.run(_judged(urls, films=True, rules=RULES)).results
        verdicts = [_verdicts(page) for page in pages]
        seen.append(verdicts)
        wrong = [
            f"{name}: {found}"
            for (name, case), found in zip(expected.items(), verdicts, strict=True)
            if not _is_right(case["expect"], found)
        ]
        right = len(expected) - len(wrong)
        print(f"run {number + 1}: {right} of {len(expected)} right, {time.monotonic() - began:.0f} s", flush=True)
        print("".join(f"  {line}\n" for line in wrong), end="", flush=True)
    print(f"runs that agree with the first: {sum(verdicts == seen[0] for verdicts in seen)} of {runs}")
    server.shutdown()


def costs(urls: list[str]) -> None:
    """Print what films add to a page."""
    plain = _Visits([], [], [], 0)
    with_films = _Visits([], [], [], 0)
    for _ in range(ROUNDS):
        for kept, films in ((plain, False), (with_films, True)):
            made = asyncio.run(_judged(urls, films=films))
            kept.costs.extend(made.costs)
            kept.clocks.extend(made.clocks)
    print(f"{len(urls)} pages, {made.filmed} filmed, the others moved alike or could not move")
    for words, found in (("without films", plain.costs), ("with films   ", with_films.costs)):
        print(f"CPU s a page {words}: median {statistics.median(found):.2f}, mean {statistics.mean(found):.2f}")
    median = statistics.median(with_films.costs) / statistics.median(plain.costs)
    print(f"ratio: median {median:.3f}, mean {sum(with_films.costs) / sum(plain.costs):.3f}")
    number = len(urls)
    for unit, before, after in (
        ("s by the clock", plain.clocks, with_films.clocks), ("CPU s", plain.costs, with_films.costs),
    ):  # fmt: skip
        added = {url: min(after[at::number]) - min(before[at::number]) for at, url in enumerate(urls)}
        dearest = max(added, key=lambda url: added[url])
        print(f"added at most: {added[dearest]:.1f} {unit}, on {dearest}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--runs", type=int, default=1)
    given = parser.parse_args()
    if given.cases:
        cases(given.cases, given.runs)
    if given.urls:
        costs(given.urls)
    elif not given.cases:
        with serve("ministry-good") as base:
            costs([f"{base}/{page}.html" for page in PAGES])


if __name__ == "__main__":
    main()
