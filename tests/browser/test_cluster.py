"""A run on workers of a real cluster, one of them killed in the middle, equals the run on one machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.errors import UsageError
from a11y_audit.render.json import render
from a11y_audit.settings.config import Config
from a11y_audit.store.journal import Journal

pytest.importorskip("distributed", reason="needs the extra: pip install 'a11y-audit[cluster]'")
pytestmark = pytest.mark.browser

COUNT, KILLED_AT = 9, 4
SECRET = "Bearer not-to-be-logged"


def _page(number: int) -> str:
    near = "".join(f'<a href="/{n}">Page {n}</a> ' for n in range(number + 1, min(number + 4, COUNT)))
    image = "<img src=x.png>" if number % 2 else ""
    return f'<html lang="en"><title>Page {number}</title><h1>Page {number}</h1>{image}<p>{near}</p>'


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]], Path]]:
    """Give a scheduler's address and two worker processes with one thread each, all with their logs in a folder."""
    logs = tmp_path / "logs"
    logs.mkdir()
    started: list[subprocess.Popen[bytes]] = []

    def start(name: str, *words: str) -> None:
        log = (logs / f"{name}.log").open("wb")
        command = [sys.executable, "-m", "dask", *words, "--no-dashboard"]
        started.append(subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True))

    where = tmp_path / "scheduler.json"
    start("scheduler", "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(where))
    deadline = time.monotonic() + 60
    while not where.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    address = json.loads(where.read_text())["address"]
    for name in ("one", "two"):
        start(name, "worker", address, "--name", name, "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")
    yield address, started[1:], logs
    for process in started:  # each has a group of its own; how a worker ends in order is Dask's business
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)


def test_a_killed_worker_costs_no_page(
    serve: Callable[[dict[str, Any]], str],
    executable: str,
    cluster: tuple[str, list[subprocess.Popen[bytes]], Path],
    tmp_path: Path,
) -> None:
    address, workers, logs = cluster
    asked: list[int] = []

    def page(number: int) -> Callable[[Any], str]:
        def answer(handler: Any) -> str:
            asked.append(number)
            if handler.headers.get("Authorization") != SECRET:
                return "<html><title>Log in</title>"
            if on_cluster and len(asked) == KILLED_AT:
                workers[0].send_signal(signal.SIGKILL)
            return _page(number)

        return answer

    on_cluster = False
    base = serve({f"/{number}": page(number) for number in range(COUNT)})
    config = Config(
        urls=(base + "/0",), browser=Path(executable), headers={"Authorization": SECRET}, robots=False,
        use_sitemap=False, concurrency=2, origins={"concurrency": "test"},
    )  # fmt: skip
    alone, _ = app.run_audit(config, pictures=False)
    on_cluster = True
    asked.clear()
    run = tmp_path / "run"
    there = Config(**{field: getattr(config, field) for field in config.__struct_fields__} | {"cluster": address, "evidence": run})
    together, _ = app.run_audit(there, pictures=False)
    assert workers[0].poll() is not None, "the worker was to be killed in the middle"
    assert _told(together) == _told(alone)
    assert len(together.pages) == COUNT
    journal = Journal.open(run)
    assert len(list(journal.evidence())) == COUNT
    journal.close()
    told = "".join(log.read_text(errors="replace") for log in logs.iterdir())
    assert "not-to-be-logged" not in told


def test_a_cluster_that_is_not_there_is_told_in_one_line(executable: str) -> None:
    config = Config(urls=("http://127.0.0.1:1/",), browser=Path(executable), cluster="tcp://127.0.0.1:1")
    with pytest.raises(UsageError, match="cannot be reached"):
        app.run_audit(config)


def _told(result: Any) -> Any:
    """The JSON report without what tells one run from another."""
    told = json.loads(render(result))
    for name in ("run", "started", "finished"):
        told.pop(name, None)
    return told
