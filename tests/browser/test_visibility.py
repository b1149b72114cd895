"""Which elements are painted: the flag that every rule about sight leans on."""

from __future__ import annotations

from typing import Any

import pytest

from a11y_audit.capture.settings import Observed, PageRequest

pytestmark = pytest.mark.browser

CASES = {
    "plain": ("<p id=x>t</p>", True),
    "display none": ("<p id=x style='display:none'>t</p>", False),
    "inside display none": ("<div hidden><p id=x>t</p></div>", False),
    "visibility hidden": ("<p id=x style='visibility:hidden'>t</p>", False),
    "visible inside hidden": ("<div style='visibility:hidden'><p id=x style='visibility:visible'>t</p></div>", True),
    "opacity 0 above": ("<div style='opacity:0'><p id=x>t</p></div>", False),
    "closed details": ("<details><summary>s</summary><p id=x>t</p></details>", False),
    "open details": ("<details open><summary>s</summary><p id=x>t</p></details>", True),
    "off screen above": ("<p id=x style='position:absolute;top:-999em'>t</p>", False),
    "below the fold": ("<div style='height:3000px'></div><p id=x>t</p>", True),
    "screen readers only": (
        "<span id=x style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'>t</span>", False),
    "screen readers only by clip-path": (
        "<span id=x style='position:absolute;clip-path:inset(50%)'>t</span>", False),
    "child of screen readers only": (
        "<span style='position:absolute;width:1px;height:1px;overflow:hidden'><b id=x>t</b></span>", False),
    "cut away by overflow": ("<div style='height:20px;overflow:hidden'><div style='height:40px'></div><p id=x>t</p></div>", False),
    "absolute escapes overflow of a static box": (
        "<div style='height:0;overflow:hidden'><p id=x style='position:absolute'>t</p></div>", True),
    "absolute stays in a positioned box": (
        "<div style='position:relative;height:0;overflow:hidden'><p id=x style='position:absolute'>t</p></div>", False),
    "scrolled away can be scrolled to": ("<div style='height:20px;overflow:auto'><div style='height:40px'></div><p id=x>t</p></div>", True),
    "a box of no height shows its floats": ("<div id=x><p style='float:left'>t</p></div>", True),
    "empty": ("<p id=x></p>", False),
    "display contents shows its children": ("<div id=x style='display:contents'><p>t</p></div>", True),
}  # fmt: skip


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_visibility(in_browser: Any, serve: Any, direction: str) -> None:
    pages = {
        f"/{number}": f'<!doctype html><html lang="en" dir="{direction}"><title>t</title><body>{html}</body></html>'
        for number, (html, _) in enumerate(CASES.values())
    }
    base = serve(pages)

    async def work(pool: Any) -> Any:
        return [await pool.observe(PageRequest(url=base + path)) for path in pages]

    found = {}
    for name, observed in zip(CASES, in_browser(work), strict=True):
        assert isinstance(observed, Observed), observed
        element = next(e for e in observed.snapshot.elements if e.attribute("id") == "x")
        found[name] = element.visible
    assert found == {name: expected for name, (_, expected) in CASES.items()}


@pytest.mark.parametrize(
    ("direction", "side", "visible"),
    # A page that runs from right to left can be scrolled to the left: what was pushed there for good is met after all.
    [("ltr", "left", False), ("rtl", "right", False), ("rtl", "left", True), ("ltr", "right", True)],
)
def test_what_is_pushed_off_the_side(in_browser: Any, serve: Any, direction: str, side: str, visible: bool) -> None:
    html = f'<html lang="ar" dir="{direction}"><title>t</title><p id="x" style="position:absolute;{side}:-9999px">نص</p>'

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    base = serve({"/": html})
    element = next(e for e in in_browser(work).snapshot.elements if e.attribute("id") == "x")
    assert element.visible is visible
