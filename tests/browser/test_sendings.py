"""Forms that are sent empty in a real browser: what they say is seen, nothing goes out, and the page is as before."""

from __future__ import annotations

from typing import Any

import pytest
from a11y_audit.rules.error_shown_by_colour import error_shown_by_colour
from a11y_audit.rules.error_shown_untied import error_shown_untied
from support.visits import misjudged

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.catalogue import load
from a11y_audit.judging import openings
from a11y_audit.model.finding import Outcome

pytestmark = pytest.mark.browser

PLAIN = "input{border:1px solid #767676;background:#fff}"
RED = ".wrong{border-color:#e00000!important}"
COLOUR, PERHAPS, WHICH, OK = ("failed", "colour"), ("cantTell", "perhaps-said"), ("cantTell", "which"), ("passed", "ok")
UNTIED = ("failed", "untied")


def document(body: str, script: str = "", style: str = "", language: str = "en") -> str:
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><title>Write to us</title>'
        f"<style>{PLAIN}{RED}{style}</style></head><body><main><h1>Write to us</h1>{body}</main><script>{script}</script></body></html>"
    )


def field(name: str, label: str, more: str = "", after: str = "") -> str:
    return f"<p class='row'><label for='{name}'>{label}</label> <input id='{name}' name='{name}' {more}>{after}</p>"


def form(*fields: str, button: str = "<button>Send</button>", more: str = "novalidate") -> str:
    return f"<form id='form' action='/sent' method='post' {more}>{''.join(fields)}{button}</form>"


TWO = (field("phone", "Mobile number"), field("email", "E-mail"))
AR = (field("phone", "رقم الجوال"), field("email", "البريد الإلكتروني"))
SEND_AR = "<button>إرسال</button>"
EACH = "const wrong = [...document.querySelectorAll('input')].filter((one) => !one.value);"
MARK = "for (const one of wrong) one.classList.add('wrong');"


def on_submit(act: str) -> str:
    return f"document.getElementById('form').addEventListener('submit', (event) => {{ {EACH} if (wrong.length) event.preventDefault(); {act} }});"


def say(text: str, how: str = "row.append(note)", more: str = "") -> str:
    """Write a message for each field that is wrong."""
    return (
        "for (const one of wrong) { const row = one.closest('.row'), note = document.createElement('span');"
        f" note.textContent = '{text}'; {more} {how}; }}"
    )


TIE = "note.id = one.id + '-error'; one.setAttribute('aria-describedby', note.id);"
DELEGATED = (
    "document.addEventListener('submit', (event) => { event.preventDefault(); const first = event.target.querySelector('input');"
    " Promise.resolve().then(() => { first.className = 'wrong'; %s }); });"
)
POSTBACK = (
    "<form id='aspnet' method='post' action='/sent'><input type='hidden' name='__VIEWSTATE' value='x'><header><input name='q' type='search'>"
    "<input type='submit' value='Search'></header><div id='part'>{fields}<input type='submit' value='{send}' onclick='return check()'></div></form>"
)
CHECK = f"function check() {{ {EACH.replace('input', '#part input:not([type=submit])')} {MARK} return !wrong.length; }}"
VALIDATED = (
    "const f = document.getElementById('form'); f.addEventListener('submit', (event) => {"
    " if (!f.checkValidity()) event.preventDefault(); f.classList.add('was-validated'); });"
)
BOOTSTRAP = ".was-validated :invalid{border-color:#dc3545}.hidden{display:none}.was-validated :invalid ~ .hidden{display:block}"

CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "red borders alone": (document(form(*TWO), on_submit(MARK)), [COLOUR]),
    "حدود حمراء فقط": (document(form(*AR, button=SEND_AR), on_submit(MARK), language="ar"), [COLOUR]),
    "red borders by a handler in an attribute": (
        document(form(*TWO, more="novalidate onsubmit=\"phone.style.borderColor='red'; return false\"")), [COLOUR]),
    "a handler in an attribute that lets it go": (
        document(form(*TWO, more="novalidate onsubmit=\"phone.style.borderColor='red'; return true\"")), []),
    "red grounds": (document(form(*TWO), on_submit(MARK.replace("classList.add('wrong')", "style.backgroundColor = '#ffe5e5'"))), [COLOUR]),
    "a field with a box of its own": (
        document(form(*TWO), on_submit("for (const one of wrong) one.parentElement.classList.add('wrong');"), ".row{border:1px solid #767676}"), [COLOUR]),
    "a consent": (
        document(form(*TWO, "<p class='row'><label><input type='checkbox' id='agree' required> I agree</label></p>"),
                 on_submit("document.getElementById('agree').parentElement.style.color = '#c00';")), [COLOUR]),
    "fields that are called as members are": (
        document(form(field("id", "Number"), field("children", "Children"), field("parentNode", "Parent"), field("submit", "Name")), on_submit(MARK)), [COLOUR]),
    "words beside each": (document(form(*TWO), on_submit(MARK + say("Fill this in"))), [OK]),
    "نص بجوار كل حقل": (document(form(*AR, button=SEND_AR), on_submit(MARK + say("هذا الحقل مطلوب")), language="ar"), [OK]),
    "words that stood hidden": (
        document(form(field("phone", "Mobile number", after="<b class='hidden'>Enter it</b>")), on_submit(MARK + "document.querySelector('.hidden').style.display = 'inline'"), ".hidden{display:none}"), [OK]),
    "words that come late": (document(form(*TWO), on_submit(MARK + f"setTimeout(() => {{ {say('Fill this in')} }}, 400);")), [OK]),
    "words for a moment": (
        document(form(*TWO), on_submit(MARK + "const t = document.createElement('p'); t.textContent = 'Both are needed'; document.body.append(t); setTimeout(() => t.remove(), 60);")),
        [PERHAPS]),
    "a window of the browser": (document(form(*TWO), on_submit(MARK + "alert('Fill in the form');")), [OK]),
    "placeholders": (document(form(*TWO), on_submit(MARK + "wrong[0].placeholder = 'Required';")), [OK]),
    "a summary that names them": (
        document(form(*TWO), on_submit(MARK + "const t = document.createElement('p'); t.textContent = 'Mobile number and e-mail are needed'; event.target.prepend(t);")), [OK]),
    "a message that names none": (
        document(form(*TWO, field("fax", "Fax")), on_submit("wrong[0].classList.add('wrong'); const t = document.createElement('p'); t.textContent = 'Please check the form'; event.target.prepend(t);")),
        [WHICH]),
    "رسالة لا تسمّي حقلًا": (
        document(form(*AR, field("fax", "الفاكس"), button=SEND_AR), on_submit("wrong[0].classList.add('wrong'); const t = document.createElement('p'); t.textContent = 'تحقق من بياناتك'; event.target.prepend(t);"), language="ar"),
        [WHICH]),
    "words of the colour of their ground": (
        document(form(*TWO, "<h3 id='note' style='color:#fff'>Fill in both</h3>"), on_submit(MARK + "document.getElementById('note').style.color = 'red';")), [PERHAPS]),
    "كلمات بلون خلفيتها": (
        document(form(*AR, "<p id='note' style='color:#fff'>أدخل البيانات</p>", button=SEND_AR), on_submit(MARK + "document.getElementById('note').style.color = 'red';"), language="ar"), [PERHAPS]),
    "labels turn red as well": (
        document(form(*TWO), on_submit(MARK + "for (const one of wrong) one.labels[0].style.color = 'red';")), [COLOUR]),
    "a tooltip": (document(form(*TWO), on_submit(MARK + "for (const one of wrong) one.title = 'Fill this in';")), [PERHAPS]),
    "a sign drawn by the style sheet": (
        document(form(*TWO), on_submit("for (const one of wrong) { one.classList.add('wrong'); one.parentElement.classList.add('bad'); }"), ".bad::after{content:'!'}"), [PERHAPS]),
    "words drawn by the style sheet": (
        document(form(*TWO), on_submit("for (const one of wrong) { one.classList.add('wrong'); one.parentElement.classList.add('bad'); }"), ".bad::after{content:'Fill this in'}"), [PERHAPS]),
    "words that the style sheet writes after the field": (
        document(form("<label>Number <input></label><span class='note'></span>", TWO[1]), on_submit(MARK), ".wrong + .note::after,label:has(.wrong) + .note::after{content:'Fill this in'}"), [PERHAPS]),
    "words that the style sheet writes before the form": (
        document(form(*TWO), on_submit(MARK + "event.target.classList.add('bad');"), ".bad::before{content:'Fill in both'}"), [PERHAPS]),
    "a picture that stood hidden in the form": (
        document(form("<label>Number <input></label><img id='sign' hidden width='20' height='20' alt='Wrong' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", TWO[1]),
                 on_submit(MARK + "document.getElementById('sign').hidden = false;")), [PERHAPS]),
    "a picture that comes, with words for those who do not see it": (
        document(form(*TWO), on_submit(MARK + "const sign = new Image(20, 20); sign.alt = 'Fill in both'; sign.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; event.target.append(sign);")),
        [PERHAPS]),
    "words that fade in late": (
        document(form(*TWO, "<p class='hidden'>Fill in both</p>"), on_submit(MARK + "document.querySelector('.hidden').className = 'shown';"),
                 ".hidden{display:none}.shown{animation:come .3s 2s both}@keyframes come{from{opacity:0}to{opacity:1}}"), [OK]),
    "كلمات تظهر بالتدريج": (
        document(form(*AR, "<p class='hidden'>املأ الحقلين</p>", button=SEND_AR), on_submit(MARK + "document.querySelector('.hidden').className = 'shown';"),
                 ".hidden{display:none}.shown{animation:come .3s 2s both}@keyframes come{from{opacity:0}to{opacity:1}}", language="ar"), [OK]),
    "words that come and go": (
        document(form(*TWO, "<p class='hidden'>Fill in both</p>"), on_submit(MARK + "document.querySelector('.hidden').className = 'shown';"),
                 ".hidden{visibility:hidden}.shown{animation:go 3s forwards}@keyframes go{from{opacity:1}to{opacity:0}}"), [OK]),
    "words in the next frame": (document(form(*TWO), on_submit(MARK + f"requestAnimationFrame(() => requestAnimationFrame(() => {{ {say('Fill this in')} }}));")), [OK]),
    "fields call themselves invalid": (
        document(form(*TWO), on_submit(MARK + "for (const one of wrong) one.setAttribute('aria-invalid', 'true');")), [PERHAPS]),
    "a hint stands there": (
        document(form(field("phone", "Mobile number", after=" <small>Ten digits, always needed</small>")), on_submit(MARK)), [PERHAPS]),
    "the focus goes to the only one": (document(form(TWO[0]), on_submit(MARK + "wrong[0].focus();")), [PERHAPS]),
    "green": (document(form(*TWO), on_submit("for (const one of wrong) one.style.borderColor = 'green';")), []),
    "silence": (document(form(*TWO), on_submit("")), []),
    "it goes to the server": (document(form(*TWO), MARK), []),
    "a script asks the server": (document(form(*TWO), on_submit(MARK + "fetch('/sent', { method: 'POST' }).catch(() => {});")), []),
    "a part of a script is loaded": (document(form(*TWO), on_submit(MARK + "import('/more.js').catch(() => {});")), []),
    "the browser says it": (document(form(field("phone", "Mobile number", "required"), more="")), [OK]),
    "المتصفح يبيّن الخطأ": (document(form(field("phone", "رقم الجوال", "required"), button=SEND_AR, more=""), language="ar"), [OK]),
    "the browser says it when a script asks": (document(form(field("phone", "Mobile number", "required")), on_submit("event.target.reportValidity();")), [OK]),
    "was-validated without words": (document(form(field("phone", "Mobile number", "required")), VALIDATED, BOOTSTRAP), [COLOUR]),
    "was-validated with an icon": (
        document(form(field("phone", "Mobile number", "required")), VALIDATED, BOOTSTRAP + ".was-validated :invalid{background-image:linear-gradient(red,red)}"), [PERHAPS]),
    "was-validated with words": (
        document(form(field("phone", "Mobile number", "required", "<span class='hidden'>Enter your number</span>")), VALIDATED, BOOTSTRAP), [OK]),
    "a framework that listens to the document": (document(form(*TWO), DELEGATED % ""), [COLOUR]),
    "such a framework with words": (document(form(*TWO), DELEGATED % "first.parentElement.append('Fill this in');"), [OK]),
    "one form around the page": (document(POSTBACK.format(fields="".join(TWO), send="Send"), CHECK), [COLOUR]),
    "نموذج يحيط بالصفحة": (document(POSTBACK.format(fields="".join(AR), send="إرسال"), CHECK, language="ar"), [COLOUR]),
    "no form at all": (
        document(f"<div id='part'>{''.join(TWO)}<button type='button' id='go'>Send</button></div>", f"document.getElementById('go').onclick = () => {{ {EACH} {MARK} }};"), [COLOUR]),
    "a button that deletes": (
        document(f"<div id='part'>{''.join(TWO)}<button type='button' id='go'>Delete</button></div>", f"document.getElementById('go').onclick = () => {{ {EACH} {MARK} }};"), []),
    "a form that holds a value": (document(form(*TWO, field("city", "City", "value='Riyadh'")), on_submit(MARK)), []),
    "a search": (document(form(field("q", "Search", "type='search'")), on_submit(MARK)), []),
}  # fmt: skip


def test_colour_alone(in_browser: Any, serve: Any) -> None:
    assert not (wrong := misjudged(in_browser, serve, error_shown_by_colour, "sendings", CASES)), wrong


def test_messages_that_nobody_hears(in_browser: Any, serve: Any) -> None:
    summary = "const t = document.createElement('p'); t.setAttribute('role', 'alert'); t.textContent = 'Both are needed'; event.target.prepend(t);"
    cases = {
        "loose": (document(form(*TWO), on_submit(say("Fill this in"))), [UNTIED]),
        "سائبة": (document(form(*AR, button=SEND_AR), on_submit(say("هذا الحقل مطلوب")), language="ar"), [UNTIED]),
        "behind the field, where fields share one parent": (
            document(form(*(f"<label>{name} <input id='{name}'></label>" for name in ("phone", "fax"))),
                     on_submit("wrong[0].parentElement.append('Fill this in');")), [OK]),
        "tied": (document(form(*TWO), on_submit(say("Fill this in", more=TIE))), [OK]),
        "in a live region": (document(form(*TWO), on_submit(say("Fill this in", more="note.setAttribute('role', 'alert');"))), [OK]),
        "with a summary that is spoken": (document(form(*TWO), on_submit(say("Fill this in") + summary)), [OK]),
        "the browser's own": (document(form(field("phone", "Mobile number", "required"), more="")), []),
    }  # fmt: skip
    assert not (wrong := misjudged(in_browser, serve, error_shown_untied, "sendings", cases)), wrong


def test_what_a_message_looks_like_is_judged(in_browser: Any, serve: Any) -> None:
    pale = "note.style.color = '#bbb';"
    icon = "const sign = document.createElement('img'); sign.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; sign.width = sign.height = 20; note.append(sign);"
    pages = {
        "/pale": document(form(*TWO), on_submit(say("Fill this in", more=pale + TIE))),
        "/ar": document(form(*AR, button=SEND_AR), on_submit(say("هذا الحقل مطلوب", more=pale + TIE)), language="ar"),
        "/icon": document(form(*TWO), on_submit(say("Fill this in", more=TIE + icon))),
        "/good": document(form(*TWO), on_submit(say("Fill this in", more=TIE))),
    }
    rules = tuple(rule for rule in load() if rule.id == "text-contrast")
    base = serve(pages)

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=base + path)) for path in pages]

    sections = frozenset({"dom", "axe", "contrast", "sendings"})
    answers = in_browser(work, sections=sections, axe_rules=("image-alt",), settle=0.5, quiet=0.0)
    found = {}
    for path, answer in zip(pages, answers, strict=True):
        told, _ = openings.judged(rules, ("image-alt",), answer.snapshot)
        found[path] = sorted({(one.rule, one.location.opened_by.name) for one in told if one.outcome == Outcome.FAILED})
    assert found == {
        "/pale": [("text-contrast", "Send")], "/ar": [("text-contrast", "إرسال")], "/icon": [("image-alt", "Send")], "/good": [],
    }  # fmt: skip


def test_nothing_is_sent_beside_workers(in_browser: Any, serve: Any) -> None:
    worker = "new Worker(URL.createObjectURL(new Blob(['onmessage = () => {}'])));"
    base = serve({"/": document(form(*TWO), on_submit(MARK) + worker), "/none": document("<p>Words</p>", worker)})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=base + path)) for path in ("/", "/none")]

    form_there, nothing_there = in_browser(work, sections=frozenset({"dom", "sendings"}), settle=0.5, quiet=0.0)
    for answer, held in ((form_there, 1), (nothing_there, 0)):
        tried = answer.snapshot.sections["sendings"]
        assert (len(tried.get("barred", ())), tried.get("tried")) == (held, None)


PROBE = """() => JSON.stringify([document.body.outerHTML, [...document.querySelectorAll('input')].map((one) => [one.value, one.validationMessage,
  getComputedStyle(one).borderColor]), document.cookie, Object.keys(localStorage), document.querySelectorAll('dialog:modal').length, location.href])"""


def test_nothing_goes_out_and_the_page_is_as_before(in_browser: Any, serve: Any) -> None:
    sent: list[str] = []
    everything = (
        MARK + say("Fill this in") + "fetch('/sent', { method: 'POST' }).catch(() => {}); navigator.sendBeacon('/sent', 'x');"
        "const r = new XMLHttpRequest(); r.open('POST', '/sent'); r.send('x'); new Image().src = '/sent'; document.cookie = 'sent=1';"
        "localStorage.setItem('sent', '1'); wrong[0].value = 'Fill this in'; wrong[1].setCustomValidity('wrong');"
        "const d = document.createElement('dialog'); d.textContent = 'Wrong'; document.body.append(d); d.showModal();"
        "event.target.submit(); location.href = '/sent'; window.open('/sent'); document.getElementById('stays').showModal();"
    )
    html = document(
        "<dialog id='stays'>Wrong</dialog>" + form(*TWO), on_submit(everything) + f"window.probe = {PROBE};", "input:user-invalid{border-color:red}"
    )
    plain = document(form(field("phone", "Mobile number", "required"), more=""), f"window.probe = {PROBE};", "input:user-invalid{border-color:red}")
    note = lambda request: sent.append(request.path) or "sent"  # noqa: E731
    base = serve({"/1": html, "/2": plain, "/sent": note})

    async def work(pool: Any) -> list[Any]:
        from a11y_audit.capture.trials import sendings

        seen: list[Any] = []
        tried = sendings.try_sendings

        async def around(page: Any, *given: Any) -> Any:
            before = await page.evaluate("() => window.probe()")
            answer = await tried(page, *given)
            seen.append((before, await page.evaluate("() => window.probe()")))
            return answer

        sendings.try_sendings = around
        try:
            answers = [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in (1, 2)]
        finally:
            sendings.try_sendings = tried
        return [answers, seen]

    answers, seen = in_browser(work, sections=frozenset({"dom", "source", "sendings"}), settle=0.5, quiet=0.0)
    for answer in answers:
        assert isinstance(answer, Observed), answer
        assert len(answer.snapshot.sections["sendings"]["tried"]) == 1
    assert not sent
    for before, after in seen:
        assert before == after
