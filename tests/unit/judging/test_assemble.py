"""What a rule over the site proves of a page is not asked of the same page again."""

from __future__ import annotations

from support.page import page

from a11y_audit import catalogue
from a11y_audit.judging.assemble import assemble
from a11y_audit.judging.digest import digest
from a11y_audit.judging.page_audit import Judges

DAY = "2026-03-01T09:00:00+00:00"
TEXT = "You can ask for a new document on this page at any time, and the office will answer within three working days. "


def asked(*headings: str) -> list[tuple[str, str]]:
    rules = {rule.id: rule for rule in catalogue.load()}
    judges = Judges(rules=tuple(rules[name] for name in ("title-repeated", "title-unlike-heading")), axe_rules=())
    pages = [
        page(
            f"<!doctype html><html lang='en'><head><title>Zephyr</title></head><body><h1>{heading}</h1><p>{TEXT} {heading}</p>"
            "</body></html>",
            url=f"https://ministry.example/{number}",
        )
        for number, heading in enumerate(headings)
    ]
    result = assemble(
        judges, [judges.page(one) for one in pages], [digest(one) for one in pages], (), skipped={}, settings={},
        browser="", axe_version="", started=DAY, finished=DAY,
    )  # fmt: skip
    return [(finding.rule, finding.outcome.value) for one in result.pages for finding in one.findings]


def test_a_repeated_title_that_fails_is_not_asked_about_too():
    assert asked("Fees", "Contact") == [("title-repeated", "failed")] * 2


def test_a_title_that_stands_once_is_asked_about():
    assert asked("Fees") == [("title-unlike-heading", "cantTell")]
