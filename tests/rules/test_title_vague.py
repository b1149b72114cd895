"""Defaults, file names and addresses are no titles; words that may be one are a question."""

from __future__ import annotations

import pytest
from a11y_audit.rules.title_vague import title_vague as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def titled(title: str, body: str = "<p>Text</p>", language: str = "en") -> str:
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>{body}</body></html>'


CASES = [
    Case("names the page", titled("Renew a licence – Ministry of Industry"), [("passed", "ok")]),
    Case("Arabic, names the page", titled("تجديد الترخيص – وزارة الصناعة", language="ar"), [("passed", "ok")]),
    Case("an invisible sign: another rule's", titled("&#8203;"), []),
    Case("authoring tool's default", titled("Untitled Document"), [("failed", "placeholder")]),
    Case("Arabic default", titled("صفحة جديدة", language="ar"), [("failed", "placeholder")]),
    Case("framework's default", titled("Vite + React"), [("failed", "placeholder")]),
    Case("editor's default", titled("Document"), [("failed", "placeholder")]),
    Case("template mark", titled("{{ page.title }}"), [("failed", "placeholder")]),
    Case("default that the page is about", titled("Page title", "<h1>Page title</h1>"), [("cantTell", "generic")]),
    Case("a counted page", titled("Page 1"), [("cantTell", "generic")]),
    Case("صفحة معدودة", titled("صفحة ٢", language="ar"), [("cantTell", "generic")]),
    Case("a counted page of something", titled("Licences, page 2"), [("passed", "ok")]),
    Case("file name", titled("spk12.html"), [("failed", "file-name")]),
    Case("file name in a title", titled("How to fill in form.pdf"), [("passed", "ok")]),
    Case("address", titled("https://ministry.example/services"), [("failed", "address")]),
    Case("words parted by a slash", titled("Forms/Guides"), [("passed", "ok")]),
    Case("host", titled("ministry.example"), [("cantTell", "host")]),
    Case("generic", titled("Home"), [("cantTell", "generic")]),
    Case("Arabic generic", titled("الرئيسية", language="ar"), [("cantTell", "generic")]),
    Case("home page with the site's name", titled("الرئيسية | وزارة الصناعة", language="ar"), [("passed", "ok")]),
    Case("signs only", titled("- | -"), [("cantTell", "no-words")]),
    Case("empty is another rule's", titled(""), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_title_vague(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
