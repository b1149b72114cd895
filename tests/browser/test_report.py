"""The HTML report in a browser: no violation of axe, no sideways scroll, both languages, with and without script."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from support.results import crops, large, result

from a11y_audit.render import FORMATS

pytestmark = pytest.mark.browser

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    small, big = result(), large(40, 1200)
    made = {}
    for name, run, language in (("en", small, "en"), ("ar", small, "ar"), ("large", big, "en")):
        made[name] = folder / f"{name}.html"
        made[name].write_bytes(FORMATS["html"].render(run, language=language, crops=crops(run)))
    return made


@pytest.fixture
def open_report(browser: Browser, reports: dict[str, Path]) -> Iterator[Opener]:
    """Open a report; whatever it asks the network for, or complains of, fails the test."""
    wrong: list[str] = []
    contexts = []

    def start(name: str, width: int = 1440, scheme: str = "light", *, script: bool = True, **more: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script,
            reduced_motion="reduce", **more,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda r: r.url.startswith(("file:", "data:")) or wrong.append(r.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.goto(reports[name].as_uri())
        return page

    yield start
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_report, language, scheme, width):
    page = open_report(language, width, scheme)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE)
    found = json.loads(page.evaluate("axe.run(document).then((r) => JSON.stringify([r.violations, r.incomplete]))"))
    assert [(rule["id"], node["html"]) for group in found for rule in group for node in rule["nodes"]] == []


def test_language_is_switched_without_loading_again(open_report):
    page = open_report("en")
    page.evaluate("window.same = true")
    page.keyboard.press("Tab")  # skip link
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir, document.title, window.same]") == [
        "ar", "rtl", "تقرير فحص إمكانية الوصول https://portal.example.gov.sa", True,
    ]  # fmt: skip
    assert page.locator("h1").inner_text().startswith("تقرير")
    assert page.locator("#by-impact option").first.inner_text() == "الكل"
    assert page.locator("#shown").inner_text() == "المعروض 11 سببًا"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_script_both_languages_can_be_read(open_report, language):
    page = open_report(language, script=False)
    other = {"en": "ar", "ar": "en"}[language]
    shown = {"en": page.locator("h1 .en"), "ar": page.locator("h1 .ar")}
    assert (shown[language].is_visible(), shown[other].is_visible()) == (True, False)
    assert not page.locator(".filters").is_visible()
    page.locator(f"label[for=language-{other}]").click()
    assert (shown[language].is_visible(), shown[other].is_visible()) == (False, True)
    left = page.locator("nav").bounding_box()["x"] < page.locator("main").bounding_box()["x"]
    assert left is (other == "en")


def test_filters(open_report):
    page = open_report("en")
    shown, status = page.locator(".cause:visible"), page.locator("#shown")
    assert shown.count() == 11
    page.select_option("#by-outcome", "cantTell")
    expect(status).to_have_text("3 causes are shown")
    assert shown.count() == 3
    page.get_by_role("button", name="Show all").click()
    expect(status).to_have_text("11 causes are shown")
    page.fill("#search", "جميع الحقوق")  # words of the page's code
    expect(status).to_have_text("One cause is shown")
    assert shown.locator("code").first.inner_text() == "footer > p.note"
    page.fill("#search", "")
    page.select_option("#by-criterion", "1.1.1")
    page.fill("#by-page", "/ar/")
    expect(status).to_have_text("2 causes are shown")
    assert page.locator("#repairs .rule:visible").count() == 1


def test_search_opens_what_is_folded(open_report):
    page = open_report("large")
    group = page.locator("#repairs .rule:has(.more)").first
    last = group.locator(".more .cause").last
    assert not last.is_visible()
    page.fill("#search", last.locator("pre").text_content() or "")
    expect(last).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(last).to_be_hidden()


def test_a_link_leads_to_what_is_filtered_away(open_report):
    page = open_report("en")
    page.select_option("#by-outcome", "advice")
    expect(page.locator("#c1")).to_be_hidden()
    page.locator("table.top a").first.click()
    expect(page.locator("#c1")).to_be_visible()
    expect(page.locator("#c1")).to_be_in_viewport()


def test_pages_are_found_by_title(open_report):
    page = open_report("ar")
    page.fill("#find-page", "الالكترونيه")  # as people type it
    expect(page.locator("#pages-shown")).to_have_text("المعروض صفحة واحدة")
    assert page.locator(".page-table tbody tr:visible").count() == 1


def test_selector_is_copied(open_report):
    page = open_report("en", permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("#c1 .copy")
    assert button.evaluate("(node) => getComputedStyle(node, '::before').content") == '"Copy selector"'
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "#site-search > button.icon"


def test_the_keyboard_reaches_everything(open_report):
    page = open_report("en")
    wanted = page.evaluate(
        "document.querySelectorAll('a[href], button, input:not([type=radio]), select, summary').length"
    )
    closed = page.evaluate("[...document.querySelectorAll('details:not([open]) :is(a[href], button)')].length")
    reached = 0
    for _ in range(wanted + 2):
        page.keyboard.press("Tab")
        place = page.evaluate("""() => {
            const node = document.activeElement;
            if (node === document.body) return null;
            const box = node.getBoundingClientRect();
            return [node.matches("[type=radio]"), box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight];
        }""")
        if place is None:
            break
        is_radio, in_sight = place
        assert in_sight, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        reached += not is_radio
    assert reached == wanted - closed


def test_paper_shows_what_is_left_to_a_person(open_report):
    page = open_report("en", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#criteria details p").first.is_visible()
    assert not page.locator("nav").is_visible()
    assert not page.locator(".filters").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not page.locator("#criteria details p").first.is_visible()
