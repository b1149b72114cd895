"""How much the rules find and how often they are wrong, on labelled pages: `python bench/accuracy.py --shared FOLDER`.

The cases and the code that scores them are not part of this project (`make accuracy SHARED=FOLDER`). FOLDER holds
`harness/accuracy` (server, adapters, score), `harness/speed/gen_site.py` and `cases/accuracy` (cases.jsonl, www).
Everything runs through our command line as a user has it, at level AAA, since some cases are about AAA criteria. What
was found is kept in `--out`, page by page, so that a second run does only what is missing; the evidence is kept too:

    --dataset act,gds   these sets alone              --fresh    open the chosen pages again
    --group 23a2a8,...  these ACT rules or groups     --replay   judge the kept evidence again, without a browser
    --only LIST         of scan, axe, load, time      --document FILE   write the tables (whole runs only)
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import accuracy_tables as tables

BATCH = 25  # pages in one command: rules that compare pages see as many at once
LEVEL = "AAA"
CLEAN_GDS = "gds/tests/zz-clean-template.html"  # what stands on every page of that set, and is none of its cases
COMMAND = str(Path(sys.executable).with_name("a11y-audit"))
_BASE = re.compile(r"https?://127\.0\.0\.1:\d+/")

Row = dict[str, Any]


class Bench:
    """The shared harness, the chosen cases, and the folder of results."""

    def __init__(self, shared: Path, out: Path, split: str) -> None:
        sys.dont_write_bytecode = True  # the shared folder may be read-only
        sys.path.insert(0, str(shared / "harness" / "accuracy"))
        self.shared, self.out, self.data = shared, out, shared / "cases" / "accuracy"
        lines = (self.data / "cases.jsonl").read_text(encoding="utf-8").splitlines()
        self.cases: list[Row] = [case for case in map(json.loads, lines) if case["split"] == split]
        self.split = split
        out.mkdir(parents=True, exist_ok=True)

    def chosen(self, datasets: set[str], groups: set[str]) -> list[str]:
        """Return the pages of the chosen cases, set by set, so that a batch is of one set."""
        cases = [
            case
            for case in self.cases
            if (not datasets or case["dataset"] in datasets) and (not groups or case["group"] in groups)
        ]
        urls = {case["url"]: case["dataset"] for case in cases}
        if "gds" in urls.values():
            urls[CLEAN_GDS] = "gds"
        return sorted(urls, key=lambda url: (urls[url], url))

    def rows(self, name: str) -> dict[str, Row]:
        """Return the kept results by page; the last line about a page counts."""
        file = self.out / name
        if not file.exists():
            return {}
        return {row["url"]: row for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}

    def keep(self, name: str, rows: Iterable[Row]) -> None:
        """Add results as they come, so that a run that is stopped loses little."""
        with (self.out / name).open("a", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps(row) + "\n")
                file.flush()

    def tidy(self, name: str) -> Path:
        """Leave one line a page, sorted, and return the file for the scoring code."""
        file = self.out / name
        rows = self.rows(name)
        file.write_text("".join(json.dumps(rows[url]) + "\n" for url in sorted(rows)), encoding="utf-8")
        return file

    # -- our command --------------------------------------------------------------------------------------------
    def scan(self, urls: list[str]) -> Iterator[Row]:
        """Audit pages in batches, each with its evidence in a folder of its own."""
        from server import serve  # of the shared harness

        server, base = serve(self.data / "www")
        try:
            for start in range(0, len(urls), BATCH):
                batch = urls[start : start + BATCH]
                folder = Path(tempfile.mkdtemp(prefix="batch-", dir=_made(self.out / "evidence")))
                addresses = [base + quote(url) for url in batch]
                options = ("--no-crawl", "--record", "none", "--evidence", str(folder))
                found, cause = self._told(["scan", *addresses, *options])
                _progress("audited", start + len(batch), len(urls))
                for url in batch:
                    missing = None if url in found else cause or "not in the report"
                    yield {"url": url, "findings": found.get(url, []), "error": missing, "evidence": folder.name}
        finally:
            server.shutdown()

    def replay(self, urls: list[str]) -> Iterator[Row]:
        """Judge kept evidence again; pages whose evidence is not there are left as they are."""
        kept = self.rows("ours.jsonl")
        folders = sorted({kept[url]["evidence"] for url in urls if url in kept and kept[url].get("evidence")})
        wanted = set(urls)
        for number, folder in enumerate(folders, 1):
            found, cause = self._told(["replay", str(self.out / "evidence" / folder)])
            if cause:
                raise SystemExit(f"replay of {folder}: {cause}")
            _progress("judged batches", number, len(folders))
            for url in found:
                if url in wanted and kept.get(url, {}).get("evidence") == folder:
                    yield {"url": url, "findings": found[url], "error": None, "evidence": folder}

    def _told(self, arguments: list[str]) -> tuple[dict[str, list[Row]], str]:
        """Run our command; returns the findings by page as the harness reads them, and what went wrong."""
        from adapters import CommandAdapter  # of the shared harness

        asked = [COMMAND, *arguments, "--level", LEVEL, "--quiet", "--format", "json", "-o", "-"]
        run = subprocess.run(asked, capture_output=True, text=True, check=False)
        try:
            pages = CommandAdapter("").normalise(json.loads(run.stdout))
        except ValueError:
            return {}, (run.stderr.strip().splitlines() or [f"exit code {run.returncode}"])[-1]
        return {unquote(_BASE.sub("", address)): findings for address, findings in pages.items()}, ""

    # -- the floor ----------------------------------------------------------------------------------------------
    def bare_axe(self, urls: list[str]) -> Iterator[Row]:
        """Run axe-core alone, all of its rules, as the harness does."""
        from adapters import AxeAdapter  # of the shared harness
        from server import serve

        from a11y_audit.capture.start.find import find_browser

        server, base = serve(self.data / "www")
        try:
            adapter = AxeAdapter(chromium=str(find_browser(None).path))
            for number, (address, row) in enumerate(adapter.scan([base + quote(url) for url in urls]), 1):
                if number % 100 == 0:
                    _progress("bare axe", number, len(urls))
                yield {"url": unquote(_BASE.sub("", address)), **row}
        finally:
            server.shutdown()

    def score(self, name: str, profile: str) -> Row:
        """Return what the scoring code of the harness says of a file of results."""
        import score  # of the shared harness

        results = score.load_results(self.tidy(name), profile)
        rest, groups = score.score_rest(self.cases, results)
        return {
            "act": score.score_act(self.cases, results, None),
            "gds": score.score_gds(self.cases, results),
            "rest": rest,
            "groups": groups,
            "pages": len(results),
            "errors": sum(bool(row.get("error")) for row in results.values()),
        }


def _progress(what: str, done: int, whole: int) -> None:
    print(f"{what}: {done} of {whole}", file=sys.stderr, flush=True)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _names(text: str) -> set[str]:
    return {name for name in text.split(",") if name}


def _shared(path: str) -> Path:
    """Return the folder of the labelled pages, or end with what is missing and what to do."""
    shared = Path(path) if path else Path()
    if not path or not (shared / "cases" / "accuracy" / "cases.jsonl").exists():
        where = f"{path} holds none" if path else "no folder was named"
        raise SystemExit(
            f"The labelled pages are not part of this project, and {where}: "
            "make accuracy SHARED=FOLDER, where FOLDER/cases/accuracy/cases.jsonl and FOLDER/harness/accuracy are"
        )
    return shared


def _scored(bench: Bench, groups: set[str]) -> list[str]:
    ours, floors = bench.score("ours.jsonl", "all"), {}
    if bench.rows("axe.jsonl"):
        floors = {"axe": bench.score("axe.jsonl", "default"), "axe, all rules": bench.score("axe.jsonl", "all")}
    return [
        *tables.overview(ours, floors),
        *tables.act_rules(ours["act"], groups),
        *tables.gds(ours["gds"]),
        *tables.groups(ours["groups"], groups),
    ]


def main() -> None:
    """Run what is missing, score it, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", default="")
    parser.add_argument("--out", type=Path, default=Path("a11y-audit-reports") / "accuracy")
    parser.add_argument("--dataset", default="")
    parser.add_argument("--group", default="")
    parser.add_argument("--split", default="open")
    parser.add_argument("--only", default="scan,axe,load,time")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--replay", action="store_true")
    parser.add_argument("--document", type=Path)
    given = parser.parse_args()
    shared, parts = _shared(given.shared), _names(given.only)
    bench = Bench(shared, given.out, given.split)
    datasets, groups = _names(given.dataset), _names(given.group)
    urls = bench.chosen(datasets, groups)
    if not urls:
        raise SystemExit("No case is of that set and group; see the fields dataset and group of cases.jsonl")
    if given.replay:
        bench.keep("ours.jsonl", list(bench.replay(urls)))
    if "scan" in parts:
        have = bench.rows("ours.jsonl")
        missing = [url for url in urls if given.fresh or url not in have or have[url].get("error")]
        bench.keep("ours.jsonl", bench.scan(missing))
    if "axe" in parts:
        have = bench.rows("axe.jsonl")
        bench.keep("axe.jsonl", bench.bare_axe([url for url in urls if url not in have]))
    lines = _scored(bench, groups)
    if parts & {"load", "time"}:
        import accuracy_load as load

        lines += load.lines(shared, given.out, parts)
    print("\n".join(lines))
    if given.document:
        given.document.write_text(tables.document(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
