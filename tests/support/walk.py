"""A walk over a page by the Tab key alone."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Page

_WANTED = """() => {
    const shown = (node) => node.checkVisibility({ contentVisibilityAuto: false });
    const reachable = [...document.querySelectorAll(
        "a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex='0']")].filter(shown);
    // Of radio buttons one of a group is reached by Tab, the others by the arrows.
    const groups = new Set([...document.querySelectorAll("[type=radio]")].filter(shown).map((node) => node.name));
    return new Set(reachable).size + groups.size;
}"""
_PLACE = """() => {
    const node = document.activeElement;
    if (node === document.body) return null;
    const box = node.getBoundingClientRect();
    node.walked ??= (window.walk = (window.walk ?? 0) + 1);
    const inSight = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
    return [String(node.name || node.walked), inSight, node.outerHTML.slice(0, 200)];
}"""


class Walk(NamedTuple):
    """What there is to reach, what was reached, and what had the focus without being seen."""

    wanted: int
    reached: int
    out_of_sight: list[str]


def walk(page: Page) -> Walk:
    """Press Tab until the page is left."""
    wanted = page.evaluate(_WANTED)
    reached: set[str] = set()
    out_of_sight: list[str] = []
    for _ in range(wanted * 2 + 1):
        page.keyboard.press("Tab")
        place = page.evaluate(_PLACE)
        if place is None:
            break
        name, in_sight, code = place
        reached.add(name)
        if not in_sight:
            out_of_sight.append(code)
    return Walk(wanted, len(reached), out_of_sight)
