"""What the rules cost people and the machine: doubts on clean pages, and the time to judge a saved page."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from a11y_audit import app
from a11y_audit.judging.evaluate import evaluate
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import TEXT
from a11y_audit.run import choosing
from a11y_audit.settings.config import Config
from a11y_audit.store.folder import EvidenceFolder

MOST_DOUBTS = 3  # groups a page: what a reviewer can be asked where nothing is wrong
NODES = 1500
MOST_MS = 50
ROUNDS = 7


def lines(shared: Path, out: Path, parts: set[str]) -> list[str]:
    """Scan the generated site without defects; returns the lines of the report."""
    from server import serve  # of the shared harness

    with tempfile.TemporaryDirectory() as folder:
        site, evidence = Path(folder) / "site", Path(folder) / "evidence"
        generator = shared / "harness" / "speed" / "gen_site.py"
        subprocess.run([sys.executable, str(generator), "--out", str(site), "--clean"], check=True, capture_output=True)
        names = [page["file"] for page in json.loads((site / "manifest.json").read_text(encoding="utf-8"))["pages"]]
        server, base = serve(site)
        try:
            urls = tuple(base + name for name in names)
            result, _ = app.run_audit(Config(urls=urls, crawl=False, evidence=evidence), pictures=False)
        finally:
            server.shutdown()
        told = _load(result) if "load" in parts else []
        return told + (_time(evidence) if "time" in parts else [])


def _load(result: Any) -> list[str]:
    """A question that compares pages is asked once of the site, whichever page it names."""
    rules = choosing.choose_judges(Config(urls=("http://localhost/",))).rules
    over_pages = {rule.id for rule in rules if rule.check_site}
    pages = []
    of_site: dict[str, Any] = {}
    for page in result.pages:
        doubts = {finding.cluster: finding for finding in page.findings if finding.outcome == "cantTell"}
        of_site |= {cluster: finding for cluster, finding in doubts.items() if finding.rule in over_pages}
        own = {cluster: finding for cluster, finding in doubts.items() if cluster not in of_site}
        pages.append((page.url.rsplit("/", 1)[1], own, [f for f in page.findings if f.outcome == "failed"]))
    most = max(len(doubts) for _, doubts, _ in pages)
    mean = sum(len(doubts) for _, doubts, _ in pages) / len(pages)
    said = ["## Review load\n", f"The {len(pages)} clean pages of the generated site, level AA: {mean:.1f} groups of"]
    said[1] += f" doubts a page, at most {most} (wanted: at most {MOST_DOUBTS}). Beside them {len(of_site)} of the site"
    said[1] += " as a whole, whose menus have their words by chance.\n"
    said += ["| rule, reason | pages |", "|---|--:|"]
    causes = Counter(f"{f.rule}, {f.reason}" for _, doubts, _ in pages for f in doubts.values())
    said += [f"| {cause} | {count} |" for cause, count in causes.most_common()]
    failures = Counter(f"{f.rule}, {f.reason}" for _, _, failed in pages for f in failed if f.criteria)
    said += ["", f"Failed findings on these pages: {sum(failures.values())} ({dict(failures)})." if failures else
             "No failed finding on these pages."]  # fmt: skip
    return [*said, ""]


def _time(evidence: Path) -> list[str]:
    snapshots = [snapshot for _, _, snapshot in EvidenceFolder(evidence).pages()]
    nearest = min(snapshots, key=lambda snapshot: abs(_nodes(snapshot) - NODES))
    rules = choosing.choose_judges(Config(urls=("http://localhost/",))).rules
    packed = msgspec.json.encode(nearest)
    spent = []
    for _ in range(ROUNDS):
        fresh = msgspec.json.decode(packed, type=Snapshot)  # what rules keep on a snapshot must not help the next round
        started = time.process_time()
        evaluate(rules, fresh)
        spent.append(1000 * (time.process_time() - started))
    return [
        "## Time\n",
        f"All {len(rules)} rules over a saved page of {_nodes(nearest)} elements: {min(spent):.0f} ms of CPU "
        f"(best of {ROUNDS}; wanted: under {MOST_MS}).",
        "",
    ]


def _nodes(snapshot: Snapshot) -> int:
    return sum(row.tag != TEXT for frame in snapshot.frames for row in frame.rows)
