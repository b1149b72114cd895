"""What styles alone decide of a text's contrast is what pictures show: each piece is read both ways.

An identity filter on the root changes no pixel, and keeps styles from deciding anything.
"""

from __future__ import annotations

from typing import Any

import pytest
from support.hidden_paint import PAINTED, SCROLLED

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.contrast import MeasuredText, measured_texts, shortfall

pytestmark = pytest.mark.browser

TEXT = '<p id="it" style="color:#555">Industrial licence</p>'
ARABIC = '<p id="it" dir="rtl" style="color:#555">رخصة صناعية للتعدين</p>'
# name: (HTML, whether styles decide it)
PIECES: dict[str, tuple[str, bool]] = {
    "on the page": (TEXT, True),
    "Arabic on the page": (ARABIC, True),
    "on the ground of its box": ('<div style="background:#dde;padding:9px">' + TEXT + "</div>", True),
    "on glass over a ground": ('<div style="background:#024;padding:9px"><div style="background:rgba(255,255,255,.8)">' + TEXT + "</div></div>", True),
    "in a card with a shadow and round corners": ('<div style="background:#eee;padding:20px;border-radius:8px;box-shadow:0 2px 8px #0008">' + TEXT + "</div>", True),
    "beside a picture": ('<div style="display:flex;gap:20px"><svg width="40" height="40"><rect width="40" height="40"/></svg>' + TEXT + "</div>", True),
    "in a button with a light edge within": ('<a id="it" style="display:inline-block;padding:9px;color:#555;background:#eef;box-shadow:inset 0 1px 0 #fff8, 0 1px 1px #0003">Industrial licence</a>', True),
    "too faint": ('<p id="it" style="color:#aaa">Industrial licence</p>', True),
    "in a field": ('<input id="it" value="Riyadh" style="color:#666;background:#fff">', True),
    "in a plain button": ('<button id="it">Send the form</button>', True),
    "in a table with striped rows": ('<table><tr style="background:#ddf"><td id="it" style="color:#555">Output of mines</td></tr></table>', True),
    "on a mark of many lines": ('<p style="width:120px"><mark id="it" style="color:#555;padding:2px">Industrial licence and mineral resources in the Kingdom</mark></p>', True),
    "scaled": ('<div style="transform:scale(1.5);transform-origin:0 0;background:#eef;padding:9px">' + TEXT + "</div>", True),
    "by lab()": ('<p id="it" style="color:lab(40 10 10)">Industrial licence</p>', True),
    "by oklch() on glass": ('<div style="background:oklch(0.3 0.05 260 / 60%)"><p id="it" style="color:oklch(0.9 0.03 60 / 0.9)">Industrial licence</p></div>', True),
    "on a colour that no screen has": ('<div style="background:color(display-p3 1 0 0)"><p id="it" style="color:#eee">Industrial licence</p></div>', True),
    "on a mixed colour": ('<div style="background:color-mix(in oklch, red, blue)"><p id="it" dir="rtl" style="color:#eee">رخصة صناعية</p></div>', True),
    "on a colour with a missing part": ('<div style="background:oklch(none 0.1 20)"><p id="it" style="color:#ccc">Industrial licence</p></div>', False),
    "under a veil of a sibling": ('<div style="position:relative">' + TEXT + '<div style="position:absolute;inset:0;background:rgba(255,255,255,.6)"></div></div>', False),
    "under a veil of its parent's ::after": ('<style>.v{position:relative}.v::after{content:"";position:absolute;inset:0;background:rgba(255,255,255,.6)}</style><div class="v">' + TEXT + "</div>", False),
    "under a veil of the body's ::before": ('<style>body::before{content:"";position:fixed;inset:0;background:rgba(255,255,255,.6);z-index:9}</style>' + TEXT, False),
    "over a ground of the body's ::before": ('<style>body::before{content:"";position:fixed;inset:0;background:#bbb;z-index:-1}</style>' + TEXT, False),
    "over a picture that stands elsewhere": ('<div style="position:relative"><svg width="600" height="90" style="position:absolute;left:0;top:0"><rect width="600" height="90" fill="#999"/></svg><p id="it" style="color:#555;position:relative">Industrial licence</p></div>', False),
    "over an empty box with a ground": ('<div style="position:absolute;left:0;top:0;width:700px;height:200px;background:#888"></div><p id="it" style="color:#555;position:relative">Industrial licence</p>', False),
    "over the shadow of a box": ('<div style="width:300px;height:40px;box-shadow:0 60px 0 #888"></div><p id="it" style="color:#555;position:relative;top:10px">Industrial licence</p>', False),
    "out of its box's ground": ('<div style="background:#222;width:300px;height:10px"><p id="it" style="color:#555;position:relative;top:40px">Industrial licence</p></div>', False),
    "half out of its box's ground": ('<div style="background:#222;width:60px;white-space:nowrap"><p id="it" style="color:#888">Industrial licence</p></div>', False),
    "behind its parent's ground": ('<div style="background:#777;padding:5px"><p id="it" style="color:#555;position:relative;z-index:-1">Industrial licence</p></div>', False),
    "by lab() on a gradient": ('<div style="background:linear-gradient(#fff,lab(80 10 10))">' + TEXT + "</div>", False),
    "on a gradient that decides nothing": ('<div style="background:linear-gradient(#fff,#888)">' + TEXT + "</div>", False),
    "on a gradient downwards": ('<div style="background:linear-gradient(#fff,#eee)"><p id="it" style="color:#333">Industrial licence</p></div>', True),
    "on a gradient that reaches the enhanced ratio in part": ('<div style="background:linear-gradient(#fff,#ddd)">' + TEXT + "</div>", False),
    "Arabic on a gradient to the left": ('<div style="background:linear-gradient(to left,#024,#157);width:600px"><p id="it" dir="rtl" style="color:#fff">رخصة صناعية للتعدين</p></div>', True),
    "too faint on a gradient to a corner": ('<div style="background:linear-gradient(to top right,#fff 10%,#eee,#ccc 120%);width:500px;padding:30px"><p id="it" style="color:#999">Industrial licence</p></div>', True),
    "on a turned gradient of hard stripes": ('<div style="background:linear-gradient(217.5deg,#024 40%,#135 40% 60%,#246 0);border:5px solid #fff;padding:4px;width:400px"><p id="it" style="color:#eee">Industrial licence</p></div>', True),
    "on glass over a gradient": ('<div style="background:linear-gradient(90deg,#024,#157)"><p id="it" style="color:#000;background:rgba(255,255,255,.8)">Industrial licence</p></div>', True),
    "in a button with a gradient": ('<a id="it" style="display:inline-block;padding:9px;border-radius:6px;color:#fff;background:linear-gradient(#157,#024)">Industrial licence</a>', True),
    "in a field with a gradient": ('<input id="it" value="Riyadh" style="color:#333;background:linear-gradient(#fff,#eee)">', True),
    "on a translucent gradient": ('<div style="background:linear-gradient(rgba(0,0,0,.6),rgba(0,0,0,.1))"><p id="it" style="color:#fff">Industrial licence</p></div>', False),
    "on a gradient in an inline box": ('<p><span id="it" style="color:#fff;background:linear-gradient(90deg,#024,#157)">Industrial licence</span></p>', False),
    "on a gradient that repeats": ('<div style="background:linear-gradient(90deg,#fff,#ccc);background-size:30px 30px">' + TEXT + "</div>", False),
    "on a gradient that is moved": ('<div style="background:linear-gradient(90deg,#fff,#ccc) 40px 0">' + TEXT + "</div>", False),
    "on a gradient of a scaled box": ('<div style="transform:scale(-1.5,1);width:200px;background:linear-gradient(90deg,#fff,#ccc);padding:9px">' + TEXT + "</div>", False),
    "on a gradient of a row of a table": ('<table><tr style="background:linear-gradient(90deg,#fff,#ccc)"><td id="it" style="color:#555">Output of mines</td></tr></table>', False),
    "on a gradient of the page": ('<style>body{background:linear-gradient(#fff,#ccc)}</style>' + TEXT, False),
    "on a gradient that glows all round": ('<div style="background:radial-gradient(#fff,#ccc)">' + TEXT + "</div>", False),
    "in a faded box": ('<div style="opacity:.6">' + TEXT + "</div>", False),
    "in a turned box": ('<div style="rotate:12deg;width:300px;background:#ddd">' + TEXT + "</div>", False),
    "in a box cut to a shape": ('<div style="background:#ddd;clip-path:circle(60px)">' + TEXT + "</div>", False),
    "behind a shadow within": ('<div style="box-shadow:inset 0 0 0 90px #999">' + TEXT + "</div>", False),
    "with a ground of its first letter": ('<style>#it::first-letter{background:#333}</style>' + TEXT, False),
    "with a ground of its first line": ('<style>#it::first-line{background:#999}</style>' + TEXT, False),
    "a legend on the edge of a ground": ('<fieldset style="background:#333"><legend id="it" style="color:#777">Industrial</legend><br></fieldset>', False),
    "a legend on the edge alone": ('<div style="background:#dde;padding:9px"><fieldset><legend id="it" style="color:#777">Industrial</legend><br></fieldset></div>', True),
    "a legend on a shadow within": ('<fieldset style="box-shadow:inset 0 0 0 30px #333"><legend id="it" style="color:#777">Industrial</legend><br></fieldset>', False),
    "on the ground of a column": ('<table><colgroup><col style="background:#bbb"></colgroup><tr><td id="it" style="color:#555">Output of mines</td></tr></table>', False),
    "under a closed shadow root": ('<x-veil></x-veil><script>document.querySelector("x-veil").attachShadow({mode:"closed"}).innerHTML="<div style=\'position:absolute;inset:0;background:rgba(255,255,255,.6)\'></div>"</script>' + TEXT, False),
    "under what lies on top of all": (TEXT + '<div popover=manual id="o" style="position:absolute;margin:0;border:0;inset:0;width:100%;height:100%;background:rgba(255,255,255,.6)">x</div><script>o.showPopover()</script>', False),
    "with stars of another text over it": ('<div style="position:relative">' + TEXT + '<span style="position:absolute;left:0;top:0;font-size:30px;color:#999">★★★★★</span></div>', False),
    "in closed details": ('<div id="it"><details><summary></summary>Industrial licence</details></div>', False),
    "far below, not rendered yet": ('<div style="height:5000px"></div><div style="content-visibility:auto">' + TEXT + "</div>", False),
    "in a frame": ('<iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe>', True),
    "in a frame over the ground around it": ('<div style="background:#999"><iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe></div>', True),
    "in a frame with a ground of its own": ('<div style="background:#999"><iframe srcdoc="<body style=background:#eee><p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe></div>', True),
    "in a frame over a gradient": ('<div style="background:linear-gradient(#fff,#ddd)"><iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe></div>', False),
    "in a frame under a veil": ('<div style="position:relative"><iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe><div style="position:absolute;inset:0;background:rgba(0,0,0,.3)"></div></div>', False),
    "in a frame that is cut": ('<div style="height:30px;overflow:hidden"><iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe></div>', False),
    "in a frame of a dark scheme": ('<div style="background:#555"><iframe srcdoc="<html style=color-scheme:dark><p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;"></iframe></div>', True),
    "in a frame that is faded": ('<iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:300px;height:90px;opacity:.5"></iframe>', False),
    "on a dark canvas": ('<style>html{color-scheme:dark}</style><p id="it" style="color:#777">Industrial licence</p>', True),
    "on a canvas that the page calls dark": ('<meta name="color-scheme" content="dark"><p id="it" style="color:#777">Industrial licence</p>', True),
    "in a box that the page's styles repaint": ('<style>*{color:#333!important}a{color:#06c!important}i{background:#222!important}</style><a id="it" href="#">Industrial</a>', True),
    "in a block within an inline box": ('<a style="background:#222"><div><p id="it" style="color:#777">Industrial</p></div></a>', False),
    "in a caption over its table's ground": ('<table style="background:#222"><caption><p id="it" style="color:#777">Industrial</p></caption><tr><td>1</td></tr></table>', False),
    "beside the legend of a fieldset": ('<fieldset style="border:0;padding:0;background:#222"><legend style="height:200px">Legend</legend><p id="it" style="color:#777;position:relative;top:-190px">Industrial</p></fieldset>', False),
    "out of the content that a ground is cut to": ('<div style="background:#222 content-box;padding-top:40px"><p id="it" style="color:#777;margin-top:-30px">Industrial</p></div>', False),
    "below a body whose ground is its own": ('<style>body{contain:layout;background:#222;height:20px}</style><div style="height:60px"></div><p id="it" style="color:#777">Industrial</p>', False),
    "on a gradient of a zoomed box": ('<div style="zoom:3;border-top:30px solid #fff;height:60px;background:linear-gradient(#fff 20%,#024 20%)"><p id="it" style="color:#999;margin:0;font-size:6px;line-height:10px">Industrial</p></div>', False),
    "on a gradient with a ramp through its own grey": ('<div style="background:linear-gradient(90deg,#fff 47.2%,#000 52.8%)"><p id="it" style="color:#757575;font-size:18px">' + "Industrial licences of the Kingdom " * 9 + '</p></div>', False),
    "on the border of its box": ('<div style="border-left:200px solid #222"><p id="it" style="color:#777;margin-left:-180px">Industrial</p></div>', False),
    "on the border of a box that is scaled": ('<div style="transform:scale(3);transform-origin:0 0;width:200px;border-left:20px solid #222"><p id="it" style="color:#777;margin-left:-10px">Industrial</p></div>', False),
    "in a box with a border that is scaled": ('<div style="transform:scale(3);transform-origin:0 0;width:200px;border:5px solid #222"><p id="it" style="color:#777;margin:0">Industrial</p></div>', True),
    "on the border of a box that is zoomed": ('<div style="zoom:3;width:200px;border-left:20px solid #222"><p id="it" style="color:#777;margin-left:-10px">Industrial</p></div>', False),
    "in a frame with a border that is shown smaller": ('<div style="background:#ddd"><iframe srcdoc="<p style=color:#777 id=it>Framed</p>" style="width:600px;height:90px;border:9px solid #222;transform:scale(.9);transform-origin:0 0"></iframe></div>', True),
    "under the outline of its box": ('<div style="outline:60px solid #222;outline-offset:-60px"><p id="it" style="color:#777">Industrial</p></div>', False),
    "on the shadow of its box": ('<div style="height:10px;box-shadow:0 50px 0 20px #222"><p id="it" style="color:#777;position:relative;top:35px">Industrial</p></div>', False),
    "on the rule between columns": ('<div style="columns:2;column-gap:0;column-rule:500px solid #222"><p id="it" style="color:#777">Industrial</p><p>Other</p></div>', False),
    "in a corner that is cut off": ('<div style="width:300px;height:100px;background:#222;border-radius:0 0 300px 0;position:relative"><p id="it" style="color:#777;position:absolute;right:2px;bottom:2px;margin:0">Industrial</p></div>', False),
    "in a corner of an ellipse": ('<div style="width:300px;height:420px;background:#222;border-radius:60px/400px;position:relative"><p id="it" style="color:#777;position:absolute;left:2px;top:80px;margin:0">Industrial</p></div>', False),
    "in contents that details have a ground for": ('<style>details::details-content{background:#222}</style><details open><summary>More</summary><p id="it" style="color:#777">Industrial</p></details>', False),
    "under the shadow of another's text": ('<p style="margin:0;font-size:70px;line-height:1;color:#222;text-shadow:0 70px 0 #222;position:relative;z-index:1">MMMMMM</p><p id="it" style="color:#777">Industrial</p>', False),
    "under a shadow that is cast far": ('<div style="position:relative;z-index:1;width:200px;height:60px;background:#ddd;filter:drop-shadow(0 80px 0 #222)"></div><p id="it" style="color:#777;margin-top:30px">Industrial</p>', False),
    "its ground's colour": ('<p id="it" style="color:#fff">Industrial licence</p>', False),
    "beside a dialog that stands in the page": ('<dialog open style="position:static;margin:0">Words</dialog>' + TEXT, True),
    "beside pictures in place of bullets": ("<ul style=\"list-style-image:url('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')\"><li id='it' style='color:#555'>Industrial</li></ul>", True),
    "in a table with a caption": ('<table style="background:#ddf"><caption>Output</caption><tr><td id="it" style="color:#555">Industrial</td></tr></table>', True),
    "in a cell beside collapsed borders": ('<table style="border-collapse:collapse"><tr style="background:#ddf"><td id="it" style="color:#555;padding:9px;border:3px solid #222">Industrial</td><td>b</td></tr></table>', True),
    "in a field of a page that dresses fields": ('<style>input::-webkit-inner-spin-button{-webkit-appearance:none;margin:0}input[type=date]::-webkit-datetime-edit{color:#222}</style><input id="it" value="Riyadh" style="color:#666;background:#fff">', True),
    **{name: (html, False) for name, html in PAINTED.items()},
}  # fmt: skip


def document(html: str, style: str = "") -> str:
    return (
        f'<!doctype html><html lang="en" style="{style}"><head><meta charset="utf-8"><title>A page</title></head>'
        f'<body style="margin:20px;font:16px sans-serif">{html}</body></html>'
    )


@pytest.fixture(scope="module")
def seen(in_browser: Any, serve: Any) -> dict[str, tuple[Snapshot, Snapshot]]:
    pages = {f"/{number}": document(html) for number, (html, _) in enumerate(PIECES.values())}
    painted = {
        f"/{number}-painted": document(html, "filter:brightness(1)") for number, (html, _) in enumerate(PIECES.values())
    }
    base = serve(pages | painted)

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}{path}")) for path in (*pages, *painted)]

    answers = in_browser(work, sections=frozenset({"dom", "contrast"}))
    assert all(isinstance(answer, Observed) for answer in answers), answers
    found = [answer.snapshot for answer in answers]
    return dict(zip(PIECES, zip(found[: len(PIECES)], found[len(PIECES) :], strict=True), strict=True))


def the_text(snapshot: Snapshot) -> MeasuredText:
    [found] = [
        text for text in measured_texts(snapshot)
        if text.sample.kind != "marker"
        and any(node.attribute("id") == "it" for node in (text.element, *text.element.ancestors()))
    ]  # fmt: skip
    return found


@pytest.mark.parametrize("name", PIECES)
def test_styles_decide_what_pictures_show(name: str, seen: dict[str, tuple[Snapshot, Snapshot]]) -> None:
    told, shown = (the_text(snapshot) for snapshot in seen[name])
    assert (told.sample.method == "style") == PIECES[name][1], told.sample
    assert shown.sample.method != "style", "an identity filter on the root keeps styles from deciding"
    least = 3.0 if told.is_large else 4.5
    assert shortfall(told, least) == shortfall(shown, least), (told.sample, shown.sample)
    if not PIECES[name][1]:
        return
    for one, other in ((told.sample.foreground, shown.sample.foreground), (told.sample.background, shown.sample.background)):
        # Of a gradient each tells its worst place: among all of the box, or of the letters.
        assert not one or _far(one, other) <= (24 if "gradient" in name else 1), (told.sample, shown.sample)


def test_what_must_be_scrolled_to_is_told_only_where_it_is_certain(in_browser: Any, serve: Any) -> None:
    certain = '<div style="height:60px;overflow:auto;background:#eee"><div style="height:300px"></div>' + TEXT + "</div>"
    pieces = [*SCROLLED.values(), certain]
    base = serve({f"/{number}": document(html) for number, html in enumerate(pieces)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(pieces))]

    answers = in_browser(work, sections=frozenset({"dom", "contrast"}))
    told = [the_text(answer.snapshot).sample.method for answer in answers]
    assert dict(zip(SCROLLED, told, strict=False)) == dict.fromkeys(SCROLLED, "none")
    assert told[-1] == "style"


def _far(one: str, other: str) -> int:
    """How far two colours are apart in the channel where they differ most, of 255."""
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def test_a_page_of_plain_text_needs_no_picture(in_browser: Any, serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from a11y_audit.capture import contrast

    taken: list[object] = []
    picture = contrast._Look._picture

    async def noted(self: Any, part: Any, scale: float) -> Any:
        taken.append(part)
        return await picture(self, part, scale)

    monkeypatch.setattr(contrast._Look, "_picture", noted)
    low = '<p style="margin-top:2000px"><span style="background:linear-gradient(#fff,#eee)">Below</span></p>'
    base = serve({"/plain": document(TEXT), "/low": document(TEXT + low)})

    async def work(pool: Any) -> list[int]:
        counts = []
        for path in ("/plain", "/low"):
            await pool.observe(PageRequest(url=base + path))
            counts.append(len(taken))
        return counts

    assert in_browser(work, sections=frozenset({"dom", "contrast"})) == [0, 1]
    [part] = taken
    assert part.top > 1900, "only the part of the page that is open is shown"  # type: ignore[attr-defined]
