"""Keys pressed on small pages in a real browser, in English and Arabic: what is seen, and what the rules say of it."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from support.page import outcomes

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.capture.trials import marks
from a11y_audit.model.rule import Rule

pytestmark = pytest.mark.browser

OK = ("passed", "ok")
HIDDEN = '<div class="w"><a class="c" href="/g">Guide</a><p>Words</p></div>'
CLIPPED = ".c{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}"
REST = '<a href="#a">First</a> {} <a href="#z">Last</a>'


def rule(name: str) -> Rule:
    module = importlib.import_module(f"a11y_audit.rules.{name}")
    return getattr(module, name)  # type: ignore[no-any-return]


def document(body: str, css: str = "", script: str = "", language: str = "en") -> str:
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><title>Page</title><style>{css}</style></head>'
        f"<body>{body}<script>{script}</script></body></html>"
    )


CASES = [
    # -- whether the focus is seen ---------------------------------------------------------------------------------
    ("focus_not_visible", document('<a href="/g">Guide</a>'), [OK]),
    ("focus_not_visible", document('<a href="/g">Guide</a>', "a:focus{outline:none}"), [("failed", "unmarked")]),
    ("focus_not_visible", document('<button>حفظ</button>', "*{outline:0!important}", language="ar"),
     [("failed", "unmarked")]),
    ("focus_not_visible", document('<a href="/g">Guide</a>', "a:focus{outline:none;background:#fc0}"), [OK]),
    ("focus_not_visible", document('<a href="/g">Guide</a>',
                                   "a:focus{outline:0;box-shadow:0 0 0 3px #06c;transition:box-shadow 2s}"), [OK]),
    ("focus_not_visible", document('<a href="/g">Guide</a>', "a{color:#00f}a:focus{outline:0;color:#0000f6}"),
     [("cantTell", "faint")]),
    ("focus_not_visible", document('<li><a href="/g">Guide</a></li>', "a:focus{outline:0}li:focus-within{background:#06c}"),
     [OK]),
    ("focus_not_visible", document('<span id="m">●</span><a href="/g" onfocus="m.style.color=\'red\'"'
                                   " onblur=\"m.style.color=''\">Guide</a>", "a{outline:0!important}"), [OK]),
    # a function of the page lies over the window's own
    ("focus_not_visible", document('<a href="/g">الدليل</a>', "a:focus{outline:none}",
                                   "function addEventListener(el, on, work) { el.attachEvent('on' + on, work); }", language="ar"),
     [("failed", "unmarked")]),
    # a mark that a script takes away late
    ("focus_not_visible", document('<span id="m">●</span><a href="/g" onfocus="m.style.color=\'red\'"'
                                   " onblur=\"setTimeout(() => m.style.color='', 300)\">Guide</a>", "a{outline:0!important}"), [OK]),
    # a slide that waits beside the page comes into view with the focus
    ("focus_not_visible", document('<div class="w"><p>1</p><p><a href="/g">الدليل</a></p></div>',
                                   ".w{display:flex;overflow:hidden}p{flex:0 0 100%}", language="ar"), [OK]),
    ("focus_not_visible", document('<input aria-label="Name">', "input:focus{outline:none}"), [OK]),
    # generated content that comes with the focus is drawn only then, whatever its styles are before
    ("focus_not_visible", document('<a href="/g">الدليل</a>', "a{outline:none}a::after{display:inline-block;width:9px;height:9px;"
                                   "background:#06c}a:focus::after{content:''}", language="ar"), [OK]),
    ("focus_not_visible", document('<a href="/g">Guide</a>', "a{outline:none}a::after{background:#06c}a:focus::before{color:red}"),
     [("failed", "unmarked")]),
    ("focus_not_visible", document('<a href="/g">خدمة</a>', "a{position:absolute;inset-inline-start:-9999px}", language="ar"),
     [("failed", "unseen")]),
    ("focus_not_visible", document('<a href="/g" class="s">Skip</a>',
                                   ".s{position:absolute;left:-9999px}.s:focus{left:0}"), [OK]),
    ("focus_not_visible", document('<input type="checkbox" id="c"><label for="c">أوافق</label>',
                                   "input{position:absolute;opacity:0}:focus + label{outline:3px solid #06c}",
                                   language="ar"), [OK]),
    ("focus_not_visible", document("<p>No stops</p>"), []),
    # a slide that went on since the page was read takes Tab no more; one that stays in the order does
    ("focus_not_visible", document('<a href="/g">Guide</a><p><button id="b">Buy</button></p>', script="addEventListener('focusin',"
                                   " () => { b.tabIndex = -1; b.style.cssText = 'position:absolute;left:-999px'; })"), [OK]),
    ("focus_not_visible", document('<a href="/g">الدليل</a><p><button id="b">اشترِ</button></p>', language="ar", script="addEventListener("
                                   "'focusin', () => { b.style.cssText = 'position:absolute;inset-inline-start:-999px'; })"),
     [OK, ("failed", "unseen")]),
    # hidden with the focus too; what styles show elsewhere is seen all the same
    ("focus_not_visible", document(HIDDEN, CLIPPED), [("failed", "unseen")]),
    ("focus_not_visible", document(HIDDEN, CLIPPED + ".c:focus::after{content:'here'}"), [("failed", "unseen")]),
    ("focus_not_visible", document(HIDDEN, CLIPPED + ".c:focus + p{background:#fc0}"), [OK]),
    ("focus_not_visible", document(HIDDEN, CLIPPED + "div:is(.x, .w):focus-within p{background:#fc0}"), [OK]),
    ("focus_not_visible", document(HIDDEN, CLIPPED + "body:has(.c:focus) p{background:#fc0}", language="ar"), [OK]),
    ("focus_not_visible", document(HIDDEN, CLIPPED + "@media screen{.w{&:focus-within p{background:#fc0}}}"), [OK]),
    ("focus_not_visible", document(HIDDEN, CLIPPED, "const paint = (event) => { document.querySelector('p').style.background ="
                                   " event.type === 'focus' ? '#fc0' : ''; }; for (const type of ['focus', 'blur'])"
                                   " document.querySelector('.c').addEventListener(type, paint)"), [OK]),
    # what fades in once it is scrolled to is on the screen when it has the focus; what stays transparent is not
    ("focus_not_visible", document('<p style="height:3000px">1</p><div id="r"><a href="/g">Guide</a></div>',
                                   "#r{opacity:0;transition:opacity .4s}",
                                   "addEventListener('scroll', () => { r.style.opacity = +(scrollY > 500); })"), [OK]),
    ("focus_not_visible", document('<p style="height:3000px">1</p><div id="r"><a href="/g">الدليل</a></div>',
                                   "#r{opacity:0}", "addEventListener('scroll', () => setTimeout(() => setTimeout(() => {"
                                   " r.style.opacity = +(scrollY > 500); }, 90), 90))", language="ar"), [OK]),
    ("focus_not_visible", document('<p style="height:3000px">1</p><div id="r"><a href="/g">Guide</a></div>',
                                   "#r{opacity:0}#r:hover{opacity:1}", "addEventListener('scroll', () => 1)"),
     [("failed", "unseen")]),
    # what is stuck to the window and comes as the page is scrolled is there when the stop before it was passed
    ("focus_not_visible", document('<p style="height:3000px">1</p><p><a href="/g">Guide</a></p><a id="r" href="#">Top</a>',
                                   "#r{position:fixed;bottom:9px;right:9px;opacity:0}",
                                   "addEventListener('scroll', () => { r.style.opacity = +(scrollY > 500); })"), [OK, OK]),
    ("focus_not_visible", document('<p style="height:3000px">1</p><p><a href="/g">الدليل</a></p><a id="r" href="#">أعلى</a>',
                                   "#r{position:fixed;top:-90px;right:9px;outline:0}",
                                   "addEventListener('scroll', () => { r.style.top = scrollY > 500 ? '9px' : '-90px'; })",
                                   language="ar"), [OK, ("cantTell", "slid")]),
    ("focus_not_visible", document('<div id="r"><a href="/a">News</a></div><p style="height:3000px">1</p>',
                                   "#r{position:fixed;top:0;left:0;right:0}#r.d{transform:translateY(-200%)}body{padding-top:50px}",
                                   "let last = 0; addEventListener('scroll', () => { if (scrollY > 0) r.className = scrollY > last ? 'd' : '';"
                                   " last = scrollY; }); scrollTo(0, 900); requestAnimationFrame(() => requestAnimationFrame(() =>"
                                   " scrollTo(0, 0)))"), [OK]),
    ("focus_not_visible", document('<p style="height:3000px">1</p><p><a href="/g">Guide</a></p><a id="r" href="#">Top</a>',
                                   "#r{position:fixed;top:-90px;right:9px}", "addEventListener('scroll', () => 1)"),
     [OK, ("failed", "unseen")]),
    # a page may call something of its own scrollTo
    ("focus_not_visible", document('<a href="#m">Skip</a><main id="m"><a href="/g">Guide</a></main>', "a:focus{outline:none}",
                                   "var scrollTo = (place) => place.getClientRects()"), [("failed", "unmarked")] * 2),
    # -- traps -----------------------------------------------------------------------------------------------------
    ("keyboard_trap", document(REST.format("<button>Middle</button>")), [OK]),
    ("keyboard_trap", document(REST.format('<textarea id="t" aria-label="Code"></textarea>'),
                               script="t.onkeydown = (e) => { if (e.key === 'Tab') e.preventDefault(); }"),
     [("failed", "trapped")]),
    ("keyboard_trap", document(REST.format('<textarea id="t" aria-label="الرمز"></textarea>'), language="ar",
                               script="t.onkeydown = (e) => { if (e.key === 'Tab' && !e.shiftKey) e.preventDefault(); }"),
     [("cantTell", "back-only")]),
    # a ring of the whole page is none: of a group of radio buttons Tab stops at one
    ("keyboard_trap", document('<a href="/a">A</a><label><input type="radio" name="r" checked>1</label><label><input type="radio"'
                               ' name="r">2</label><textarea id="t" aria-label="الرمز"></textarea>', language="ar",
                               script="const go = (to, e) => { if (e.key === 'Tab') { e.preventDefault(); to.focus(); } };"
                                      " t.onkeydown = (e) => go(document.querySelector('a'), e)"), [OK]),
    ("keyboard_trap", document("<p>Press Ctrl+M to leave</p>" + REST.format('<textarea id="t" aria-label="Code"></textarea>'),
                               script="let on = true; t.onkeydown = (e) => { if (e.key === 'm' && e.ctrlKey) on = false;"
                                      " if (e.key === 'Tab' && on) e.preventDefault(); }"), [OK]),
    ("keyboard_trap", document("<p>للخروج اضغط F6</p>" + REST.format('<textarea id="t" aria-label="الرمز"></textarea>'),
                               script="t.onkeydown = (e) => { if (e.key === 'Tab') e.preventDefault(); }", language="ar"),
     [("failed", "named-key-fails")]),
    ("keyboard_trap", document(REST.format('<textarea id="t" aria-label="Code"></textarea>'),
                               script="let on = true; t.onkeydown = (e) => { if (e.key === 'Escape') on = false;"
                                      " if (e.key === 'Tab' && on) e.preventDefault(); }"), [OK]),
    ("keyboard_trap", document(REST.format('<button id="x">One</button><button id="y">Two</button>'),
                               script="x.onblur = () => y.focus(); y.onblur = () => x.focus()"), [("failed", "trapped")]),
    ("keyboard_trap", document(REST.format('<button id="x">إغلاق</button><button id="y">التالي</button>'), language="ar",
                               script="x.onblur = () => y.focus(); y.onblur = () => x.focus(); x.onclick = () => 1"),
     [("cantTell", "perhaps-way-out")]),
    ("keyboard_trap", document(REST.format('<p id="t" contenteditable>Write</p>'),
                               script="t.onkeydown = (e) => { if (e.key === 'Tab') e.preventDefault(); }"),
     [("failed", "trapped")]),
    # a field that holds who leaves it empty lets go of who fills it in
    ("keyboard_trap", document(REST.format('<input id="t" aria-label="الاسم">'), language="ar",
                               script="t.onblur = () => { if (!t.value) setTimeout(() => t.focus(), 0); }"),
     [("cantTell", "perhaps-way-out")]),
    # a part, or the whole document, that fetches the focus back
    ("keyboard_trap", document(REST.format('<div id="w"><button id="x">نعم</button><button>لا</button></div>'), language="ar",
                               script="w.addEventListener('focusout', (e) => {"
                                      " if (!w.contains(e.relatedTarget)) setTimeout(() => x.focus(), 5); })"),
     [("failed", "trapped")]),
    # a link that holds the Tab key may be followed, and keeps people from the page all the same
    ("keyboard_trap", document(REST.format('<a href="/m" id="t">Map</a>'), script="t.onkeydown = (e) => e.preventDefault()"),
     [("failed", "trapped")]),
    ("keyboard_trap", document(REST.format('<div id="w"><input id="x" aria-label="Code"></div>'),
                               script="document.addEventListener('focusin', (e) => { if (!w.contains(e.target)) x.focus(); })"),
     [("failed", "trapped")]),
    ("keyboard_trap", document(REST.format('<form id="w" action="/in"><input id="x" aria-label="Code"><button>Sign in</button></form>'),
                               script="document.addEventListener('focusin', (e) => { if (!w.contains(e.target)) x.focus(); })"),
     [("cantTell", "perhaps-way-out")]),
    ("keyboard_trap", document('<a href="/a">Behind</a><dialog id="d"><button>OK</button></dialog>',
                               script="d.showModal()"), [OK]),
    # -- the pointer alone -----------------------------------------------------------------------------------------
    ("pointer_only", document('<div id="d">Open chat</div>', "#d{cursor:pointer}", "d.onclick = () => 1"),
     [("failed", "not-reached")]),
    ("pointer_only", document('<div id="d">افتح المحادثة</div>', "#d:hover{cursor:pointer}",
                              "d.addEventListener('click', () => 1)", "ar"), [("failed", "not-reached")]),
    ("pointer_only", document(f'<div style="position:relative"><p>{"Drop a file" + chr(10) + " " * 250}</p><input type="file" style="opacity:0;'
     'position:absolute;inset:0"><div id="d" style="position:relative">Attach</div></div>', "#d{cursor:pointer}", "d.onclick = () => 1"), [OK]),
    ("pointer_only", document('<button id="d">Open chat</button>', script="d.onclick = () => 1"), [OK]),
    ("pointer_only", document('<main tabindex="-1"><span onclick="go()">Go</span></main>'), [("failed", "not-reached")]),
    ("pointer_only", document('<div role="button" tabindex="0" id="d">Open</div>', script="d.onclick = () => 1"),
     [("failed", "no-keys")]),
    ("pointer_only", document('<div role="button" tabindex="0" id="d">Open</div>',
                              script="d.onclick = () => 1; document.onkeydown = () => 1"), [OK]),
    ("pointer_only", document('<div role="button" tabindex="-1" id="d">Open</div>', script="d.onclick = () => 1"),
     [("cantTell", "out-of-order")]),
    ("pointer_only", document('<div class="dl">المزيد</div>', ".dl{cursor:pointer}",
                              "document.addEventListener('click', () => 1)", "ar"), [("cantTell", "looks-pressable")]),
    ("pointer_only", document("<div>Text</div>", script="document.addEventListener('click', () => 1)"), []),
    ("pointer_only", document('<div id="d"><h3>Service</h3><a href="/s">Start</a></div>', "#d{cursor:pointer}",
                              "d.onclick = () => 1"), []),
    # -- hover alone -----------------------------------------------------------------------------------------------
    ("hover_only", document('<ul><li><a href="/s">Services</a><ul><li><a href="/l">Licences</a></li></ul></li></ul>',
                            "li ul{display:none}li:hover ul{display:block}"), [("cantTell", "hover")]),
    ("hover_only", document('<ul><li><a href="/s">الخدمات</a><ul><li><a href="/l">التراخيص</a></li></ul></li></ul>',
                            "li ul{display:none}li:hover ul,li:focus-within ul{display:block}", language="ar"), []),
    # -- skip links ------------------------------------------------------------------------------------------------
    ("skip_link_stays", document('<a href="#m">Skip to content</a><a href="/n">News</a><main id="m"><a href="/x">X</a></main>'),
     [OK]),
    ("skip_link_stays", document('<a href="#m" id="s">تخطَّ إلى المحتوى</a><a href="/n">الأخبار</a><main id="m">'
                                 '<a href="/x">رابط</a></main>', script="s.onclick = () => false", language="ar"),
     [("failed", "stays")]),
    ("skip_link_stays", document('<a href="#m" id="s">Skip to content</a><a href="/n">News</a><p style="height:2000px"></p>'
                                 '<main id="m"><a href="/x">X</a></main><p style="height:2000px"></p>',
                                 script="s.onclick = () => { m.scrollIntoView(); return false; }"),
     [("failed", "scrolls")]),
    # -- what the focus does ---------------------------------------------------------------------------------------
    ("focus_acts", document('<input id="i" aria-label="Name">', script="i.addEventListener('focus', () => open('/w'))"),
     [("failed", "opens")]),
    ("focus_acts", document('<input id="i" aria-label="الاسم">', language="ar",
                            script="i.addEventListener('focus', () => { location = '/elsewhere'; })"),
     [("failed", "leaves")]),
    ("focus_acts", document('<input id="i" aria-label="Name">', script="i.addEventListener('focus', () => i.blur())"),
     [("failed", "given-away")]),
    # a window that another stop opens when it hears the Tab key, or loses the focus, is not its doing
    ("focus_acts", document('<a href="/g" id="g">Guide</a><a href="/h">Help</a>', script="g.onkeydown = () => { open('/w'); return false; }"),
     [OK, OK]),
    ("focus_acts", document('<a href="/g" id="g">الدليل</a><a href="/h">مساعدة</a>', language="ar", script="g.onblur = () => open('/w')"),
     [OK, OK]),
    ("focus_acts", document('<a href="/g" style="visibility:hidden">Guide</a><a href="/h">Help</a>'), [OK]),
]  # fmt: skip




def test_keys_in_the_browser(in_browser: Any, serve: Any) -> None:
    base = serve({f"/{number}": html for number, (_, html, _) in enumerate(CASES)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(CASES))]

    answers = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0)
    wrong = []
    for (name, html, expected), answer in zip(CASES, answers, strict=True):
        assert isinstance(answer, Observed), answer
        assert answer.snapshot.gaps == ()
        found = outcomes(rule(name), answer.snapshot)
        if found != expected:
            wrong.append(f"{name}: {found} instead of {expected}: {html}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("colour", ["rgb(0, 60, 160)", "oklch(0.4 0.15 260)", "color(display-p3 0 0.2 0.6)"])
def test_marks_of_the_focus_are_told_in_any_colour_space(colour: str, in_browser: Any, serve: Any) -> None:
    css = f"a {{ background: {colour}; color: #fff }} a:focus {{ outline: 0; background: color-mix(in oklch, {colour}, #fff 60%) }}"
    ring = f"button {{ border: 0 }} button:focus {{ outline: 0; box-shadow: 0 0 0 3px {colour} }}"
    base = serve({"/": document("<a href='/g'>الدليل</a> <button>Send</button>", css + ring)})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    stops = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0).snapshot.sections["keyboard"]["stops"]
    assert [stop["marks"] for stop in stops] == [("background",), ("shadow",)]


def test_what_nothing_can_show_is_not_looked_at_in_pictures(
    in_browser: Any, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link that stays clipped to nothing: styles and scripts tell that its focus shows nowhere."""
    looked: list[int] = []

    async def change(page: Any, session: Any, row: int, *, listens: bool, patient: bool) -> str:
        looked.append(row)
        return "plain"

    monkeypatch.setattr(marks, "change", change)
    styles = ["", ".c:focus{color:red} button:focus + p{color:red}", ".c:focus-within{color:red}", ".w > :focus ~ p{color:red}"]
    base = serve({f"/{number}": document(HIDDEN, CLIPPED + css) for number, css in enumerate(styles)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(styles))]

    answers = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0)
    told = [answer.snapshot.sections["keyboard"]["stops"][0]["change"] for answer in answers]
    assert told == ["none", "none", "plain", "plain"]
    assert len(looked) == 2


@pytest.mark.parametrize("frame", ["", '<iframe srcdoc="<button onclick=1>In</button>"></iframe>'])
def test_who_listens_is_told_whether_or_not_a_frame_listens_as_well(frame: str, in_browser: Any, serve: Any) -> None:
    """Nodes of one document are asked about at once; those of several cannot be."""
    script = "document.addEventListener('keydown', () => 1); const late = document.querySelector('#late'); late.onclick = () => late.remove()"
    body = f'<p id="a" onclick="1">إرسال</p><span id="late">Late</span>{frame}'
    base = serve({"/": document(body, script=script)})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    found = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0).snapshot
    keyboard = found.sections["keyboard"]
    told = {found.main.rows[listener["row"]].attributes["id"]: listener["events"] for listener in keyboard["listeners"]}
    assert told == {"a": ("click",), "late": ("click",)}
    assert keyboard["delegated"] == ("keydown",)


def test_what_the_document_as_a_whole_waits_for(in_browser: Any, serve: Any) -> None:
    """Handlers tell their keys by their source, wherever they are bound; those of a field are its own."""
    script = (
        "document.addEventListener('keydown', (e) => { if (e.key === 'j') next(); });"
        " window.onkeyup = (e) => { if (e.key === 'ش') away(); };"
        " document.querySelector('input').onkeydown = (e) => { if (e.key === 'x') clear(); };"
        " window.addEventListener('devicemotion', () => 1);"
    )
    base = serve({"/": document('<input aria-label="Search"><p>رسائل</p>', script=script)})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    found = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0).snapshot
    keyboard = found.sections["keyboard"]
    assert sorted(keyboard["keys"]) == ["j", "ش"]
    assert keyboard["delegated"] == ("devicemotion", "keydown", "keyup")


ADD = "const add = () => document.body.append('New');"
ANSWERS = [  # page, script, characters that it answers to, whether it answers to motion
    ("<button>Add</button>", ADD + "onkeydown = (e) => { if (e.key === '+') add(); }", ("+",), False),
    ("<p>رسائل</p>", ADD + "onkeyup = (e) => { if (e.key === 'ح') add(); }", ("ح",), False),
    ("<p>Text</p>", "onkeydown = (e) => { if (e.key === '+') console.log(1); }", (), False),
    ('<a href="/settings">Settings</a>', ADD + "onkeydown = (e) => { if (e.key === '+') add(); }", (), False),
    ('<input type="checkbox" aria-label="Keys">', ADD + "onkeydown = (e) => { if (e.key === '+') add(); }", (), False),
    ("<p>هز الجهاز</p>", ADD + "ondevicemotion = add", (), True),
    ('<input type="range" disabled aria-label="x" id="r">', "ondeviceorientation = (e) => { r.value = e.beta }", (), True),
    ('<p id="n">0</p>', "let steps = 0; ondevicemotion = () => { n.textContent = ++steps }", (), False),
    ("<button>Undo</button>", ADD + "ondevicemotion = add", (), False),
]  # fmt: skip


def test_what_answers_is_tried_where_it_decides(in_browser: Any, serve: Any) -> None:
    base = serve({f"/{number}": document(body, script=script) for number, (body, script, *_) in enumerate(ANSWERS)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(ANSWERS))]

    answers = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0)
    found = [answer.snapshot.sections["keyboard"] for answer in answers]
    told = [(keyboard.get("answered", ()), keyboard.get("stirred", False)) for keyboard in found]
    assert told == [(characters, stirred) for *_, characters, stirred in ANSWERS]


def test_the_page_is_left_as_it_was(in_browser: Any, serve: Any) -> None:
    """Nothing is sent, followed or left behind: the next page of the tab is met as by a first-time visitor."""
    asked: list[str] = []

    def note(handler: Any) -> str:
        asked.append(handler.path)
        return document("<p>Elsewhere</p>")

    form = (
        '<a href="#m">Skip to content</a><form action="/sent"><input aria-label="Name" id="i"><button>Send</button></form>'
        '<main id="m"><a href="/followed">Next</a></main>'
    )
    pages = {
        "/form": document(form, script="i.addEventListener('focus', () => { location = '/left'; open('/opened'); })"),
        "/after": document("<p>After</p>"), "/sent": note, "/followed": note, "/left": note, "/opened": note,
    }  # fmt: skip
    base = serve(pages)

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{name}")) for name in ("form", "after")]

    first, second = in_browser(work, sections=frozenset({"dom", "keyboard"}), settle=0.5, quiet=0.0)
    assert first.snapshot.url == f"{base}/form"
    assert second.snapshot.main.document.title == "Page"
    assert asked == []


def test_the_same_evidence_again(in_browser: Any, serve: Any) -> None:
    """Two visits, alone and side by side, tell the same."""
    import asyncio

    menu = "".join(f'<li><a href="/{n}">Entry {n}</a></li>' for n in range(20))
    html = document(f'<a href="#m">Skip to content</a><ul>{menu}</ul><main id="m"><h1>Title</h1></main>', "a{outline:0}")
    base = serve({"/": html})

    async def alone(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/")) for _ in range(2)]

    async def together(pool: Any) -> list[Any]:
        return await asyncio.gather(*(pool.observe(PageRequest(url=f"{base}/")) for _ in range(3)))

    sections = frozenset({"dom", "keyboard"})
    answers = [*in_browser(alone, sections=sections), *in_browser(together, sections=sections)]
    told = [answer.snapshot.sections["keyboard"] for answer in answers]
    assert told[0]["stops"]
    assert all(one == told[0] for one in told)
