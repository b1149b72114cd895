"""The report in a pseudo-language: a word that no catalogue holds stands out, and Arabic is the mirror image of English.

Each message becomes the same bracketed words in both languages, but for an invisible character, so that a difference in
layout is one of direction alone.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import msgspec
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from support.results import crops, result

from a11y_audit.model.text import Text
from a11y_audit.render import FORMATS, html, markup, words

pytestmark = pytest.mark.browser
JOINER = "\u2060"  # takes no room
# What is data and no word of ours: what pages wrote, code, names, and the standard's own texts.
DATA = "code, pre, bdi, q, time, body [dir=ltr], option, datalist, .languages, .inline, #criteria .ledger, #policy .policy, h3[id^=principle]"
_WORD = re.compile(r"[^\W\d_]{2,}")

LEFT = """(data) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent.checkVisibility() || parent.closest("script, style, template") || parent.closest(data)) continue;
        if (node.data.trim()) found.push(node.data.trim());
    }
    return found;
}"""
BOXES = """(data) => [...document.querySelectorAll("body *")]
    .filter((node) => node.checkVisibility() && !node.closest(data) && !node.closest("svg, .digits, .ar, .en, .unseen"))
    .map((node) => { const box = node.getBoundingClientRect(); return [node, box]; })
    .filter(([, box]) => box.width > 1 && box.height > 1)
    .map(([node, box]) => [node.tagName + "." + node.className + "#" + node.id, box.left, box.right])"""
LEVEL = "*, *::before { font: 16px/1.6 monospace !important; transition: none !important }"


def _pseudo(text: str, language: str) -> str:
    kept = "".join(f" {mark}" for mark in re.findall(r"\{\w+\}", text))
    return f"⟦{'x' * min(12, max(3, len(text) // 4))}{kept}⟧" + (JOINER if language == "ar" else "")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    real = words.catalogue()
    made = {}
    for key, message in real.items():
        shape = message["en"]["other"]
        made[key] = {code: {form: _pseudo(shape, code) for form in forms} for code, forms in message.items()}
    pseudo = MappingProxyType(made)

    def both(text: Text) -> Text:
        return Text(_pseudo(text.en, "en"), _pseudo(text.en, "ar"))

    run = result()
    rules = tuple(
        msgspec.structs.replace(
            rule, title=both(rule.title), who=both(rule.who), remedy=both(rule.remedy),
            reasons={code: both(text) for code, text in rule.reasons.items()},
            actions={code: both(text) for code, text in rule.actions.items()},
        )
        for rule in run.rules
    )  # fmt: skip
    run = msgspec.structs.replace(run, rules=rules, notes=tuple(map(both, run.notes)))
    caches = [markup._plain, html._style, html._script]
    with pytest.MonkeyPatch.context() as patch:
        for module in (words, html):
            patch.setattr(module, "catalogue", lambda: pseudo)
        for cache in caches:
            cache.cache_clear()
        content = FORMATS["html"].render(run, language="en", crops=crops(run))
        for cache in caches:
            cache.cache_clear()
    file = tmp_path_factory.mktemp("pseudo") / "report.html"
    file.write_bytes(content)
    return file


@pytest.fixture(scope="module")
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


def _open(browser: Browser, report: Path, language: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce")
    page.goto(report.as_uri())
    page.locator(f"label[for=language-{language}]").click()
    page.add_style_tag(content=LEVEL)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    return page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_word_of_ours_comes_from_the_catalogues(browser: Browser, report: Path, language: str) -> None:
    page = _open(browser, report, language, 1440)
    page.locator("#review .cause input[value=accept]").first.check()
    page.locator("#export").click()
    page.locator(".copy").first.click()
    left = page.evaluate(LEFT, DATA)
    assert len([text for text in left if "⟦" in text]) > 100
    # A message may be cut by a value that stands in an element of its own: its ends are bracketed all the same.
    loose = [text for text in left if "⟦" not in text and "⟧" not in text and _WORD.search(text)]
    assert loose == []
    page.close()


@pytest.mark.parametrize("width", [320, 1440])
def test_arabic_is_the_mirror_image(browser: Browser, report: Path, width: int) -> None:
    pages = [_open(browser, report, language, width) for language in ("en", "ar")]
    english, arabic = (page.evaluate(BOXES, DATA) for page in pages)
    wide = pages[0].evaluate("document.documentElement.clientWidth")
    assert [name for name, *_ in english] == [name for name, *_ in arabic]
    crooked = [
        (name, left, right, wide - other_right, wide - other_left)
        for (name, left, right), (_, other_left, other_right) in zip(english, arabic, strict=True)
        if abs(left - (wide - other_right)) > 1.5 or abs(right - (wide - other_left)) > 1.5
    ]
    assert crooked == []
    for page in pages:
        page.close()
