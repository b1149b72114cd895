"""What style sheets turn with the device, as the browser's cascade has it (capture/js/turned.js)."""

from __future__ import annotations

from typing import Any

import pytest

from a11y_audit.capture.settings import Observed, PageRequest

pytestmark = pytest.mark.browser

TALL, WIDE, TURN = "@media (orientation: portrait)", "@media (orientation: landscape)", "html{transform:rotate(90deg)}"
CASES = {
    "none": ("html{color:black}", []),
    "nothing turns": (f"{TALL}{{html{{color:red}}}}", []),
    "upright": (f"{TALL}{{html{{transform:rotate(0deg)}}}}", []),
    "a quarter": (f"{TALL}{{{TURN}}}", ["html"]),
    "in the wide one": (f"{WIDE}{{body{{transform:rotate(-90deg)}}}}", ["body"]),
    "radians": (f"{TALL}{{html{{transform:rotate(1.5708rad)}}}}", ["html"]),
    "turns": (f"{TALL}{{html{{transform:rotate(.25turn)}}}}", ["html"]),
    "three quarters": (f"{TALL}{{html{{transform:translate(9px) rotateZ(270deg)}}}}", ["html"]),
    "matrix": (f"{TALL}{{html{{transform:matrix(0,-1,1,0,0,0)}}}}", ["html"]),
    "the property": (f"{TALL}{{html{{rotate:90deg}}}}", ["html"]),
    "the property with an axis": (f"{TALL}{{html{{rotate:0 0 1 .25turn}}}}", ["html"]),
    "about another axis": (f"{TALL}{{html{{transform:rotateX(90deg)}}}}", []),
    "on its head": (f"{TALL}{{html{{transform:rotate(180deg)}}}}", []),
    "aslant": (f"{TALL}{{html{{transform:rotate(45deg)}}}}", []),
    "in both": (f"{TURN}{TALL}{{{TURN}}}", []),
    "in all but one": (f"{TURN}{TALL}{{html{{transform:none}}}}", ["html"]),
    "overridden": (f"{TALL}{{{TURN}html{{transform:none}}}}", []),
    "on paper": (f"@media print and (orientation: portrait){{{TURN}}}", []),
    "narrow ones": (f"@media screen and (orientation: portrait) and (max-width: 600px){{{TURN}}}", ["html"]),
    "narrow ones around": (f"@media (width <= 600px){{{TALL}{{{TURN}}}}}", ["html"]),
    "not the other one": (f"@media not all and (orientation: landscape){{{TURN}}}", ["html"]),
    "in a layer": (f"@layer a{{@supports (display:grid){{{TALL}{{{TURN}}}}}}}", ["html"]),
    "nested": (f"html{{{TALL}{{transform:rotate(90deg)}}}}", ["html"]),
    "a variable": (f"{TALL}{{html{{--turn:90deg;transform:rotate(var(--turn))}}}}", ["html"]),
    "it glides": (f"html{{transition:all 1s}}{TALL}{{{TURN}}}", ["html"]),
    "a pseudo-element": (f'{TALL}{{p::before{{content:"→";transform:rotate(90deg)}}}}', []),
    "nothing there": (f"{TALL}{{.arrow{{transform:rotate(90deg)}}}}", []),
}  # fmt: skip


def test_turned(in_browser: Any, serve: Any) -> None:
    pages = {
        f"/{number}": f'<!doctype html><html lang="en"><title>t</title><style>{css}</style><body><p>Words</p></body></html>'
        for number, (css, _) in enumerate(CASES.values())
    }
    base = serve(pages)

    async def work(pool: Any) -> Any:
        return [await pool.observe(PageRequest(url=base + path)) for path in pages]

    found = {}
    for name, observed in zip(CASES, in_browser(work, sections=frozenset({"dom"})), strict=True):
        assert isinstance(observed, Observed), observed
        main = observed.snapshot.main
        found[name] = [main.views[row].tag for row in main.document.turned]
    assert found == {name: expected for name, (_, expected) in CASES.items()}
