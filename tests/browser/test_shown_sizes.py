"""Sizes that a style gives beside an element's own: what it lays over a control, and how large it draws letters."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.target_too_small import target_too_small
from a11y_audit.rules.text_tiny import text_tiny
from support.page import outcomes

from a11y_audit.capture.settings import Observed, PageRequest

pytestmark = pytest.mark.browser

LINKS = '<nav aria-label="Pages"><a class="i" href="/a">a</a><a class="i" href="/b">b</a></nav>'
SMALL = ".i { position: relative; display: inline-block; width: 16px; height: 16px; margin-right: 14px; font-size: 12px }"
TINY = "<p>All conditions of the service for everybody who applies</p>"
BAD, OK, TOO_TINY = [("failed", "crowded")], [("passed", "ok")], [("failed", "tiny")]
PAGES: list[tuple[str, Any, str, str, list[tuple[str, str]]]] = [
    ("as they are", target_too_small, LINKS, SMALL.replace("14px", "2px"), BAD),
    ("larger to a pointer", target_too_small, LINKS, SMALL.replace("14px", "2px") + '.i::before { content: ""; position: absolute; inset: -7px }', OK),
    ("a sign beside them", target_too_small, LINKS, SMALL.replace("14px", "2px") + '.i::before { content: ""; display: block }', BAD),
    ("as they are set", text_tiny, TINY, "p { font-size: 8px }", TOO_TINY),
    ("drawn larger", text_tiny, TINY, "p { font-size: 8px; transform: scale(2); transform-origin: 0 0 }", OK),
    ("zoomed", text_tiny, TINY, "p { font-size: 8px } main { zoom: 2 }", OK),
    ("drawn smaller", text_tiny, TINY, "p { font-size: 10px; transform: scale(0.5) }", TOO_TINY),
]  # fmt: skip


def test_sizes_are_those_that_people_meet(in_browser: Any, serve: Any) -> None:
    head = '<!doctype html><html lang="en"><head><title>Sizes</title><style>{}</style></head><body><main>{}</main></body></html>'
    base = serve({f"/{number}": head.format(style, html) for number, (_, _, html, style, _) in enumerate(PAGES)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(PAGES))]

    answers = in_browser(work, sections=frozenset({"dom"}), settle=0.5, quiet=0.0)
    assert all(isinstance(answer, Observed) for answer in answers)
    found = {name: outcomes(rule, answer.snapshot) for (name, rule, *_), answer in zip(PAGES, answers, strict=True)}
    assert found == {name: expected for name, _, _, _, expected in PAGES}
