"""Hosts that pages are to have nothing from are not asked, with and without the gate."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.network.gate import Gate
from a11y_audit.capture.settings import CaptureSettings, Observed, PageRequest
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><head><title>Fees</title></head><body><main><h1>Fees</h1><p>All that they cost.</p>
<script async src="http://localhost:{port}/counter"></script><iframe title="Offers" src="http://ads.localhost:{port}/counter"></iframe>
</main></body></html>"""


@pytest.fixture
def counted(serve: Any) -> tuple[str, list[str]]:
    """A page with a counter on another host that does not answer in time, and what was asked of that."""
    asked: list[str] = []

    def counter(handler: Any) -> Any:
        asked.append(handler.headers["Host"].partition(":")[0])
        time.sleep(6)
        return (204, {}, "")

    pages: dict[str, Any] = {"/counter": counter}
    base = serve(pages)
    port = base.rpartition(":")[2]
    pages["/"] = PAGE.format(port=port)
    pages["/to"] = (302, {"Location": f"http://localhost:{port}/counter"}, "")
    return base, asked


@pytest.mark.parametrize("block", [(), ("localhost",)], ids=["asked", "blocked"])
def test_what_is_blocked_is_not_waited_for(block: tuple[str, ...], counted: Any, executable: str) -> None:
    base, asked = counted
    config = Config(
        urls=(base + "/",), crawl=False, timeout=2.0, browser=Path(executable), rules=("image-alt",), block=block
    )
    result, _ = app.run_audit(config, pictures=False)
    [page] = result.pages
    assert result.complete is bool(block)
    assert [gap.section for gap in page.gaps] == ([] if block else ["load"])
    assert set(asked) == (set() if block else {"localhost", "ads.localhost"})
    assert result.settings["block"] == list(block)


def test_the_gate_lets_nothing_of_it_through(counted: Any, executable: str) -> None:
    base, asked = counted
    own = base.rpartition(":")[2]

    async def whole() -> Any:
        gate = Gate(look_up=lambda host, port: ("127.0.0.1",), judge=lambda address: True, blocked=("localhost",))
        async with BrowserPool(CaptureSettings(executable=executable, guarded=True, timeout=2), gate=gate) as pool:
            return await pool.observe(PageRequest(url=f"http://fees.example:{own}/"))

    page = asyncio.run(whole())
    assert isinstance(page, Observed), page
    assert [gap for gap in page.snapshot.gaps if gap.section == "load"] == []
    assert asked == []


def test_a_page_that_leads_to_a_blocked_host_says_so(counted: Any, executable: str) -> None:
    base, asked = counted
    config = Config(
        urls=(base + "/", base + "/to"), crawl=False, browser=Path(executable), rules=("image-alt",), block=("localhost",)
    )
    result, _ = app.run_audit(config, pictures=False)
    [entry] = result.not_audited
    host = f"localhost:{base.rpartition(':')[2]}"
    assert (entry.url, entry.reason, entry.detail) == (base + "/to", "blocked", f"{host} is left out by --block")
    assert not entry.is_gap  # another host would be no page of this site
    assert asked == []
