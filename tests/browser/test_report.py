"""The HTML report in a browser: no violation of axe, no sideways scroll, both languages, with and without script."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from support.held import held
from support.results import crops, large, result
from support.walk import walk

from a11y_audit.people.review_files import load
from a11y_audit.people.reviewing import apply
from a11y_audit.render import FORMATS
from a11y_audit.render.html import render_apart
from a11y_audit.render.plural import category

pytestmark = pytest.mark.browser

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")
Opener = Callable[..., Page]
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.fixture(scope="module")
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    small, big = result(), large(80, 2400)
    made = {}
    for name, run, language in (("en", small, "en"), ("ar", small, "ar"), ("held", held(), "ar"), ("large", big, "en")):
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
    assert not any(form.is_visible() for form in page.locator(".filters").all())
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


def test_cards_are_made_as_the_reader_asks_for_them(open_report):
    page = open_report("large")
    place = page.evaluate("[...document.querySelectorAll('.rule')].findIndex((rule) => rule.querySelector('.more:not([hidden])'))")
    group, total = page.locator(".rule").nth(place), page.evaluate(
        "(place) => JSON.parse(document.getElementById('data').textContent).groups[place].c.length", place
    )
    assert group.locator(".cause").count() == 5
    group.locator(".more").focus()
    page.keyboard.press("Enter")
    assert group.locator(".cause").count() == min(55, total)
    made = group.locator(".cause").nth(5)
    assert made.evaluate("(node) => node === document.activeElement")
    assert made.locator("h5 .en").inner_text()
    assert made.locator(".pages a").count() >= 1
    assert made.get_attribute("id") in (made.locator(".where code").get_attribute("id") or "").replace("s", "c")
    assert page.evaluate("[...document.querySelectorAll('[id]')].length === new Set([...document.querySelectorAll('[id]')].map((n) => n.id)).size")


def test_search_finds_what_was_not_made_yet(open_report):
    page = open_report("large")
    wanted = page.evaluate("""() => {
        const data = JSON.parse(document.getElementById("data").textContent);
        return data.groups.find((group) => group.c.length > 60).c.at(-1);
    }""")
    assert page.locator(f"#c{wanted['n']}").count() == 0
    page.fill("#search", wanted["h"])
    expect(page.locator(f"#c{wanted['n']}")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(f"#c{wanted['n']}")).to_be_hidden()
    page.evaluate("(number) => { location.hash = `#c${number}`; }", wanted["n"])
    expect(page.locator(f"#c{wanted['n']}")).to_be_in_viewport()


def test_pages_beyond_the_first_are_named_when_asked_for(open_report):
    page = open_report("large")
    cause = page.locator(".cause:has(.more-pages)").first
    cause.locator("summary").click()
    everything = page.evaluate(
        "(id) => JSON.parse(document.getElementById('data').textContent).groups.flatMap((g) => g.c).find((c) => `c${c.n}` === id).p.length",
        cause.get_attribute("id"),
    )
    expect(cause.locator(".pages li")).to_have_count(everything)


def test_the_findings_of_one_page(open_report):
    page = open_report("large")
    page.locator("#p1 .show-page").click()
    label = page.locator("#p1 th > [dir=ltr]").text_content()
    expect(page.locator("#by-page")).to_have_value(label)
    expect(page.locator("#by-page")).to_be_focused()
    assert page.locator(".cause:visible").count() > 0
    for cause in page.locator(".cause:visible").all():
        assert label in cause.locator(".pages").first.text_content() or cause.locator(".more-pages").count()


def test_plural_forms_are_those_of_the_browser(open_report):
    page = open_report("ar")
    numbers = [*range(205), 1000, 1003, 1011, 10000]
    theirs = page.evaluate("(all) => all.map((n) => new Intl.PluralRules('ar').select(n))", numbers)
    assert theirs == [category("ar", number) for number in numbers]


def test_digits_by_preference(open_report):
    page = open_report("ar")
    figures = page.locator(".tiles .figure").all_inner_texts()
    page.get_by_label("أرقام مشرقية").check()
    assert page.locator(".tiles .figure").all_inner_texts() == [text.translate(EASTERN) for text in figures]
    assert page.locator("#shown").inner_text() == "المعروض ١١ سببًا"
    assert "button.icon" in page.locator("#s1").inner_text()
    assert page.locator("#k1-1-1 th a span[dir=ltr]").first.inner_text() == "1.1.1"
    page.locator("label[for=language-en]").click()
    assert page.locator(".tiles .figure").all_inner_texts() == figures
    assert not page.get_by_label("أرقام مشرقية").is_visible()


# -- decisions ---------------------------------------------------------------------------------------------------------
def _export(page: Page) -> Path:
    with page.expect_download() as download:
        page.locator("#export").click()
    assert download.value.suggested_filename.startswith("a11y-audit-reviews-portal.example.gov.sa-")
    return Path(download.value.path())


def _load_again(page: Page) -> None:
    """Reload. Chromium on a busy machine now and then gives a file that was just reloaded an empty store, for that visit."""
    for _ in range(3):
        page.reload()
        if page.locator("#who").input_value():
            return


@pytest.mark.parametrize("language", ["en", "ar"])
def test_decisions_are_kept_exported_and_honoured(open_report, tmp_path, language):
    page = open_report(language, accept_downloads=True)
    first, second, third = page.locator("#review .cause").all()
    page.locator("#export").click()
    assert page.locator("#said").inner_text()  # there is nothing to export
    first.locator("input[value=accept]").check()
    first.locator(".reasons input[type=text]").fill("هو زخرفة")
    first.locator("input[type=date]").fill("2030-12-31")
    second.locator("input[value=reject]").check()
    third.locator("input[value=unsure]").check()
    page.locator("#export").click()
    assert page.evaluate("document.activeElement.id") == "who"
    page.locator("#who").fill("نورة")
    _load_again(page)
    assert page.locator("#review .cause input[value=accept]").first.is_checked()
    assert page.locator("#who").input_value() == "نورة"
    file = _export(page)
    decisions = load([file])
    assert sorted(decision.decision for decision in decisions) == ["accept", "reject", "unsure"]
    kept = next(decision for decision in decisions if decision.decision == "accept")
    assert (kept.who, kept.why, str(kept.until)) == ("نورة", "هو زخرفة", "2030-12-31")
    run = result()
    made = apply(run, decisions)
    assert (made.summary.cant_tell, len(made.reviewed)) == (run.summary.cant_tell - 2, 1)
    page.locator("#review .cause").first.locator(".withdraw").click()
    assert page.locator("#review .cause input:checked").count() == 2


def test_decisions_of_a_file_are_added(open_report, tmp_path):
    page = open_report("en", accept_downloads=True)
    page.locator("#who").fill("Noura")
    page.locator("#review .cause input[value=accept]").first.check()
    file = _export(page)
    fresh = open_report("en", accept_downloads=True)
    assert fresh.locator("#review .cause input:checked").count() == 0
    foreign = {"fingerprint": "elsewhere", "decision": "accept", "who": "Omar", "when": "2026-01-01"}
    content = json.loads(file.read_text("utf-8"))
    file = tmp_path / "r.json"
    file.write_text(json.dumps(content | {"reviews": [*content["reviews"], foreign]}), "utf-8")
    fresh.locator("#import").set_input_files(file)
    expect(fresh.locator("#said")).to_have_text("2 decisions were read.")
    assert fresh.locator("#review .cause input[value=accept]").first.is_checked()
    assert {decision.who for decision in load([_export(fresh)])} == {"Noura", "Omar"}
    fresh.locator("#undecided").check()
    expect(fresh.locator("#review .cause:visible")).to_have_count(2)
    (tmp_path / "bad.json").write_text("[]", "utf-8")
    fresh.locator("#import").set_input_files(tmp_path / "bad.json")
    expect(fresh.locator("#said")).to_have_text("This is not a file of decisions.")


def test_two_windows_do_not_write_over_each_other(browser, reports):
    context = browser.new_context(accept_downloads=True)
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(reports["en"].as_uri())
    one.locator("#who").fill("Noura")
    one.locator("#review .cause input[value=accept]").first.check()
    expect(other.locator("#review .cause input:checked")).to_have_count(1)
    expect(other.locator("#who")).to_have_value("Noura")
    other.locator("#review .cause input[value=reject]").nth(1).check()
    expect(one.locator("#review .cause input:checked")).to_have_count(2)
    assert [decision.decision for decision in load([_export(one)])].count("reject") == 1
    context.close()


def test_without_storage_the_reader_is_told(browser, reports):
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })")
    page = context.new_page()
    page.goto(reports["en"].as_uri())
    page.locator("#review .cause input[value=accept]").first.check()
    assert page.locator("#not-kept").is_visible()
    context.close()


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


def test_pictures_of_a_folder_are_shown(open_report, reports, tmp_path):
    run = result()
    content, pictures = render_apart(run, language="en", crops=crops(run), folder="r pictures")
    (tmp_path / "r pictures").mkdir()
    for name, picture in pictures.items():
        (tmp_path / "r pictures" / name).write_bytes(picture)
    reports["apart"] = tmp_path / "r.html"
    reports["apart"].write_bytes(content)
    page = open_report("apart")
    widths = page.locator(".cause .crop img").evaluate_all("(images) => images.map((image) => image.naturalWidth)")
    assert widths
    assert all(widths)


@pytest.mark.parametrize(("name", "width"), [("en", 1440), ("ar", 320), ("held", 320), ("held", 1440)])
def test_the_keyboard_reaches_everything(open_report, name, width):
    page = open_report(name, width)
    page.evaluate("for (const choice of document.querySelectorAll('#review .cause:nth-child(1) [value=reject]')) choice.click()")
    page.evaluate("for (const fold of document.querySelectorAll('#overview details')) fold.open = true")
    walked = walk(page)
    assert walked.out_of_sight == []
    assert walked.reached == walked.wanted > 100


def test_paper_shows_what_is_left_to_a_person(open_report):
    page = open_report("en", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#criteria details p").first.is_visible()
    assert not page.locator("nav").is_visible()
    assert not any(form.is_visible() for form in page.locator(".filters").all())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not page.locator("#criteria details p").first.is_visible()
