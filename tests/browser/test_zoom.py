"""Pages at twice their size in a real browser: what is cut off only then."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.text_lost_when_zoomed import text_lost_when_zoomed
from support.visits import misjudged

from a11y_audit.capture.settings import PageRequest

pytestmark = pytest.mark.browser

EN = "Fees are payable online before the visit; the desk opens at eight and the service is free for small factories. " * 2
AR = "تسدد الرسوم إلكترونيًا قبل الزيارة، ويفتح المكتب في الثامنة صباحًا، والخدمة مجانية للمصانع الصغيرة طوال العام. " * 2
OK, CUT, WAY = ("passed", "ok"), ("failed", "cut"), ("cantTell", "cut-with-way")

TILE = '<p id="t" style="position:absolute;inset-inline-start:700px;width:300px;transition:inset-inline-start .4s">{}</p>'
LATE = (
    "<script>addEventListener('resize', () => setTimeout(() => {"
    " t.style.insetInlineStart = innerWidth < 700 ? '0' : '700px'; }, 250));</script>"
)

CASES = [
    ("a tile that a script lays out late", "position:relative;overflow:hidden;height:700px", TILE.format(EN[:80]) + LATE, [OK]),
    ("لوح يعيد نص برمجي ترتيبه متأخرًا", "position:relative;overflow:hidden;height:700px", TILE.format(AR[:80]) + LATE, [OK]),
    ("a tile that no script lays out", "position:relative;overflow:hidden;height:700px", TILE.format(EN[:80]),
     [("cantTell", "cut-perhaps")]),
    ("grows", "min-height:3em;overflow:hidden", EN, [OK]),
    ("a fixed height", "height:52px;line-height:26px;overflow:hidden", EN, [CUT]),
    ("ارتفاع ثابت", "height:52px;line-height:26px;overflow:hidden", AR, [CUT]),
    ("does not wrap", "white-space:nowrap;overflow:hidden", AR[:110], [CUT]),
    ("can be scrolled", "height:52px;overflow:auto", EN, [OK]),
    ("cut through at its usual size", "height:13px;overflow:hidden", EN[:60], [("failed", "cut-through")]),
    ("cut to one line at its usual size", "height:26px;line-height:26px;overflow:hidden", "سطر أول<br>سطر ثان", [OK]),
    ("for screen readers alone", "position:absolute;width:1px;height:1px;overflow:hidden", EN, [OK]),
    ("rooted in the window and short", "white-space:nowrap;overflow:hidden", "الرسوم", [OK]),
    ("leads to the whole", "height:52px;line-height:26px;overflow:hidden", f"<a href='/whole'>Read it all</a> {EN}", [WAY]),
]  # fmt: skip


def document(style: str, text: str) -> str:
    root = 'lang="en"' if text.isascii() else 'lang="ar" dir="rtl"'
    return (
        f'<!doctype html><html {root}><head><title>Page</title></head><body style="font:20px/26px Arial">'
        f'<h1>Page</h1><div style="{style}">{text}</div></body></html>'
    )


def test_zoom_in_the_browser(in_browser: Any, serve: Any) -> None:
    cases = {name: (document(style, text), expected) for name, style, text, expected in CASES}
    assert len(cases) == len(CASES), "names are told apart"
    assert not (wrong := misjudged(in_browser, serve, text_lost_when_zoomed, "zoom", cases)), wrong


CARD = "<div class='card' style='position:absolute;inset-inline-start:0;width:100%'>{}</div>"
LAYS_OUT = (  # as layouts by script do: cards one below the other, a while after the window has changed
    "const lay = () => {{ let top = 0; for (const card of document.querySelectorAll('.card')) {{ card.style.top = top + 'px';"
    " top += card.offsetHeight; }} box.style.height = top + 'px'; }}; lay(); {}"
)
BY_SCRIPT = {
    "cards that a script lays out": ("let late; onresize = () => { clearTimeout(late); late = setTimeout(lay, 250); };", [OK]),
    "cards that a script laid out once": ("", [CUT]),
}


def test_layouts_by_script_are_given_time(in_browser: Any, serve: Any) -> None:
    cases = {}
    for name, (later, expected) in BY_SCRIPT.items():
        for text in (EN, AR):
            box = f"<div id='box' style='position:relative;overflow:hidden'>{CARD.format(text)}</div>"
            html = document("", box) + f"<script>{LAYS_OUT.format(later)}</script>"
            cases[f"{name}: {text[:9]}"] = (html, expected)
    assert not (wrong := misjudged(in_browser, serve, text_lost_when_zoomed, "zoom", cases)), wrong


SIZES = [("2vh", True), ("1.25vw", True), ("16px", False), ("1rem", False), ("calc(1rem + 1vw)", False)]


def test_letters_that_do_not_grow(in_browser: Any, serve: Any) -> None:
    shrinks = "<style>@media (max-width: 700px) { div { font-size: 20px !important } }</style>"
    pages = {f"/{number}": document(f"font-size:{size}", AR) for number, (size, _) in enumerate(SIZES)}
    pages["/narrow"] = document("font-size:40px", f"{EN}{shrinks}")
    base = serve(pages)

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}{path}")) for path in pages]

    answers = in_browser(work, sections=frozenset({"dom", "zoom"}), settle=0.5, quiet=0.0)
    found = [bool(answer.snapshot.sections["zoom"].get("fixed")) for answer in answers]
    assert found == [*(fixed for _, fixed in SIZES), False]


def test_the_window_has_its_size_again(in_browser: Any, serve: Any) -> None:
    base = serve({"/": document("height:52px;overflow:hidden", AR), "/next": document("", EN)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}{path}")) for path in ("/", "/next", "/next")]

    first, second, third = in_browser(work, sections=frozenset({"dom", "zoom"}), settle=0.5, quiet=0.0)
    assert first.snapshot.main.document.width == second.snapshot.main.document.width == 1280
    assert second.snapshot.main.rows == third.snapshot.main.rows
