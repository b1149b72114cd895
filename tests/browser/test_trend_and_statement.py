"""The pages of the record in a browser: no violation of axe, no sideways scroll, both languages, nothing loaded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from support.runs import recorded
from support.walk import walk

from a11y_audit.history import trend
from a11y_audit.people import statement
from a11y_audit.people.recorded import recorded as as_recorded
from a11y_audit.record import read
from a11y_audit.render import statement as statements
from a11y_audit.render.trend import to_html

pytestmark = pytest.mark.browser

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")


@pytest.fixture(scope="module")
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    database = recorded(folder)
    runs = read.runs(database)
    made = {name: to_html(trend.build(database, runs), runs, name[-2:]) for name in ("trend-en", "trend-ar")}  # type: ignore[arg-type]
    drafted = statement.build(as_recorded(database, "latest")[1], date(2026, 3, 5))
    made |= {f"statement-{language}": statements.to_html(drafted, language) for language in ("en", "ar")}  # type: ignore[arg-type]
    for name, content in made.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in made}


def opened(browser: Browser, file: Path, width: int, scheme: str) -> tuple[Page, list[str]]:
    wrong: list[str] = []
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.on("request", lambda r: None if r.url.startswith("file:") else wrong.append(r.url))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(file.as_uri())
    return page, wrong


def audited(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = json.loads(page.evaluate("axe.run(document).then((r) => JSON.stringify([r.violations, r.incomplete]))"))
    return [f"{rule['id']} {node['html']}" for group in found for rule in group for node in rule["nodes"]]


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
@pytest.mark.parametrize("name", ["trend-en", "trend-ar", "statement-en", "statement-ar"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: str
) -> None:
    page, wrong = opened(browser, pages[name], width, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert audited(page) == []
    assert wrong == []
    page.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", ["trend-en", "trend-ar", "statement-en", "statement-ar"])
def test_the_keyboard_reaches_everything(browser: Browser, pages: dict[str, Path], name: str, width: int) -> None:
    page, wrong = opened(browser, pages[name], width, "light")
    walked = walk(page)
    assert walked.out_of_sight == []
    assert walked.reached == walked.wanted > 0
    assert wrong == []
    page.close()


def test_the_language_of_the_trend_is_switched(browser: Browser, pages: dict[str, Path]) -> None:
    page, wrong = opened(browser, pages["trend-en"], 1440, "light")
    page.locator("label[for=language-ar]").click()
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir, document.title]") == [
        "ar", "rtl", "مسار إمكانية الوصول https://portal.example.gov.sa",
    ]  # fmt: skip
    assert page.locator("h1").inner_text().startswith("مسار")
    first, last = (page.locator("figure .dates span").nth(nth).bounding_box() for nth in (0, 4))
    assert first
    assert last
    assert first["x"] > last["x"]  # time runs the way that people read
    assert page.locator("figure svg").first.evaluate("(svg) => getComputedStyle(svg).transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    assert audited(page) == []
    assert wrong == []
    page.close()
