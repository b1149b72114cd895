"""What a crawl tells is told in both languages, and details of our own are known in both."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import a11y_audit
from a11y_audit.discover import SitemapFault, SitemapProblem
from a11y_audit.render.details import own_detail, told
from a11y_audit.run import notes

SITE = "https://m.example"


@pytest.mark.parametrize("fault", list(SitemapFault))
def test_every_fault_of_a_sitemap_has_arabic_words(fault: SitemapFault) -> None:
    note = notes.sitemap(SitemapProblem(f"{SITE}/sitemap.xml", fault, "HTTP 404"))
    assert note.en == f"sitemap {SITE}/sitemap.xml: {fault.value} HTTP 404"
    assert note.ar.startswith(f"خريطة الموقع \u2068{SITE}/sitemap.xml\u2069: ")
    assert fault.value not in note.ar


def test_notes_read_well_in_arabic() -> None:
    assert notes.unreachable(SITE, "no such host").ar == (
        f"تعذر الوصول إلى \u2068{SITE}\u2069 (لا مضيف بهذا الاسم)، فلا يُفحص فيه شيء"
    )
    assert notes.robots_delay(SITE, 2.5).en == f"{SITE}/robots.txt asks for 2.5 s between pages"
    assert notes.again(3).ar == "الخيار \u2068--verify\u2069: صفحات تُفتح من جديد: 3"


def test_what_others_say_stands_as_it_is() -> None:
    assert told("net::ERR_FAILED").ar == "\u2068net::ERR_FAILED\u2069"
    assert own_detail("HTTP 503") is None


def _details() -> set[str]:
    """What our own program says of a page, where it is written in the source; a value stands as a number."""
    found: set[str] = set()
    for path in Path(a11y_audit.__file__).parent.joinpath("capture").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in ("detail", "error"):
                parts = node.value.values if isinstance(node.value, ast.JoinedStr) else [node.value]
                said = "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "7" if isinstance(part, ast.FormattedValue) else ""
                    for part in parts
                )
                if re.search("[a-z]{3} [a-z]", said):
                    found.add(said)
    return found


def test_every_detail_of_ours_is_known_in_arabic() -> None:
    details = _details()
    assert len(details) > 5
    assert [detail for detail in details if own_detail(detail) is None] == []
