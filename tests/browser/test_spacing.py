"""Pages whose text is spaced out in a real browser: what is cut off only then."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.text_lost_when_spaced import text_lost_when_spaced
from support.visits import misjudged

from a11y_audit.capture.settings import PageRequest

pytestmark = pytest.mark.browser

EN = "Fees are payable online before the visit; the desk opens at eight and the service is free for small factories."
AR = "تسدد الرسوم إلكترونيًا قبل الزيارة، ويفتح المكتب في الثامنة صباحًا، والخدمة مجانية للمصانع الصغيرة طوال العام."
OK, CUT, PERHAPS = ("passed", "ok"), ("failed", "cut"), ("cantTell", "cut-perhaps")
SIDE = ("failed", "cut-side")
LOW = "width:300px;height:84px;overflow:hidden"
# A script that makes room: as soon as its box is too small, or when it is told of another size.
ROOM = "<script>const b = document.querySelector('div'), fit = () => { b.style.height = 'auto'; b.style.height = b.scrollHeight + 'px'; };"
WATCHES = f"{ROOM} new ResizeObserver(fit).observe(b.firstElementChild)</script>"
LATE = f"{ROOM} let t; addEventListener('resize', () => {{ clearTimeout(t); t = setTimeout(fit, 250) }})</script>"
HEARS = f"{ROOM} addEventListener('resize', fit)</script>"

CASES = [
    ("no box that cuts", "", f"<p>{EN}</p>", [OK]),
    ("no text", LOW, "", [OK]),
    ("a fixed height", LOW, f"<p>{EN}</p>", [CUT]),
    ("ارتفاع ثابت", "width:240px;height:88px;line-height:1.1;overflow:hidden", f"<p>{AR}</p>", [CUT]),
    ("a height that grows", "width:300px;min-height:84px;overflow:hidden", f"<p>{EN}</p>", [OK]),
    ("room enough", "width:300px;height:300px;overflow:hidden", f"<p>{EN}</p>", [OK]),
    ("clipped, not scrollable", "width:300px;height:64px;overflow:clip", f"<p>{EN}</p>", [CUT]),
    ("scrolled", "width:300px;height:84px;overflow:auto", f"<p>{EN}</p>", [OK]),
    ("one line that may not wrap", "width:220px;white-space:nowrap;overflow:hidden", "<p>Fees are payable online now</p>", [SIDE]),
    ("سطر عربي لا يلتف ولا تتباعد حروفه", "width:130px;white-space:nowrap;overflow:hidden", "<p>الرسوم والمدفوعات</p>", [OK]),
    ("عربي في صفحة إنجليزية", "width:130px;white-space:nowrap;overflow:hidden", "<p>الرسوم والمدفوعات</p><i>A</i>", [OK]),
    ("an ellipsis", "width:220px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis", "Fees are payable online now", [PERHAPS]),
    ("so many lines and an ellipsis", "width:300px;overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3",
     EN, [PERHAPS]),
    ("a link to the whole", LOW, f"<p>{EN}</p></div><a href='/whole'>Read it all</a><div>", [PERHAPS]),
    ("cut off as it is", "width:300px;height:60px;overflow:hidden", f"<p>{EN}</p>", [PERHAPS]),
    ("for screen readers alone", "position:absolute;width:1px;height:1px;overflow:hidden", f"<p>{EN}</p>", [OK]),
    ("values that would travel", f"{LOW};transition:all 5s", f"<p style='transition:all 5s'>{EN}</p>", [CUT]),
    ("an important narrow spacing", LOW, f"<style>p{{line-height:1.2!important;letter-spacing:0!important}}</style><p>{EN}</p>", [CUT]),
    ("one Arabic link in it", LOW, f"<p>{EN}</p></div><a href='/ar'>العربية</a><i></i><div>", [PERHAPS]),
    ("كلمة عربية في صفحة إنجليزية", "width:220px;white-space:nowrap;overflow:hidden", "<p>Fees are payable online now</p></div><p>العربية</p><i></i><div>", [SIDE]),
    ("the last gap alone", "display:inline-block;width:10px;overflow:hidden", "<b>5</b>", [OK]),
    ("a window that is moved by script", "width:300px;height:84px;overflow:hidden", f"<p>{EN}</p>" * 4, [PERHAPS]),
    ("moved already", LOW, f"<p>{EN}</p><p>{EN}</p></div><script>document.querySelector('div').scrollTop = 40</script><div>", [PERHAPS]),
    ("left of the page", f"{LOW};position:absolute;left:-999px", f"<p>{EN}</p>", [OK]),
    ("of a shape that hides it", f"{LOW};clip-path:circle(0)", f"<p>{EN}</p>", [OK]),
    ("typed into", LOW, f"<p contenteditable>{EN}</p>", [OK]),
    ("an ellipsis of its own making", LOW, f"<style>div::after{{content:'...'}}</style><p>{EN}</p>", [PERHAPS]),
    ("a script that hears of it late", LOW, f"<p>{EN}</p></div>{LATE}<div>", [OK]),
    ("a script that watches", LOW, f"<p style='margin:0'>{EN}</p></div>{WATCHES}<div>", [OK]),
    ("a script that hears of it", LOW, f"<p>{EN}</p></div>{HEARS}<div>", [OK]),
]  # fmt: skip


def document(style: str, html: str) -> str:
    root = 'lang="en"' if html.isascii() or "<i>" in html else 'lang="ar" dir="rtl"'
    return (
        f'<!doctype html><html {root}><head><title>Page</title></head><body style="font:16px/20px Arial">'
        f'<h1>Page</h1><div style="{style}">{html}</div></body></html>'
    )


def test_spacing_in_the_browser(in_browser: Any, serve: Any) -> None:
    cases = {name: (document(style, html), expected) for name, style, html, expected in CASES}
    assert len(cases) == len(CASES), "names are told apart"
    assert not (wrong := misjudged(in_browser, serve, text_lost_when_spaced, "spacing", cases)), wrong


def test_the_page_has_its_own_spacing_again(in_browser: Any, serve: Any) -> None:
    """Spaced out first, then shown at twice its size: as if it had been shown at twice its size alone."""
    slow = document(LOW, f"<p>{EN}</p><style>* {{ transition: all 9s }}</style>")
    base = serve({"/": slow})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=f"{base}/"))

    alone, after = (
        in_browser(work, sections=frozenset(sections), settle=0.5, quiet=0.0).snapshot.sections["zoom"]
        for sections in ({"dom", "zoom"}, {"dom", "spacing", "zoom"})
    )
    assert after == alone
