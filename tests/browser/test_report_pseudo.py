"""Our pages in a pseudo-language: a word that no catalogue holds stands out, and Arabic is the mirror image of English.

Each message becomes the same bracketed words in both languages, but for an invisible character, so that a difference in
layout is one of direction alone.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

import msgspec
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from support.results import crops, result
from support.runs import recorded

from a11y_audit.history.trend import build as build_trend
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text
from a11y_audit.people.recorded import recorded as as_recorded
from a11y_audit.people.statement import build as build_statement
from a11y_audit.record import read
from a11y_audit.render import FORMATS, html, markup, plural, statement, trend, words

pytestmark = pytest.mark.browser
JOINER = "\u2060"  # takes no room
# What is data and no word of ours: what pages wrote, code, names, and the standard's own texts.
DATA = "code, pre, bdi, q, time, body [dir=ltr], option, datalist, .languages, .other, .inline, #criteria .ledger, #policy .policy, h3[id^=principle]"
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


def _both(text: Text) -> Text:
    return Text(_pseudo(text.en, "en"), _pseudo(text.en, "ar"))


def _rule(rule: RuleInfo) -> RuleInfo:
    return msgspec.structs.replace(
        rule, title=_both(rule.title), who=_both(rule.who), remedy=_both(rule.remedy),
        reasons={code: _both(text) for code, text in rule.reasons.items()},
        actions={code: _both(text) for code, text in rule.actions.items()},
    )  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report, its summary for paper, the trend and the statement; of those in one language a page for each."""
    folder = tmp_path_factory.mktemp("pseudo")
    database = recorded(folder)
    made = {}
    for key, message in words.catalogue().items():
        shape = message["en"]["other"]
        made[key] = {code: {form: _pseudo(shape, code) for form in forms} for code, forms in message.items()}
    pseudo = MappingProxyType(made)
    run = result()
    run = msgspec.structs.replace(run, rules=tuple(map(_rule, run.rules)), notes=tuple(map(_both, run.notes)))
    known = as_recorded(database, "latest")[1]
    drafted = build_statement(msgspec.structs.replace(known, rules=tuple(map(_rule, known.rules))), date(2026, 3, 5))
    failures = tuple(msgspec.structs.replace(f, title=_both(f.title), asks=_both(f.asks)) for f in drafted.failures)
    drafted = msgspec.structs.replace(drafted, failures=failures)
    runs = read.runs(database)
    over_time = build_trend(database, runs)
    over_time = msgspec.structs.replace(
        over_time,
        **{name: tuple(msgspec.structs.replace(line, name=_both(line.name)) for line in getattr(over_time, name))
           for name in ("criteria", "provisions")},
    )  # fmt: skip
    ours = markup.own_detail
    caches = [markup._plain, html._style, html._script]
    with pytest.MonkeyPatch.context() as patch:
        for module in (words, html):
            patch.setattr(module, "catalogue", lambda: pseudo)
        patch.setattr(markup, "own_detail", lambda detail: (said := ours(detail)) and _both(said))
        patch.setattr(plural, "month", lambda language, number: _pseudo("month", language))
        for cache in caches:
            cache.cache_clear()
        content = {"report-": FORMATS["html"].render(run, language="en", crops=crops(run)),
                   "trend-": trend.to_html(over_time, runs, "en")}  # fmt: skip
        for language in words.LANGUAGES:
            content[f"summary-{language}"] = FORMATS["pdf"].render(run, language=language, crops={})
            content[f"statement-{language}"] = statement.to_html(drafted, language)
        for cache in caches:
            cache.cache_clear()
    for name, page in content.items():
        (folder / f"{name}.html").write_bytes(page)
    return {name: folder / f"{name}.html" for name in content}


@pytest.fixture(scope="module")
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


def _open(browser: Browser, pages: dict[str, Path], name: str, language: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce")
    page.goto(pages.get(f"{name}-", pages.get(f"{name}-{language}")).as_uri())
    if f"{name}-" in pages:
        page.locator(f"label[for=language-{language}]").click()
    page.add_style_tag(content=LEVEL)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    return page


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("name", "least"), [("report", 100), ("summary", 60), ("trend", 60), ("statement", 25)])
def test_every_word_of_ours_comes_from_the_catalogues(browser: Browser, pages: dict[str, Path], name: str, least: int, language: str) -> None:
    page = _open(browser, pages, name, language, 1440)
    if name == "report":
        page.locator("#review .cause input[value=accept]").first.check()
        page.locator("#export").click()
        page.locator(".copy").first.click()
    left = page.evaluate(LEFT, DATA)
    assert len([text for text in left if "⟦" in text]) > least
    # A message may be cut by a value that stands in an element of its own: its ends are bracketed all the same.
    loose = [text for text in left if "⟦" not in text and "⟧" not in text and _WORD.search(text)]
    assert loose == [], loose
    page.close()


# px. The joiner forbids a break where English has one, which moves the columns of the trend's tables a little.
SLACK = {"report": 1.5, "trend": 12.0, "statement": 1.5}


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", ["report", "trend", "statement"])
def test_arabic_is_the_mirror_image(browser: Browser, pages: dict[str, Path], name: str, width: int) -> None:
    opened = [_open(browser, pages, name, language, width) for language in ("en", "ar")]
    english, arabic = (page.evaluate(BOXES, DATA) for page in opened)
    wide = opened[0].evaluate("document.documentElement.clientWidth")
    assert [name for name, *_ in english] == [name for name, *_ in arabic]
    crooked = [
        (tag, left, right, wide - other_right, wide - other_left)
        for (tag, left, right), (_, other_left, other_right) in zip(english, arabic, strict=True)
        if abs(left - (wide - other_right)) > SLACK[name] or abs(right - (wide - other_left)) > SLACK[name]
    ]
    assert crooked == [], crooked
    for page in opened:
        page.close()
