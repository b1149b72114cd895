"""Pages are opened in a browser that runs elsewhere, by each of the two ways to reach one."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.errors import BrowserError
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser

PAGES = {"/": '<html lang="en"><title>Start</title><h1>Start</h1><img src="x.png"><p>A text of this page.</p>'}


@contextmanager
def _started(command: list[str], announced: str) -> Iterator[str]:
    """Run a command in a group of its own and give the address that it announces on either of its outputs."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    assert process.stdout is not None
    try:
        yield next(found[0] for line in process.stdout if (found := re.search(announced, line)))
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)


@pytest.mark.parametrize("way", ["cdp", "playwright"])
def test_pages_are_opened_in_a_browser_elsewhere(
    way: str, serve: Callable[[dict[str, Any]], str], executable: str, tmp_path: Path
) -> None:
    flags = ["--no-sandbox", "--disable-gpu"]
    if way == "cdp":
        command = [executable, *flags, "--remote-debugging-port=0", f"--user-data-dir={tmp_path}", "--headless"]
        announced = r"127\.0\.0\.1:\d+(?=/devtools)"
    else:
        (tmp_path / "server.json").write_text(json.dumps({"executablePath": executable, "args": flags}))
        command = [sys.executable, "-m", "playwright", "launch-server", "--browser", "chromium", "--config", str(tmp_path / "server.json")]
        announced = r"ws://\S+"
    base = serve(PAGES)
    here, _ = app.run_audit(Config(urls=(base + "/",), browser=Path(executable), crawl=False))
    with _started(command, announced) as address:
        endpoint = address if "://" in address else f"http://{address}"
        there, _ = app.run_audit(Config(urls=(base + "/",), browser_endpoint=endpoint, crawl=False))
    assert [page.findings for page in there.pages] == [page.findings for page in here.pages]
    assert there.pages[0].findings
    assert endpoint not in json.dumps({str(k): str(v) for k, v in there.settings.items()})


def test_a_browser_that_is_not_there_is_told_without_its_token() -> None:
    config = Config(urls=("http://127.0.0.1:1/",), browser_endpoint="ws://127.0.0.1:1/?token=not-to-be-told", crawl=False)
    with pytest.raises(BrowserError, match=r"browser at 127\.0\.0\.1 cannot be reached") as told:
        app.run_audit(config)
    assert "not-to-be-told" not in str(told.value)
