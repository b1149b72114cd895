"""What contrast in pixels costs and finds: `python bench/contrast.py URL ... [--expect FILE --base URL]`.

Prints CPU and wall seconds a page with axe's color-contrast, without any contrast, and with ours, in one run on the
same pages (ratios; the machine is noisy), how texts were decided, and the share that is left to a person. With
`--expect`, a JSON file of pages and cases (`data-case` attributes; verdict, ratio), how many are right, and the error
of the ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import time
from collections import Counter
from pathlib import Path

from a11y_audit.fixtures.serve import serve

from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import CaptureSettings, Observed, PageRequest
from a11y_audit.capture.start.find import find_browser
from a11y_audit.judging.engines import axe
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.contrast import MeasuredText, measured_texts, shortfall

ROUNDS = 2
PAGES = ("index", "services/index", "contact", "stats")  # of the bundled portal, when no page is named
WORDS = {"": "pass", "low": "fail", "unseen": "not-visible"}


def _cpu() -> float:
    """CPU seconds of this process and all below it, browsers included (Linux)."""
    children: dict[int, list[int]] = {}
    used: dict[int, float] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append(int(entry.name))
            used[int(entry.name)] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    total, waiting = 0.0, [os.getpid()]
    while waiting:
        process = waiting.pop()
        total += used.get(process, 0.0)
        waiting += children.get(process, [])
    return total


async def _visit(settings: CaptureSettings, urls: list[str]) -> tuple[list[Snapshot], float, float]:
    async with BrowserPool(settings) as pool:
        await pool.observe(PageRequest(url=urls[0]))
        cpu, wall = _cpu(), time.perf_counter()
        seen = [await pool.observe(PageRequest(url=url)) for url in urls]
        cost = (_cpu() - cpu) / len(urls), (time.perf_counter() - wall) / len(urls)
        return [answer.snapshot for answer in seen if isinstance(answer, Observed)], *cost


def _settings(*, ours: bool, theirs: bool) -> CaptureSettings:
    rules = tuple(rule for rule in axe.chosen("AA") if theirs or rule != "color-contrast")
    sections = frozenset({"dom", "contrast"} if ours else {"dom"})
    return CaptureSettings(executable=str(find_browser(None).path), axe_rules=rules, sections=sections)  # type: ignore[arg-type]


def _cost(urls: list[str]) -> list[Snapshot]:
    kinds = {
        "axe's color-contrast": _settings(ours=False, theirs=True),
        "no contrast": _settings(ours=False, theirs=False),
        "ours": _settings(ours=True, theirs=False),
    }
    figures: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
    pages: list[Snapshot] = []
    for _ in range(ROUNDS):
        for kind, settings in kinds.items():
            pages, cpu, wall = asyncio.run(_visit(settings, urls))
            figures[kind].append((cpu, wall))
    middle = {kind: [statistics.median(column) for column in zip(*rows, strict=True)] for kind, rows in figures.items()}
    for kind, (cpu, wall) in middle.items():
        print(f"{kind:22} {cpu:.2f} CPU s a page, {wall:.2f} s")
    theirs, ours = middle["axe's color-contrast"], middle["ours"]
    print(f"ours / axe's: {ours[0] / theirs[0]:.2f} of the CPU, {ours[1] / theirs[1]:.2f} of the time")
    return pages


def _decided(pages: list[Snapshot]) -> None:
    texts = [text for page in pages for text in measured_texts(page)]
    print("decided by:", dict(Counter(text.sample.method for text in texts)))
    asked = sum(_verdict(text) not in WORDS.values() for text in texts)
    print(f"left to a person: {asked} of {len(texts)} texts ({asked / max(1, len(texts)):.1%})")


def _verdict(text: MeasuredText) -> str:
    reason = shortfall(text, 3.0 if text.is_large else 4.5)
    return WORDS.get(reason, "review")


def _cases(page: Snapshot) -> dict[str, list[MeasuredText]]:
    found: dict[str, list[MeasuredText]] = {}
    for text in measured_texts(page):
        holders = (node.attribute("data-case") for node in (text.element, *text.element.ancestors()))
        if name := next((name for name in holders if name), None):
            found.setdefault(name, []).append(text)
    return found


def _truth(file: Path, base: str) -> None:
    expected = json.loads(file.read_text(encoding="utf-8"))["pages"]
    names = list(expected)
    pages, _, _ = asyncio.run(
        _visit(_settings(ours=True, theirs=False), [f"{base.rstrip('/')}/{name}" for name in names])
    )
    right, wrong, errors = 0, [], []
    for name, page in zip(names, pages, strict=True):
        found = _cases(page)
        for case, want in expected[name].items():
            texts = found.get(case, [])
            verdicts = [_verdict(text) for text in texts]
            verdict = next((v for v in ("fail", "review", "pass") if v in verdicts), "not-visible")
            wanted = {want["verdict"], *(["review"] if want.get("expect_review_ok") else [])}
            wanted = {{"cannot-tell": "review", "exempt-disabled": "not-visible"}.get(word, word) for word in wanted}
            right += verdict in wanted
            if verdict not in wanted:
                wrong.append(f"{name} {case}: {verdict}, not {' or '.join(sorted(wanted))}")
            ratios = [text.sample.ratio for text in texts if text.sample.ratio is not None]
            if "ratio" in want and ratios:
                errors.append(abs(min(ratios) - want["ratio"]) / want["ratio"])
    print(f"cases right: {right} of {right + len(wrong)}", *wrong, sep="\n  ")
    errors.sort()
    if errors:
        late = errors[int(0.95 * len(errors))]
        print(f"ratio error: median {statistics.median(errors):.2%}, 95th percentile {late:.2%}")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--expect", type=Path)
    parser.add_argument("--base", default="")
    given = parser.parse_args()
    if not given.urls and not given.expect:
        with serve("ministry-good") as base:
            _decided(_cost([f"{base}/{language}/{page}.html" for language in ("ar", "en") for page in PAGES]))
    if given.urls:
        _decided(_cost(given.urls))
    if given.expect:
        _truth(given.expect, given.base)


if __name__ == "__main__":
    main()
