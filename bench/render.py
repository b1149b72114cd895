"""Time the reports on a run that never was: `python bench/render.py [pages] [findings]`."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.results import crops, large

from a11y_audit.render import FORMATS


def main() -> None:
    """Print seconds and size of each format, and the memory of the whole."""
    pages, findings = (int(argument) for argument in (*sys.argv[1:3], "1000", "10000")[:2])
    run = large(pages, findings)
    pictures = crops(run)
    print(f"{pages} pages, {findings} findings, {len(run.clusters)} causes, {len(pictures)} pictures")
    for name, format_ in FORMATS.items():
        started = time.perf_counter()
        content = format_.render(run, language="ar", crops=pictures)
        print(f"{name:5} {time.perf_counter() - started:6.2f} s  {len(content) / 1e6:6.2f} MB")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
