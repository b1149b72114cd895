"""Whatever a page makes of the browser's own objects, all of it is read, and everything is tried on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.model.result import AuditResult
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser

BODY = (
    '<main><h1>الخدمات</h1><img src="x.png"><p style="color:#aaa">Pale words</p><a href="#end">Skip</a>'
    '<button type="button" aria-expanded="false" aria-controls="fees" onclick="fees.hidden = false">More</button><div id="fees" hidden><input></div>'
    '<form novalidate><label>Name <input required></label><button>Send</button></form><p id="end">End</p></main>'
)
SCRIPTS = {
    "promises gone": "window.Promise = null",
    "timers that never come": "window.setTimeout = () => 0",
    "timers gone": "window.setTimeout = window.setInterval = window.requestAnimationFrame = null",
    "symbols forged": "Symbol.for = () => 1",
    "no style sheets of its own": "window.CSSStyleSheet = null; delete window.CSS",
    "no observers": "window.MutationObserver = window.Highlight = null",
    "arrays without methods": "Array.prototype.map = Array.prototype.filter = null; Array.prototype[Symbol.iterator] = null",
    "JSON that lies": "JSON.stringify = () => 'x'; Number.prototype.toJSON = () => 'n'; Object.prototype.toJSON = () => 1",
    "strings without methods": "String.prototype.replace = null",
    "numbers for everything": "Object.prototype.y = 'z'; Array.prototype.x = 1",
}  # fmt: skip
PAGES = {
    **{name: f"{BODY}<script>{script}</script>" for name, script in SCRIPTS.items()},
    "a form in a drawing": f'{BODY}<svg><form><input name="id"></form></svg>',
    "two heads": f'{BODY}<script>document.documentElement.append(document.createElement("head"))</script>',
    "an empty list in the label of a field": f'{BODY}<label>Show <select></select> entries of <input type="number"></label>',
    "half signs": f"{BODY}<script>document.querySelector('h1').textContent = 'خدمة \\ud83d'; document.title = '\\udc00'</script>",
}  # fmt: skip


@pytest.fixture(scope="module")
def result(serve: Any, executable: str) -> AuditResult:
    head = '<!doctype html><html lang="ar" dir="rtl"><head><title>الخدمات</title></head><body>'
    base = serve({f"/{number}": f"{head}{body}</body></html>" for number, body in enumerate(PAGES.values())})
    urls = tuple(f"{base}/{number}" for number in range(len(PAGES)))
    return app.run_audit(Config(urls=urls, crawl=False, concurrency=2, browser=Path(executable)), pictures=False)[0]


@pytest.mark.parametrize(("number", "name"), list(enumerate(PAGES)))
def test_all_of_it_is_read(number: int, name: str, result: AuditResult) -> None:
    assert [(entry.url[-2:], entry.detail) for entry in result.not_audited if entry.url.endswith(f"/{number}")] == []
    [page] = [page for page in result.pages if page.url.endswith(f"/{number}")]
    assert page.gaps == ()
    found = {finding.rule for finding in page.findings if finding.outcome == "failed"}
    assert {"image-alt", "text-contrast", "label"} <= found, found
