"""Texts that a page could write to break out of a report."""

import msgspec

from a11y_audit.model.finding import Finding, Location, Outcome
from a11y_audit.model.result import AuditResult
from support.results import assembled, finding, page

TEXTS = (
    "<script>alert(1)</script>",
    "=HYPERLINK(\"http://evil.example\",\"ok\")",
    "  =1+1", "+SUM(A1)", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "\t=1+1", "\r\n=1+1", "＝1+1",
    "@octocat #1 !2 www.evil.example http://evil.example",
    "[click](http://evil.example) ![x](http://evil.example/p.png) {0}",
    "::error file=x::owned\n::stop-commands::x", "%0A%0D::error::",
    "`` ` ``` tick", "| a | b |\n|---|---|", "# heading", "1. list", "- item", "</div>\n\n---\nyes: no",
    "]]>&amp;&#x0;", "\x00\x1b[31m\x07\x85\ufffe\uffff", "\u202egnp.evil\u2066\u200f", "half \ud83d of a pair",
    "'; DROP TABLE findings; --", "!!python/object:os.system {{7*7}} ${7*7} #{7*7}",
    "نص طويل " * 12_500,  # 100,000 characters
)  # fmt: skip


def hostile_run() -> AuditResult:
    """Return a run where every text that comes from a page is hostile in turn."""
    found = tuple(_finding(words) for words in TEXTS)
    pages = tuple(
        page(f"/{number}?q={words}", words, words[:40], (_finding(words),)) for number, words in enumerate(TEXTS)
    )
    run = assembled((page("/all", "all", "ar", found), *pages), (), (), complete=True, skipped={})
    return msgspec.structs.replace(run, settings={"urls": list(TEXTS), "level": "AA"})


def _finding(words: str) -> Finding:
    at = Location(selector=words, frames=(words,), html=words, role=words, name=words, text=words, path=words)
    return finding("image-alt-file-name", Outcome.FAILED, "file-name", at, words[:30], alt=words)
