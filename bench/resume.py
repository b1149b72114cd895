"""Kill audits at seeded random moments, go on, and compare with a run that nothing disturbed.

    python bench/resume.py [--seeds 50] [--first 0] [--pages 12]

Each seed kills the program, its browser, the browser's driver or one tab's process, interrupts the program, takes the
disk's room away from it or the network, up to three times. Every run must end with the result of the undisturbed one:
no page twice, none missing. Prints one line a seed and a total; the exit code is 1 when a result differs. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

TARGETS = ("program", "browser", "driver", "tab", "interrupt", "disk", "network")
LONGEST = 180.0  # s, for one command
ROOM = 20_000  # bytes that a full disk still has: less than a page needs
AWAY = (1.0, 6.0)  # s for which the network is gone


class Site:
    """Linked pages in two languages on loopback; counts how often each was asked for."""

    def __init__(self, pages: int) -> None:
        site = self
        self.asked: Counter[str] = Counter()
        self.is_away = False

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

            def do_GET(self) -> None:
                if site.is_away:
                    self.close_connection = True
                    return
                path = self.path.partition("?")[0]
                site.asked[path] += 1
                found = path == "/" or (path[1:].isdigit() and int(path[1:]) < pages)
                body = site.page(int(path[1:] or 0), pages).encode() if found else b"not here"
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8" if found else "text/plain")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    @staticmethod
    def page(number: int, pages: int) -> str:
        """Return a page that links a few others, some of them missing or said twice."""
        arabic = number % 2
        links = [(number * 3 + step) % (pages + 2) for step in (1, 2, 5)] + [number + 1]
        title = f"صفحة رقم {number}" if arabic else f"Page number {number}"
        listed = "".join(f'<li><a href="/{n}">{"انتقل إلى" if arabic else "Go to"} {n}</a></li>' for n in links)
        return (
            f'<!doctype html><html lang="{"ar" if arabic else "en"}" dir="{"rtl" if arabic else "ltr"}"><head>'
            f"<title>{title}</title></head><body><main><h1>{title}</h1><img src='x.png'><ul>{listed}</ul></main>"
        )

    def leave(self, seconds: float) -> None:
        """Answer nothing for so long."""
        self.is_away = True
        threading.Timer(seconds, lambda: setattr(self, "is_away", False)).start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


def command(*arguments: str) -> subprocess.Popen[bytes]:
    """Start the program in a process group of its own."""
    # `scan` never sees this: no record of runs, no colours.
    env = os.environ | {"A11Y_AUDIT_RECORD": "none"}
    return subprocess.Popen(
        [sys.executable, "-m", "a11y_audit", *arguments], env=env, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def children(pid: int) -> list[tuple[int, str]]:
    """Return (process id, command line) of all that a process started, however far down."""
    parents: dict[int, list[int]] = {}
    lines: dict[int, str] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            lines[int(folder.name)] = (folder / "cmdline").read_text("utf-8", "replace").replace("\0", " ")
        except (OSError, IndexError, ValueError):
            continue
        parents.setdefault(parent, []).append(int(folder.name))
    found: list[tuple[int, str]] = []
    waiting = [pid]
    while waiting:
        for child in parents.get(waiting.pop(), ()):
            found.append((child, lines.get(child, "")))
            waiting.append(child)
    return found


def strike(process: subprocess.Popen[bytes], target: str, chance: random.Random, site: Site, run: Path) -> str:
    """Kill the target of a running audit, or take from it what it needs; returns what was hit."""
    if target == "network":
        site.leave(chance.uniform(*AWAY))
        return target
    if target == "disk":
        sizes = [file.stat().st_size for file in run.glob("run.sqlite*")]
        try:
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (max(sizes, default=0) + ROOM,) * 2)
        except ProcessLookupError:
            return f"{target}: gone already"
        return target
    below = children(process.pid)
    browsers = [pid for pid, line in below if "--remote-debugging" in line and "--type=" not in line]
    tabs = [pid for pid, line in below if "--type=renderer" in line]
    drivers = [pid for pid, line in below if "/driver/" in line and "--type=" not in line]
    pids = {"browser": browsers, "tab": tabs, "driver": drivers}.get(target, [process.pid])
    if not pids:
        return f"{target}: none yet"
    number = signal.SIGINT if target == "interrupt" else signal.SIGKILL
    try:
        os.kill(chance.choice(pids), number)
    except ProcessLookupError:
        return f"{target}: gone already"
    if target == "program":  # what it leaves behind must not help the next part
        process.wait()
        for pid, _ in below:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
    return target


def outcome(report: Path) -> Any:
    """Return a report without what differs between any two runs."""
    data = json.loads(report.read_text("utf-8"))
    for key in ("started", "finished", "run"):
        data.pop(key, None)
    return data


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Wait for a command; returns its exit code and what it said."""
    said, _ = process.communicate(timeout=LONGEST)
    return process.returncode, said.decode("utf-8", "replace")


def disturbed(seed: int, site: Site, folder: Path, longest: float, options: tuple[str, ...]) -> tuple[Any, list[str]]:
    """Audit with kills at moments that the seed chooses; returns the result and what was hit."""
    chance, url = random.Random(seed), site.url
    run, report = folder / f"run-{seed}", folder / f"report-{seed}.json"
    hits: list[str] = []
    process = command("scan", url, "--evidence", str(run), "-o", str(report), *options)
    for _ in range(chance.randint(1, 3)):
        target = chance.choice(TARGETS)
        time.sleep(chance.uniform(0.3, 0.8 * longest))
        if process.poll() is None:
            hits.append(strike(process, target, chance, site, run))
        if target in ("program", "interrupt", "disk") and process.poll() is None:
            finish(process)
        if process.poll() is not None:
            # Stopped before its journal was begun, there is nothing to go on with.
            code, said = finish(command("resume", str(run), "--max-pages", "1"))  # a setting that differs is refused
            assert code == 2, f"seed {seed}: a changed setting was not refused ({code}): {said[-300:]}"
            process = again(url, run, report, options)
    code, said = finish(process)
    for _ in range(3):
        if code in (0, 1, 3) and "a11y-audit resume" not in said:  # the program says when something is left
            break
        code, said = finish(again(url, run, report, options))
    assert code in (0, 1, 3), f"seed {seed}: exit {code}: {said[-500:]}"
    site.is_away = False
    return outcome(report), hits


def again(url: str, run: Path, report: Path, options: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Go on, or begin where nothing was begun."""
    begun = (run / "run.sqlite").exists() and b"settings" in (run / "run.sqlite").read_bytes() + _log(run)
    if begun:
        return command("resume", str(run), "-o", str(report))
    for file in run.glob("*") if run.exists() else ():
        file.unlink()
    return command("scan", url, "--evidence", str(run), "-o", str(report), *options)


def _log(run: Path) -> bytes:
    log = run / "run.sqlite-wal"
    return log.read_bytes() if log.exists() else b""


def main() -> int:
    """Run the seeds; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--pages", type=int, default=12)
    asked = parser.parse_args()
    site = Site(asked.pages)
    options = ("--concurrency", "2", "--max-pages", "500", "--quiet")
    equal = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.monotonic()
        code, said = finish(command("scan", site.url, "-o", str(folder / "whole.json"), *options))
        longest = time.monotonic() - began
        assert code in (0, 1, 3), said
        whole = outcome(folder / "whole.json")
        print(f"undisturbed: {len(whole['pages'])} pages in {longest:.1f} s", flush=True)
        for seed in range(asked.first, asked.first + asked.seeds):
            result, hits = disturbed(seed, site, folder, longest, options)
            same = result == whole
            equal += same
            print(f"seed {seed}: {'equal' if same else 'DIFFERS'} after {', '.join(hits) or 'nothing'}", flush=True)
            if not same:
                print("  " + difference(whole, result))
    site.close()
    print(f"{equal} of {asked.seeds} equal")
    return 0 if equal == asked.seeds else 1


def difference(whole: Any, result: Any) -> str:
    """Say in a line where two results differ."""
    parts = [key for key in whole if whole[key] != result.get(key)]
    pages = [p["url"] for p in whole["pages"]], [p["url"] for p in result["pages"]]
    lost = [entry for entry in result["not_audited"] if entry not in whole["not_audited"]]
    other = [
        f"{a['url']}: {key}: {str(a[key])[:300]} | {str(b.get(key))[:300]}"
        for a, b in zip(whole["pages"], result["pages"], strict=False) for key in a if a[key] != b.get(key)
    ]  # fmt: skip
    return f"{parts}; pages {len(pages[0])} and {len(pages[1])}; {lost[:3]}; {other[:3]}"


if __name__ == "__main__":
    sys.exit(main())
