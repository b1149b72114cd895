"""The sample after WCAG-EM: structured by reasons, random by a seed, the same each time."""

from __future__ import annotations

import msgspec
from support.results import SITE, large, result

from a11y_audit import sample
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Check, PageResult
from a11y_audit.places import group_of


def of(run: AuditResult) -> dict[str, str]:
    return {page.url.removeprefix(SITE): page.reason for page in sample.draw(run).pages}


def test_reasons() -> None:
    drawn = of(result())
    assert drawn["/ar/"] == "start"
    assert drawn["/en/contact"] == "common"
    assert [url for url, reason in drawn.items() if reason == "part"] == ["/ar/services", "/en/", "/en/services"]
    assert list(drawn.values()).count("random") == 1


def test_every_part_in_each_language_and_a_tenth_by_chance() -> None:
    run = large(300, 0)
    drawn = sample.draw(run)
    structured = drawn.of("start", "common", "part", "content")
    everything = {(group_of(page.final_url), page.language) for page in run.pages}
    assert {(group_of(page.url), page.language) for page in structured} == everything
    assert len(drawn.of("random")) == -(-len(structured) // 10)
    assert sample.draw(run) == drawn
    other = sample.draw(msgspec.structs.replace(run, run="another"))
    assert other.of("part") == drawn.of("part")
    assert other.of("random") != drawn.of("random")


def test_every_kind_of_content_is_in_the_sample() -> None:
    def page(path: str, *rules: str) -> PageResult:
        checks = tuple(Check(rule=rule, outcome=Outcome.PASSED) for rule in rules)
        unmet = (Check(rule="video", outcome=Outcome.INAPPLICABLE),)
        return PageResult(url=SITE + path, final_url=SITE + path, language="ar", checks=checks + unmet)

    pages = (page("/ar/", "title"), page("/a", "title", "table"), page("/b", "title", "form", "table"), page("/c", "title"))
    drawn = of(msgspec.structs.replace(result(), pages=pages))
    assert drawn["/ar/"] == "start"
    assert drawn["/b"] == "content"
    assert list(drawn.values()).count("random") == 1


def test_a_run_without_pages_has_no_sample() -> None:
    assert sample.draw(msgspec.structs.replace(result(), pages=())).pages == ()
