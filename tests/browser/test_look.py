"""A document is read within axe-core's own run: it is the document that is read by itself, whatever axe does."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.judging.engines import axe
from a11y_audit.model.evidence import Snapshot

pytestmark = pytest.mark.browser

RULES = ("button-name", "image-alt", "heading-order", "document-title")
PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><title>الخدمات</title></head><body>
<form name="f"><label>الاسم <input name="attributes" required></label><input name="parentNode"><button></button></form>
<main><h1>الخدمات <b>الإلكترونية</b></h1><h3>رخصة</h3><img src="x.png"><p aria-hidden="true">لا يُسمع <a href="/x">هنا</a></p>
<x-card></x-card></main><p>خارج المعالم</p>
<script>customElements.define("x-card", class extends HTMLElement { constructor() { super();
  this.attachShadow({ mode: "open" }).innerHTML = "<button></button><img alt='شعار' src='y.png'>"; } });</script>
</body></html>"""


def seen(in_browser: Any, url: str, rules: tuple[str, ...]) -> Snapshot:
    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=url))

    result = in_browser(work, axe_rules=rules, sections=frozenset({"dom", "source"}))
    assert isinstance(result, Observed), result
    return result.snapshot


def test_what_is_read_is_the_same_with_axe_and_without(in_browser: Any, serve: Any) -> None:
    url = serve({"/": PAGE}) + "/"
    alone, together = seen(in_browser, url, ()), seen(in_browser, url, RULES)
    assert msgspec.json.encode(together.frames) == msgspec.json.encode(alone.frames)
    assert (together.gaps, together.frames[0].elements[0].tag) == ((), "html")
    found, checks = axe.findings(together, RULES)
    assert {check.rule for check in checks} == set(RULES)
    assert sorted(f.rule for f in found) == ["button-name", "button-name", "heading-order", "image-alt"]


def test_where_axe_breaks_the_document_is_read_all_the_same(in_browser: Any, serve: Any) -> None:
    url = serve({"/": PAGE}) + "/"
    broken = seen(in_browser, url, (*RULES, "no-such-rule"))
    assert [(gap.section, "no-such-rule" in gap.reason) for gap in broken.gaps] == [("axe", True)]
    assert msgspec.json.encode(broken.frames) == msgspec.json.encode(seen(in_browser, url, ()).frames)
    assert {check.outcome for check in axe.findings(broken, RULES)[1]} == {"untested"}


def test_halves_of_signs_are_read(in_browser: Any, serve: Any) -> None:
    cut = """<script>document.title = "خدمة 😀".slice(0, -1); document.querySelector("h1").textContent = "Welcome 🚀".slice(0, -1);
      document.querySelector("img").setAttribute("alt", "\\udc00"); document.querySelector("button").onclick = () => "\\ud800";</script>"""
    found = seen(in_browser, serve({"/": PAGE.replace("</body>", cut + "</body>")}) + "/", RULES)
    assert found.main.document.title == "خدمة \ufffd"
    assert next(found.select("heading")).name == "Welcome \ufffd"
    assert next(found.select("img")).name == "\ufffd"
