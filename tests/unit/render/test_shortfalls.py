"""What a run leaves open, in every report: tests that could not run, pages beyond its limit, addresses that led elsewhere."""

import io
import json
from xml.etree import ElementTree

import msgspec
import pytest
from bs4 import BeautifulSoup
from support.results import result

from a11y_audit.model.evidence import Gap
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Check, Limit
from a11y_audit.render import FORMATS, console

ERROR = "axe: Error: frame.evaluate: SecurityError at <anonymous>:1:7"


def _run(*, limit=None, lost="", moved="", complete=True):
    """A run of one page, with what a test needs to be open."""
    run = result(complete=complete)
    checks = (Check(rule="page-language-missing", outcome=Outcome.UNTESTED, reason=lost),) if lost else ()
    page = msgspec.structs.replace(run.pages[0], checks=checks, gaps=(), found_on="")
    if moved:
        page = msgspec.structs.replace(page, url=moved)
    return msgspec.structs.replace(run, pages=(page,), limit=limit, complete=complete, not_audited=())


def _beyond(is_chosen):
    return Limit(option="max-pages", pages=3, beyond=11, is_chosen=is_chosen)


def _told(name, run, language="en"):
    if name == "console":
        stream = io.StringIO()
        console.write(run, stream, language)
        return stream.getvalue()
    return FORMATS[name].render(run, language=language, crops={}).decode()


def _words(run, language="en"):
    report = BeautifulSoup(_told("html", run), "html.parser")
    return [element.get_text(" ", strip=True) for element in report.select(f"#overview .{language}, .state .{language}")]


@pytest.mark.parametrize("name", ["console", "markdown", "github", "junit", "sarif", "gitlab"])
@pytest.mark.parametrize("is_chosen", [True, False])
def test_pages_beyond_the_limit_are_told(name, is_chosen):
    run = _run(limit=_beyond(is_chosen), complete=is_chosen)
    for language, words in (("en", "11 known pages"), ("ar", "11 صفحة معروفة")):
        assert words in _told(name, run, language)
    assert words not in _told(name, _run(), "ar")


@pytest.mark.parametrize(("is_chosen", "state"), [(True, "The audit is complete within its limit of 3 pages"), (False, "The audit is NOT complete")])
def test_the_opening_of_the_report_tells_them_too(is_chosen, state):
    words = _words(_run(limit=_beyond(is_chosen), complete=is_chosen))
    assert state in words
    assert "The audit is complete" not in words
    assert any(line.startswith("11 known pages lie beyond") and "--max-pages 3" in line for line in words)
    assert any("11 صفحة معروفة" in line for line in _words(_run(limit=_beyond(is_chosen), complete=is_chosen), "ar"))


def test_an_address_that_led_elsewhere_is_told():
    run = _run(moved="https://portal.example.gov.sa/services/old")
    for name in ("console", "markdown", "github"):
        assert "/services/old led to /ar/" in _told(name, run).replace("\\", "")
    assert any("/services/old" in line and "/ar/" in line for line in _words(run, "ar"))


@pytest.mark.parametrize("asked", ["http://portal.example.gov.sa/ar", "https://www.portal.example.gov.sa/ar/", "https://portal.example.gov.sa/ar/#main"])
def test_a_site_under_its_other_name_is_nothing_to_tell(asked):
    assert "led to" not in _told("console", _run(moved=asked))


def test_a_link_that_led_elsewhere_is_nothing_to_tell():
    run = _run(moved="https://portal.example.gov.sa/services/old")
    linked = msgspec.structs.replace(run, pages=(msgspec.structs.replace(run.pages[0], found_on=run.pages[0].final_url),))
    assert "led to" not in _told("console", linked)


@pytest.mark.parametrize("name", ["console", "markdown", "github", "sarif", "gitlab"])
def test_a_test_that_could_not_run_is_told_with_rule_page_and_reason(name):
    said = _told(name, _run(lost=ERROR, complete=False)).replace("\\", "").replace("&lt;", "<").replace("&#47;", "/")
    for words in ("page-language-missing", "axe-core could not test the page", "portal.example.gov.sa/ar/", "SecurityError"):
        assert words in said


def test_junit_counts_it_as_an_error():
    root = ElementTree.fromstring(_told("junit", _run(lost=ERROR, complete=False)))
    [error] = root.findall(".//error")
    assert root.get("errors") == "1"
    assert "axe-core could not test the page" in error.get("message")
    assert "SecurityError" in error.text


def test_github_calls_it_an_error():
    [line] = [line for line in _told("github", _run(lost=ERROR, complete=False)).splitlines() if "NOT TESTED" in line]
    assert line.startswith("::error file=ar/index.html")


def test_arabic_words_come_before_what_the_browser_said():
    said = _told("console", _run(lost=ERROR, complete=False), "ar")
    assert 0 < said.index("تعذر على axe-core اختبار الصفحة") < said.index("SecurityError")


def test_a_rule_over_the_whole_site_is_told_too():
    run = msgspec.structs.replace(
        _run(complete=False), site_checks=(Check(rule="page-title-repeated", outcome=Outcome.UNTESTED, reason="rule-error: KeyError()"),)
    )  # fmt: skip
    assert "The test itself broke on what it met, the site as a whole: KeyError()" in _told("console", run)
    assert "incomplete for a reason" not in _told("console", run)


def test_a_run_without_any_of_it_says_nothing_of_it():
    run = _run()
    assert json.loads(_told("sarif", run))["runs"][0]["invocations"][0]["toolExecutionNotifications"] == []
    assert "<error" not in _told("junit", run)


LATE = Gap("load", "no end within 30 s; these had not come: https://stats.example/t.js")


@pytest.mark.parametrize("name", ["console", "markdown", "github", "junit", "sarif", "gitlab", "html"])
def test_a_page_that_was_read_in_part_is_told(name):
    run = _run(complete=False)
    run = msgspec.structs.replace(run, pages=(msgspec.structs.replace(run.pages[0], gaps=(LATE,)),))
    for language, words in (("en", "The page had not finished loading"), ("ar", "لم يكتمل تحميل الصفحة")):
        told = _told(name, run, language)
        assert words in told
        assert "stats.example/t.js" in told.replace("\\", "")
    assert "had not finished" not in _told(name, _run())
    if name == "html":
        assert "For part of one page there was no time." in _words(run)
        assert "ضاق الوقت عن جزء من صفحة واحدة." in _words(run, "ar")
        assert not any("does not name what is missing" in line for line in _words(run))
