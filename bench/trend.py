"""Time a trend over runs that never were: `python bench/trend.py [runs] [findings]`.

Every run has a fiftieth of its findings repaired and as many back, and half of the rest at another place of the
outline, so that matching has work to do. Bar for 20 runs of 1,000 pages and 10,000 findings: 10 s of CPU and 400 MB.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from msgspec import structs

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.results import large

from a11y_audit.history import trend
from a11y_audit.model.finding import Finding
from a11y_audit.model.result import AuditResult
from a11y_audit.record import read
from a11y_audit.record.database import open_database
from a11y_audit.record.place import place
from a11y_audit.record.write import add_run

PAGES = 1000
WORDS = (
    "الوزارة", "خدمة", "طلب", "رخصة", "مصنع", "منطقة", "أخبار", "رسوم", "apply", "licence", "factory", "region", "news",
    "fees", "contact", "branch",
)  # fmt: skip
PATHS = ("body/main/ul/li/a", "body/main/p/a", "body/main/article/h2/a")


def main() -> None:
    """Print the CPU seconds and the memory of a trend, and what it found."""
    runs, findings = (int(argument) for argument in (*sys.argv[1:3], "20", "10000")[:2])
    with tempfile.TemporaryDirectory() as folder:
        home = place(Path(folder) / "record.sqlite", None)
        assert home is not None
        database = open_database(home, create=True)
        whole = large(PAGES, findings)
        for nth in range(runs):
            add_run(database, _release(whole, nth))
        listed = read.runs(database)
        started = time.process_time()
        made = trend.build(database, listed)
        print(f"{runs} runs of {findings} findings: {time.process_time() - started:.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    print("new, fixed:", [(point.changes.new, point.changes.fixed) for point in made.points if point.changes])


def _release(whole: AuditResult, nth: int) -> AuditResult:
    same, other = random.Random(1), random.Random(nth)
    pages = []
    for page in whole.pages:
        named = [_named(finding, same, other) for finding in page.findings]
        kept = (finding for finding in named if same.randrange(50) != nth % 50)
        pages.append(structs.replace(page, findings=tuple(kept)))
    return structs.replace(whole, pages=tuple(pages), run=f"{nth:012d}")


def _named(finding: Finding, same: random.Random, other: random.Random) -> Finding:
    assert finding.location is not None
    words = " ".join(same.choices(WORDS, k=15))
    html = f'<a class="card" href="/item/{same.randrange(10**6)}/details">'
    at = structs.replace(finding.location, name=words[:30], text=words, html=html, path=other.choice(PATHS))
    return structs.replace(finding, location=at)


if __name__ == "__main__":
    main()
