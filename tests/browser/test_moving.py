"""Pages that move by themselves: what has a mark and what has none is told all the same, and is never a matter of luck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from support.moving_site import EXPECTED, PAGES, MovingSite

from a11y_audit import app
from a11y_audit.run.progress import Silent
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site() -> Iterator[MovingSite]:
    served = MovingSite()
    yield served
    served.close()


def test_the_focus_is_judged_while_things_move(site: MovingSite) -> None:
    config = Config(
        urls=tuple(f"{site.url}/{name}" for name in PAGES), crawl=False, concurrency=2,
        rules=("focus-not-visible", "text-lost-when-zoomed", "moving-content-unstoppable"),
    )  # fmt: skip
    result, _ = app.run_audit(config, Silent(), pictures=False)
    told = {
        page.url.rpartition("/")[2]: {
            (finding.reason, str(finding.values["name"])) for finding in page.findings if finding.rule == "focus-not-visible"
        }
        for page in result.pages
    }
    assert told == {name: set(EXPECTED.get(name, EXPECTED["still"])) for name in PAGES}
    moving = {page.url.rpartition("/")[2] for page in result.pages for finding in page.findings if finding.rule == "moving-content-unstoppable"}
    assert {"spinner", "canvas", "ticker", "clock", "smil"} <= moving, "films are taken of the page as it moves"
    assert not [finding for page in result.pages for finding in page.findings if finding.rule == "text-lost-when-zoomed"]


WRITES = {
    "each": 'for (const [key, value] of parts()) document.getElementById(key).textContent = value',
    "changed": """for (const [key, value] of parts()) { const one = document.getElementById(key);
      if (one.textContent !== value) one.textContent = value }""",
    "anew": """document.getElementById("counter").innerHTML =
      parts().map(([key, value]) => `<span id=${key}>${value}</span> ${key} `).join("")""",
}  # fmt: skip
COUNTDOWN = """<!doctype html><html lang="en"><title>A forum</title><style>span {{ font: 20px monospace }}</style>
<main><h1>A forum of the year and of its people</h1><p>Words that people read beside it.</p>
<div id="counter"><span id="d">12</span> days <span id="h">03</span> hours <span id="m">04</span> minutes
<span id="s">05</span> seconds</div></main><script>const until = Date.now() + 1e9;
const two = (count) => String(Math.floor(count)).padStart(2, "0");
function parts() {{ const left = (until - Date.now()) / 1000;
  return [["d", two(left / 86400)], ["h", two(left / 3600 % 24)], ["m", two(left / 60 % 60)], ["s", two(left % 60)]] }}
setInterval(() => {{ {} }}, 1000)</script>"""


@pytest.mark.parametrize("time", ["first", "again"])
def test_a_countdown_is_one_question_each_time(time: str, serve: Any) -> None:
    base = serve({f"/{name}": COUNTDOWN.format(write) for name, write in WRITES.items()})
    urls = tuple(f"{base}/{name}" for name in WRITES)
    result, _ = app.run_audit(
        Config(urls=urls, crawl=False, concurrency=2, rules=("moving-content-unstoppable",)), Silent(), pictures=False
    )
    for page in result.pages:
        told = [(one.outcome, one.reason, one.location.selector) for one in page.findings if one.location]
        assert told == [("cantTell", "updates", "#counter")], (time, page.url, page.gaps)
