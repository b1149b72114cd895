"""Audit a site of hostile pages and print what is said of each; the exit code is 1 when one is not told as it must be.

python bench/hostile.py [--timeout 4] [--only NAME,NAME]
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.hostile_site import ANSWERS, PAGES, HostileSite

from a11y_audit import app
from a11y_audit.run.progress import Silent
from a11y_audit.settings.config import Config


class Told(Silent):
    """Prints a page as it is done."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
        """Print it."""
        print(f"{time.monotonic() - self._began:6.1f} s  audited      {_name(url)}", flush=True)

    def page_failed(self, url: str, reason: str, detail: str = "") -> None:
        """Print why."""
        why = f"{reason} {detail}".strip()[:100]
        print(f"{time.monotonic() - self._began:6.1f} s  not audited  {_name(url)}: {why}", flush=True)


def main() -> int:
    """Audit; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeout", type=float, default=4.0)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    expected = {**{name: page.expected for name, page in PAGES.items()}, **ANSWERS}
    names = asked.only.split(",") if asked.only else list(expected)
    site = HostileSite()
    urls = tuple(f"{site.url}/{name}" for name in names)
    config = Config(urls=urls, crawl=False, timeout=asked.timeout, concurrency=2)
    result, _ = app.run_audit(config, Told(), pictures=True)
    told = {_name(page.url): "audited" for page in result.pages}
    told |= {_name(entry.url): entry.reason for entry in result.not_audited}
    wrong = [name for name in names if not is_told(told.get(name, ""), expected[name])]
    for name in wrong:
        print(f"WRONG: {name}: {told.get(name, 'silence')}, expected {expected[name]}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(names) - len(wrong)} of {len(names)} as expected; this process took {own} MB at most")
    site.close()
    return 1 if wrong else 0


def is_told(reason: str, expected: str) -> bool:
    """Whether a page is told as it must be; silence never is."""
    return bool(reason) and (expected == "*" or reason in expected.split(" or "))


def _name(url: str) -> str:
    return url.partition("://")[2].partition("/")[2].partition("?")[0]


if __name__ == "__main__":
    sys.exit(main())
