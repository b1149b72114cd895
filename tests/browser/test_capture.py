"""What the capture stage sees of pages that real sites are made of."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from a11y_audit.capture.settings import Failure, Observed, PageRequest
from a11y_audit.judging.blank import shows_nothing
from a11y_audit.judging.engines import axe
from a11y_audit.judging.locate import selector
from a11y_audit.model.evidence import Snapshot

pytestmark = pytest.mark.browser

AXE_RULES = ("button-name", "image-alt", "link-name", "color-contrast", "document-title", "html-has-lang")


def page(body: str, head: str = "<title>A page</title>", attributes: str = 'lang="en"') -> str:
    return f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>"


def observe(in_browser: Any, url: str, **settings: Any) -> Observed | Failure:
    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=url))

    result = in_browser(work, axe_rules=AXE_RULES, **settings)
    assert isinstance(result, Observed | Failure)
    return result


def seen(in_browser: Any, url: str, **settings: Any) -> Snapshot:
    result = observe(in_browser, url, **settings)
    assert isinstance(result, Observed), result
    return result.snapshot


def failures(snapshot: Snapshot) -> list[tuple[str, tuple[str, ...], str]]:
    found, _ = axe.findings(snapshot, AXE_RULES)
    return [(f.rule, f.location.frames, f.location.selector) for f in found if f.location and f.outcome == "failed"]


def test_roles_names_and_visibility_come_from_the_browser(in_browser: Any, serve: Any) -> None:
    base = serve(
        {"/": page('<h2>Hello <b>there</b></h2><img src="x.png" alt="A mine"><p hidden>no</p><a href="/x">Go</a>')}
    )
    snapshot = seen(in_browser, base + "/")
    heading, image = next(snapshot.select("heading")), next(snapshot.select("img"))
    assert (heading.name, heading.text, heading.visible, heading.exposed) == ("Hello there",) * 2 + (True, True)
    assert (image.name, image.role) == ("A mine", "img")
    hidden = next(e for e in snapshot.elements if "hidden" in e.attributes)
    assert not hidden.visible
    assert not hidden.exposed
    assert next(snapshot.select("link")).extra["href"] == base + "/x"


def test_what_stands_in_a_hidden_frame_is_not_met(in_browser: Any, serve: Any) -> None:
    frames = "".join(f"<iframe title=x {way} srcdoc='<a href=/x>Go</a>'></iframe>" for way in (
        "hidden", "style='visibility:hidden'", "style='position:absolute;left:-9999px'", "aria-hidden=true", "", ""))  # fmt: skip
    snapshot = seen(in_browser, serve({"/": page(frames)}) + "/")
    links = [(link.visible, link.exposed) for frame in snapshot.frames[1:] for link in frame.select("link")]
    assert links == [(False, False), (False, False), (False, True), (True, False), (True, True), (True, True)]


def test_frames_of_the_same_and_of_another_origin_are_read_and_placed(in_browser: Any, serve: Any) -> None:
    other = serve({"/in.html": page("<button></button>", attributes="")}).replace("127.0.0.1", "localhost")
    base = serve({
        "/": page(f'<p>x</p><iframe src="/same.html" title="a"></iframe><iframe src="{other}/in.html" title="b"></iframe>'),
        "/same.html": page('<p>One</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=20 height=20>'),
    })  # fmt: skip
    snapshot = seen(in_browser, base + "/")
    assert [frame.parent for frame in snapshot.frames] == [-1, 0, 0]
    assert sorted(failures(snapshot)) == [
        ("button-name", ("html > body > iframe:nth-child(3)",), "html > body > button:nth-child(1)"),
        ("image-alt", ("html > body > iframe:nth-child(2)",), "html > body > img:nth-child(2)"),
    ]
    image = next(e for e in snapshot.elements if e.tag == "img")
    frame = next(e for e in snapshot.elements if e.tag == "iframe")
    assert image.box
    assert frame.box
    assert image.box.y > frame.box.y


def test_each_frame_is_told_from_others_of_its_address_and_nothing_of_ours_listens(in_browser: Any, serve: Any) -> None:
    """Frames that a script put before others, one in a shadow root, one in a frame; only the page's own listeners."""
    last = "<button></button>"
    body = f"""<p id="first">x</p><iframe src="/one"></iframe><x-host></x-host><script>
      document.addEventListener("click", () => {{}});
      const root = document.querySelector("x-host").attachShadow({{mode: "open"}});
      root.innerHTML = '<iframe src="/shadow" title="d"></iframe>';
      const put = (code) => {{ const frame = document.createElement("iframe"); frame.srcdoc = code; frame.title = "t";
        document.getElementById("first").before(frame); }};
      put('<!doctype html><html lang="en"><title>A</title><h1>Alpha</h1>{last}');
      put('<!doctype html><html lang="en"><title>B</title><h1>Beta</h1><iframe src="/one" title="inner"></iframe>');
    </script>"""
    base = serve({
        "/": page(body), "/one": page('<a href="/"></a>'),
        "/shadow": page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=20 height=20>'),
    })  # fmt: skip
    snapshot = seen(in_browser, base + "/", sections=frozenset({"keyboard"}))
    frames = "html > body > iframe:nth-child"
    assert sorted(failures(snapshot)) == [
        ("button-name", (f"{frames}(1)",), "html > body > button:nth-child(2)"),
        ("image-alt", ("html > body > x-host:nth-child(5) >>> iframe:nth-child(1)",), "html > body > img:nth-child(1)"),
        ("link-name", (f"{frames}(2)", "html > body > iframe:nth-child(2)"), "html > body > a:nth-child(1)"),
        ("link-name", (f"{frames}(4)",), "html > body > a:nth-child(1)"),
    ]
    assert snapshot.sections["keyboard"]["delegated"] == ("click",)


def test_open_shadow_roots_and_slots(in_browser: Any, serve: Any) -> None:
    script = """<script>const host = document.querySelector("x-card"); const root = host.attachShadow({mode: "open"});
      root.innerHTML = '<div><button></button><slot></slot></div>';</script>"""
    snapshot = seen(in_browser, serve({"/": page(f'<x-card><a href="/">Slotted</a></x-card>{script}')}) + "/")
    assert failures(snapshot) == [
        ("button-name", (), "html > body > x-card:nth-child(1) >>> div:nth-child(1) > button:nth-child(1)")
    ]
    link = next(snapshot.select("link"))
    assert [node.tag for node in link.ancestors()][:3] == ["slot", "div", "x-card"]
    assert selector(link) == "html > body > x-card:nth-child(1) > a:nth-child(1)"


# Shaped Arabic in five fonts, where they are installed; a font that is missing falls back to another Arabic one.
FONTS = ("Noto Naskh Arabic", "Noto Kufi Arabic", "Noto Sans Arabic", "DejaVu Sans", "sans-serif")
STRINGS = (
    "وزارة الصناعة والثروة المعدنية", "الرئيسية", "الخدمات الإلكترونية", "تواصل معنا", "رخصة منشأة صناعية",
    "سياسة الخصوصية", "رؤية السعودية ٢٠٣٠", "Vision 2030 رؤية", "خريطة الموقع", "المزيد", "البحث في البوابة", "رقم 42",
)  # fmt: skip


def test_axe_sees_the_contrast_of_arabic_text_in_five_fonts(in_browser: Any, serve: Any) -> None:
    """Guards the mend of axe's isIconLigature: 60 Arabic strings at 2.84:1 are 60 failures."""
    body = "".join(f"<p style=\"font-family: '{font}'; color: #999\">{text}</p>" for font in FONTS for text in STRINGS)
    snapshot = seen(in_browser, serve({"/": page(body, attributes='lang="ar" dir="rtl"')}) + "/")
    assert [rule for rule, _, _ in failures(snapshot)] == ["color-contrast"] * 60


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((404, {}, "no"), "http-error"),
        ((500, {}, "no"), "http-error"),
        ((401, {}, "no"), "login"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF-1.4"), "not-html"),
        ((200, {"Content-Disposition": "attachment"}, "x"), "download"),
        (page('<form><input type="password"></form>', "<title>Just a moment...</title>"), "challenge"),
        ((302, {"Location": "/login"}, ""), "login"),
        ((302, {"Location": "/"}, ""), "too-many-redirects"),
    ],
)
def test_what_is_no_page_is_told_as_what_it_is(in_browser: Any, serve: Any, answer: Any, code: str) -> None:
    base = serve({"/": answer, "/login": page('<form><input type="password"></form>')})
    result = observe(in_browser, base + "/")
    assert isinstance(result, Failure)
    assert result.code == code


def test_a_page_that_goes_on_to_nowhere_is_seen_as_it_stood(in_browser: Any, serve: Any) -> None:
    away = '<title>A page</title><meta http-equiv="refresh" content="0; url=http://nowhere.invalid/">'
    base = serve({"/": page("<p>Here</p>", away)})
    snapshot = seen(in_browser, base + "/")
    assert (snapshot.url, snapshot.main.document.title) == (base + "/", "A page")


def test_a_refresh_to_come_does_not_take_the_page_away(in_browser: Any, serve: Any) -> None:
    base = serve(
        {
            "/": page("<p>Here</p>", '<title>A page</title><meta http-equiv="refresh" content="1; url=/b">'),
            "/b": page("<p>B</p>"),
        }
    )
    assert seen(in_browser, base + "/", quiet=1.5).url == base + "/"
    at_once = serve(
        {"/": page("<p>Here</p>", '<meta http-equiv="refresh" content="0; url=/b">'), "/b": page("<p>B</p>")}
    )
    assert seen(in_browser, at_once + "/").url == at_once + "/b"


def test_storage_is_that_of_a_first_visit(in_browser: Any, serve: Any) -> None:
    script = "<p id=x></p><script>x.textContent = localStorage.seen + document.cookie; localStorage.seen = document.cookie = 'yes'</script>"
    base = serve({"/": page(script)})

    async def work(pool: Any) -> Any:
        return [await pool.observe(PageRequest(url=base + "/")) for _ in range(2)]

    texts = [next(e for e in o.snapshot.elements if e.attribute("id") == "x").text for o in in_browser(work)]
    assert texts == ["undefined", "undefined"]


def test_raw_xml_is_no_page(in_browser: Any, serve: Any) -> None:
    result = observe(in_browser, serve({"/": (200, {"Content-Type": "application/xml"}, "<math>x</math>")}) + "/")
    assert isinstance(result, Failure)
    assert (result.code, result.is_gap) == ("not-html", False)


def test_a_login_page_that_was_asked_for_is_a_page(in_browser: Any, serve: Any) -> None:
    base = serve({"/login": page('<form><input type="password" aria-label="Password"></form>')})
    assert isinstance(observe(in_browser, base + "/login"), Observed)


def test_alerts_popups_and_closing_do_not_hang(in_browser: Any, serve: Any) -> None:
    base = serve({
        "/alert": page("<p>x</p><script>alert(1); confirm(2); open('/popup')</script>"),
        "/close": page("<script>window.close()</script>"),
        "/popup": page("<p>x</p>"),
    })  # fmt: skip
    assert isinstance(observe(in_browser, base + "/alert"), Observed)
    assert isinstance(observe(in_browser, base + "/close"), Observed | Failure)


def test_a_page_that_never_ends_is_a_timeout(in_browser: Any, serve: Any) -> None:
    def never(handler: Any) -> Any:
        handler.server.finished = __import__("threading").Event()
        handler.server.finished.wait(20)
        return page("late")

    result = observe(in_browser, serve({"/": never}) + "/", timeout=1.5)
    assert isinstance(result, Failure)
    assert result.code == "timeout"


def test_headers_go_to_the_audited_origin_alone(in_browser: Any, serve: Any) -> None:
    heard: dict[str, str | None] = {}

    def note(name: str) -> Any:
        def answer(handler: Any) -> Any:
            heard[name] = handler.headers.get("Authorization")
            return page("<p>x</p>")

        return answer

    other = serve({"/frame": note("other")})
    base = serve(
        {
            "/": page(f'<iframe src="{other}/frame" title="x"></iframe><iframe src="/own" title="y"></iframe>'),
            "/own": note("own"),
        }
    )
    seen(in_browser, base + "/", headers={"Authorization": "secret"}, origins=(base,))
    assert heard == {"other": None, "own": "secret"}


def test_lazy_images_are_loaded_and_finite_animations_ended(in_browser: Any, serve: Any) -> None:
    pixel = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    body = '<style>@keyframes in{from{opacity:0}}p{animation:in 3s}</style><p>fades</p><div style="height:4000px"></div><img loading="lazy" src="/a.gif" alt="A">'
    base = serve({"/": page(body), "/a.gif": (200, {"Content-Type": "image/gif"}, pixel)})
    snapshot = seen(in_browser, base + "/")
    image = next(e for e in snapshot.elements if e.tag == "img")
    assert image.extra["natural"] == [1, 1]
    assert next(e for e in snapshot.elements if e.tag == "p").style("opacity") == "1"


def test_what_comes_with_scrolling_is_read(in_browser: Any, serve: Any) -> None:
    body = """<style>h2{visibility:hidden}.in{visibility:visible}</style><p style="height:3000px">1</p><h2>الخدمات</h2>
      <p style="height:3000px">2</p><h2>الرسوم</h2><script>let due = 0; addEventListener("scroll", () => { due ||= setTimeout(() => {
      due = 0; for (const one of document.querySelectorAll("h2")) if (one.getBoundingClientRect().top < innerHeight)
      one.classList.add("in"); }, 50); });</script>"""
    snapshot = seen(in_browser, serve({"/": page(body)}) + "/")
    assert [e.visible for e in snapshot.elements if e.tag == "h2"] == [True, True]


def test_an_application_is_waited_for_and_one_that_never_comes_shows_nothing(in_browser: Any, serve: Any) -> None:
    late = """<div id="root"></div><img src="/count.gif" width=1 height=1 alt=""><input type="hidden"><script>setTimeout(() => {
      document.getElementById("root").innerHTML = "<main><h1>دليل الخدمات</h1></main>"; }, 900)</script>"""
    shy = """<p>نص</p><script>document.documentElement.style.opacity = 0;
      setTimeout(() => { document.documentElement.style.opacity = 1; }, 900)</script>"""
    veil = """<div id="all" style="opacity:0"><h1>Services</h1><img src="/a.gif" width="90" height="90" alt="A"></div><script>
      setTimeout(() => { all.style.opacity = 1; }, 900)</script>"""
    base = serve({
        "/late": page(late), "/shy": page(shy), "/veil": page(veil), "/never": page('<div id="root"></div><script src="/gone.js"></script>'),
        "/hidden": page('<input type="hidden" value="x"><main hidden><h1>Services</h1></main>'),
    })  # fmt: skip
    found = {name: seen(in_browser, f"{base}/{name}", settle=0.4, quiet=0.0) for name in ("late", "shy", "veil", "never", "hidden")}
    assert [shows_nothing(found[name]) for name in found] == [False, False, False, True, True]
    assert next(found["late"].select("heading")).name == "دليل الخدمات"


def test_a_loading_screen_is_waited_for_and_a_dialog_is_not(in_browser: Any, serve: Any) -> None:
    sheet = "<title>صفحة</title><style>#over { position: fixed; inset: 0; z-index: 9999; background: #fff }</style>"
    late = "<script>setTimeout(() => document.getElementById('over').remove(), 700)</script>"
    behind = "<main><h1>دليل الخدمات</h1></main>"
    base = serve({
        "/curtain": page(f'{behind}<div id="over">جار التحميل</div>{late}', sheet),
        "/dialog": page(f'{behind}<div id="over"><button>أوافق</button></div>{late}', sheet),
        "/stays": page(f'{behind}<div id="over"></div>', sheet),
    })  # fmt: skip
    found = {name: seen(in_browser, f"{base}/{name}", settle=0.4, quiet=0.0) for name in ("curtain", "dialog", "stays")}
    assert [any(e.attribute("id") == "over" for e in found[name].bearing("id")) for name in found] == [False, True, True]


def test_hidden_by_option_is_not_seen(in_browser: Any, serve: Any) -> None:
    base = serve({"/": page('<div class="chat"><button></button></div>')})
    assert failures(seen(in_browser, base + "/")) != []
    assert failures(seen(in_browser, base + "/", hide=(".chat",))) == []


def test_a_page_with_too_many_elements_is_refused(in_browser: Any, serve: Any) -> None:
    base = serve({"/": page("<i></i>" * 70_000)})
    result = observe(in_browser, base + "/")
    assert isinstance(result, Failure)
    assert result.code == "too-large"


def test_the_same_page_gives_the_same_evidence(in_browser: Any, serve: Any) -> None:
    base = serve(
        {"/": page('<h1>مرحبا</h1><p style="color:#999">نص</p><img src="/x.png">', attributes='lang="ar" dir="rtl"')}
    )
    assert seen(in_browser, base + "/").frames == seen(in_browser, base + "/").frames


MENU = """<style>body{margin:0} li ul{display:none} li:hover ul{display:block}</style>
<ul style="margin:0;padding:0"><li>Services<ul><li><a href="/p">Permits</a></li></ul></li></ul>"""


def test_nobody_points_at_the_first_page_of_a_tab_nor_at_later_ones(in_browser: Any, serve: Any) -> None:
    base = serve({"/1": page(MENU), "/2": page(MENU)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=base + path)) for path in ("/1", "/2")]

    shown = [next(answer.snapshot.select("a")).visible for answer in in_browser(work)]
    assert shown == [False, False]


def test_a_renewed_browser_has_a_driver_of_its_own_and_the_old_one_ends(
    in_browser: Any, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from a11y_audit.capture import browser

    monkeypatch.setattr(browser, "RECYCLE", 2)
    base = serve({f"/{number}": f"<title>{number}</title><p>Page</p>" for number in range(6)})
    alive: list[int] = []

    async def work(pool: Any) -> set[int]:
        drivers = set()
        for first in range(0, 6, 2):
            answers = await asyncio.gather(*(pool.observe(PageRequest(url=f"{base}/{first + n}")) for n in range(2)))
            assert all(isinstance(answer, Observed) for answer in answers), answers
            drivers.add(id(pool._launcher._playwright))
            await asyncio.gather(*pool._ending)
            alive.append(len(set(pool._launcher._drivers.values())))
        return drivers

    assert len(in_browser(work, sections=frozenset({"dom"}))) == 3
    assert alive == [1, 1, 1]
