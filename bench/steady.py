"""Audit a site of moving pages again and again on a busy machine: what is found must be the same each time.

python bench/steady.py [--runs 10] [--burners 4] [--only NAME,NAME]

The burners and this process are niced, so that others on the machine hardly notice. Exit code 1 when runs differ.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.moving_site import PAGES, MovingSite

from a11y_audit import app
from a11y_audit.model.result import AuditResult
from a11y_audit.run.progress import Silent
from a11y_audit.settings.config import Config

BURNER_NICE, OWN_NICE = 10, 5


def main() -> int:
    """Audit; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--burners", type=int, default=4)
    parser.add_argument("--only", default="")
    parser.add_argument("urls", nargs="*", help="Audit these instead of the site of moving pages.")
    asked = parser.parse_args()
    burners = [multiprocessing.Process(target=_burn, daemon=True) for _ in range(asked.burners)]
    for burner in burners:
        burner.start()
    os.nice(OWN_NICE)
    site = MovingSite()
    names = asked.only.split(",") if asked.only else list(PAGES)
    urls = tuple(asked.urls) or tuple(f"{site.url}/{name}" for name in names)
    config = Config(urls=urls, crawl=bool(asked.urls), concurrency=2, max_pages=50)
    seen: list[Counter[str]] = []
    for run in range(asked.runs):
        result, _ = app.run_audit(config, Silent(), pictures=False)
        seen.append(Counter(_lines(result)))
        print(f"run {run + 1}: {seen[-1].total()} lines, {_told(seen[0], seen[-1])}", flush=True)
    for burner in burners:
        burner.kill()
    site.close()
    return int(any(one != seen[0] for one in seen))


def _lines(result: AuditResult) -> list[str]:
    lines = []
    for page in result.pages:
        for finding in page.findings:
            place = finding.location.selector if finding.location else ""
            lines.append(f"{page.url} {finding.rule} {finding.outcome} {finding.reason} {place} {finding.values}")
        lines += [f"{page.url} gap {gap.section}: {gap.reason}" for gap in page.gaps]
    return lines + [f"{entry.url} {entry.reason}" for entry in result.not_audited]


def _told(first: Counter[str], now: Counter[str]) -> str:
    gone, come = first - now, now - first
    if not gone and not come:
        return "as in the first"
    return "".join(f"\n  - {line} x{count}" for line, count in sorted(gone.items())) + "".join(
        f"\n  + {line} x{count}" for line, count in sorted(come.items())
    )


def _burn() -> None:
    os.nice(BURNER_NICE)
    while True:
        pass


if __name__ == "__main__":
    sys.exit(main())
