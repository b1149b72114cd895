"""Pages that move by themselves: what has a mark and what has none is told all the same, and is never a matter of luck."""

from __future__ import annotations

from collections.abc import Iterator

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
