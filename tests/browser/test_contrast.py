"""Contrast as it is painted: pieces of pages whose contrast is known by arithmetic, in a real browser."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image
from support.page import decoded

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.model.evidence import Snapshot, Viewport
from a11y_audit.model.finding import Spot
from a11y_audit.reading.contrast import MeasuredText, measured_texts, shortfall

pytestmark = pytest.mark.browser

DATA = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='900' height='60'%3E%3Crect width='450' height='60' fill='%23222'/%3E%3Crect x='450' width='450' height='60' fill='%23eee'/%3E%3C/svg%3E"
# name: HTML (an element with id "it" holds the text), verdict, ratio where arithmetic tells it
PIECES: dict[str, tuple[str, str, float | None]] = {
    "grey": ('<p id="it" style="color:#777">Industrial licence</p>', "low", 4.48),
    "grey that passes": ('<p id="it" style="color:#767676">Industrial licence</p>', "", 4.54),
    "Arabic": ('<p id="it" dir="rtl" style="color:#999">رخصة صناعية</p>', "low", 2.85),
    "Arabic, joined and pointed": ('<p id="it" dir="rtl" style="color:#666">الوَزارَةُ والتَّعْدين</p>', "", 5.74),
    "small": ('<p id="it" style="font-size:9px;color:#999">fine print</p>', "low", 2.85),
    "translucent": ('<p id="it" style="color:rgba(0,0,0,.4)">Industrial licence</p>', "low", 2.85),
    "opacity of an ancestor": ('<div style="opacity:.5"><p id="it" style="color:#333">Industrial licence</p></div>', "low", 2.85),
    "filter": ('<div style="filter:invert(1);background:#fff"><p id="it" style="color:#777">Industrial licence</p></div>', "", 5.92),
    "blend": ('<div style="background:#fff"><p id="it" style="color:#fc0;mix-blend-mode:multiply">Industrial</p></div>', "low", 1.5),
    "veil on top": ('<div style="position:relative"><p id="it" style="color:#333">Industrial licence</p><div style="position:absolute;inset:0;background:rgba(255,255,255,.7);pointer-events:none"></div></div>', "low", None),
    "scrolled away, where a foot stands still": ('<div style="height:60px;overflow:auto"><p style="height:60px">1</p><p id="it" style="color:#999">Industrial licence</p></div><div style="height:300px;background:#333"></div>', "low", 2.85),
    "a picture of its ::after": ('<style>#it::after{content:url("/arrow-down.svg")}</style><i id="it"></i>', "none", None),
    "letters that their shadow shows": ('<p id="it" style="color:transparent;text-shadow:0 0 0 #111">Industrial licence</p>', "painted", None),
    "scrolled away, on a veil over a picture": ('<div style="display:flex;width:300px;overflow:auto"><div style="flex:none;width:300px">1</div><div style="position:relative;flex:none;width:300px;height:60px"><svg width="300" height="60" style="position:absolute;inset:0"><rect width="300" height="60" fill="#333"/></svg><p id="it" style="position:relative;color:#fff;background:rgba(0,0,0,.5)">Industrial licence</p></div></div>', "scrolled", None),
    "scrolled away, on a card over a picture": ('<div style="display:flex;width:300px;overflow:auto"><div style="flex:none;width:300px">1</div><div style="position:relative;flex:none;width:300px;height:60px"><svg width="300" height="60" style="position:absolute;inset:0"><rect width="300" height="60" fill="#333"/></svg><p id="it" style="position:relative;color:#999;background:#fff">Industrial licence</p></div></div>', "low", 2.85),
    "below what stands in noscript": ('<noscript><iframe src="/count" style="display:none"></iframe></noscript><p id="it" style="color:#999;background:linear-gradient(#fff,#fff)">Industrial licence</p>', "low", 2.85),
    "behind glass that changes it": ('<div style="position:relative"><p id="it" style="color:#555">Industrial licence</p><div style="position:absolute;inset:0;backdrop-filter:invert(.4)"></div></div>', "low", 1.57),
    "gradient, always enough": ('<p id="it" style="color:#111;background:linear-gradient(90deg,#fff,#bbb)">Industrial licence</p>', "", None),
    "picture, half of it too dark": (f'<p id="it" style="width:900px;height:60px;line-height:60px;font-size:22px;color:#222;background:url(&quot;{DATA}&quot;)">Industrial licence and mineral resources and investment in the Kingdom today</p>', "low", None),
    "picture, text on its light half": (f'<p id="it" style="width:900px;height:60px;line-height:60px;box-sizing:border-box;padding-left:480px;color:#222;background:url(&quot;{DATA}&quot;)">Industrial licence</p>', "", 13.67),
    "picture that did not load": ('<p id="it" style="color:#fff;background:url(/gone.png)">Industrial licence</p>', "low", 1.0),
    "its ground's colour": ('<p id="it" style="color:#fff">Industrial licence</p>', "same-colour", 1.0),
    "placeholder": ('<input id="it" placeholder="Your name" style="background:#fff">', "", None),
    "pale placeholder": ('<style>::placeholder{color:#bbb}</style><input id="it" placeholder="اكتب اسمك" dir="rtl" style="background:#fff">', "low", 1.92),
    "value": ('<input id="it" value="Riyadh" style="color:#aaa;background:#fff;border-radius:9px">', "low", 2.32),
    "select": ('<select id="it" style="color:#aaa;background:#fff"><option>Riyadh</option></select>', "low", 2.32),
    "button": ('<button id="it" style="background:#0a7;color:#fff;border:0">Send</button>', "low", 3.02),
    "disabled": ('<button id="it" disabled style="color:#ccc">Send</button>', "none", None),
    "value with a pale sign in the field": ('<div style="position:relative;width:200px"><input id="it" value="الرياض" style="width:200px;color:#333;background:linear-gradient(#fff,#fff 90%,#ddd)"><i style="position:absolute;left:8px;top:2px;color:#9c9;font-size:14px">done</i></div>', "", None),
    "label of a disabled field": ('<label id="it" style="color:#ccc">Name <input disabled></label>', "none", None),
    "before": ('<style>#it::before{content:"جديد ";color:#bbb}</style><p id="it" dir="rtl"></p>', "low", 1.92),
    "glyph of an icon font": ('<style>#it::before{content:"\\e907";font-family:icomoon;color:#bbb}</style><i id="it"></i>', "none", None),
    "glyph with words for speech": ('<style>#it::before{content:"\\e907" / "القائمة";font-family:icomoon;color:#bbb}</style><i id="it"></i>', "none", None),
    "clip to text": ('<p id="it" style="font:700 30px sans-serif;color:transparent;background:linear-gradient(90deg,#fe8,#fdb);-webkit-background-clip:text;background-clip:text">Licence</p>', "low", None),
    "svg": ('<svg width="300" height="40"><text id="it" x="5" y="25" fill="#aaa">Output of mines</text></svg>', "low", 2.32),
    "svg by its gradient": ('<svg width="300" height="40"><defs><linearGradient id="g"><stop stop-color="#000"/></linearGradient></defs><text id="it" x="5" y="25" fill="url(#g)">Output</text></svg>', "painted", None),
    "canvas": ('<canvas id="it" width="200" height="40"></canvas><script>it.getContext("2d").fillText("Output", 9, 20)</script>', "painted", None),
    "hint in a field with a button over its end": ('<style>#it::placeholder{color:#6c757d;opacity:1}</style><div style="position:relative;width:300px"><input id="it" placeholder="Write here" style="box-sizing:border-box;width:300px;height:38px;background:#fff"><button style="position:absolute;top:0;right:0;height:38px;width:110px;background:#184a96;color:#fff;border:0">Send it</button></div>', "", None),
    "تلميح في حقل فوق آخره زر": ('<style>#it::placeholder{color:#6c757d;opacity:1}</style><div dir="rtl" style="position:relative;width:300px"><input id="it" placeholder="اكتب هنا" style="box-sizing:border-box;width:300px;height:38px;background:#fff"><button style="position:absolute;top:0;left:0;height:38px;width:110px;background:#184a96;color:#fff;border:0">أرسل</button></div>', "", None),
    "pale hint in the middle of a field": ('<style>#it::placeholder{color:#bbb;opacity:1}</style><input id="it" placeholder="Your name" style="width:600px;text-align:center;background:linear-gradient(90deg,#000 30%,#fff 31%,#fff 69%,#000 70%)">', "low", 1.92),
    "pale hint at the end of a field": ('<style>#it::placeholder{color:#bbb;opacity:1}</style><input id="it" placeholder="Your name" style="width:600px;text-align:end;background:linear-gradient(90deg,#000 50%,#fff 51%)">', "low", 1.92),
    "canvas without text": ('<canvas id="it" width="200" height="40"></canvas><script>it.getContext("2d").fillRect(0, 0, 9, 20)</script>', "none", None),
    "covered": ('<div style="position:relative"><p id="it" style="color:#ccc">Industrial</p><div style="position:absolute;inset:0;background:#fff"></div></div>', "unseen", None),
    "off the page": ('<p id="it" style="position:absolute;left:-9999px;color:#ccc">Industrial licence</p>', "none", None),
    "clipped away": ('<div style="height:0;overflow:hidden"><p id="it" style="color:#ccc">Industrial licence</p></div>', "none", None),
    "scrolled away, plain": ('<div style="height:30px;overflow:auto"><div style="height:200px"></div><p id="it" style="color:#999">Industrial licence</p></div>', "low", 2.85),
    "scrolled away, on a picture": (f'<div style="height:30px;overflow:auto;background:url(&quot;{DATA}&quot;)"><div style="height:200px"></div><p id="it">Industrial licence</p></div>', "scrolled", None),
    "under a bar that is stuck": ('<div style="position:fixed;top:0;left:0;right:0;height:300px;background:rgba(0,0,0,.8)"></div><p id="it" style="color:#333">Industrial licence</p>', "", 12.63),
    "under a corner of a button that is stuck": ('<button style="position:fixed;top:0;left:0;width:90px;height:300px;background:#444;border:0"></button><input id="it" placeholder="Industrial licence" style="width:600px;background:#fff"><style>::placeholder{color:#444}</style>', "", None),
    "in an open shadow root": ('<x-card id="it"></x-card><script>it.attachShadow({mode:"open"}).innerHTML = "<span style=\'color:#999\'>Card</span>"</script>', "low", 2.85),
    "in a frame": ('<iframe id="it" srcdoc="<p style=\'color:#999\'>Framed text</p>" style="width:300px;height:80px"></iframe>', "low", 2.85),
    "pulse": ('<style>@keyframes p{50%{opacity:.2}}#it{animation:p 2s infinite}</style><p id="it">Industrial licence</p>', "changing", None),
    "fade-in that ends well": ('<style>@keyframes f{from{opacity:0}}#it{animation:f 60s}</style><p id="it" style="color:#333">Industrial</p>', "", 12.63),
    "logo": ('<a class="site-logo" href="/"><span id="it" style="color:#bbb">Ministry</span></a>', "logo", 1.92),
    "logo by its name": ('<a class="navbar-brand" href="/"><span id="it" style="color:#bbb">وزارة الصناعة</span></a>', "logo", 1.92),
    "a brand's colour is no logo": ('<p id="it" class="text-brand brand-light" style="color:#bbb">Industrial licence</p>', "low", 1.92),
    "a section of logos is no logo": (f'<section class="logos"><h2 id="it" style="color:#bbb">Partners</h2><p>{"Our partners in industry and mining. " * 4}</p></section>', "low", 1.92),
    "in a frame that is shown smaller": ('<iframe id="it" srcdoc="<p style=\'color:#999\'>Framed text</p>" style="width:600px;height:80px;transform:scale(.5);transform-origin:0 0"></iframe>', "low", 2.85),
    "two texts on one another": ('<div style="position:relative"><p style="position:absolute;margin:0;color:#000">Industrial licence</p><p id="it" style="position:absolute;margin:0;color:#bbb;left:6px;top:3px">Industrial licence</p></div>', "low", None),
    "scaled": ('<p id="it" style="color:#888;transform:scale(2);transform-origin:0 0;font-size:14px">Industrial</p>', "", 3.54),
    "vertical": ('<p id="it" style="writing-mode:vertical-rl;color:#999">Industrial licence</p>', "low", 2.85),
}  # fmt: skip


def document(html: str) -> str:
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body style="margin:20px;background:#fff;font:16px sans-serif">{html}</body></html>'


def texts_of(snapshot: Snapshot) -> list[MeasuredText]:
    """The texts in the element with id "it", frames and shadow roots included."""
    found = []
    for text in measured_texts(snapshot):
        node = text.element
        holders = [node, *node.ancestors()]
        frame = node.frame
        while frame.parent >= 0 and frame.owner >= 0:
            owner = snapshot.frames[frame.parent].views[frame.owner]
            holders += [owner, *owner.ancestors()]
            frame = owner.frame
        if any(holder.attribute("id") == "it" for holder in holders):
            found.append(text)
    return found


def verdict(snapshot: Snapshot) -> tuple[str, float | None]:
    [text] = texts_of(snapshot) or [None]
    if text is None:
        return "none", None
    return shortfall(text, 3.0 if text.is_large else 4.5), text.sample.ratio


@pytest.fixture(scope="module")
def seen(in_browser: Any, serve: Any) -> dict[str, Snapshot]:
    base = serve({f"/{number}": document(html) for number, (html, _, _) in enumerate(PIECES.values())})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(PIECES))]

    answers = in_browser(work, sections=frozenset({"dom", "contrast"}), settle=0.5, quiet=0.0)
    assert all(isinstance(answer, Observed) for answer in answers), answers
    return {name: answer.snapshot for name, answer in zip(PIECES, answers, strict=True)}


@pytest.mark.parametrize("name", PIECES)
def test_contrast(name: str, seen: dict[str, Snapshot]) -> None:
    _, expected, ratio = PIECES[name]
    found, measured = verdict(seen[name])
    assert found == expected, texts_of(seen[name])
    if ratio is not None:
        assert measured == pytest.approx(ratio, rel=0.02)
    assert not [gap for gap in seen[name].gaps if gap.section == "contrast"]


def test_measurements_are_kept_with_the_page(seen: dict[str, Snapshot]) -> None:
    import msgspec

    for name in ("Arabic", "canvas"):
        assert verdict(decoded(msgspec.json.encode(seen[name]))) == verdict(seen[name])


def test_the_page_is_left_as_it_was(in_browser: Any, serve: Any) -> None:
    html = document('<p style="color:#999" id="it">x1</p><input value="a" style="color:red"><p class="b">y</p>')
    html += "<style>@keyframes p{50%{opacity:.2}}.b{animation:p 2s infinite}.b::before{content:'new'}</style>"
    base = serve({"/": html})
    look = """() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length, CSS.highlights.size,
      document.getAnimations().map((one) => one.playState).join()]"""

    async def work(pool: Any) -> Any:
        states = []
        original = pool.observe

        async def before_and_after() -> None:
            from a11y_audit.capture import contrast

            measure = contrast.measure

            async def watched(session: Any, documents: Any, frames: Any, *rest: Any) -> Any:
                states.append(await documents[0].handle.evaluate(look))
                answer = await measure(session, documents, frames, *rest)
                states.append(await documents[0].handle.evaluate(look))
                states.append(await documents[0].handle.evaluate("() => new Promise((r) => setTimeout(() => r('runs'), 5))"))
                return answer

            contrast.measure = watched
            try:
                await original(PageRequest(url=base + "/"))
            finally:
                contrast.measure = measure

        await before_and_after()
        return states

    before, after, script = in_browser(work, sections=frozenset({"dom", "contrast"}), settle=0.5)
    assert before == after
    assert script == "runs"


def test_the_same_in_the_dark(in_browser: Any, serve: Any) -> None:
    html = document("<style>@media (prefers-color-scheme: dark){body{background:#111!important}}</style><p id='it' style='color:#333'>Industrial</p>")
    base = serve({"/": html})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=base + "/", viewport=Viewport(color_scheme=scheme))) for scheme in ("light", "dark")]

    light, dark = in_browser(work, sections=frozenset({"dom", "contrast"}))
    assert verdict(light.snapshot)[0] == ""
    assert verdict(dark.snapshot)[0] == "low"


def test_a_page_of_40000_px_is_read_to_its_end(in_browser: Any, serve: Any) -> None:
    html = document('<div style="height:39000px"></div><p id="it" style="color:#999">رخصة صناعية</p>')
    base = serve({"/": html})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    assert verdict(in_browser(work, sections=frozenset({"dom", "contrast"})).snapshot) == ("low", pytest.approx(2.85, abs=0.02))


@pytest.mark.parametrize("html", ["rtl", "ltr"])
@pytest.mark.parametrize("body", ["rtl", "ltr"])
@pytest.mark.parametrize("wide", [1300.4, 2600])
def test_a_page_wider_than_its_window_is_read_where_its_text_is(
    in_browser: Any, serve: Any, html: str, body: str, wide: float
) -> None:
    """From right to left it reaches beyond the left of the window, and pictures begin there."""
    base = serve({"/": f"""<!doctype html><html lang="ar" dir="{html}"><head><meta charset="utf-8"><title>ط</title>
        <style>body {{ margin: 0; background: #fff }} span {{ color: #161616; margin: 0 9px }}</style></head>
        <body dir="{body}"><div style="width:{wide}px;height:9px;background:#eee"></div>
        <p id="it"><input type="radio"><span>ا</span> <input type="radio"><span id="two">S</span></p></body></html>"""})  # fmt: skip

    async def work(pool: Any) -> Any:
        def interest(snapshot: Snapshot) -> dict[str, Spot]:
            box = next(element.box for element in snapshot.elements if element.attribute("id") == "two")
            return {"two": Spot(box)} if box else {}

        return await pool.observe(PageRequest(url=base), interest)

    seen = in_browser(work, sections=frozenset({"dom", "contrast"}), settle=0.5)
    ratios = [text.sample.ratio for text in texts_of(seen.snapshot)]
    assert ratios == [pytest.approx(18.1, abs=0.3)] * 2
    with Image.open(io.BytesIO(seen.pictures["two"])) as crop:
        red, green, blue = np.moveaxis(np.asarray(crop.convert("RGB")).astype(int), 2, 0)
    outline = np.argwhere((red > 150) & (green < 80))
    letters = np.argwhere(np.maximum(np.maximum(red, green), blue) < 90)
    within = ((letters > outline.min(axis=0)) & (letters < outline.max(axis=0))).all(axis=1)
    assert within.sum() > 10


def test_states_that_a_pointer_or_the_keyboard_brings(in_browser: Any, serve: Any) -> None:
    html = document(
        "<style>a,button{transition:all 9s}a{color:#00c}a:hover{color:#ccc}button{background:#036;color:#fff}"
        "button:focus-visible{background:#ddd}</style><a id='it' href='#x'>الخدمات</a> <button>Send</button> <p>Text</p>"
    )
    base = serve({"/": html})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    snapshot = in_browser(work, sections=frozenset({"dom", "contrast"}), states=("hover", "focus")).snapshot
    found = [
        (text.element.tag, text.sample.state, shortfall(text, 4.5), text.sample.ratio)
        for text in measured_texts(snapshot)
        if text.element.tag in ("a", "button")
    ]
    assert found == [
        ("a", "default", "", pytest.approx(11.2, rel=0.02)), ("button", "default", "", pytest.approx(12.6, rel=0.02)),
        ("a", "hover", "low-hover", pytest.approx(1.6, rel=0.02)),
        ("button", "focus", "low-focus", pytest.approx(1.36, rel=0.02)),
    ]  # fmt: skip


STATED = """<style>
:root{--pale:#ccc} a{color:#00c;transition:all 9s} a.pale:hover{color:var(--pale)} nav:hover .sub{color:#bbb}
a.good:hover{color:#fff;background:#036} a.key:focus-visible{color:#eee} .card:focus-within p{color:#ddd}
a.pale.yet:hover{color:#005} .own:hover{background:#0000cc} a:not(:hover){color:#00c} @media print{a:hover{color:#fff}}
li{color:#333;&:hover{color:#ccc}} .off:hover{color:#eee}
a:focus{color:#eee} a[href]:not(.key):focus{color:#00c} label:focus{color:#eee} input:focus+.hint{color:#ddd} [role=tab]:focus{color:#ddd}
</style><a>No link, no stop</a> <label for="n">Name</label><input id="n"><i class="hint">تلميح</i> <b role="tab" tabindex="-1">Tab</b><a class="pale" href="#a">الخدمات</a> <a class="pale yet" href="#b">الرسوم</a> <a class="good" href="#c">Fees</a>
<a class="key" href="#d"><b>Contact</b></a> <nav><p class="sub">القائمة</p></nav> <div class="card"><p>Card</p><a href="#e">More</a></div>
<a class="own" href="#f">Own</a> <ul><li>بند</li></ul> <button class="off" disabled>Off</button>"""


def test_texts_that_would_pale_in_a_state_are_looked_at_without_being_asked_for(in_browser: Any, serve: Any) -> None:
    base = serve({"/": document(STATED)})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    snapshot = in_browser(work, sections=frozenset({"dom", "contrast"})).snapshot
    found = {
        (text.element.text, text.sample.state, shortfall(text, 4.5))
        for text in measured_texts(snapshot)
        if text.sample.state != "default"
    }
    assert found == {
        ("الخدمات", "hover", "low-hover"), ("القائمة", "hover", "low-hover"), ("Own", "hover", "unsure-hover"),
        ("بند", "hover", "low-hover"), ("Contact", "focus", "low-focus"), ("Card", "focus", "low-focus"),
        ("Tab", "focus", "low-focus"),
    }  # fmt: skip


NOTED = """<style>
:root{--pale:oklch(85% 0 0)} a,p{color:#00c} .a:hover{color:oklch(85% 0 0)} .b:hover{color:var(--pale)} .c:hover{color:lab(85 0 0)}
.d:hover{color:color-mix(in srgb, white 80%, black)} .e:hover{color:color(srgb .8 .8 .8 / .9)} .f:hover{color:hsl(0 0% 80%)}
.g:hover{color:silver} .h:hover{color:oklch(30% 0 0)}
.dark{background:oklch(25% 0 0);color:white} .dark:hover{color:oklch(35% 0 0)} .dark.white:hover{color:oklch(100% 0 0)}
</style>""" + " ".join(
    f'<a class="{name}" href="#{name}">{name}</a>' for name in ("a", "b", "c", "d", "e", "f", "g", "h", "dark", "dark white")
)


def test_colours_of_a_state_are_read_in_every_notation(in_browser: Any, serve: Any) -> None:
    base = serve({"/": document(NOTED)})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    texts = measured_texts(in_browser(work, sections=frozenset({"dom", "contrast"})).snapshot)
    looked_at = {text.element.text for text in texts if text.sample.state == "hover" and shortfall(text, 4.5)}
    assert looked_at == {"a", "b", "c", "d", "e", "f", "g", "dark"}


def test_the_ring_of_the_focus_is_neither_letters_nor_background(in_browser: Any, serve: Any) -> None:
    html = document(
        "<style>a{color:#00c;outline:none}a:focus-visible{outline:6px solid #101010!important;outline-offset:-12px}"
        "a.pale:focus-visible{color:#428bca}a.dark:focus-visible{color:#003}</style>"
        "<a class='pale' href='#a'>Licences</a> <a class='pale' href='#b'>الرخص</a> <a class='dark' href='#c'>الرسوم</a>"
    )
    base = serve({"/": html})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    snapshot = in_browser(work, sections=frozenset({"dom", "contrast"}), states=("focus",)).snapshot
    found = {
        text.element.text: (shortfall(text, 4.5), text.sample.foreground, text.sample.background)
        for text in measured_texts(snapshot)
        if text.sample.state == "focus"
    }
    assert found == {
        "Licences": ("low-focus", "#428bca", "#ffffff"), "الرخص": ("low-focus", "#428bca", "#ffffff"),
        "الرسوم": ("", "#000033", "#ffffff"),
    }  # fmt: skip


def test_twenty_looks_are_one(in_browser: Any, serve: Any) -> None:
    """Endless movement, late fonts and pictures, a script that goes on: the measurement does not care."""
    html = document(
        "<style>@keyframes s{to{transform:translateX(40px)}}.m{animation:s 1s infinite alternate}</style>"
        "<p class='m' style='color:#999'>Moving</p><p id='t'>0</p><p style='color:#888'>رخصة</p>"
        f'<div style="background:url(&quot;{DATA}&quot;);color:#777;width:900px">Industrial licence and mineral resources</div>'
        "<script>let n = 0; setInterval(() => { t.textContent = n++; t.style.color = n % 2 ? '#000' : '#222' }, 7)</script>"
    )
    base = serve({"/": html})

    async def work(pool: Any) -> Any:
        return [await pool.observe(PageRequest(url=base + "/")) for _ in range(20)]

    answers = in_browser(work, sections=frozenset({"dom", "contrast"}), settle=0.3)
    assert all(isinstance(answer, Observed) for answer in answers)
    told = {
        tuple((text.element.tag, shortfall(text, 4.5)) for text in measured_texts(answer.snapshot)) for answer in answers
    }
    assert told == {(("p", "low"), ("p", ""), ("p", "low"), ("div", "low"))}
